import type { PracticeView } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { BodyDrawing } from '../../ui/body-drawing.tsx';
import { Words } from '../../ui/words.tsx';
import { type Answered, entriesOf, type EntryAnswers } from './answered.ts';
import { AnswerText } from './answer-text.tsx';
import styles from './review.module.css';

interface OneAnswerProps {
  response: Pick<PracticeView, 'answers' | 'exercise'>;
  answered: Answered;
}

/** One answer with everything that stands under it, entry by entry. */
export function OneAnswer({ response, answered }: OneAnswerProps) {
  const entries = entriesOf(response, answered);
  if (entries.length === 0) return <AnswerText {...answered} />;
  return (
    <>
      <Marked {...answered} />
      <ol className={styles['entries']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The marked places on a body; each stands below by its name, with what was said about it. */
const Marked = ({ item, value }: Answered) =>
  item.type === 'body_map' &&
  typeof value === 'object' &&
  'regions' in value && (
    <BodyDrawing
      words={bodyWords()}
      names={new Map(item.options.map(({ code, text }) => [code, text]))}
      chosen={value.regions.map(({ code }) => code)}
    />
  );

const bodyWords = () => ({
  front: t('body.front'),
  back: t('body.back'),
  left: t('body.side.left'),
  right: t('body.side.right'),
});

const Entry = ({ entry }: { entry: EntryAnswers }) => (
  <div className="stack-3">
    {entry.title && <h4>{entry.title}</h4>}
    {entry.other && <Words>{entry.other}</Words>}
    {entry.answers.map((answered) => (
      <div key={answered.path}>
        <p className="meta">{answered.item.text}</p>
        <AnswerText {...answered} />
      </div>
    ))}
  </div>
);
