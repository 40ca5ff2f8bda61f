import type { PracticeView } from '@selfward/contract';
import { inWords, t } from '../../i18n/t.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { sentence } from '../../ui/sentence.ts';
import { partsIn } from './answered.ts';
import { type Beside, nothingBeside } from './beside.ts';
import { keyOf, Part } from './layouts/part.tsx';
import styles from './review.module.css';

interface AnswersProps {
  response: PracticeView;
  /** What may be read besides, once it has come. */
  beside?: Beside;
}

/** Everything that is shared of one response, each answer under the wording it was given to. */
export const Answers = ({ response, beside = nothingBeside }: AnswersProps) => (
  <div className={cx(styles['answers'], response.layout?.quiet && styles['reading'])}>
    {partsIn(response).map((part) => (
      <Part key={keyOf(part)} part={part} reading={{ response, beside }} />
    ))}
  </div>
);

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
