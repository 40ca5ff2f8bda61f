import type { Exercise, Item } from '@selfward/domain';
import { headingOver } from '@selfward/domain';
import styles from './asked.module.css';

interface AskedProps {
  exercise: Pick<Exercise, 'items' | 'closing_block'>;
  item: Item;
  /** What stands above it in a list: under the same heading that is not shown once more, only spoken. */
  after?: Item | undefined;
}

/** What was asked, where it is read back: under the heading it stood under, since several may ask alike. */
export function Asked({ exercise, item, after }: AskedProps) {
  const over = headingOver(exercise, item);
  const isAgain = after !== undefined && headingOver(exercise, after) === over;
  return (
    <>
      {over !== null && (
        <span className={isAgain ? 'sr' : styles['over']}>
          {over}
          <span className="sr">: </span>
        </span>
      )}
      {item.text}
    </>
  );
}

/** The same as one line of text. */
export function askedInWords(exercise: AskedProps['exercise'], item: Item): string {
  const over = headingOver(exercise, item);
  return over === null ? item.text : `${over}: ${item.text}`;
}
