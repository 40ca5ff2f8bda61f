import {
  type Comparison,
  type Condition,
  comparisonsFor,
  conditionInWords,
  type ConditionParts,
  type Exercise,
  type ExerciseCatalogue,
  type Item,
  ruleInWords,
  type Scale,
} from '@selfward/domain';
import { t } from '../../i18n/t.ts';

/** How an answer is compared, with "was answered" and "was not" as two of their own. */
export type Way = Exclude<Comparison, 'exists'> | 'answered' | 'blank';

const names = {
  '=': 'is',
  '!=': 'is-not',
  '>': 'more',
  '>=': 'at-least',
  '<': 'less',
  '<=': 'at-most',
  answered: 'answered',
  blank: 'blank',
} as const satisfies Record<Way, string>;

export const wayOf = ({ op, value }: Condition): Way => {
  if (op !== 'exists') return op;
  return value === true ? 'answered' : 'blank';
};

/** Of several choices one is among them or not; nothing "is" all of them. */
export const wayInWords = (way: Way, item: Item | undefined): string => {
  const isMany = item?.type === 'choice_many' || item?.type === 'body_map';
  if (isMany && (way === '=' || way === '!='))
    return t(way === '=' ? 'builder.way.has' : 'builder.way.has-not');
  return t(`builder.way.${names[way]}`);
};

export const waysFor = (item: Item): Way[] =>
  comparisonsFor(item).flatMap((op): Way[] => (op === 'exists' ? ['answered', 'blank'] : [op]));

export const isWay = (text: string): text is Way => Object.hasOwn(names, text);

/** A first value that makes sense, so that a new condition is never wrong by itself. */
export function conditionFor(reference: string, item: Item, way: Way): Condition {
  if (way === 'answered' || way === 'blank')
    return { item: reference, op: 'exists', value: way === 'answered' };
  return { item: reference, op: way, value: firstValue(item) };
}

function firstValue(item: Item): Condition['value'] {
  if ('options' in item) return item.options[0]?.code ?? '';
  if (item.type === 'yes_no') return true;
  if ('scale' in item) return middleOf(item.scale);
  return item.type === 'number' ? (item.min ?? 0) : '';
}

const middleOf = (scale: Scale): number =>
  scale.kind === 'slider'
    ? scale.min + scale.step * Math.round((scale.max - scale.min) / scale.step / 2)
    : (scale.points[0]?.value ?? 0);

/** "Show if Sleep is less than 4, and Today is Yes": the whole rule as one sentence. */
export function ruleSentence(
  exercise: Exercise,
  item: Item,
  catalogue: ExerciseCatalogue,
): string | null {
  const rule = ruleInWords(exercise, item, catalogue);
  if (rule === null || !item.show_if) return null;
  const list = 'all' in item.show_if ? item.show_if.all : item.show_if.any;
  const said = rule.conditions.map((parts, at) => partsSentence(parts, list[at]));
  return t('builder.rule.sentence', { said: said.join(t(`builder.rule.join.${rule.join}`)) });
}

export const conditionSentence = (
  exercise: Exercise,
  condition: Condition,
  catalogue: ExerciseCatalogue,
): string => partsSentence(conditionInWords(exercise, condition, catalogue), condition);

function partsSentence(parts: ConditionParts, condition: Condition | undefined): string {
  const { subject, elsewhere, isAnyEntry, value } = parts;
  const asked = subject === null ? t('builder.rule.gone') : subject || t('builder.unwritten');
  const name =
    elsewhere === null ? asked : t('builder.rule.elsewhere', { name: asked, exercise: elsewhere });
  const way = condition ? wayOf(condition) : '=';
  const isOfAny = isAnyEntry ? 'builder.rule.any-entry' : 'builder.rule.one';
  const compared = t(`builder.way.${names[way]}`);
  const said = way === 'answered' || way === 'blank' ? '' : ` ${valueInWords(value)}`;
  return t(isOfAny, { name, compared: `${compared}${said}` });
}

function valueInWords(value: ConditionParts['value']): string {
  if (value.kind === 'flag') return t(value.is ? 'builder.value.yes' : 'builder.value.no');
  return value.kind === 'number' ? String(value.value) : value.text || t('builder.unwritten');
}
