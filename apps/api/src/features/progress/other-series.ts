import { exerciseBySlug } from '@selfward/content';
import type {
  AloneSeries,
  Exercise,
  OutsideEvent,
  ProgressScale,
  RepeatedPair,
  RepeatedScale,
  SignalsProgress,
} from '@selfward/contract';
import {
  allItems,
  type CheckIn,
  domainMeans,
  lineValues,
  type Item,
  type Scale,
  type ScaleItem,
  worthTalkingAbout,
} from '@selfward/domain';
import type { Entry } from './entry.ts';
import { asksAgain, pairedScales, repeatedScales, signalsSlug } from './plotted.ts';

/** Six lines of the latest series, each by itself. */
export function signalsOf(entries: readonly Entry[]): SignalsProgress | null {
  const all = entries.filter(({ slug }) => slug === signalsSlug);
  const newest = all.at(-1)?.exercise;
  const [first] = newest ? scaleItems(newest) : [];
  if (!newest || !first) return null;
  const checkIns = all
    .filter(({ exercise }) => exercise.series === newest.series)
    .map((entry) => ({
      series: newest.series,
      on: entry.on,
      ...valuesOf(entry),
      answers: numbersOf(entry),
    }));
  return {
    title: newest.title,
    scale: scaleWords(first.scale),
    lines: newest.scores.map(({ id, label, items }) => ({
      id,
      label,
      asked: askedBy(newest, items),
    })),
    checkIns: checkIns.map(({ on, means, ofSmall, answers }) => ({
      on,
      means,
      ofSmall: [...ofSmall],
      answers,
    })),
    worthTalkingAbout: worthTalkingAbout(checkIns).map(({ domain }) => domain),
  };
}

const askedBy = (exercise: Exercise, items: readonly { ref: string }[]) =>
  items.flatMap(({ ref }) => {
    const item = scaleItems(exercise).find(({ id }) => id === ref);
    return item ? [{ id: item.id, text: item.text }] : [];
  });

/** Each answer by itself, as far as it may be read. */
const numbersOf = ({ exercise, answers }: Entry): Record<string, number> =>
  Object.fromEntries(
    scaleItems(exercise).flatMap(({ id }): [string, number][] => {
      const value = numberAt(answers[id]);
      return value === null ? [] : [[id, value]];
    }),
  );

/** Where something is kept, of what is shared alone: a kept line and a blank one look alike. */
const meansOf = ({ exercise, answers, kept, scores }: Entry): CheckIn['means'] =>
  kept === 0
    ? Object.fromEntries(
        exercise.scores.map(({ id }) => [
          id,
          scores.find(({ rule }) => rule === id)?.value ?? null,
        ]),
      )
    : domainMeans(exercise, answers);

/** What the rule leaves without a value, the small version may have one for. */
function valuesOf(entry: Entry): Pick<CheckIn, 'means' | 'ofSmall'> {
  const byRule = meansOf(entry);
  const small = Object.entries(lineValues(entry.exercise, entry.answers)).filter(
    ([id, { isOfSmall }]) => isOfSmall && (byRule[id] ?? null) === null,
  );
  return {
    means: { ...byRule, ...Object.fromEntries(small.map(([id, { value }]) => [id, value])) },
    ofSmall: small.map(([id]) => id),
  };
}

/** What made a week harder, in the words of the question or in the person's own. */
export const outsideOf = (entries: readonly Entry[]): OutsideEvent[] =>
  entries
    .filter(({ slug }) => slug === signalsSlug)
    .flatMap(({ on, exercise, answers }) => {
      const item = allItems(exercise).find(({ id }) => id === 'outside');
      const given = answers['outside'];
      if (item?.type !== 'choice_many' || !isCodes(given)) return [];
      return given.codes.flatMap((code): OutsideEvent[] => {
        const option = item.options.find((one) => one.code === code);
        if (!option || option.exclusive === true) return [];
        const isOwn = option.is_other === true && given.other !== undefined;
        return [{ on, label: isOwn ? (given.other ?? '') : option.text, own: isOwn }];
      });
    });

const isCodes = (value: unknown): value is { codes: string[]; other?: string } =>
  typeof value === 'object' && value !== null && 'codes' in value;

export const scalesOf = (entries: readonly Entry[]): RepeatedScale[] =>
  repeatedScales.flatMap((item) => {
    const points = entries
      .filter(({ exercise }) => asksAgain(exercise, item))
      .map(({ on, answers }) => ({ on, value: numberAt(answers[item.id]) }))
      .filter(({ value }) => value !== null);
    const { id, text, scale } = item;
    // Asked once, it has not returned yet.
    return points.length < 2 ? [] : [{ id, text, scale: scaleWords(scale), points }];
  });

export const pairsOf = (entries: readonly Entry[]): RepeatedPair[] =>
  pairedScales.flatMap(({ id, slug, first, second }) => {
    const exercise = exerciseBySlug(slug);
    const [one, other] = [first, second].map((wanted) =>
      exercise ? scaleItems(exercise).find((item) => item.id === wanted) : undefined,
    );
    if (!exercise || !one || !other) return [];
    const pairs = entries
      .filter((entry) => entry.slug === slug)
      .map(({ on, answers }) => ({
        on,
        first: numberAt(answers[first]),
        second: numberAt(answers[second]),
      }))
      .filter((pair) => pair.first !== null || pair.second !== null);
    const { title } = exercise;
    const words = { title, firstText: one.text, secondText: other.text };
    return pairs.length === 0 ? [] : [{ id, ...words, scale: scaleWords(one.scale), pairs }];
  });

/** By itself, with the words of the form: in no total, and nothing is said of what it means. */
export function aloneOf(entries: readonly Entry[]): AloneSeries[] {
  const series = new Map<string, AloneSeries>();
  for (const { exercise, on, answers } of entries.filter((entry) => entry.exercise.locked))
    for (const item of scaleItems(exercise).filter(({ safety }) => safety === true)) {
      const name = `${exercise.slug} ${item.id}`;
      const before = series.get(name)?.answers ?? [];
      const answer = wordsAt(item.scale, numberAt(answers[item.id]));
      const { slug: measure, title } = exercise;
      series.set(name, { measure, title, text: item.text, answers: [...before, { on, answer }] });
    }
  return [...series.values()];
}

const isScale = (item: Item): item is ScaleItem => item.type === 'scale';
const scaleItems = (exercise: Exercise): ScaleItem[] => allItems(exercise).filter(isScale);

const numberAt = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const wordsAt = (scale: Scale, value: number | null): string | null =>
  scale.kind === 'likert' ? (scale.points.find((one) => one.value === value)?.text ?? null) : null;

function scaleWords(scale: Scale): ProgressScale {
  if (scale.kind !== 'likert') {
    const { min, max, low, high } = scale;
    return { min, max, low, high, names: {} };
  }
  const points = scale.points.toSorted((a, b) => a.value - b.value);
  const [first, last] = [points[0], points.at(-1)];
  return {
    min: first?.value ?? 0,
    max: last?.value ?? 0,
    low: first?.text ?? '',
    high: last?.text ?? '',
    names: Object.fromEntries(points.map(({ value, text }) => [String(value), text])),
  };
}
