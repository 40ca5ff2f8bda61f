import type { AnswerValue, ChoiceManyItem, ChoiceOneItem, ItemOption } from '@selfward/domain';
import { lazy, Suspense, useState } from 'react';
import { inWords, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseMany, ChooseOne } from '../../ui/choices.tsx';
import { WordsField, Wrong } from '../../ui/field.tsx';
import { Scale } from '../../ui/scale.tsx';
import { Skeleton } from '../../ui/waiting.tsx';
import { Writing } from '../../ui/writing.tsx';
import type { ControlProps, Of } from './control-props.ts';

// Loaded with the exercise that needs it: see rare-items.ts.
const RareControl = lazy(() => import('./rare/rare-control.tsx'));

/** The way to answer one item. Leaving it blank is always one of the ways. */
export function Control(props: ControlProps) {
  const { item, ...rest } = props;
  switch (item.type) {
    case 'text_short':
    case 'text_long':
      return <TextControl item={item} {...rest} />;
    case 'choice_one':
      return <OneControl item={item} {...rest} />;
    case 'choice_many':
      return <ManyControl item={item} {...rest} />;
    case 'yes_no':
      return <YesNoControl item={item} {...rest} />;
    case 'scale':
      return <ScaleControl item={item} {...rest} />;
    case 'info':
    case 'attachment':
      return null;
    default:
      return (
        <Suspense fallback={<Skeleton />}>
          <RareControl item={item} {...rest} />
        </Suspense>
      );
  }
}

const TextControl = ({
  item,
  value,
  onWrite,
  labelledBy,
  describedBy,
}: Of<'text_short' | 'text_long'>) => (
  <Writing
    short={item.type === 'text_short'}
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    value={typeof value === 'string' ? value : ''}
    // Empty is blank, and blank is not an answer. Nothing else is changed: no trim.
    onChange={({ target }) => onWrite(target.value === '' ? null : target.value)}
  />
);

const otherOf = (value: AnswerValue | null): string =>
  typeof value === 'object' && value !== null && 'other' in value ? (value.other ?? '') : '';

const codesOf = (value: AnswerValue | null): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('code' in value) return [value.code];
  return 'codes' in value ? value.codes : [];
};

const choices = (options: readonly ItemOption[]) =>
  options.map(({ code, text }) => ({ value: code, text }));

const isOtherOn = (item: ChoiceOneItem | ChoiceManyItem, codes: readonly string[]) =>
  item.options.some(({ code, is_other }) => is_other && codes.includes(code));

function OneControl({ item, value, onWrite, labelledBy, describedBy }: Of<'choice_one'>) {
  const codes = codesOf(value);
  const other = otherOf(value);
  const choose = (code: string) =>
    onWrite(isOtherOn(item, [code]) && other ? { code, other } : { code });
  return (
    <div className="stack-3">
      <ChooseOne
        choices={choices(item.options)}
        {...{ labelledBy, describedBy }}
        value={codes[0]}
        onChoose={choose}
      />
      {isOtherOn(item, codes) && (
        <Other value={other} onWrite={(text) => onWrite({ code: codes[0] ?? '', other: text })} />
      )}
      {codes.length > 0 && !item.required && <Clear onClear={() => onWrite(null)} />}
    </div>
  );
}

function ManyControl({ item, value, onWrite, labelledBy, describedBy }: Of<'choice_many'>) {
  const codes = codesOf(value);
  const other = otherOf(value);
  const [isFull, setFull] = useState(false);
  const choose = (code: string, isOn: boolean) => {
    const next = isOn ? withChosen(item, codes, code) : codes.filter((one) => one !== code);
    const fits = next.length <= (item.max ?? Infinity);
    setFull(!fits);
    if (fits) write(next);
  };
  const write = (next: readonly string[]) => {
    const keepsOther = isOtherOn(item, next) && other !== '';
    const given = { codes: [...next], ...(keepsOther ? { other } : {}) };
    onWrite(next.length === 0 ? null : given);
  };
  return (
    <div className="stack-3">
      <ChooseMany
        choices={choices(item.options)}
        {...{ labelledBy, describedBy }}
        values={codes}
        onChange={choose}
      />
      {isFull && <Wrong>{t('step.full', { words: inWords(item.max ?? 0) })}</Wrong>}
      {isOtherOn(item, codes) && (
        <Other value={other} onWrite={(text) => onWrite({ codes: [...codes], other: text })} />
      )}
    </div>
  );
}

/** "None of these" stands alone: choosing it lets go of the rest, and the other way round. */
export function withChosen(item: ChoiceManyItem, codes: readonly string[], code: string): string[] {
  const isExclusive = (one: string) =>
    item.options.some((option) => option.code === one && option.exclusive);
  if (isExclusive(code)) return [code];
  return [...codes.filter((one) => !isExclusive(one)), code];
}

const Other = ({ value, onWrite }: { value: string; onWrite: (text: string) => void }) => (
  <WordsField
    label={t('item.other')}
    value={value}
    onChange={({ target }) => onWrite(target.value)}
  />
);

export const Clear = ({ onClear }: { onClear: () => void }) => (
  <p className="flush">
    <Button kind="quiet" onClick={onClear}>
      {t('scale.clear')}
    </Button>
  </p>
);

const YesNoControl = ({ value, onWrite, labelledBy, describedBy }: Of<'yes_no'>) => (
  <div className="stack-3">
    <ChooseOne
      across
      {...{ labelledBy, describedBy }}
      choices={[
        { value: 'yes', text: t('answer.yes') },
        { value: 'no', text: t('answer.no') },
      ]}
      value={typeof value === 'boolean' ? yesNo(value) : undefined}
      onChoose={(chosen) => onWrite(chosen === 'yes')}
    />
    {typeof value === 'boolean' && <Clear onClear={() => onWrite(null)} />}
  </div>
);

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

export function ScaleControl({ item, value, onWrite, labelledBy, describedBy }: Of<'scale'>) {
  const chosen = typeof value === 'number' ? value : undefined;
  if (item.scale.kind === 'slider')
    return (
      <Scale
        {...item.scale}
        labelledBy={labelledBy}
        value={chosen}
        onChoose={(next) => onWrite(next ?? null)}
      />
    );
  return (
    <div className="stack-3">
      <ChooseOne
        {...{ labelledBy, describedBy }}
        choices={item.scale.points.map(({ value, text }) => ({ value: String(value), text }))}
        value={chosen === undefined ? undefined : String(chosen)}
        onChoose={(next) => onWrite(Number(next))}
      />
      {chosen !== undefined && <Clear onClear={() => onWrite(null)} />}
    </div>
  );
}
