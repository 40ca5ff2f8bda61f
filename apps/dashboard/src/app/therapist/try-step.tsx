import '../client/end-texts.ts';
import type { OpenedAssignment } from '@selfward/contract';
import type { Answers, Item, ResponseSize } from '@selfward/domain';
import { isToRead } from '@selfward/domain';
import { useState } from 'react';
import { AnswersView, hasAnswer } from '../../features/exercise/answer-view.tsx';
import { ItemControl } from '../../features/exercise/item-control.tsx';
import { Question } from '../../features/exercise/question.tsx';
import { useInitial } from '../../features/exercise/use-initial.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Progress } from '../../ui/progress.tsx';
import {
  backOf,
  isOpenGate,
  isStopFirst,
  nextOf,
  notTodayWords,
  type Steps,
} from '../client/steps.ts';
import styles from './try-out.module.css';

interface TryStepProps {
  opened: OpenedAssignment;
  item: Item;
  at: number;
  steps: Steps;
  answers: Answers;
  size: ResponseSize;
  onWrite: (path: string, value: Answers[string] | null) => void;
  onStep: (to: Item | 'first' | 'end') => void;
  onPause: () => void;
}

/** One question, with Pause where the matter is heavy. */
export function TryStep({ opened, item, at, steps, onStep, onPause, ...writing }: TryStepProps) {
  const { answers, size, onWrite } = writing;
  const over = steps.headings.get(item.id);
  const { offered, write } = useOffered(opened, item, { answers, onWrite });
  const [isAsked, setAsked] = useState(false);
  const next = () => {
    if (isOpenGate(item, answers)) return setAsked(true);
    if (offered !== null) onWrite(item.id, offered);
    onStep(nextOf(steps, at) ?? 'end');
  };
  return (
    <>
      <p className="tiny quiet">{opened.exercise.title}</p>
      <Progress place={steps.placeOf(item)} />
      <Question
        item={item}
        heading={over}
        title={steps.beside.has(item.id) ? (over ?? opened.exercise.title) : undefined}
        isGround={at === steps.groundAt}
        level={2}
      >
        <TryWays
          items={[item, ...(steps.beside.get(item.id) ?? [])]}
          answers={offered === null ? answers : { ...answers, [item.id]: offered }}
          above={steps.items.slice(0, at).map(({ id }) => id)}
          opened={opened}
          onWrite={write}
        />
        {isAsked && isOpenGate(item, answers) && <Wrong>{t('step.gate')}</Wrong>}
        <TryStop
          {...{ item, at, steps, answers, size }}
          onStop={() => onStep('end')}
          onOffer={onStep}
        />
      </Question>
      <TryHelp />
      <TryActs {...{ opened, at, steps, onStep, onPause }} onNext={next} />
    </>
  );
}

type Write = TryStepProps['onWrite'];

/** What the question starts with, until something was written or cleared here. */
function useOffered(
  { elsewhere }: OpenedAssignment,
  item: Item,
  { answers, onWrite }: { answers: Answers; onWrite: Write },
) {
  const [touched, touch] = useState<ReadonlySet<string>>(new Set(Object.keys(answers)));
  const write: Write = (path, value) => {
    touch(new Set(touched).add(path));
    onWrite(path, value);
  };
  return { offered: useInitial(item, { earlier: elsewhere, lines: touched }), write };
}

type TryWaysProps = Pick<TryStepProps, 'opened' | 'answers' | 'onWrite'> & {
  items: readonly Item[];
  above: string[];
};

/** One way to answer, or up to three scales below each other. */
function TryWays({ items, opened, ...writing }: TryWaysProps) {
  const [item] = items;
  if (item && items.length === 1)
    return <ItemControl {...{ item }} earlier={opened} {...writing} />;
  return items.map((item) => (
    <section className="stack-3" key={item.id} aria-labelledby={`q-${item.id}`}>
      <h3 id={`q-${item.id}`}>{item.text}</h3>
      <ItemControl {...{ item }} earlier={opened} labelledBy={`q-${item.id}`} {...writing} />
    </section>
  ));
}

