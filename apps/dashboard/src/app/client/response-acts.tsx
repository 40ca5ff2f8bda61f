import type { ClientResponse } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { erase } from '../../features/responses/responses.api.ts';
import { eraseDraftsOf } from '../../features/writing/draft-store.ts';
import { whichOfResponse } from '../../features/writing/which.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Wrong } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { useBackCloses } from '../../ui/use-back-closes.ts';
import { useMembership } from '../practice-route.tsx';
import { therapistOf } from './readers.ts';
import { hasTold } from './told.ts';
import { actText, knownText, type SharingChange } from './sharing-change.ts';
import { takeBackAll, takenBackText, type Sharing } from './use-sharing.ts';

const useAddress = () => useParams({ from: '/p/$practice/client/response/$response' });

interface TakeBackProps {
  response: ClientResponse;
  /** Where the choices come to the same, it is the main button and says how many. */
  main?: string;
}

/** Immediate once it is said; what was read is known, and the page says so. */
export function TakeBackButton({ response, main }: TakeBackProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button kind={main === undefined ? 'plain' : 'main'} onClick={() => setAsked(true)}>
        {main ?? t('share.take-back')}
      </Button>
      {isAsked && <TakeBackDialog response={response} onClose={() => setAsked(false)} />}
    </>
  );
}

function TakeBackDialog({ response, onClose }: TakeBackProps & { onClose: () => void }) {
  const address = useAddress();
  const queries = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takeBackAll(address),
    onSuccess: async (left) => {
      onClose();
      toast({ text: takenBackText(left) });
      await queries.invalidateQueries({ queryKey: [address.practice] });
    },
  });
  return (
    <Confirm
      title={t('share.take-back.title')}
      text={knownText({ isAll: true }, response)}
      failure={taking.error && reasonOf(taking.error)}
      onClose={onClose}
    >
      <Button onClick={onClose}>{t('share.take-back.keep')}</Button>
      <Button
        kind="main"
        busy={taking.isPending && t('share.take-back.busy')}
        onClick={() => taking.mutate()}
      >
        {t('share.take-back')}
      </Button>
    </Confirm>
  );
}

interface TakeSomeBackProps {
  response: ClientResponse;
  sharing: Sharing;
  change: SharingChange;
}

/** As immediate as all of it: closed before anything could be undone. */
export function TakeSomeBackButton({ response, sharing, change }: TakeSomeBackProps) {
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <Button kind="main" onClick={() => setAsked(true)}>
        {actText(change)}
      </Button>
      {isAsked && (
        <Confirm
          title={t('share.take-some.title', { back: change.back })}
          text={knownText(change, response)}
          note={sharing.isMarkGoing && t('share.take-some.mark', { name: therapistOf(response) })}
          failure={sharing.reason}
          onClose={close}
        >
          <Button onClick={close}>{t('share.take-back.keep')}</Button>
          <Button
            kind="main"
            busy={sharing.busy}
            onClick={() => void sharing.apply().then(close, () => undefined)}
          >
            {actText(change)}
          </Button>
        </Confirm>
      )}
    </>
  );
}

/** For ever, without anybody being told. The API refuses what was ever shared, and says why. */
export function EraseButton({ response }: { response: ClientResponse }) {
  const address = useAddress();
  const { membership } = useMembership();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const erasing = useMutation({
    mutationFn: () => erase(address),
    onSuccess: async () => {
      const { practiceId: practice, memberId: member } = membership;
      await eraseDraftsOf({ practice, member, ...whichOfResponse(response) });
      toast({ text: t('erase.done') });
      queries.removeQueries({ queryKey: [practice] });
      navigate({ to: '/p/$practice/client', params: { practice }, replace: true });
    },
  });
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('erase.open')}</Button>
      {isAsked && (
        <Confirm
          title={t('erase.title')}
          text={eraseText(response)}
          failure={erasing.error && reasonOf(erasing.error)}
          onClose={() => setAsked(false)}
        >
          <Button onClick={() => setAsked(false)}>{t('erase.keep')}</Button>
          <Button busy={erasing.isPending && t('erase.busy')} onClick={() => erasing.mutate()}>
            {t('erase.do')}
          </Button>
        </Confirm>
      )}
    </>
  );
}

/** What went to the practice as it was given is not erased with the rest. */
const eraseText = (response: ClientResponse): string =>
  hasTold(response) ? `${t('erase.text')} ${t('erase.told')}` : t('erase.text');

interface ConfirmProps {
  title: string;
  text: string;
  /** What else is over with it. */
  note?: string | false;
  failure: string | null;
  onClose: () => void;
  children: ReactNode;
}

function Confirm({ title, text, note, failure, onClose, children }: ConfirmProps) {
  useBackCloses(onClose);
  return (
    <Dialog title={title} onClose={onClose} actions={children}>
      <p>{text}</p>
      {note && <p>{note}</p>}
      {failure && <Wrong>{failure}</Wrong>}
    </Dialog>
  );
}
