import {
  allItems,
  domainMeans,
  type LineValue,
  lineValues,
  worthTalkingAbout,
  type Exercise,
} from '@selfward/domain';
import { exerciseBySlug } from './library.ts';

const found = exerciseBySlug('weekly-signals');
if (found === undefined) throw new Error('the weekly signals are gone');
const signals: Exercise = found;
const lines = allItems(signals).flatMap((item) => (item.type === 'scale' ? [item.id] : []));
const means = (answers: Record<string, number>) => domainMeans(signals, answers);

describe('the weekly signals', () => {
  it('are six lines, each by itself, and every answered line belongs to one of them', () => {
    expect(Object.keys(means({}))).toEqual([
      'body',
      'flat',
      'fog',
      'cynicism',
      'rest-guilt',
      'self-contact',
    ]);
    const used = signals.scores.flatMap(({ items }) => items.map(({ ref }) => ref));
    expect(used.toSorted()).toEqual(lines.toSorted());
  });

  it('know no bands, no better or worse, and nothing about noise', () => {
    for (const { bands, direction, change } of signals.scores)
      expect([bands, direction, change]).toEqual([null, 'neutral', undefined]);
  });

  it.each<[Record<string, number>, string, number | null]>([
    [{ b1: 4, b2: 1 }, 'body', 2.5],
    [{ b1: 4 }, 'body', null],
    [{ f2: 3 }, 'flat', 3],
    [{ g1: 0 }, 'fog', 0],
    [{ c1: 1, c2: 2 }, 'cynicism', 1.5],
    [{ r1: 4 }, 'rest-guilt', 4],
    [{ s1: 1, s3: 2 }, 'self-contact', 1.5],
    [{ s2: 4 }, 'self-contact', null],
    [{ s1: 1, s2: 1, s3: 2 }, 'self-contact', 1.3],
  ])('with %j say of %s: %j', (answers, domain, value) =>
    expect(means(answers)[domain]).toBe(value),
  );

  it('have a value by their rule for all but body and self-contact in the small version', () => {
    const core = allItems(signals).flatMap(({ id, core }) => (core === true ? [[id, 2]] : []));
    expect(means(Object.fromEntries(core))).toEqual({
      body: null,
      flat: 2,
      fog: 2,
      cynicism: 2,
      'rest-guilt': 2,
      'self-contact': null,
    });
  });

  it.each<[Record<string, number>, string, LineValue]>([
    [{ b1: 4 }, 'body', { value: 4, isOfSmall: true }],
    [{ b1: 0 }, 'body', { value: 0, isOfSmall: true }],
    [{ b1: 3, f1: 1, g1: 2, c1: 0, r1: 4, s1: 1 }, 'body', { value: 3, isOfSmall: true }],
    [{ b1: 3, f1: 1, g1: 2, c1: 0, r1: 4, s1: 1 }, 'self-contact', { value: 1, isOfSmall: true }],
    [{ b1: 3, f1: 1, g1: 2, c1: 0, r1: 4, s1: 1 }, 'flat', { value: 1, isOfSmall: false }],
    [{ f1: 1 }, 'body', { value: null, isOfSmall: false }],
    [{ b2: 4 }, 'body', { value: null, isOfSmall: false }],
    [{ b1: 4, b3: 1 }, 'body', { value: 2.5, isOfSmall: false }],
    [{ s1: 4 }, 'self-contact', { value: 4, isOfSmall: true }],
    [{ s2: 4 }, 'self-contact', { value: null, isOfSmall: false }],
    [{ s1: 4, s2: 1 }, 'self-contact', { value: 2.5, isOfSmall: false }],
  ])('taken small, with %j: %s is %j', (answers, id, value) =>
    expect(lineValues(signals, answers)[id]).toEqual(value),
  );

  it('name a line that moved over six weeks, and only that one', () => {
    const week = (on: string, r1: number) => ({
      series: signals.series,
      on,
      means: means({ r1, f1: 2 }),
      ofSmall: [],
    });
    const weeks = [0, 1, 0, 3, 2, 3].map((r1, at) => week(`2026-01-0${at + 1}`, r1));
    expect(worthTalkingAbout(weeks)).toEqual([
      { code: 'worth-talking-about', domain: 'rest-guilt' },
    ]);
  });
});
