import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import {
  Client,
  ClientResponse,
  ClinicalNote,
  OpenedResponse,
  SavedDraftItem,
  TherapistAssignment,
} from '@selfward/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Clock } from '../database/clock.ts';
import { Settings } from '../settings.ts';
import { DemoLinks } from './demo-links.ts';
import { DemoPeople } from './demo-people.ts';
import { DemoVisitor } from './demo-visitor.ts';
import { story } from './story.ts';
import type { DemoClient, Meeting, Writing } from './story-types.ts';

/** A client of the story, with the visitors who act in their matter. */
interface Scene {
  practice: string;
  clientId: string;
  therapist: DemoVisitor;
  client: DemoVisitor;
}

/** Lives through the story: therapist and clients do what it says, each through their own routes. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly people: DemoPeople,
    private readonly links: DemoLinks,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const practiceId = await this.people.open(story.practice, story.therapist);
    const practice = `/api/practices/${practiceId}`;
    const therapist = await this.enter(story.therapist.name);
    const clients: (DemoClient & { clientId: string })[] = [];
    for (const client of story.clients) {
      const clientId = await this.record(practice, therapist, client);
      if (client.signsIn) await this.people.letIn(practiceId, clientId, client.record);
      clients.push({ ...client, clientId });
    }
    for (const client of clients.filter(({ signsIn }) => signsIn)) {
      const visitor = await this.enter(client.record.name);
      await this.play(client, { practice, therapist, client: visitor, clientId: client.clientId });
      await leave(visitor);
    }
    await leave(therapist);
  }

  private async enter(wanted: string): Promise<DemoVisitor> {
    const link = (await this.links.mint()).find(({ name }) => name === wanted);
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const visitor = new DemoVisitor(fastify, this.settings.origins[0] ?? '');
    const body = { token: link?.token };
    await visitor.ask({
      method: 'POST',
      path: '/api/public/demo/enter',
      body,
      answer: z.unknown(),
    });
    return visitor;
  }

  private async record(
    practice: string,
    therapist: DemoVisitor,
    { record, signsIn }: DemoClient,
  ): Promise<string> {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const path = `${practice}/therapist/clients`;
    const body = { ...record, timeZone, isAdultInIndividualWork: true };
    const { id } = await therapist.ask({ method: 'POST', path, body, answer: Client });
    const invitation = `${path}/${id}/invitation`;
    if (!signsIn) await therapist.ask({ method: 'POST', path: invitation, answer: z.unknown() });
    return id;
  }

  private async play({ writings, meetings }: DemoClient, scene: Scene): Promise<void> {
    for (const writing of writings) await write(scene, writing);
    for (const meeting of meetings) await note(scene, meeting, this.clock.now());
  }
}

async function write(scene: Scene, { agree, answers, left }: Writing): Promise<void> {
  const { practice, clientId, therapist, client } = scene;
  const { id: assignmentId } = await therapist.ask({
    method: 'POST',
    path: `${practice}/therapist/clients/${clientId}/assignments`,
    body: agree,
    answer: TherapistAssignment,
  });
  if (left === 'not-begun') return;
  const { id } = await client.ask({
    method: 'POST',
    path: `${practice}/client/assignments/${assignmentId}/responses`,
    answer: OpenedResponse,
  });
  const response = `${practice}/client/responses/${id}`;
  for (const [item, value] of Object.entries(answers))
    await client.ask({
      method: 'PUT',
      path: `${response}/draft-items/${encodeURIComponent(item)}`,
      body: { value, device: 'demo' },
      revision: 0,
      answer: SavedDraftItem,
    });
  if (left !== 'draft') await finishAndShare(client, response, { answers, kept: left.sharedBut });
}

async function finishAndShare(
  client: DemoVisitor,
  response: string,
  { answers, kept }: { answers: Writing['answers']; kept: string[] },
): Promise<void> {
  const items = Object.keys(answers);
  const { revision } = await client.ask({
    method: 'POST',
    path: `${response}/finish`,
    body: { revisions: Object.fromEntries(items.map((item) => [item, 1])) },
    answer: ClientResponse,
  });
  const share = items.filter((item) => !kept.includes(item));
  const body = { revision, share };
  await client.ask({ method: 'POST', path: `${response}/share`, body, answer: ClientResponse });
}

async function note(scene: Scene, { daysAgo, text, isSigned }: Meeting, now: Date): Promise<void> {
  const { practice, clientId, therapist } = scene;
  const day = new Date(now.getTime() - daysAgo * 24 * 60 * 60_000);
  const { id } = await therapist.ask({
    method: 'POST',
    path: `${practice}/therapist/clients/${clientId}/notes`,
    body: { text, sessionOn: day.toISOString().slice(0, 10) },
    answer: ClinicalNote,
  });
  const path = `${practice}/therapist/notes/${id}/sign`;
  if (isSigned) await therapist.ask({ method: 'POST', path, revision: 1, answer: ClinicalNote });
}

async function leave(visitor: DemoVisitor): Promise<void> {
  await visitor.ask({ method: 'POST', path: '/api/account/sign-out', answer: z.unknown() });
}
