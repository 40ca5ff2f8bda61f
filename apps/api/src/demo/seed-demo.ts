import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Client } from '@selfward/contract';
import type { FastifyInstance } from 'fastify';
import { Clock } from '../database/clock.ts';
import { atMoment } from '../database/seeding-time.ts';
import { Settings } from '../settings.ts';
import { type Act, Calendar, isOfClient, type Step } from './calendar.ts';
import { playClient } from './client-acts.ts';
import { DemoLinks } from './demo-links.ts';
import { DemoPeople } from './demo-people.ts';
import { DemoVisitor } from './demo-visitor.ts';
import { goAway, settle, whoGoesAway } from './practice-acts.ts';
import { aScene, type Scene } from './scene.ts';
import { clients } from './stories/index.ts';
import { miriam, practice, therapists } from './stories/people.ts';
import type { DemoClient } from './stories/story-types.ts';
import { playTherapist } from './therapist-acts.ts';

const openedDaysAgo = 70;

type Cast = Map<string, DemoVisitor>;

/** Lives through the stories: therapists and clients do what they say, each through their own routes. */
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
    // The zone of this machine, so that "today" is the day of whoever looks.
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const calendar = new Calendar(this.clock.now(), timeZone);
    const opened = calendar.instant({ daysAgo: openedDaysAgo, at: '08:00' });
    const practiceId = await atMoment(opened, () =>
      this.people.open({ ...practice, timeZone }, therapists),
    );
    const here = { path: `/api/practices/${practiceId}`, calendar };
    const cast: Cast = new Map(
      therapists.map(({ name }) => [name, this.visitor(practiceId, name)]),
    );
    const scenes: { scene: Scene; steps: Step[] }[] = [];
    for (const client of clients) {
      const scene = await this.record(practiceId, { client, calendar, cast });
      scenes.push({ scene, steps: calendar.stepsOf(client) });
    }
    await settle(nameIn(cast, miriam.name), here);
    await playAll(scenes);
    await goAway(nameIn(cast, whoGoesAway), here);
    for (const visitor of new Set(scenes.flatMap(({ scene }) => [scene.therapist, scene.client])))
      await visitor?.leave();
  }

  private visitor(practiceId: string, name: string): DemoVisitor {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const door = () => this.links.tokenFor(practiceId, name);
    return new DemoVisitor(fastify, this.settings.origins[0] ?? '', door);
  }

  /** The first thing that happens: a record, and a sign-in for whoever has one. */
  private async record(
    practiceId: string,
    { client, calendar, cast }: { client: DemoClient; calendar: Calendar; cast: Cast },
  ): Promise<Scene> {
    const { record, signsIn, cameDaysAgo: daysAgo } = client;
    const therapist = nameIn(cast, client.therapist.name);
    const timeZone = client.timeZone ?? calendar.zone;
    const came = calendar.instant({ daysAgo, at: '09:00' });
    const { id: clientId } = await therapist.at(came, () =>
      therapist.ask({
        method: 'POST',
        path: `/api/practices/${practiceId}/therapist/clients`,
        body: { ...record, timeZone, isAdultInIndividualWork: true },
        answer: Client,
      }),
    );
    if (signsIn) await atMoment(came, () => this.people.letIn(practiceId, clientId, signsIn));
    return aScene({
      practice: `/api/practices/${practiceId}`,
      clientId,
      calendar,
      therapist,
      client: signsIn && this.visitor(practiceId, signsIn.name),
    });
  }
}

function nameIn(cast: Cast, name: string): DemoVisitor {
  const visitor = cast.get(name);
  if (!visitor) throw new Error(`nobody is called ${name}`);
  return visitor;
}

async function playAll(scenes: { scene: Scene; steps: Step[] }[]): Promise<void> {
  const all = scenes.flatMap(({ scene, steps }) => steps.map((step) => ({ scene, ...step })));
  const inOrder = all.toSorted((a, b) => a.moment.getTime() - b.moment.getTime());
  for (const { scene, moment, act } of inOrder) await play(scene, moment, act);
}

async function play(scene: Scene, moment: Date, act: Act): Promise<void> {
  if (!isOfClient(act)) {
    await scene.therapist.at(moment, () => playTherapist(scene, act));
    return;
  }
  const { client: visitor } = scene;
  await visitor?.at(moment, () => playClient({ scene, visitor }, act));
}
