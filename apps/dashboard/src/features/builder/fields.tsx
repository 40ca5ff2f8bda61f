import type { ExerciseFault } from '@selfward/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { LinesField } from '../../ui/lines-field.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useDesk } from './desk.ts';
import { faultInWords, isUnwritten } from './fault-words.ts';

/** What is wrong at one place, in words; of what is only not written yet once somebody was there. */
export function useWrong(place: string, within = false): string | undefined {
  const { exercise, faults, isMarked } = useDesk();
  const isHere = (fault: ExerciseFault) =>
    fault.place === place || (within && `${fault.place}/`.startsWith(`${place}/`));
  const found = faults.find(
    (fault) => isHere(fault) && (!isUnwritten(fault) || isMarked(fault.place)),
  );
  return found && faultInWords(exercise, found);
}

interface PlaceProps {
  place: string;
  children: ReactNode;
}

/** Where a fault leads to. */
export const Place = ({ place, children }: PlaceProps) => <div data-place={place}>{children}</div>;

interface LinesProps {
  place: string;
  label: string;
  hint?: string;
  value: string;
  rows?: number;
  onChange: (text: string) => void;
}

export function Lines({ place, onChange, ...field }: LinesProps) {
  const wrong = useWrong(place);
  return (
    <Place place={place}>
      <LinesField {...field} wrong={wrong} onChange={({ target }) => onChange(target.value)} />
    </Place>
  );
}

export function Line({ place, onChange, ...field }: LinesProps) {
  const wrong = useWrong(place);
  return (
    <Place place={place}>
      <TextField {...field} wrong={wrong} onChange={({ target }) => onChange(target.value)} />
    </Place>
  );
}

interface CountProps {
  place: string;
  label: string;
  hint?: string;
  value: number | undefined;
  whole?: boolean;
  onChange: (value: number | undefined) => void;
}

/** A number, or none; what is no number stays in the field and changes nothing. */
export function Count({ place, label, hint, value, whole, onChange }: CountProps) {
  const wrong = useWrong(place);
  const [text, setText] = useState<{ typed: string; of: number | undefined } | null>(null);
  const isTyped = text !== null && text.of === value;
  const shown = isTyped ? text.typed : (value?.toString() ?? '');
  const number = numberIn(shown, whole);
  return (
    <Place place={place}>
      <TextField
        label={label}
        hint={hint}
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={shown}
        wrong={number === null ? t('builder.number.none') : wrong}
        onChange={({ target }) => {
          const next = numberIn(target.value, whole);
          setText({ typed: target.value, of: next === null ? value : next });
          if (next !== null) onChange(next);
        }}
      />
    </Place>
  );
}

/** Undefined for an empty field, null for what is no number. */
export function numberIn(text: string, whole = false): number | undefined | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (plain === '') return undefined;
  if (!(whole ? /^-?\d{1,9}$/ : /^-?\d{1,9}(\.\d{1,6})?$/).test(plain)) return null;
  return Number(plain);
}

interface SelectProps {
  place: string;
  label: string;
  hint?: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChoose: (value: string) => void;
}

export function Select({ place, label, hint, value, options, onChoose }: SelectProps) {
  const wrong = useWrong(place);
  return (
    <Place place={place}>
      <SelectField
        label={label}
        hint={hint}
        wrong={wrong}
        value={value}
        onChange={({ target }) => onChoose(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </SelectField>
    </Place>
  );
}
