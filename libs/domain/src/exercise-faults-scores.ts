import type { FaultFound } from './exercise-fault.ts';
import type { Exercise, ScoreBand, ScoreRule } from './exercise.ts';
import type { Item } from './exercise-item.ts';
import { exerciseLimits as most } from './exercise-limits.ts';
import type { Spot } from './exercise-spots.ts';

export function scoreRuleFaults(exercise: Exercise, spots: readonly Spot[]): FaultFound[] {
  const { scores } = exercise;
  if (scores.length > most.scores) return [{ place: '/scores', fault: 'too-many-scores' }];
  const ids = scores.map(({ id }) => id);
  return scores.flatMap((rule, at): FaultFound[] => {
    const place = `/scores/${at}`;
    return [
      ...(ids.indexOf(rule.id) < at
        ? [{ place: `${place}/id`, fault: 'score-id-twice' as const, about: rule.id }]
        : []),
      ...refFaults(rule, place, spots),
      ...sumFaults(rule, place),
      ...missingFaults(rule, place),
      ...bandFaults(rule, `${place}/bands`),
    ];
  });
}

function refFaults(rule: ScoreRule, place: string, spots: readonly Spot[]): FaultFound[] {
  const refs = rule.items.map(({ ref }) => ref);
  return rule.items.flatMap(({ ref, reverse }, at): FaultFound[] => {
    const here = `${place}/items/${at}`;
    const found = spots.find(({ address, entryOf }) => address === ref && entryOf === null);
    if (!found) return [{ place: `${here}/ref`, fault: 'score-item-unknown', about: ref }];
    if (refs.indexOf(ref) < at)
      return [{ place: `${here}/ref`, fault: 'score-item-twice', about: ref }];
    if (!isNumber(found.item))
      return [{ place: `${here}/ref`, fault: 'score-item-not-a-number', about: ref }];
    return reverse !== undefined && !(reverse.min < reverse.max)
      ? [{ place: `${here}/reverse`, fault: 'score-reverse-order', about: ref }]
      : [];
  });
}

/** An answer of it has one number: itself, or the value of the chosen option, if that has one. */
function isNumber(item: Item): boolean {
  if (item.type === 'scale' || item.type === 'number') return true;
  return item.type === 'choice_one' && item.options.some(({ value }) => value !== undefined);
}

/** A mean, and every estimate, divides by the weights of what was answered: none of them may be zero. */
function sumFaults({ items }: ScoreRule, place: string): FaultFound[] {
  if (items.length === 0) return [{ place: `${place}/items`, fault: 'score-empty' }];
  const weights = items.map(({ weight = 1 }) => weight);
  const odd = weights.findIndex((weight) => !Number.isFinite(weight));
  if (odd >= 0) return [{ place: `${place}/items/${odd}/weight`, fault: 'number-not-finite' }];
  // One and minus one add up to nothing as well.
  const mayBeZero = weights.some((weight) => weight <= 0);
  return mayBeZero ? [{ place: `${place}/items`, fault: 'score-divides-by-zero' }] : [];
}

function missingFaults({ items, missing }: ScoreRule, place: string): FaultFound[] {
  const least = missing.estimate_if_at_least;
  const refs = new Set(items.map(({ ref }) => ref));
  return [
    ...(least !== null && !(least >= 1 && least <= items.length)
      ? [
          {
            place: `${place}/missing/estimate_if_at_least`,
            fault: 'score-estimate-too-large' as const,
          },
        ]
      : []),
    ...missing.never_estimate_without.flatMap((ref, at): FaultFound[] =>
      refs.has(ref)
        ? []
        : [
            {
              place: `${place}/missing/never_estimate_without/${at}`,
              fault: 'score-never-unknown',
              about: ref,
            },
          ],
    ),
  ];
}

/** Each value that the score can have lies in exactly one band. */
function bandFaults({ bands, decimals }: ScoreRule, place: string): FaultFound[] {
  if (bands === null) return [];
  const step = 10 ** -decimals;
  return bands.flatMap((band, at): FaultFound[] => {
    const here = `${place}/${at}`;
    if (!(band.min <= band.max)) return [{ place: here, fault: 'band-order' }];
    const before = bands[at - 1];
    return before === undefined ? [] : seamFaults(before, band, { here, step });
  });
}

function seamFaults(
  before: ScoreBand,
  band: ScoreBand,
  { here, step }: { here: string; step: number },
): FaultFound[] {
  const distance = band.min - before.max;
  if (distance <= 0) return [{ place: here, fault: 'bands-overlap' }];
  return distance > step * 1.000001 ? [{ place: here, fault: 'bands-gap' }] : [];
}
