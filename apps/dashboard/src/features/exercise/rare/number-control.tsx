import type { NumberItem } from '@selfward/domain';
import { useId, useState } from 'react';
import { numberFrom, numberText } from '../../../i18n/numbers.ts';
import { t } from '../../../i18n/t.ts';
import { Wrong } from '../../../ui/field.tsx';
import type { Of } from '../control-props.ts';
import styles from './rare.module.css';

/**
 * Written, not stepped: nothing changes by scrolling over it. What is no number, or outside what fits,
 * stays on the screen with the reason and is not stored.
 */
export function NumberControl({ item, value, onWrite, labelledBy, describedBy }: Of<'number'>) {
  const stored = typeof value === 'number' ? value : null;
  const [text, setText] = useState(textOf(stored));
  const [isLeft, setLeft] = useState(false);
  const id = useId();
  // The field shows what is typed; a value from elsewhere (undo, another device) replaces it.
  const shown = isOther(stored, text) ? textOf(stored) : text;
  const wrong = isLeft || isCertain(item, shown) ? wrongOf(item, shown) : null;
  const change = (next: string) => {
    setText(next);
    onWrite(wrongOf(item, next) === null ? numberFrom(next) : null);
  };
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
          onBlur={() => setLeft(true)}
        />
        <span id={`${id}u`}>{item.unit}</span>
      </div>
      {wrong && <Wrong id={`${id}w`}>{wrong}</Wrong>}
    </div>
  );
}

const textOf = (stored: number | null): string => (stored === null ? '' : numberText(stored));

const isOther = (stored: number | null, text: string): boolean =>
  stored !== null && numberFrom(text) !== stored;

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

function wrongOf(item: NumberItem, text: string): string | null {
  if (text.trim() === '') return null;
  const given = numberFrom(text);
  if (given === null) return t('number.wrong', { example: numberText(item.min ?? 10) });
  const { min = -Infinity, max = Infinity } = item;
  if (given >= min && given <= max) return null;
  return t('number.outside', { bounds: boundsText(item) ?? '' });
}
