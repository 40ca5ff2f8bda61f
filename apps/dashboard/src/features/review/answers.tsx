import type { PracticeView } from '@selfward/contract';
import { isClosing, itemsOf } from '@selfward/domain';
import { inWords, t } from '../../i18n/t.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { sentence } from '../../ui/sentence.ts';
import { partsIn } from './answered.ts';
import { type Beside, nothingBeside } from './beside.ts';
import layouts from './layouts/layouts.module.css';
import { keyOf, Part } from './layouts/part.tsx';
import styles from './review.module.css';

interface AnswersProps {
  response: PracticeView;
  /** What may be read besides, once it has come. */
  beside?: Beside;
}

/** Everything that is shared of one response, each answer under the wording it was given to. */
export function Answers({ response, beside = nothingBeside }: AnswersProps) {
  const { exercise, layout = { parts: [] } } = response;
  const reading = { response, beside };
  const looks = [layout.quiet && styles['reading'], layout.versions && layouts['onePage']];
  return (
    <div className={cx(styles['answers'], ...looks)}>
      {partsIn(response).map((part) => {
        const one = <Part key={keyOf(part)} part={part} reading={reading} />;
        // A plan fits on one sheet: what was asked about writing it is no part of it.
        const isApart = layout.versions && itemsOf(part).some((item) => isClosing(exercise, item));
        if (!isApart) return one;
        return (
          <div className="no-print" key={keyOf(part)}>
            {one}
          </div>
        );
      })}
    </div>
  );
}

interface KeptLineProps {
  response: PracticeView;
  name: string;
}

/** How many, never which. */
export const KeptLine = ({ response, name }: KeptLineProps) =>
  response.keptItems > 0 && (
    <p className={styles['kept']}>
      <Icon name="kept" />
      {sentence([
        t('review.kept', {
          n: response.keptItems,
          words: inWords(response.keptItems),
          name,
        }),
      ])}
    </p>
  );
