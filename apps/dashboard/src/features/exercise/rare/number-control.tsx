import type { AnswerValue, NumberItem } from '@selfward/domain';
import { useId, useState } from 'react';
import { numberFrom, numberText } from '../../../i18n/numbers.ts';
import { t } from '../../../i18n/t.ts';
import { Wrong } from '../../../ui/field.tsx';
import type { Of } from '../control-props.ts';
import styles from './rare.module.css';

/**
 * Written, not stepped: nothing changes by scrolling over it. What is no number, or outside what fits,
 * is written as it was typed: it stays in the box and on this device, it is said that it is not saved,
 * and the number that the account has stays there until another one or nothing takes its place.
 */
export function NumberControl({ item, value, onWrite, labelledBy, describedBy }: Of<'number'>) {
  const { shown, wrong, change, leave } = useTyped(item, value, onWrite);
  const id = useId();
  const bounds = boundsText(item);
  return (
    <div className="stack-2">
      {bounds && (
        <p className="small quiet" id={`${id}b`}>
          {bounds}
        </p>
      )}
      <div className={styles['number']}>
        <input
          className={styles['input']}
          type="text"
          inputMode={keyboardFor(item)}
          autoComplete="off"
          aria-labelledby={`${labelledBy} ${id}u`}
          aria-describedby={`${describedBy} ${id}b ${id}w`}
          aria-invalid={wrong ? true : undefined}
          value={shown}
          onChange={({ target }) => change(target.value)}
          onBlur={leave}
        />
        <span id={`${id}u`}>{item.unit}</span>
      </div>
      {wrong && <Wrong id={`${id}w`}>{wrong}</Wrong>}
    </div>
  );
}

function useTyped(item: NumberItem, value: AnswerValue | null, onWrite: Of<'number'>['onWrite']) {
  const [typed, setTyped] = useState({ text: textOf(value), value });
  const [isLeft, setLeft] = useState(typeof value === 'string');
  // The field shows what is typed; a value from elsewhere (undo, another device) replaces it.
  const shown = typed.value === value ? typed.text : textOf(value);
  const write = (text: string, next: AnswerValue | null) => {
    setTyped({ text, value: next });
    if (next !== value) onWrite(next);
  };
  return {
    shown,
    wrong: isLeft || isCertain(item, shown) ? wrongOf(item, shown) : null,
    change: (text: string) => {
      if (wrongOf(item, text) === null) return write(text, numberFrom(text));
      // Half a number waits until the field is left.
      return write(text, isCertain(item, text) || typeof value === 'string' ? text : value);
    },
    leave: () => {
      setLeft(true);
      if (wrongOf(item, shown) !== null) write(shown, shown);
    },
  };
}

const textOf = (value: AnswerValue | null): string => {
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? value : '';
};

/** The keys of a decimal keyboard have no minus on some phones. */
const keyboardFor = ({ min = 0 }: NumberItem) => (min < 0 ? 'text' : 'decimal');

/** Half a number is not wrong yet; a letter, or more than fits, will not get better by going on. */
const isCertain = ({ max = Infinity }: NumberItem, text: string): boolean =>
  /\p{L}/u.test(text) || (numberFrom(text) ?? -Infinity) > max;

function boundsText({ min, max }: NumberItem): string | null {
  if (min !== undefined && max !== undefined)
    return t('number.between', { min: numberText(min), max: numberText(max) });
  if (min !== undefined) return t('number.at-least', { min: numberText(min) });
  return max === undefined ? null : t('number.at-most', { max: numberText(max) });
}

/** Ten where that fits. */
const exampleOf = ({ min = -Infinity, max = Infinity }: NumberItem): number =>
  Math.max(min, Math.min(10, max));

function wrongOf(item: NumberItem, text: string): string | null {
  if (text.trim() === '') return null;
  const given = numberFrom(text);
  if (given === null) return t('number.wrong', { example: numberText(exampleOf(item)) });
  const { min = -Infinity, max = Infinity } = item;
  if (given >= min && given <= max) return null;
  return t('number.outside', { bounds: boundsText(item) ?? '' });
}
