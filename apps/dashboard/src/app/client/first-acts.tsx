import type { OpenedAssignment } from '@selfward/contract';
import type { Answers, Item, ResponseSize } from '@selfward/domain';
import { goesOn, newestOf, withoutNotToday } from '@selfward/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import { decline, undoDecline } from '../../features/writing/agreement.api.ts';
import { lastPosition } from '../../features/writing/position.ts';
import { whichOf } from '../../features/writing/which.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FootActs } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import { agreedSize, isFinished } from './agreed-size.ts';
import { ofWhich } from './exercise-search.ts';
import { firstMore } from './more.ts';
import { seesOf, SetAsideButton } from './set-aside.tsx';
import { isOpenGate, stepsOf } from './steps.ts';
import { rememberNotice } from './watch-notice.tsx';

// Only for what comes again.
const NotThisOne = lazy(() =>
  import('./series-acts.tsx').then(({ NotThisOne: it }) => ({ default: it })),
);
const OwnDayButton = lazy(() =>
  import('./series-acts.tsx').then(({ OwnDayButton: it }) => ({ default: it })),
);

// Only where a question is about self-harm.
const SafetyCard = lazy(() => import('./safety/safety-card.tsx'));

interface FirstActsProps {
  opened: OpenedAssignment;
  answers: Answers;
  size: ResponseSize;
  onBegin: () => void;
}

/** Where the person was last; a gate that is still closed comes before that. */
function startOf({ opened, answers: all, size }: FirstActsProps) {
  const answers = withoutNotToday(opened.exercise, all);
  const part = isFinished(opened) ? 'all' : 'first';
  const view = { size, part, elsewhere: newestOf(opened.elsewhere) } as const;
  const { items } = stepsOf(opened.exercise, answers, view);
  const last = items.findLastIndex((item) => hasAnswer(answers, item));
  const first = firstOfAll(opened, answers, size);
  if (last >= 0 && first) return { item: first.id, isBegun: true };
  const gate = items.findIndex((item) => isOpenGate(item, answers));
  const at = isFinished(opened) ? last + 1 : placeIn(items, lastPosition(opened), last);
  // What is asked before a gate is not passed over because of it.
  const isClosed = gate >= 0 && gate < at;
  const isBegun = last >= 0 || (!isClosed && at > 0);
  return { item: idAt(items, isClosed ? gate : at), isBegun };
}

const idAt = (items: Item[], at: number): string => items[at]?.id ?? 'end';

/** The small version is behind them: all of it goes on where that left out the first question. */
const firstOfAll = (opened: OpenedAssignment, answers: Answers, size: ResponseSize): Item | null =>
  size === 'full' && agreedSize(opened) === 'small' && lastPosition(opened) === 'end'
    ? firstMore(opened.exercise, answers, { size, elsewhere: newestOf(opened.elsewhere) })
    : null;

/** Nobody comes back to a question about the day, nor to an end at which nothing stands. */
function placeIn(items: Item[], there: string | null, last: number): number {
  if (there === 'end') return last < 0 ? 0 : items.length;
  const known = items.findIndex(({ id }) => id === there);
  const at = Math.max(known < 0 ? last : known, 0);
  return items[at]?.required ? at + 1 : at;
}

/** "Not now" stands beside "Begin" and is as good an answer. */
export function FirstActs(props: FirstActsProps) {
  const { opened, size, onBegin } = props;
  const practice = useMembership().membership.practiceId;
  const { item, isBegun } = startOf(props);
  return (
    <FootActs>
      <ButtonLink to="/p/$practice/client" params={{ practice }}>
        {t('first.not-now')}
      </ButtonLink>
      {isWritable(opened) && (
        <ButtonLink
          kind="main"
          iconAfter="next"
          to="/p/$practice/client/exercise/$assignment"
          params={{ practice, assignment: opened.id }}
          search={{ size, ...ofWhich(whichOf(opened)) }}
          hash={item}
          onClick={() => {
            rememberNotice();
            onBegin();
          }}
        >
          {t(isBegun ? 'first.go-on' : 'first.begin')}
        </ButtonLink>
      )}
    </FootActs>
  );
}

const isWritable = ({ state, occurrenceState, safety, response }: OpenedAssignment): boolean =>
  goesOn({ state: occurrenceState, assignment: state }) &&
  (safety?.may !== 'not-now' || response !== null);

/** Who gets the answer about self-harm, and other ways than going on. */
export function BeforeSafety(props: FirstActsProps) {
  const { opened, size, answers, onBegin } = props;
  if (!opened.safety || opened.state !== 'agreed') return null;
  // What was answered already can be cleared, and not left out.
  const isOpen = opened.safety.items.every((item) => answers[item] === undefined);
  const search = { size, ...ofWhich(whichOf(opened)) };
  const start = isOpen && isWritable(opened) ? { hash: startOf(props).item, search } : null;
  return (
    <Suspense>
      <SafetyCard {...{ opened, start, onBegin }} card={opened.safety} />
    </Suspense>
  );
}

/** Two ways of not doing it, for as long as it is not done. */
export function OtherAnswers({ opened, size }: Pick<FirstActsProps, 'opened' | 'size'>) {
  const small = size === 'small' ? null : (opened.exercise.small_minutes ?? null);
  const { series } = opened;
  const asked = { kind: 'plain', ...whichOf(opened), small, sees: seesOf(opened) } as const;
  if (opened.state !== 'agreed' || opened.occurrenceState !== 'open' || isFinished(opened))
    return null;
  return (
    <div className="row part-lead">
      {opened.canDecline && <DeclineButton assignment={opened.id} />}
      {series ? (
        <Suspense>
          <NotThisOne rhythm={series.rhythm} {...asked} />
          <OwnDayButton kind="plain" assignment={opened.id} rhythm={series.rhythm} />
        </Suspense>
      ) : (
        <SetAsideButton {...asked} />
      )}
    </div>
  );
}

function DeclineButton({ assignment }: { assignment: string }) {
  const practice = useMembership().membership.practiceId;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: [practice] });
  const undo = () =>
    undoDecline({ practice, assignment })
      .then(reread)
      .catch((failure: unknown) => toast({ text: reasonOf(failure) }));
  const declining = useMutation({
    mutationFn: () => decline({ practice, assignment }),
    onSuccess: async () => {
      toast({ text: t('first.declined'), onUndo: undo });
      await navigate({ to: '/p/$practice/client', params: { practice } });
      await reread();
    },
    onError: (failure) => toast({ text: reasonOf(failure) }),
  });
  return <Button onClick={() => declining.mutate()}>{t('first.decline')}</Button>;
}
