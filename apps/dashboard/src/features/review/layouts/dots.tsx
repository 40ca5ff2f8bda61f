import { lazy, Suspense } from 'react';
import { today } from '../../../i18n/days.ts';
import type { Answered } from '../answered.ts';
import { AnswerText } from '../answer-text.tsx';
import type { Then } from '../then.ts';
import { Changed } from './changed.tsx';
import { plotScaleOf } from './plot-scale.ts';
import type { Reading } from './reading.ts';

// With all that draws it, when the first one is shown.
const DotRow = lazy(() =>
  import('../../../ui/plot/dot-row.tsx').then(({ DotRow: row }) => ({ default: row })),
);

interface DotsProps {
  reading: Reading;
  answered: Answered;
  /** At other times, by the same scale or not at all. */
  thens: readonly Then[];
}

/** Every value that may be read of one question, over the months; what is not there is a gap. */
export function Dots({ reading, answered, thens }: DotsProps) {
  const { item, value } = answered;
  const scale = plotScaleOf(item);
  const words = <AnswerText item={item} value={value} />;
  if (!scale || typeof value !== 'number') return words;
  const day = reading.response.answeredOn ?? today();
  const others = thens.flatMap(({ item: asked, value: given, on }) =>
    typeof given === 'number' && JSON.stringify(plotScaleOf(asked)) === JSON.stringify(scale)
      ? [{ day: on, value: given }]
      : [],
  );
  return (
    <>
      <Suspense fallback={words}>
        <DotRow
          scale={scale}
          points={[...others, { day, value, isHere: true }]}
          beganOn={reading.beside.beganOn}
        >
          {words}
        </DotRow>
      </Suspense>
      {reading.beside.amended.includes(item.id) && <Changed />}
    </>
  );
}
