import type { TextareaHTMLAttributes } from 'react';
import { cx } from './cx.ts';
import styles from './writing.module.css';

type WritingProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  /** For an answer of a line or two. */
  short?: boolean;
};

/** The sheet that a person writes on. It grows with the text; there is no counter. */
export const Writing = ({ short, className, ...area }: WritingProps) => (
  <textarea
    className={cx(styles['writing'], short && styles['short'], className)}
    dir="auto"
    rows={short ? 3 : 9}
    autoComplete="off"
    {...area}
  />
);
