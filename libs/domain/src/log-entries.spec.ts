import type { Answers } from './answers.ts';
import {
  codesIn,
  countsAt,
  cutToItems,
  dayOfEntry,
  fits,
  linesAt,
  type LogEntry,
  newestFirst,
  numberAt,
  pageAfter,
  textAt,
} from './log-entries.ts';

const entry = (id: string, on: string, answers = {}) => ({ id, on, answers });
const options = [
  { code: 'work', text: 'Work' },
  { code: 'home', text: 'Home' },
  { code: 'alone', text: 'On my own' },
];
const entries = [
  entry('c', '2026-03-02', { where: { code: 'home' }, pattern: { codes: ['yes', 'pushed'] } }),
  entry('b', '2026-03-01', { where: { code: 'work' }, pattern: { codes: ['yes'] } }),
  entry('a', '2026-03-01', { where: { code: 'home' }, moment: 'The phone rang.' }),
  entry('d', '2026-02-01', { moment: '   ' }),
];

describe('entries of a log', () => {
  it.each([
    ['the day that was given', { at: '2026-03-02T18:30', zone: 'Europe/Vienna' }, '2026-03-02'],
    ['that of finishing where none was given', undefined, '2026-03-05'],
    [
      'that of finishing instead of one to come',
      { at: '2026-04-01T08:00', zone: 'UTC' },
      '2026-03-05',
    ],
    ['that of finishing for what is no day', { at: '', zone: 'UTC' }, '2026-03-05'],
  ])('are of %s', (_, at, day) => {
    const answers: Answers = at === undefined ? {} : { at };
    expect(dayOfEntry({ day: 'at', filters: [], parts: [] }, answers, '2026-03-05')).toBe(day);
  });

  it('come newest first, and within a day in an order that is no clock', () => {
    expect(newestFirst(entries).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('fit where all that is asked for is so', () => {
    const fitting = (fit: Record<string, string>) =>
      entries.filter((one) => fits(one, fit)).map(({ id }) => id);
    expect(fitting({})).toEqual(['c', 'b', 'a', 'd']);
    expect(fitting({ pattern: 'yes' })).toEqual(['c', 'b']);
    expect(fitting({ pattern: 'yes', where: 'home' })).toEqual(['c']);
    expect(fitting({ moment: 'work' })).toEqual([]);
    expect(fitting({ nothing: 'work' })).toEqual([]);
  });

  it('are counted as they stand, the most frequent first, and what nobody chose not at all', () => {
    expect(countsAt(options, 'where', entries)).toEqual([
      { code: 'home', text: 'Home', count: 2 },
      { code: 'work', text: 'Work', count: 1 },
    ]);
    expect(codesIn('pattern', entries)).toEqual(['yes', 'pushed']);
  });

  it('give their lines with the day of each; blank is none, and zero is a number', () => {
    expect(linesAt('moment', entries)).toEqual([
      { id: 'a', on: '2026-03-01', text: 'The phone rang.' },
    ]);
    expect(textAt({ moment: 'x' }, undefined)).toBeNull();
    expect([numberAt({ n: 0 }, 'n'), numberAt({}, 'n'), numberAt({ n: 'x' }, 'n')]).toEqual([
      0,
      null,
      null,
    ]);
  });

  it('are cut to what is asked, with what stands inside it', () => {
    const answers = { map: { regions: [{ code: 'jaw' }] }, 'map[jaw].level': 3, other: 'x' };
    expect(Object.keys(cutToItems(answers, ['map']))).toEqual(['map', 'map[jaw].level']);
  });

  it('come in pages that neither repeat nor leave out; after one that is gone from the beginning', () => {
    const walk = (limit: number) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const { items, isLast }: ReturnType<typeof pageAfter<LogEntry>> = pageAfter(entries, {
          after,
          limit,
        });
        seen.push(...items.map(({ id }) => id));
        if (isLast) return seen;
        after = items.at(-1)?.id ?? null;
      }
    };
    for (const limit of [1, 2, 3, 4, 5]) expect(walk(limit)).toEqual(['c', 'b', 'a', 'd']);
    expect(pageAfter(entries, { after: 'gone', limit: 1 }).items).toEqual([entries[0]]);
  });
});