type TryActsProps = Pick<TryStepProps, 'opened' | 'at' | 'steps' | 'onStep' | 'onPause'> & {
  onNext: () => void;
};

/** As on the client's own page: once it was too much, only being done. */
const TryActs = ({ opened, at, steps, onStep, onPause, onNext }: TryActsProps) => (
  <div className={styles['acts']}>
    <Button
      icon="back"
      iconOnly
      aria-label={t('step.back')}
      onClick={() => onStep(backOf(steps, at) ?? 'first')}
    />
    {opened.exercise.prepare && (
      <Button icon="pause" onClick={onPause}>
        {t('step.pause')}
      </Button>
    )}
    {isStopFirst(steps, at) ? (
      <Button kind="main" onClick={() => onStep('end')}>
        {t('step.done')}
      </Button>
    ) : (
      <Button kind="main" iconAfter="next" onClick={onNext}>
        {t('step.next')}
      </Button>
    )}
  </div>
);

type TryStopProps = Pick<TryStepProps, 'item' | 'at' | 'steps' | 'answers' | 'size'> & {
  onStop: () => void;
  onOffer: (item: Item) => void;
};

/** The way out of every question; when the chosen size is reached it says so. */
function TryStop({ item, at, steps, answers, size, onStop, onOffer }: TryStopProps) {
  if (isOpenGate(item, answers)) return null;
  if (isStopFirst(steps, at)) return <Offer {...{ steps, at, onOffer }} />;
  const isOver = at > steps.lastOwn || (at === steps.lastOwn && hasAnswer(answers, item));
  const isReached = size === 'small' && isOver;
  if (!isReached && at === steps.items.length - 1) return null;
  return (
    <>
      {isReached && <Banner>{t('step.size')}</Banner>}
      <Button kind="quiet" wide onClick={onStop}>
        {t(isReached ? 'step.size.stop' : 'step.stop')}
      </Button>
    </>
  );
}

function Offer({ steps, at, onOffer }: Pick<TryStopProps, 'steps' | 'at' | 'onOffer'>) {
  const offered = at === steps.groundAt && steps.items[steps.walked];
  return (
    offered && (
      <Button kind="quiet" wide onClick={() => onOffer(offered)}>
        {t('step.offer')}
      </Button>
    )
  );
}

/** The line that stands on every screen of the client; here it leads nowhere. */
export const TryHelp = () => (
  <p className={styles['help']}>
    <span>{t('help.not-watched')}</span> <strong>{t('help')}</strong>
  </p>
);

interface TryEndProps extends Pick<TryStepProps, 'opened' | 'steps' | 'answers' | 'size'> {
  onBack: () => void;
}

/** What the client would read once more before finishing. */
export const TryEnd = (props: TryEndProps) => (
  <>
    {props.steps.isLeftOpen ? (
      <>
        <h2 tabIndex={-1}>{t('end.not-today.title')}</h2>
        {notTodayWords(props.steps).map((words) => (
          <p key={words}>{words}</p>
        ))}
        <p>{t('end.not-today')}</p>
      </>
    ) : (
      <Overview {...props} />
    )}
    <TryHelp />
    <div className={styles['acts']}>
      <Button icon="back" iconOnly aria-label={t('step.back')} onClick={props.onBack} />
    </div>
  </>
);

const Overview = ({ opened, steps, answers, size }: TryEndProps) => (
  <>
    <p className="tiny quiet">{opened.exercise.title}</p>
    <h2 tabIndex={-1}>{t('end.title')}</h2>
    <p className="quiet">
      {t('end.lead')} {t('end.kept')}
    </p>
    {size === 'small' && steps.groundAt < 0 && <p>{t('end.small')}</p>}
    {steps.all.filter(isToRead).map((item) => (
      <div className="stack-2" key={item.id}>
        <h3>
          <Asked exercise={opened.exercise} item={item} />
        </h3>
        <AnswersView item={item} answers={answers} small />
      </div>
    ))}
    <p className={styles['said']}>{t('try.done')}</p>
  </>
);
