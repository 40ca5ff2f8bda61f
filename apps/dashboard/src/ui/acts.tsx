import type { ReactNode } from 'react';
import styles from './acts.module.css';

/** Buttons that belong to one thing, in a row that breaks on a phone. */
export const Acts = ({ children }: { children: ReactNode }) => (
  <div className={styles['acts']}>{children}</div>
);
