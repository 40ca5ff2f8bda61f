import type { ReactNode } from 'react';
import styles from './row-of.module.css';

interface RowOfProps {
  /** Quiet buttons: at the end of the row, on a phone below the words and in line with them. */
  acts: ReactNode;
  children: ReactNode;
}

/** An entry that says something, and what can be done about it. */
export const RowOf = ({ acts, children }: RowOfProps) => (
  <div className={styles['row']}>
    <div className={styles['words']}>{children}</div>
    {acts && <div className={styles['acts']}>{acts}</div>}
  </div>
);
