import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Client } from '@selfward/contract';
import type { FastifyInstance } from 'fastify';
import { Clock } from '../database/clock.ts';
import { atMoment } from '../database/seeding-time.ts';
import { Settings } from '../settings.ts';
import { writeOn, writeOwn } from './builder-acts.ts';
import { type Act, Calendar, isOfClient } from './calendar.ts';
import { playClient } from './client-acts.ts';
import { DemoJobs } from './demo-jobs.ts';
import { DemoLinks } from './demo-links.ts';
import { DemoPeople } from './demo-people.ts';
import { type Door, DemoVisitor } from './demo-visitor.ts';
import { goAway, lookAfter, settle, whoGoesAway } from './practice-acts.ts';
import { aScene, type Names, type Scene } from './scene.ts';
import { clients } from './stories/index.ts';
import { miriam, practice, therapists } from './stories/people.ts';
import type { DemoClient } from './stories/story-types.ts';
import { playTherapist } from './therapist-acts.ts';

const openedDaysAgo = 91;

interface Here {
  practiceId: string;
  path: string;
  calendar: Calendar;
}

interface World extends Here {
  ownExercises: Names<string>;
}

/** Lives through the stories: therapists and clients do what they say, each through their own routes. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly people: DemoPeople,
    private readonly links: DemoLinks,
    private readonly clock: Clock,
    private readonly jobs: DemoJobs,
  ) {}

  async run(): Promise<void> {
    // The zone of this machine, so that "today" is the day of whoever looks.
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const calendar = new Calendar(this.clock.now(), timeZone);
    const opened = calendar.instant({ daysAgo: openedDaysAgo, at: '08:00' });
    const practiceId = await atMoment(opened, () =>
      this.people.open({ ...practice, timeZone }, therapists),
    );
    const here = { practiceId, path: `/api/practices/${practiceId}`, calendar };
    await this.once(practiceId, miriam.name, (owner) => settle(owner, here));
    await this.once(practiceId, miriam.name, (owner) => lookAfter(owner, here));
    const slugs = await this.once(practiceId, miriam.name, (owner) => writeOwn(owner, here));
    const world = { ...here, ownExercises: slugs };
    await Promise.all(clients.map((client) => this.live(client, world)));
    await this.once(practiceId, miriam.name, (owner) => writeOn(owner, { ...here, slugs }));
    await this.once(practiceId, whoGoesAway, (visitor) => goAway(visitor, here));
  }

  /** Lives do not wait for each other: only what one client and their therapist do has an order. */
  private async live(client: DemoClient, world: World): Promise<void> {
    const { practiceId, calendar } = world;
    await this.once(practiceId, client.therapist.name, async (therapist) => {
      const scene = await this.record(therapist, client, world);
      const { clientId } = scene;
      let before: Date | undefined;
      for (const { moment, act } of calendar.stepsOf(client)) {
        await this.jobs.until(moment, { practiceId, clientId, client, before });
        await play(scene, moment, act);
        before = moment;
      }
      await scene.client?.leave();
    });
  }

  private async once<Done>(
    practiceId: string,
    name: string,
    act: (visitor: DemoVisitor) => Promise<Done>,
  ): Promise<Done> {
    const visitor = this.visitor(practiceId, name);
    const done = await act(visitor);
    await visitor.leave();
    return done;
  }

  private visitor(practiceId: string, name: string): DemoVisitor {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const door: Door = {
      token: () => this.links.tokenFor(practiceId, name),
      comeBack: (userId, cookie) => this.links.comeBack(userId, cookie.split('=')[1] ?? ''),
    };
    return new DemoVisitor(fastify, this.settings.origins[0] ?? '', door);
  }

  /** The first thing that happens: a record, and a sign-in for whoever has one. */
  private async record(
    therapist: DemoVisitor,
    client: DemoClient,
    { practiceId, path: practice, calendar, ownExercises }: World,
  ): Promise<Scene> {
    const { record, signsIn, cameDaysAgo: daysAgo } = client;
    const timeZone = client.timeZone ?? calendar.zone;
    const came = calendar.instant({ daysAgo, at: '09:00' });
    const { id: clientId } = await therapist.at(came, () =>
      therapist.ask({
        method: 'POST',
        path: `${practice}/therapist/clients`,
        body: { ...record, timeZone, isAdultInIndividualWork: true },
        answer: Client,
      }),
    );
    if (signsIn) await atMoment(came, () => this.people.letIn(practiceId, clientId, signsIn));
    return aScene({
      practice,
      clientId,
      calendar,
      timeZone,
      ownExercises,
      therapist,
      client: signsIn && this.visitor(practiceId, signsIn.name),
    });
  }
}

async function play(scene: Scene, moment: Date, act: Act): Promise<void> {
  if (!isOfClient(act)) {
    await scene.therapist.at(moment, () => playTherapist(scene, act));
    return;
  }
  const { client: visitor } = scene;
  await visitor?.at(moment, () => playClient({ scene, visitor }, act));
}
