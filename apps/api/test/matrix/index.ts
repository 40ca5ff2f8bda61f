import { type Cell, inPractice } from './cell.ts';
import { client } from './client.ts';
import { clients } from './clients.ts';
import { desk } from './desk.ts';
import { exercises } from './exercises.ts';
import { open } from './open.ts';
import { owner } from './owner.ts';
import { safety } from './safety.ts';
import { safetyPlans } from './safety-plans.ts';
import { sessions } from './sessions.ts';
import { pathways } from './pathways.ts';
import { people } from './people.ts';
import { progress } from './progress.ts';
import { reading } from './reading.ts';
import { therapist } from './therapist.ts';

export { type Cell, type CallerName, callers, expected } from './cell.ts';

/** Route by route, as the running router names them. A route that is not here fails the build. */
export const matrix: Record<string, Cell> = {
  ...open,
  ...inPractice({
    ...desk,
    ...exercises,
    ...pathways,
    ...people,
    ...clients,
    ...reading,
    ...progress,
    ...safety,
    ...safetyPlans,
    ...therapist,
    ...sessions,
    ...client,
    ...owner,
  }),
};
