import type { OpenedAssignment } from '@selfward/contract';
import type { AnswerValue, Answers, Item, ResponseSize } from '@selfward/domain';
import { useEffect, useRef } from 'react';
import { AnswerView } from '../../features/exercise/answer-view.tsx';
import { Question } from '../../features/exercise/question.tsx';
import { Recall } from '../../features/exercise/recall.tsx';
import { ItemControl } from '../../features/exercise/item-control.tsx';
import { Conflict } from '../../features/writing/conflict.tsx';
import type { Line } from '../../features/writing/line.ts';
import { useSaveState, type Writing } from '../../features/writing/use-saver.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Wrong } from '../../ui/field.tsx';
import { ClientPage } from '../../ui/page.tsx';
import { SaveLine } from '../../ui/save-line.tsx';
import { Progress } from '../../ui/progress.tsx';
import { StepActs } from './step-acts.tsx';
import { StopHere } from './stop-here.tsx';
import type { Steps } from './steps.ts';

interface QuestionScreenProps {
  opened: OpenedAssignment;
  writing: Writing;
  steps: Steps;
  answers: Answers;
  at: number;
  item: Item;
  size: ResponseSize;
  /** Next was pressed on a gate without an answer. */
  isAsked: boolean;
  onWrite: (path: string, value: AnswerValue | null) => void;
  onBack: () => void;
  onNext: () => void;
}

export function QuestionScreen(props: QuestionScreenProps) {
  const { opened, steps, at, item } = props;
  const heading = useFocus();
  return (
    <ClientPage titleLine={opened.exercise.title} foot={<StepActs {...props} />}>
      <Progress place={steps.placeOf(item)} />
      <Question
        item={item}
        heading={steps.headings.get(item.id)}
        isGround={at === steps.groundAt}
        titleRef={heading}
      >
        <Answering {...props} />
        {opened.hasEnded && <p className="small quiet">{t('step.ended')}</p>}
        <StopHere {...props} />
      </Question>
    </ClientPage>
  );
}

function Answering(props: QuestionScreenProps) {
  const { item, answers, writing, isAsked, onWrite } = props;
  const line = writing.lines.get(item.id);
  if (item.type === 'info') return null;
  if (item.type === 'recall') return <Recall item={item} earlier={props.opened.elsewhere} />;
  if (line?.conflict) return <InConflict {...props} line={line} conflict={line.conflict} />;
  return (
    <>
      {line?.isRestored && <Banner icon="device">{t('step.restored')}</Banner>}
      <ItemControl item={item} answers={answers} onWrite={onWrite} />
      {isAsked && <Wrong>{t('step.gate')}</Wrong>}
      <Saved {...props} />
      {line && line.aside !== null && (
        <details>
          <summary className="small quiet">{t('step.aside')}</summary>
          <AnswerView item={item} value={line.aside} small />
        </details>
      )}
    </>
  );
}

/** "Not today" is not saved: what is said is then no word about it. */
function Saved({ item, writing, steps }: QuestionScreenProps) {
  const state = useSaveState(writing.lines, item.id);
  if (steps.isLeftOpen) return null;
  return <SaveLine state={state} onRetry={() => void writing.saver.flush()} />;
}

type InConflictProps = QuestionScreenProps & {
  line: Line;
  conflict: NonNullable<Line['conflict']>;
};

const InConflict = ({ item, writing, line, conflict }: InConflictProps) => (
  <Conflict
    line={line}
    path={item.id}
    saver={writing.saver}
    here={<AnswerView item={item} value={line.value} small />}
    there={<AnswerView item={item} value={conflict.value} small />}
  />
);

/** The new question is read first; a keyboard opens only when the person asks for it. */
function useFocus() {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return ref;
}
