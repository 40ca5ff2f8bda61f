import type { Exercise } from './exercise.ts';
import type { ExerciseCatalogue } from './exercise-faults.ts';
import type { Comparison, Condition, Item } from './exercise-item.ts';
import { type Spot, spotsOf } from './exercise-spots.ts';

/** What a condition is said with; the words between are the page's, in its language. */
export type ConditionParts = {
  /** The question as it is asked; null where it is not there (any more). */
  subject: string | null;
  /** Of another exercise: its title, or its short name where it is not known. */
  elsewhere: string | null;
  /** Asked in each entry of a repeating item: holds when it holds in any of them. */
  isAnyEntry: boolean;
  op: Comparison;
  value:
    | { kind: 'words'; text: string }
    | { kind: 'number'; value: number }
    | { kind: 'flag'; is: boolean };
};

export type RuleParts = { join: 'all' | 'any'; conditions: ConditionParts[] };

/** "Show if Sleep is less than 4": the parts of each sentence, in order. Null: always shown. */
export function ruleInWords(
  exercise: Exercise,
  item: Item,
  catalogue?: ExerciseCatalogue,
): RuleParts | null {
  const rule = item.show_if;
  if (rule === undefined) return null;
  const list = 'all' in rule ? rule.all : rule.any;
  return {
    join: 'all' in rule ? 'all' : 'any',
    conditions: list.map((one) => conditionInWords(exercise, one, catalogue)),
  };
}

export function conditionInWords(
  exercise: Exercise,
  condition: Condition,
  catalogue?: ExerciseCatalogue,
): ConditionParts {
  const [slug = '', outside] = condition.item.split('#');
  const said = { op: condition.op, elsewhere: null };
  if (outside === undefined) return { ...said, ...subjectOf(exercise, slug, condition) };
  const other = catalogue?.(slug);
  return { ...said, ...subjectOf(other, outside, condition), elsewhere: other?.title ?? slug };
}

function subjectOf(exercise: Exercise | undefined, at: string, condition: Condition) {
  const spot = spotAt(exercise, at);
  return {
    subject: spot?.item.text ?? null,
    isAnyEntry: Boolean(spot?.entryOf),
    value: saidValue(condition, spot?.item),
  };
}

const spotAt = (exercise: Exercise | undefined, at: string): Spot | undefined =>
  exercise && spotsOf(exercise).find(({ address }) => address === at);

function saidValue({ value }: Condition, item: Item | undefined): ConditionParts['value'] {
  if (typeof value === 'boolean') return { kind: 'flag', is: value };
  const text = textOf(item, value);
  if (text !== undefined) return { kind: 'words', text };
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'words', text: value };
}

/** The shown text of an option or a point, which nobody knows by its code or number. */
function textOf(item: Item | undefined, value: string | number): string | undefined {
  if (item === undefined) return undefined;
  if ('options' in item) return item.options.find(({ code }) => code === value)?.text;
  if (!('scale' in item) || item.scale.kind === 'slider') return undefined;
  return item.scale.points.find((point) => point.value === value)?.text;
}
