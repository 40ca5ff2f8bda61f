import type { ExerciseDraft } from '@selfward/contract';
import { compareVersions, copyOfExercise, type Exercise } from '@selfward/domain';
import { ok, refuse, type Routes } from '../../../test/fake-server.ts';
import { roots } from '../../../test/practice.ts';
import { own } from './ruth.ts';

export const slug = 'own-0123456789ab';

/** A copy of "Where did I learn it?", as it is begun. */
export const copied: Exercise = copyOfExercise(roots, slug);

let made = 0;

/** A draft of its own for each test: words that are not saved outlive a page. */
export const aDraft = (more: Partial<ExerciseDraft> = {}): ExerciseDraft => {
  const exercise = more.exercise ?? copied;
  const base = more.base ?? null;
  return {
    id: `0198a0f0-0000-7000-8000-0000000004${String((made += 1)).padStart(2, '0')}`,
    revision: 3,
    slug,
    exercise,
    base,
    next: base
      ? compareVersions(base, exercise)
      : { bump: 'major', sameSeries: true, version: '1.0.0', series: 1, reasons: [] },
    usedIds: [],
    authorName: 'Ruth',
    savedByName: 'Ruth',
    createdAt: '2026-11-20T10:00:00Z',
    savedAt: '2026-11-20T10:00:00Z',
    ...more,
  };
};

const exerciseIn = (body: unknown): Exercise => Object(body).exercise;

/** Holds a draft as the API does: each save counts on, another revision is refused. */
export function draftRoutes(draft: ExerciseDraft, more: Routes = {}) {
  const kept = { now: draft };
  const path = `${own}/exercise-drafts/${draft.id}`;
  const routes: Routes = {
    [`GET ${path}`]: () => ok(kept.now),
    [`PUT ${path}`]: ({ body, ifMatch }) => {
      if (ifMatch !== `"${kept.now.revision}"`)
        return refuse(412, 'revision-changed', { current: kept.now });
      kept.now = { ...kept.now, revision: kept.now.revision + 1, exercise: exerciseIn(body) };
      return ok(kept.now);
    },
    ...more,
  };
  return { kept, path, routes };
}
