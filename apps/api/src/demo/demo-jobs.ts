import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { atMoment } from '../database/seeding-time.ts';
import { OpenSteps } from '../features/pathways/index.ts';
import { Planning } from '../features/rhythms/index.ts';
import type { DemoClient } from './stories/story-types.ts';

interface Whose {
  practiceId: string;
  clientId: string;
}

const aDay = 24 * 60 * 60_000;

/** What the jobs of the product do each minute, done when somebody in a story could notice it. */
@Injectable()
export class DemoJobs {
  constructor(
    private readonly database: Database,
    private readonly planning: Planning,
    private readonly steps: OpenSteps,
  ) {}

  /** What comes again stands ready, and a pathway opens each step on its day: all since `before`. */
  async until(
    moment: Date,
    { client, before, ...whose }: Whose & { client: DemoClient; before: Date | undefined },
  ): Promise<void> {
    if (isOnPathway(client) && before)
      for (let at = before.getTime() + aDay; at < moment.getTime(); at += aDay)
        await atMoment(new Date(at), () => this.steps.practice(whose.practiceId));
    if (isOnPathway(client)) await atMoment(moment, () => this.steps.practice(whose.practiceId));
    if (hasRhythm(client)) await atMoment(moment, () => this.plan(whose));
  }

  private plan({ practiceId, clientId }: Whose): Promise<void> {
    return this.database.transaction({ practiceId }, (tx) =>
      this.planning.client(tx, { practiceId, clientId }),
    );
  }
}

const isOnPathway = ({ life }: DemoClient): boolean => life.some(({ does }) => does === 'enrol');

const hasRhythm = (client: DemoClient): boolean =>
  isOnPathway(client) ||
  client.life.some((act) => act.does === 'agree' && act.weekly !== undefined);
