import type { PracticeView } from '@selfward/contract';
import type { ReactNode } from 'react';
import { inWords, t } from '../../i18n/t.ts';
import { Asked } from '../../ui/asked.tsx';
import { BodyDrawing } from '../../ui/body-drawing.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Words } from '../../ui/words.tsx';
import { type Answered, answeredLooks, entriesOf, type EntryAnswers } from './answered.ts';
import { AnswerText } from './answer-text.tsx';
import styles from './review.module.css';
import { anchorOf } from './steps.ts';

type Around = (answered: Answered, plain: ReactNode) => ReactNode;

interface AnswersProps {
  response: PracticeView;
  /** Puts something beside one answer; without it each stands as it is. */
  renderAround?: Around;
}

/** Everything that is shared of one response, each answer under the wording it was given to. */
export const Answers = (props: AnswersProps) => (
  <div className={styles['answers']}>
    {answeredLooks(props.response).map((look) =>
      look.length === 1 ? (
        look.map((answered) => <Section key={answered.path} {...props} answered={answered} />)
      ) : (
        <div className={styles['look']} key={look[0]?.path}>
          {look.map((answered) => (
            <Section key={answered.path} {...props} answered={answered} />
          ))}
        </div>
      ),
    )}
  </div>
);

function Section({ response, answered, renderAround }: AnswersProps & { answered: Answered }) {
  const plain = <OneAnswer response={response} answered={answered} />;
  return (
    <section className={styles['answer']} id={anchorOf(response, answered.path)} tabIndex={-1}>
      <h3 className={styles['asked']}>
        <Asked exercise={response.exercise} item={answered.item} />
      </h3>
      {renderAround ? renderAround(answered, plain) : plain}
    </section>
  );
}

interface OneAnswerProps {
  response: Pick<PracticeView, 'answers' | 'exercise'>;
  answered: Answered;
}

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
