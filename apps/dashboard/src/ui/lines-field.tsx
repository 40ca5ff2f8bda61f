import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field } from './field.tsx';
import styles from './field.module.css';

type LinesFieldProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A few lines of what the product will say, in its own letters; people's own words have `WordsField`. */
export const LinesField = ({ label, hint, wrong, ...area }: LinesFieldProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(wiring) => <textarea className={styles['input']} dir="auto" rows={2} {...wiring} {...area} />}
  </Field>
);
