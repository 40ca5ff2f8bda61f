import type { OpenedAssignment } from '@selfward/contract';
import type { AnswerValue, Answers, Item, ResponseSize } from '@selfward/domain';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Question } from '../../features/exercise/question.tsx';
import { ItemControl } from '../../features/exercise/item-control.tsx';
import type { Line } from '../../features/writing/line.ts';
import { useSaveState, type Writing } from '../../features/writing/use-saver.ts';
import { listOf } from '../../i18n/list-of.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Wrong } from '../../ui/field.tsx';
import { ClientPage } from '../../ui/page.tsx';
import { SaveLine } from '../../ui/save-line.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/waiting.tsx';
import { StepActs } from './step-acts.tsx';
import { StopHere } from './stop-here.tsx';
import { isOpenGate, type Steps } from './steps.ts';

// Only where the same answer was written in two places.
const InConflict = lazy(() => import('./in-conflict.tsx'));
// Only where it is shared already.
const SharedSaveLine = lazy(() => import('./shared-save-line.tsx'));
const LaidAside = lazy(() => import('./laid-aside.tsx'));
// Only where old words were shown.
const FirstVersion = lazy(() => import('../../features/exercise/rare/first-version.tsx'));

interface QuestionScreenProps {
  opened: OpenedAssignment;
  writing: Writing;
  steps: Steps;
  answers: Answers;
  at: number;
  item: Item;
  size: ResponseSize;
  /** Next was pressed on a gate without an answer, or on one that cannot be saved as it stands. */
  isAsked: boolean;
  /** What the question starts with, and no answer yet. */
  offered: AnswerValue | null;
  onWrite: (path: string, value: AnswerValue | null) => void;
  onBack: () => void;
  onNext: () => void;
}

export function QuestionScreen(props: QuestionScreenProps) {
  const { opened, steps, at, item } = props;
  const heading = useFocus();
  const below = steps.beside.get(item.id);
  const over = steps.headings.get(item.id);
  return (
    <ClientPage titleLine={opened.exercise.title} foot={<StepActs {...props} />}>
      <Progress place={steps.placeOf(item)} />
      <Question
        item={item}
        heading={over}
        title={below && (over ?? opened.exercise.title)}
        isGround={at === steps.groundAt}
        titleRef={heading}
      >
        {below ? <Several {...props} items={[item, ...below]} /> : <Answering {...props} />}
        {opened.hasEnded && <p className="small quiet">{t('step.ended')}</p>}
        <StopHere {...props} />
      </Question>
    </ClientPage>
  );
}

function Answering(props: QuestionScreenProps) {
  const { item, writing, isAsked } = props;
  const line = writing.lines.get(item.id);
  if (item.type === 'info') return null;
  const twice = pathWith(props, ({ conflict }) => conflict !== null);
  if (twice !== undefined)
    return (
      <Suspense fallback={<Skeleton />}>
        <InConflict {...props} path={twice} />
      </Suspense>
    );
  const aside = pathWith(props, (one) => one.aside !== null);
  return (
    <>
      {line?.isRestored && <Banner icon="device">{t('step.restored')}</Banner>}
      <Way {...props} />
      {isAsked && <WhyHere {...props} />}
      {item.type !== 'recall' && <Saved {...props} />}
      <First {...props} />
      {aside !== undefined && (
        <Suspense>
          <LaidAside {...props} path={aside} />
        </Suspense>
      )}
    </>
  );
}

/** Only for as long as it is so: gone once something is chosen, or fits. */
function WhyHere(props: QuestionScreenProps) {
  if (isOpenGate(props.item, props.answers)) return <Wrong>{t('step.gate')}</Wrong>;
  const isUnfit = pathWith(props, ({ fault }) => fault !== null) !== undefined;
  return isUnfit && <Wrong>{t('step.unfit')}</Wrong>;
}

/** The item itself, or the first place inside its entries, of which this is so. */
const pathWith = (
  { item, writing }: Pick<QuestionScreenProps, 'item' | 'writing'>,
  isMeant: (line: Line) => boolean,
): string | undefined =>
  [...writing.lines].find(
    ([path, line]) => (path === item.id || path.startsWith(`${item.id}[`)) && isMeant(line),
  )?.[0];

/** What it starts with stands there to be kept, changed or cleared, and says where it is from. */
function Way({ item, steps, at, offered, opened, answers, onWrite }: QuestionScreenProps) {
  const above = steps.items.slice(0, at).flatMap(({ id }) => [id, ...idsOf(steps.beside.get(id))]);
  return (
    <>
      <ItemControl
        answers={offered === null ? answers : { ...answers, [item.id]: offered }}
        earlier={opened}
        {...{ item, above, onWrite }}
      />
      {offered !== null && <p className="small quiet">{t(whereFrom(item))}</p>}
    </>
  );
}

const First = ({ item, answers }: QuestionScreenProps) =>
  item.type !== 'recall' &&
  hasReveal(answers) && (
    <Suspense>
      <FirstVersion {...{ item, answers }} />
    </Suspense>
  );

const idsOf = (items: readonly Item[] = []) => items.map(({ id }) => id);

const whereFrom = (item: Item) =>
  'initial' in item && item.initial === 'now' ? 'step.now' : 'step.before';

const hasReveal = (answers: Answers): boolean =>
  Object.values(answers).some((value) => typeof value === 'object' && 'reveal' in value);

/** Up to three scales that ask alike, under what they have in common. */
const Several = ({ items, ...props }: QuestionScreenProps & { items: readonly Item[] }) => (
  <div className="stack-5">
    {items.map((item) => {
      const conflict = props.writing.lines.get(item.id)?.conflict;
      return (
        <section className="stack-3" key={item.id} aria-labelledby={`q-${item.id}`}>
          <h2 id={`q-${item.id}`}>{item.text}</h2>
          {conflict ? (
            <Answering {...props} item={item} />
          ) : (
            <ItemControl
              {...{ item, answers: props.answers, onWrite: props.onWrite }}
              earlier={props.opened}
              labelledBy={`q-${item.id}`}
            />
          )}
        </section>
      );
    })}
    <Saved {...props} also={items.slice(1)} />
  </div>
);

/** "Not today" is not saved: what is said is then no word about it. */
function Saved(props: QuestionScreenProps & { also?: readonly Item[] }) {
  const { opened, item, also = [], writing, steps, answers } = props;
  const names = (item.safety && opened.safety?.names) || null;
  const state = useSaveState(writing.lines, item.id, names !== null);
  const onRetry = () => void writing.saver.flush();
  if (steps.isLeftOpen) return null;
  if (names) return <SaveLine {...{ state, onRetry }} told={listOf(names)} />;
  if (opened.response?.sharing !== 'shared') return <SaveLine {...{ state, onRetry }} />;
  const line = { opened, answers, state, onRetry };
  return (
    <Suspense>
      <SharedSaveLine {...line} response={opened.response.id} items={[item, ...also]} />
    </Suspense>
  );
}

/** The new question is read first; a keyboard opens only when the person asks for it. */
function useFocus() {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return ref;
}
