import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './agreement-card.module.css';

interface LineProps {
  word: string;
  children: (labelId: string) => ReactNode;
}

/** A word in the margin, and beside it what it asks for. */
export const Line = ({ word, children }: LineProps) => {
  const id = useId();
  return (
    <div className={styles['line']}>
      <div className={styles['pair']}>
        <span className="label" id={id}>
          {word}
        </span>
        <div>{children(id)}</div>
      </div>
    </div>
  );
};
