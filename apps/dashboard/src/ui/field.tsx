import { useId } from 'react';
import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import box from './box.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './field.module.css';

interface Frame {
  label: string;
  hint?: ReactNode;
  /** What is wrong with the entry and how to put it right. */
  wrong?: string | undefined;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and complaint around one control; the control takes the wiring. */
export function Field(props: Frame & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const hintId = props.hint ? `${id}h` : undefined;
  const wrongId = props.wrong ? `${id}w` : undefined;
  return (
    <div className={styles['field']}>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      {props.hint && (
        <p className={styles['hint']} id={hintId}>
          {props.hint}
        </p>
      )}
      {props.children({
        id,
        'aria-describedby': cx(hintId, wrongId) || undefined,
        'aria-invalid': props.wrong ? true : undefined,
      })}
      {props.wrong && <Wrong id={wrongId}>{props.wrong}</Wrong>}
    </div>
  );
}

/** A complaint in words, read out when it appears. */
export const Wrong = ({ id, children }: { id?: string | undefined; children: ReactNode }) => (
  <p className={styles['wrong']} id={id} role="alert">
    <Icon name="attention" />
    <span>{children}</span>
  </p>
);

type InputProps = Frame &
  InputHTMLAttributes<HTMLInputElement> & {
    /** `words`: what a person writes, in the serif; `code`: six digits. */
    look?: 'words' | 'code';
  };

export const TextField = ({ label, hint, wrong, look, ...input }: InputProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(wiring) => (
      <input
        className={cx(styles['input'], look && styles[look])}
        dir="auto"
        {...wiring}
        {...input}
      />
    )}
  </Field>
);

type AreaProps = Frame &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> };

/** A few lines of a person's own words inside a form. For writing itself there is `Writing`. */
export const WordsField = ({ label, hint, wrong, ...area }: AreaProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(wiring) => (
      <textarea
        className={cx(styles['input'], styles['words'])}
        dir="auto"
        rows={2}
        {...wiring}
        {...area}
      />
    )}
  </Field>
);

type SelectProps = Frame & SelectHTMLAttributes<HTMLSelectElement>;

export const SelectField = ({ label, hint, wrong, children, ...select }: SelectProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(wiring) => (
      <select className={styles['input']} {...wiring} {...select}>
        {children}
      </select>
    )}
  </Field>
);

type TickProps = InputHTMLAttributes<HTMLInputElement> & { children: ReactNode };

/** One yes that stands alone: "We have prepared this together". */
export const Tick = ({ children, ...input }: TickProps) => (
  <label className={styles['tick']}>
    <input type="checkbox" className={box['box']} {...input} />
    <span>{children}</span>
  </label>
);
