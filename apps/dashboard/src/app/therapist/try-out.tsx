import type { Answers, Exercise, Item, ResponseSize } from '@selfward/domain';
import { useState } from 'react';
import { SizeChoice } from '../client/size-choice.tsx';
import {
  isOpenGate,
  isToRead,
  type PlayerView,
  sizeOf,
  type Steps,
  stepsOf,
} from '../client/steps.ts';
import { AnswersView } from '../../features/exercise/answer-view.tsx';
import { ItemControl } from '../../features/exercise/item-control.tsx';
import { Question } from '../../features/exercise/question.tsx';
import { Recall } from '../../features/exercise/recall.tsx';
import clientTexts from '../../i18n/messages/client.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Progress } from '../../ui/progress.tsx';
import styles from './try-out.module.css';

loadMessages(clientTexts);

/** The client's own screens around answers that live on this page alone: nothing is stored or sent. */
export function TryOut({ exercise }: { exercise: Exercise }) {
  const [size, setSize] = useState<ResponseSize>('full');
  const [answers, setAnswers] = useState<Answers>({});
  const [at, setAt] = useState(-1);
  const view: PlayerView = { size, part: 'first' };
  const steps = stepsOf(exercise, answers, view);
  const item = steps.items[at];
  const start = () => {
    setAnswers({});
    setAt(-1);
  };
  return (
    <div className="stack-4">
      <div className={styles['over']}>
        <p className="quiet">{t('try.note')}</p>
        <Button kind="quiet" onClick={start}>
          {t('try.start')}
        </Button>
      </div>
      <section className={styles['phone']} aria-label={t('try.frame')}>
        <p className="tiny quiet">{exercise.title}</p>
        {at < 0 && <First {...{ exercise, size }} onSize={setSize} onBegin={() => setAt(0)} />}
        {item && (
          <Step
            key={item.id}
            {...{ item, at, steps, answers }}
            onWrite={(path, value) => setAnswers((before) => withAnswer(before, path, value))}
            onStep={setAt}
          />
        )}
        {at >= 0 && !item && (
          <End {...{ steps, answers }} isSmall={sizeOf(exercise, answers, view) === 'small'} />
        )}
      </section>
    </div>
  );
}

function withAnswer(before: Answers, path: string, value: Answers[string] | null): Answers {
  const { [path]: _, ...rest } = before;
  return value === null ? rest : { ...rest, [path]: value };
}

interface FirstProps {
  exercise: Exercise;
  size: ResponseSize;
  onSize: (size: ResponseSize) => void;
  onBegin: () => void;
}

const First = ({ exercise, size, onSize, onBegin }: FirstProps) => (
  <>
    <h2>{exercise.title}</h2>
    <p>{exercise.rationale}</p>
    {exercise.small_minutes === undefined ? (
      <p className="quiet">{t('first.time.all', { minutes: exercise.minutes })}</p>
    ) : (
      <SizeChoice exercise={exercise} size={size} onChoose={onSize} />
    )}
    <h3>{t('first.sees')}</h3>
    <p className="quiet">{t('first.sees.text')}</p>
    <div className={styles['acts']}>
      <Button kind="main" onClick={onBegin}>
        {t('first.begin')}
      </Button>
    </div>
  </>
);

interface StepProps {
  item: Item;
  at: number;
  steps: Steps;
  answers: Answers;
  onWrite: (path: string, value: Answers[string] | null) => void;
  onStep: (at: number) => void;
}

function Step({ item, at, steps, answers, onWrite, onStep }: StepProps) {
  const [isAsked, setAsked] = useState(false);
  const next = () => (isOpenGate(item, answers) ? setAsked(true) : onStep(at + 1));
  return (
    <>
      <Progress at={at} of={steps.count} />
      <Question item={item} heading={steps.headings.get(item.id)} level={2}>
        {item.type === 'recall' ? (
          <Recall item={item} earlier={{}} />
        ) : (
          <ItemControl item={item} answers={answers} onWrite={onWrite} />
        )}
        {isAsked && isOpenGate(item, answers) && <Wrong>{t('step.gate')}</Wrong>}
      </Question>
      <div className={styles['acts']}>
        <Button icon="back" iconOnly aria-label={t('step.back')} onClick={() => onStep(at - 1)} />
        <Button kind="main" iconAfter="next" onClick={next}>
          {t('step.next')}
        </Button>
      </div>
    </>
  );
}

/** What the client would read once more before finishing. */
const End = ({
  steps,
  answers,
  isSmall,
}: Pick<StepProps, 'steps' | 'answers'> & { isSmall: boolean }) =>
  steps.isLeftOpen ? (
    <>
      <h2>{t('end.not-today.title')}</h2>
      <p>{t('end.not-today')}</p>
    </>
  ) : (
    <>
      <h2>{t('end.title')}</h2>
      <p className="quiet">{t(isSmall ? 'end.small' : 'end.lead')}</p>
      {steps.all.filter(isToRead).map((item) => (
        <div className="stack-2" key={item.id}>
          <h3>{item.text}</h3>
          <AnswersView item={item} answers={answers} small />
        </div>
      ))}
      <p className="quiet">{t('try.done')}</p>
    </>
  );
