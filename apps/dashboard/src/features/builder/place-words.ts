import { t } from '../../i18n/t.ts';
import { originalOf, stepsOf, textAt, valueAt } from './document.ts';
import { languageName } from './languages.ts';

const whole = {
  title: 'builder.title',
  rationale: 'builder.rationale',
  purpose: 'builder.purpose',
  cautions: 'builder.cautions',
  minutes: 'builder.minutes',
  small_minutes: 'builder.small-minutes',
  themes: 'builder.tags',
  cadence: 'builder.cadence',
  prepare: 'builder.prepare',
  lang: 'builder.lang',
  items: 'builder.list',
  closing_block: 'builder.closing',
  scores: 'builder.scores',
  texts: 'builder.translations',
  licence: 'place.licence',
} as const;

const parts = {
  text: 'builder.text',
  help: 'builder.help',
  id: 'place.id',
  type: 'builder.kin',
  show_if: 'builder.rule',
  options: 'builder.options',
  scale: 'builder.scale',
  'scale/low': 'builder.scale.low',
  'scale/high': 'builder.scale.high',
  'scale/min': 'builder.scale.min',
  'scale/max': 'builder.scale.max',
  'scale/step': 'builder.scale.step',
  'scale/points': 'builder.points',
  sources: 'builder.sources',
  initial: 'place.initial',
  reveal_after: 'builder.reveal',
  left: 'builder.pairs.left',
  right: 'builder.pairs.right',
  unit: 'builder.unit',
  min: 'builder.bound.min',
  max: 'place.max',
  children: 'place.children',
} as const;

const isWhole = (key: string): key is keyof typeof whole => Object.hasOwn(whole, key);
const isPart = (key: string): key is keyof typeof parts => Object.hasOwn(parts, key);

/** A place in an exercise, as somebody who looks at the page would say it. */
export interface PlaceWords {
  /** The question it is in, by its words; null for what is of the whole exercise. */
  name: string | null;
  /** What of it; null where it has no name here. */
  part: string | null;
}

export function placeInWords(exercise: unknown, pointer: string): PlaceWords {
  const steps = stepsOf(pointer);
  const depth = itemDepth(exercise, steps);
  if (depth === 0) return { name: null, part: wholeInWords(exercise, steps) };
  const item = valueAt(exercise, steps.slice(0, depth));
  return { name: itemName(item), part: partInWords(steps.slice(depth)) };
}

/** `items/3/children/1` is two steps deeper than `items/3`. */
function itemDepth(exercise: unknown, steps: readonly string[]): number {
  const [list = ''] = steps;
  if (list !== 'items' && list !== 'closing_block') return 0;
  const depths = [2, 4, 6].filter(
    (depth) =>
      steps.length >= depth &&
      (depth === 2 || steps[depth - 2] === 'children') &&
      valueAt(exercise, steps.slice(0, depth)) !== undefined,
  );
  return depths.at(-1) ?? 0;
}

const itemName = (item: unknown): string => textAt(item, ['text']) || t('builder.unwritten');

function wholeInWords(exercise: unknown, steps: readonly string[]): string | null {
  const [key = '', second = '', third] = steps;
  if (key === 'texts' && second !== '') {
    const name = languageName(second) ?? second;
    if (third === undefined) return t('place.language', { name });
    return t('place.line', { name, text: originalOf(exercise, third) });
  }
  const label = key === 'scores' ? textAt(exercise, ['scores', second, 'label']) : '';
  if (label !== '') return t('place.score', { name: label });
  return isWhole(key) ? t(whole[key]) : null;
}

function partInWords(steps: readonly string[]): string | null {
  const [key = '', second = '', third = ''] = steps;
  const counted = countedInWords(key === 'options' ? [key, second] : [`${key}/${second}`, third]);
  if (counted !== null) return counted;
  const name = [`${key}/${second}`, key].find(isPart);
  return name === undefined ? null : t(parts[name]);
}

/** A choice or a step of a scale, by its number. */
function countedInWords([list, at]: readonly [string, string]): string | null {
  if (at === '') return null;
  const n = Number(at) + 1;
  if (list === 'options') return t('builder.option', { n });
  return list === 'scale/points' ? t('builder.point', { n }) : null;
}

/** One line for a list; what has no name here is given as it is called in the document. */
export function placeLine(exercise: unknown, pointer: string): string {
  const { name, part } = placeInWords(exercise, pointer);
  if (name !== null) return t('place.of', { name, part: part ?? t('place.item') });
  return part ?? rawPlace(pointer);
}

/** `items › 4 › options`: the numbers count from one, as people do. */
export const rawPlace = (pointer: string): string =>
  stepsOf(pointer)
    .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step))
    .join(' › ');

/** The id, code or line that a fault at this place is about. */
export function aboutAt(exercise: unknown, pointer: string): string {
  const steps = stepsOf(pointer);
  if (steps[0] === 'texts') return originalOf(exercise, steps[2] ?? '');
  return textAt(exercise, steps) || (steps.at(-1) ?? '');
}
