import type { Answers } from '@selfward/contract';
import type { Calendar } from './calendar.ts';
import type { DemoVisitor } from './demo-visitor.ts';

/** What a story calls by a name, and the product by an id. */
export class Names<Thing> {
  private readonly things = new Map<string, Thing>();

  set(name: string, thing: Thing): void {
    this.things.set(name, thing);
  }

  find(name: string): Thing | undefined {
    return this.things.get(name);
  }

  get(name: string): Thing {
    const thing = this.things.get(name);
    if (thing === undefined) throw new Error(`the story speaks of ${name} before it is there`);
    return thing;
  }
}

export interface Revised {
  id: string;
  revision: number;
}

/** A response, with the answers and the revision of each as its client last left them. */
export interface Written extends Revised {
  answers: Answers;
  revisions: Record<string, number>;
}

/** One client's matter: where it is, who acts in it, and what is there so far. */
export interface Scene {
  practice: string;
  clientId: string;
  calendar: Calendar;
  /** Where the client lives. */
  timeZone: string;
  therapist: DemoVisitor;
  client: DemoVisitor | undefined;
  /** What paths call the exercises of the practice. */
  ownExercises: Names<string>;
  agreements: Names<string>;
  sessions: Names<Revised & { day: string }>;
  notes: Names<Revised>;
  responses: Names<Written>;
}

export const aScene = (
  given: Omit<Scene, 'agreements' | 'sessions' | 'notes' | 'responses'>,
): Scene => ({
  ...given,
  agreements: new Names(),
  sessions: new Names(),
  notes: new Names(),
  responses: new Names(),
});
