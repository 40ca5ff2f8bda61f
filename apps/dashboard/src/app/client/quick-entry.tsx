import type { OpenedAssignment } from '@selfward/contract';
import { newestOf } from '@selfward/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { loadRareItems } from '../../features/exercise/rare-items.ts';
import { useSaver, useSaveState, type Writing } from '../../features/writing/use-saver.ts';
import { whichOf } from '../../features/writing/which.ts';
import { openedQuery } from '../../features/writing/writing.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Wrong } from '../../ui/field.tsx';
import { HelpLink } from '../../ui/page.tsx';
import { SaveLine } from '../../ui/save-line.tsx';
import { undoable } from '../../ui/undoable.ts';
import { useBackCloses } from '../../ui/use-back-closes.ts';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { putBack } from './put-back.ts';
import { QuickItems } from './quick-items.tsx';
import { notTodayWords, type Steps, stepsOf } from './steps.ts';
import { useAnswers } from './use-answers.ts';
import { useFinish } from './use-finish.ts';

interface QuickEntryProps {
  assignment: string;
  title: string;
  onClose: () => void;
}

/** The small version of a log on one screen: three taps and what there is to say. */
export default function QuickEntry({ assignment, title, onClose }: QuickEntryProps) {
  const practice = useMembership().membership.practiceId;
  const query = useQuery(openedQuery(practice, { assignment, occurrence: null }));
  useBackCloses(onClose);
  const { data, error, refetch } = query;
  if (data) return <Sheet opened={data} onClose={onClose} />;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('quick.later')}</Button>}
    >
      {error ? <Failed reason={reasonOf(error)} onRetry={() => refetch()} /> : <Skeleton />}
    </Dialog>
  );
}

interface SheetProps {
  opened: OpenedAssignment;
  onClose: () => void;
}

function Sheet({ opened, onClose }: SheetProps) {
  const quick = useQuick(opened, onClose);
  const { steps, finishing } = quick;
  if (steps.isLeftOpen) return <NotToday steps={steps} onClose={onClose} />;
  return (
    <Dialog
      title={opened.exercise.title}
      onClose={onClose}
      pinned
      actions={
        <>
          <Button onClick={onClose}>{t('quick.later')}</Button>
          <Button kind="main" onClick={finishing.ask} busy={finishing.busy && t('quick.busy')}>
            {t('quick.do')}
          </Button>
        </>
      }
    >
      <p className="quiet">
        {t('quick.lead')} {t(opened.hasEnded ? 'step.ended' : 'quick.kept')}
      </p>
      {quick.writing.isReady ? <Inside {...quick} opened={opened} /> : <Skeleton />}
    </Dialog>
  );
}

type InsideProps = ReturnType<typeof useQuick> & { opened: OpenedAssignment };

function Inside({ opened, items, answers, write, writing, finishing, more }: InsideProps) {
  const state = useSaveState(writing.lines, items[0]?.id ?? '');
  return (
    <div className="stack-5">
      <QuickItems {...{ items, answers, opened }} onWrite={write} />
      {finishing.isBlankAsked && <Wrong>{t('quick.blank')}</Wrong>}
      {finishing.reason && <Wrong>{finishing.reason}</Wrong>}
      <SaveLine still state={state} onRetry={() => void writing.saver.flush()} />
      <div className="between">
        <Button kind="quiet" iconAfter="next" onClick={more}>
          {t('quick.more')}
        </Button>
        <HelpLink />
      </div>
    </div>
  );
}

/** The same words, the same saving and the same finishing as in the whole exercise. */
function useQuick(opened: OpenedAssignment, onClose: () => void) {
  const { practiceId: practice, memberId: member } = useMembership().membership;
  const place = { practice, member, ...whichOf(opened) };
  const writing = useSaver(place, opened);
  const { answers, write } = useAnswers(opened, writing);
  const elsewhere = newestOf(opened.elsewhere);
  const steps = stepsOf(opened.exercise, answers, { size: 'small', part: 'first', elsewhere });
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: [practice] });
  const onFinished = (response: string) => {
    onClose();
    const said = writing.saver.answers();
    undoable(t('quick.done'), () =>
      putBack({ place, opened, response, answers: said }).then(reread),
    );
  };
  const finishing = useFinish({ writing, steps, answers, size: 'small', onFinished });
  return {
    items: steps.all,
    steps,
    answers,
    write,
    writing,
    finishing,
    more: useMore(opened, writing),
  };
}

/** What stands here goes along; it is in the account before the page reads it from there. */
function useMore(opened: OpenedAssignment, { saver }: Writing) {
  const navigate = useNavigate();
  const practice = useMembership().membership.practiceId;
  return async () => {
    loadRareItems(opened.exercise);
    await saver.flush();
    await navigate({
      to: '/p/$practice/client/exercise/$assignment',
      params: { practice, assignment: opened.id },
      search: { size: 'full' },
      hash: opened.exercise.items[0]?.id ?? 'end',
      // In the place of the sheet: back from there is the first page.
      replace: true,
    });
  };
}

const NotToday = ({ steps, onClose }: { steps: Steps; onClose: () => void }) => (
  <Dialog
    title={t('end.not-today.title')}
    onClose={onClose}
    actions={<Button onClick={onClose}>{t('end.not-today.leave')}</Button>}
  >
    {notTodayWords(steps).map((words) => (
      <p key={words}>{words}</p>
    ))}
    <p className="quiet">{t('end.not-today')}</p>
    <p>
      <HelpLink />
    </p>
  </Dialog>
);
