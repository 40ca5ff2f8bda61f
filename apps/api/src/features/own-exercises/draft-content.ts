import type { ProblemDetails } from '@selfward/contract';
import { type DocumentIssue, readDraft } from '@selfward/contract';
import { compareVersions, type Exercise, spotsOf, type VersionStep } from '@selfward/domain';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';

const placeOf = (draftId: string, revision: number) => ({
  table: 'exercise_drafts',
  column: 'content',
  row: draftId,
  revision,
});

export const sealDraft = (
  keys: Keyring,
  { draftId, revision }: { draftId: string; revision: number },
  exercise: Exercise,
): Buffer => keys.seal(placeOf(draftId, revision), JSON.stringify(exercise));

export function openDraft(
  keys: Keyring,
  row: { draft_id: string; revision: number; content: Buffer },
): Exercise {
  const text = keys.open(placeOf(row.draft_id, row.revision), row.content);
  const read = readDraft(JSON.parse(text));
  if ('issues' in read) throw new Error('a stored draft is no exercise any more');
  return read.exercise;
}

/** The first version is 1.0.0, whatever the draft was called. */
export const stepFrom = (
  base: Exercise | null,
  exercise: Exercise,
  newMeaning = false,
): VersionStep =>
  base === null
    ? { bump: 'major', sameSeries: true, version: '1.0.0', series: 1, reasons: [] }
    : compareVersions(base, exercise, { newMeaning });

/** Ids that a new item may not take again. */
export const idsOf = (versions: Iterable<Exercise>): string[] => [
  ...new Set([...versions].flatMap((one) => spotsOf(one).map(({ item }) => item.id))),
];

/** Every fault with its place, by JSON pointer below `root`. */
export const documentProblem = (root: readonly string[], issues: readonly DocumentIssue[]) =>
  new Problem('invalid-input', { errors: issues.map((issue) => errorOf(root, issue)) });

type Faulty = NonNullable<ProblemDetails['errors']>[number];

const errorOf = (root: readonly string[], { path, detail }: DocumentIssue): Faulty => ({
  pointer: `#${[...root, ...path].map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`,
  detail,
});
