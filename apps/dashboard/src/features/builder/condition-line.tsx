import { type Condition, type Exercise, type Item, type Spot, spotsOf } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import styles from './parts.module.css';
import { spotAt, useDesk } from './desk.ts';
import { Count, Select, useWrong } from './fields.tsx';
import { askedBefore } from './item-parts.ts';
import {
  conditionFor,
  conditionSentence,
  isWay,
  wayInWords,
  wayOf,
  waysFor,
} from './rule-words.ts';

interface ConditionProps {
  spot: Spot;
  condition: Condition;
  place: string;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** Question, comparison, value: the three words of one sentence. */
export function ConditionLine(props: ConditionProps) {
  const { exercise, catalogue } = useDesk();
  const { condition, place, onRemove } = props;
  const said = conditionSentence(exercise, condition, catalogue);
  const wrong = useWrong(place);
  const isOutside = condition.item.includes('#');
  return (
    <fieldset className="stack-2" data-place={place}>
      <legend className="sr">{said}</legend>
      {isOutside && <p dir="auto">{said}</p>}
      <RowOf
        acts={
          <Button kind="quiet" aria-label={t('builder.rule.remove', { said })} onClick={onRemove}>
            {t('builder.rule.less')}
          </Button>
        }
      >
        <Words {...props} />
      </RowOf>
      {wrong && <Wrong>{wrong}</Wrong>}
    </fieldset>
  );
}

function Words({ spot, condition, place, onChange }: ConditionProps) {
  const { exercise, catalogue } = useDesk();
  const isOutside = condition.item.includes('#');
  const target = isOutside
    ? outside(condition.item, catalogue)
    : spotAt(exercise, condition.item)?.item;
  return (
    <div className={styles['words']}>
      {!isOutside && (
        <Select
          place={`${place}/item`}
          label={t('builder.rule.question')}
          value={condition.item}
          options={questionsFor(exercise, spot, condition.item)}
          onChoose={(address) => {
            const item = spotAt(exercise, address)?.item;
            if (item) onChange(conditionFor(address, item, waysFor(item)[0] ?? 'answered'));
          }}
        />
      )}
      {target && (
        <Select
          place={`${place}/op`}
          label={t('builder.rule.way')}
          value={wayOf(condition)}
          options={waysFor(target).map((way) => ({ value: way, text: wayInWords(way, target) }))}
          onChoose={(way) => {
            if (isWay(way))
              onChange(keepValue(condition, conditionFor(condition.item, target, way)));
          }}
        />
      )}
      {target && condition.op !== 'exists' && (
        <Value {...{ target, condition, onChange }} place={`${place}/value`} />
      )}
    </div>
  );
}

const outside = (
  reference: string,
  catalogue: (slug: string) => Parameters<typeof spotAt>[0] | undefined,
): Item | undefined => {
  const [slug = '', address] = reference.split('#');
  const exercise = catalogue(slug);
  return exercise && spotAt(exercise, address)?.item;
};

/** What is asked about stays in the list even where it may not be asked about: it is named as wrong. */
function questionsFor(exercise: Exercise, spot: Spot, chosen: string) {
  const known = askedBefore(spotsOf(exercise), spot).map(({ address, item }) => ({
    value: address,
    text: item.text || t('builder.unwritten'),
  }));
  const isThere = known.some(({ value }) => value === chosen);
  if (isThere) return known;
  const later = spotAt(exercise, chosen)?.item;
  const text = later
    ? t('builder.rule.later', { name: later.text || t('builder.unwritten') })
    : t('builder.rule.gone');
  return [{ value: chosen, text }, ...known];
}

/** Another comparison of the same answer keeps what it is compared with. */
const keepValue = (before: Condition, after: Condition): Condition =>
  before.op !== 'exists' && after.op !== 'exists' ? { ...after, value: before.value } : after;

interface ValueProps {
  place: string;
  target: Item;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

function Value({ place, target, condition, onChange }: ValueProps) {
  const choices = choicesOf(target);
  const label = t('builder.rule.value');
  if (choices === null)
    return (
      <Count
        place={place}
        label={label}
        value={typeof condition.value === 'number' ? condition.value : undefined}
        onChange={(value) => {
          if (value !== undefined) onChange({ ...condition, value });
        }}
      />
    );
  const chosen = String(condition.value);
  const isThere = choices.some(({ value }) => String(value) === chosen);
  const gone = isThere ? [] : [{ value: chosen, text: t('builder.value.gone') }];
  return (
    <Select
      place={place}
      label={label}
      value={chosen}
      options={[...gone, ...choices.map(({ value, text }) => ({ value: String(value), text }))]}
      onChoose={(wanted) => {
        const choice = choices.find(({ value }) => String(value) === wanted);
        if (choice) onChange({ ...condition, value: choice.value });
      }}
    />
  );
}

/** What an answer can be, where it can be said in words; null for numbers. */
function choicesOf(target: Item): { value: Condition['value']; text: string }[] | null {
  if ('options' in target)
    return target.options.map(({ code, text }) => ({
      value: code,
      text: text || t('builder.unwritten'),
    }));
  if (target.type === 'yes_no')
    return [true, false].map((value) => ({
      value,
      text: t(value ? 'builder.value.yes' : 'builder.value.no'),
    }));
  if ('scale' in target && target.scale.kind === 'likert')
    return target.scale.points.map(({ value, text }) => ({ value, text: `${value} · ${text}` }));
  return null;
}
