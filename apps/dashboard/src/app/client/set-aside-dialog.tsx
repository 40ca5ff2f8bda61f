import type { SetAside } from '@selfward/contract';
import { setAsideReasons, type SetAsideReason } from '@selfward/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { openAgain, setAside } from '../../features/writing/agreement.api.ts';
import type { Which } from '../../features/writing/which.ts';
import { openedQuery } from '../../features/writing/writing.api.ts';
import { reasonOf } from '../../http/problem.ts';
import messages from '../../i18n/messages/aside.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tick, WordsField, Wrong } from '../../ui/field.tsx';
import { HelpLink } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { useBackCloses } from '../../ui/use-back-closes.ts';
import { useMembership } from '../practice-route.tsx';
import { agreedSize } from './agreed-size.ts';
import { ofOccurrence } from './exercise-search.ts';

loadMessages(messages);

export interface SetAsideProps extends Which {
  /** Minutes of the small version, where there is one that was not chosen. */
  small: number | null;
  /** Only what is agreed on says whether the small version was chosen: the page does not know it. */
  isSizeUnknown?: boolean;
  /** Who hears of it; nobody once the work has ended. */
  sees: string | null;
  onClose: () => void;
}

/** Not done is an answer: one tap, every reason closes it alike, and none is told unless wished. */
export default function SetAsideDialog(props: SetAsideProps) {
  const { sees, onClose, assignment, occurrence } = props;
  const which = { assignment, occurrence };
  const small = useSmallLeft(props);
  const [isTold, setTold] = useState(false);
  const [asked, setAsked] = useState<SetAsideReason | null>(null);
  const closing = useSetAside(which, onClose);
  const give = (reason: SetAsideReason, words = '') =>
    closing.mutate({ reason, words, keepReason: !isTold });
  const tap = (reason: SetAsideReason) => {
    const asksMore = reason === 'own-words' || (reason === 'too-big' && small !== null);
    if (asksMore) setAsked(reason);
    else give(reason);
  };
  return (
    <Dialog
      title={t('aside.title')}
      onClose={onClose}
      pinned
      actions={<Button onClick={onClose}>{t('aside.leave')}</Button>}
    >
      <p>{sees === null ? t('step.ended') : t('aside.sees', { name: sees })}</p>
      {sees !== null && (
        <Tick checked={isTold} onChange={({ target }) => setTold(target.checked)}>
          {t('aside.tell', { name: sees })}
        </Tick>
      )}
      <p className="quiet">{t(small === null ? 'aside.text' : 'aside.text.small')}</p>
      <p>
        <HelpLink />
      </p>
      {closing.error && <Wrong>{reasonOf(closing.error)}</Wrong>}
      {asked === null && <Reasons onTap={tap} />}
      {asked === 'own-words' && <OwnWords onGive={(words) => give('own-words', words)} />}
      {asked === 'too-big' && (
        <TooBig {...{ ...which, onClose }} small={small ?? 0} onGive={() => give('too-big')} />
      )}
    </Dialog>
  );
}

/** Minutes of a smaller version than the one that was chosen; unknown, it is offered. */
function useSmallLeft({ small, isSizeUnknown, assignment, occurrence }: SetAsideProps) {
  const practice = useMembership().membership.practiceId;
  const opened = useQuery({
    ...openedQuery(practice, { assignment, occurrence }),
    enabled: isSizeUnknown === true && small !== null,
  });
  return opened.data && agreedSize(opened.data) === 'small' ? null : small;
}

/** Who does not want to give one comes first: that asks least of them. */
const reasons: readonly SetAsideReason[] = [
  'rather-not-say',
  ...setAsideReasons.filter((reason) => reason !== 'rather-not-say'),
];

const Reasons = ({ onTap }: { onTap: (reason: SetAsideReason) => void }) => (
  <ul className="stack-2">
    {reasons.map((reason) => (
      <li key={reason}>
        <Button wide onClick={() => onTap(reason)}>
          {t(`aside.reason.${reason}`)}
        </Button>
      </li>
    ))}
  </ul>
);

function OwnWords({ onGive }: { onGive: (words: string) => void }) {
  const [words, setWords] = useState('');
  return (
    <>
      <WordsField
        label={t('aside.reason.own-words')}
        value={words}
        maxLength={2000}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button wide onClick={() => onGive(words)}>
        {t('aside.do')}
      </Button>
    </>
  );
}

interface TooBigProps extends Which {
  small: number;
  onClose: () => void;
  onGive: () => void;
}

function TooBig({ assignment, occurrence, small, onClose, onGive }: TooBigProps) {
  const practice = useMembership().membership.practiceId;
  return (
    <>
      <p>{t('aside.small', { minutes: small })}</p>
      <ButtonLink
        wide
        to="/p/$practice/client/exercise/$assignment"
        params={{ practice, assignment }}
        search={{ size: 'small', ...ofOccurrence(occurrence) }}
        onClick={onClose}
        replace
      >
        {t('aside.small.go')}
      </ButtonLink>
      <Button wide onClick={onGive}>
        {t('aside.do')}
      </Button>
    </>
  );
}

function useSetAside(which: Which, onClose: () => void) {
  useBackCloses(onClose);
  const practice = useMembership().membership.practiceId;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: [practice] });
  const undo = () =>
    openAgain({ practice, ...which })
      .then(reread)
      .catch((failure: unknown) => toast({ text: reasonOf(failure) }));
  return useMutation({
    mutationFn: (given: SetAside) => setAside({ practice, ...which }, given),
    onSuccess: async () => {
      onClose();
      toast({ text: t('aside.done'), onUndo: undo });
      await navigate({ to: '/p/$practice/client', params: { practice } });
      await reread();
    },
  });
}
