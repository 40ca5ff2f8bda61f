import type { PracticeView } from '@selfward/contract';
import { inWords, t } from '../../i18n/t.ts';
import { BodyDrawing } from '../../ui/body-drawing.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Words } from '../../ui/words.tsx';
import { type Answered, answeredIn, entriesOf, type EntryAnswers } from './answered.ts';
import { AnswerText } from './answer-text.tsx';
import styles from './review.module.css';
import { anchorOf } from './steps.ts';

/** Everything that is shared of one response, each answer under the wording it was given to. */
export const Answers = ({ response }: { response: PracticeView }) => (
  <div className={styles['answers']}>
    {answeredIn(response).map((answered) => (
      <section
        className={styles['answer']}
        id={anchorOf(response, answered.path)}
        key={answered.path}
        tabIndex={-1}
      >
        <h3 className={styles['asked']}>{answered.item.text}</h3>
        <OneAnswer response={response} answered={answered} />
      </section>
    ))}
  </div>
);

function OneAnswer({ response, answered }: { response: PracticeView; answered: Answered }) {
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
