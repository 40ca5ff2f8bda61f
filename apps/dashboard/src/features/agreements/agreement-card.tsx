import type { ExerciseLine, LastCard, TherapistAssignment } from '@selfward/contract';
import type { AgreedHow } from '@selfward/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { agree, changeAgreement, lastCardQuery, toComeQuery } from './agreements.api.ts';
import styles from './agreement-card.module.css';
import {
  agreeOf,
  changeOf,
  type Draft,
  draftOf,
  emptyDraft,
  missing,
  type Person,
  type WholeDraft,
} from './card.ts';
import { CardLines } from './card-lines.tsx';
import { CardPreview } from './card-preview.tsx';

interface AgreementCardProps {
  practice: string;
  therapist: string;
  people: readonly Person[];
  exercises: readonly ExerciseLine[];
  start: { client: string; exercise: string };
  /** The agreement that is changed; its client and its exercise stay. */
  changed?: TherapistAssignment | undefined;
  /** What was typed before it was taken back. */
  typed?: TherapistAssignment | undefined;
  /** Id of the agreement that this one takes the place of. */
  replaces?: string | undefined;
  onAgreed: (made: TherapistAssignment, person: Person) => unknown;
  /** The exercise itself, as the client would open it with this card. */
  walk: (draft: WholeDraft) => ReactNode;
  /** The quiet way out, beside the buttons. */
  leave: ReactNode;
}

/** Made in the room in under a minute: what, why, how small, when, and what could get in the way. */
export function AgreementCard(props: AgreementCardProps) {
  const { people, exercises, changed, therapist, walk } = props;
  const [isTold, setTold] = useState(false);
  const { draft, last, sessions, person, exercise, change } = useCard(props);
  const agreeing = useAgreeing(props, draft, person);
  const lacks = missing(draft, exercise);
  const say = (how: AgreedHow) => {
    setTold(true);
    if (!lacks) agreeing.mutate(how);
  };
  const problem = agreeing.error instanceof ApiProblem ? agreeing.error : null;
  return (
    <Columns
      side={<CardPreview {...{ person, exercise, sessions, therapist, walk }} card={draft} />}
    >
      <Sheet label={t('agree.title')}>
        <form onSubmit={(event) => onSubmit(event, say)} noValidate>
          <CardLines
            {...{ people, exercises, person, exercise, last, sessions }}
            draft={draft}
            fixed={{ client: props.start.client !== '', exercise: changed !== undefined }}
            wrong={isTold ? lacks : null}
            problem={problem}
            onChange={change}
          />
          {agreeing.error && <Wrong>{actReasonOf(agreeing.error)}</Wrong>}
          <Acts
            {...props}
            how={agreeing.isPending ? agreeing.variables : null}
            person={person}
            onSend={() => say('sent')}
          />
        </form>
      </Sheet>
    </Columns>
  );
}

/** What stands on the card, and what is known about whom and what it names. */
function useCard(props: AgreementCardProps) {
  const { practice, people, exercises } = props;
  const [draft, setDraft] = useState(() => startOf(props));
  const last = useLast(practice, draft);
  const shown: WholeDraft = { ...draft, why: draft.why ?? last?.why ?? '' };
  return {
    draft: shown,
    last,
    sessions: useSessions(practice, draft.client),
    person: people.find(({ id }) => id === draft.client),
    exercise: exercises.find(({ slug }) => slug === draft.slug),
    change: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
  };
}

function onSubmit(event: FormEvent, say: (how: AgreedHow) => void) {
  event.preventDefault();
  say('room');
}

function startOf({ changed, typed, start }: AgreementCardProps): Draft {
  const known = typed ?? changed;
  return known ? draftOf(known) : emptyDraft(start.client, start.exercise);
}

interface ActsProps extends Pick<AgreementCardProps, 'changed' | 'leave'> {
  /** Under way. */
  how: AgreedHow | null;
  person: Person | undefined;
  onSend: () => void;
}

/** In the room it counts at once; sent, the client can answer "not this one". */
const Acts = ({ changed, leave, how, person, onSend }: ActsProps) => (
  <div className={styles['acts']}>
    <Button kind="main" type="submit" busy={how === 'room' && t('agree.busy')}>
      {t(changed ? 'agree.change' : 'agree.do')}
    </Button>
    {!changed && (
      <Button busy={how === 'sent' && t('agree.busy')} onClick={onSend}>
        {t('agree.send', { name: person?.name ?? t('agree.send.client') })}
      </Button>
    )}
    {leave}
  </div>
);

function useAgreeing(props: AgreementCardProps, draft: WholeDraft, person: Person | undefined) {
  const { practice, changed, replaces } = props;
  return useAct({
    send: (how: AgreedHow, key) =>
      changed
        ? changeAgreement({ practice, agreement: changed, body: changeOf(draft) })
        : agree({ practice, client: draft.client, body: agreeOf(draft, { how, replaces }) }, key),
    onDone: (made) => person && props.onAgreed(made, person),
  });
}

function useLast(practice: string, { client, slug, why }: Draft): LastCard | undefined {
  const asked = { practice, client, slug };
  const isAsked = client !== '' && slug !== '';
  const { data } = useQuery({ ...lastCardQuery(asked), enabled: isAsked });
  return why === null || why === data?.why ? data : undefined;
}

/** Without a calendar that answers, it is for when they next meet. */
function useSessions(practice: string, client: string) {
  const { data } = useQuery({ ...toComeQuery(practice, client), enabled: client !== '' });
  return data ?? [];
}
