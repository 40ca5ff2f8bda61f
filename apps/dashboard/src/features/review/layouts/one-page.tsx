import type { Item } from '@selfward/domain';
import { isClosing, itemsOf } from '@selfward/domain';
import therapist from '../../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages } from '../../../i18n/t.ts';
import { cx } from '../../../ui/cx.ts';
import { partsIn } from '../answered.ts';
import review from '../review.module.css';
import styles from './layouts.module.css';
import { keyOf, Part } from './part.tsx';
import type { Reading } from './reading.ts';

// Answers are put in words as everywhere in review.
loadMessages(therapist);

/** A response as a page to keep: without what is asked at the end of every exercise. */
export function OnePage({ reading }: { reading: Reading }) {
  const { exercise } = reading.response;
  const isOfIt = (item: Item) => !isClosing(exercise, item);
  return (
    <div className={cx(review['answers'], styles['onePage'])}>
      {partsIn(reading.response)
        .filter((part) => itemsOf(part).every(isOfIt))
        .map((part) => (
          <Part key={keyOf(part)} part={part} reading={reading} />
        ))}
      {exercise.items.filter(isNote).map(({ id, text }) => (
        <p className="small" key={id}>
          {text}
        </p>
      ))}
    </div>
  );
}

/** What is said to everybody belongs on the page too: above all, what the plan is not for. */
const isNote = ({ type, show_if: condition }: Item): boolean => type === 'info' && !condition;
