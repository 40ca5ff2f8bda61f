import { exerciseBySlug, logLayouts } from '@selfward/content';
import type { LogEntry, LogPage } from '@selfward/contract';
import { codesIn, logLayoutOf } from '@selfward/domain';
import type { Answers } from '@selfward/domain';

export const entryId = (n: number) =>
  `0198a0f0-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;

export const anEntry = (n: number, on: string, answers: Answers): LogEntry => ({
  id: entryId(n),
  on,
  wording: 'w1',
  answers,
  seen: 'A'.repeat(21) + n,
});

/** One page of a built-in log as the API would answer it. */
export function aLog(
  slug: string,
  entries: readonly LogEntry[],
  more: Partial<LogPage> = {},
): LogPage {
  const exercise = exerciseBySlug(slug);
  if (!exercise) throw new Error(`there is no ${slug}`);
  const layout = logLayoutOf(exercise, logLayouts);
  return {
    slug,
    exercise,
    wordings: { w1: exercise },
    layout,
    also: [],
    overview: {
      entries: [...entries],
      of: entries.length,
      isCut: false,
      codes: Object.fromEntries(
        layout.filters.map(({ item }) => [item, [...codesIn(item, entries)]]),
      ),
    },
    items: [...entries],
    next: null,
    ...more,
  };
}

const left = { code: 'i-left-myself' };
const stayed = { code: 'i-stayed-with-myself' };

export const moments = [
  anEntry(3, '2026-11-20', {
    kind: stayed,
    moment: 'The bench, and the cat.',
    where: { code: 'on-my-own' },
    helped: 'The cat.',
  }),
  anEntry(2, '2026-11-12', {
    kind: left,
    moment: 'The phone rang.',
    where: { code: 'work' },
    pattern: { codes: ['i-pushed-on-past-my-limit'] },
    serious: 'Let it ring.',
    body: { regions: [{ code: 'jaw' }] },
  }),
  anEntry(1, '2026-11-10', {
    kind: left,
    moment: 'Soup, standing.',
    where: { code: 'work' },
    pattern: { codes: ['i-pushed-on-past-my-limit', 'i-acted-fine-when-i-was-not'] },
    serious: 'Sit down first.',
    cost_level: 2,
  }),
];
