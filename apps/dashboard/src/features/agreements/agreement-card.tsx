import type { LastCard, TherapistAssignment } from '@selfward/contract';
import type { AgreedHow } from '@selfward/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { AsLeft } from '../../ui/as-left.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import type { Halves } from '../../ui/half-form.ts';
import { Wrong } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { actReasonOf } from '../../ui/use-act.ts';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { Skeleton } from '../../ui/waiting.tsx';
import { useAgreedBefore } from './agreed-before.ts';
import { lastCardQuery, toComeQuery } from './agreements.api.ts';
import styles from './agreement-card.module.css';
import {
  type Agreeable,
  type Draft,
  missing,
  type Person,
  rhythmOf,
  type WholeDraft,
} from './card.ts';
import { CardLines } from './card-lines.tsx';
import { CardPreview } from './card-preview.tsx';
import { CardVersions } from './card-versions.tsx';
import { useHalfCard, useReadBack } from './half-card.ts';
import { hasSizes } from './sizes.ts';
import { useAgreeing } from './use-agreeing.ts';
import { isOfAnother } from './why-line.tsx';

interface AgreementCardProps {
  practice: string;
  therapist: string;
  people: readonly Person[];
  exercises: readonly Agreeable[];
  start: { client: string; exercise: string };
  /** The agreement that is changed; its client and its exercise stay. */
  changed?: TherapistAssignment | undefined;
  /** What was typed before it was taken back. */
  typed?: TherapistAssignment | undefined;
  /** Id of the agreement that this one takes the place of. */
  replaces?: string | undefined;
  /** Where a half-written one outlives a reload. */
  halves: Halves;
  onAgreed: (made: TherapistAssignment, person: Person) => unknown;
  /** Somebody else changed the card meanwhile, and theirs is to stay. */
  onTheirs: (there: TherapistAssignment) => unknown;
  /** The exercise itself, as the client would open it with this card. */
  walk: (draft: WholeDraft) => ReactNode;
  /** The quiet way out, beside the buttons. */
  leave: ReactNode;
}

/** Made in the room in under a minute: what, why, how small, when, and what could get in the way. */
export function AgreementCard(props: AgreementCardProps) {
  const [times, setTimes] = useState(0);
  const isRead = useReadBack(props);
  if (!isRead) return <Skeleton />;
  const afresh = times === 0 ? {} : { typed: undefined };
  return <OneCard key={times} {...props} {...afresh} onAfresh={() => setTimes(times + 1)} />;
}

type OneCardProps = AgreementCardProps & { onAfresh: () => void };

function OneCard({ onAfresh, ...props }: OneCardProps) {
  const { therapist, walk } = props;
  const card = useCard(props);
  const { draft, sessions, person, exercise } = card;
  const { agreeing, there } = useAgreeing(props, card);
  const theirs = () => {
    card.forget();
    return there && props.onTheirs(there);
  };
  return (
    <Columns
      side={<CardPreview {...{ person, exercise, sessions, therapist, walk }} card={draft} />}
    >
      <Sheet label={t('agree.title')}>
        {card.isLeft && (
          <AsLeft
            text={t(props.changed ? 'agree.left.change' : 'agree.left')}
            onAfresh={() => {
              card.forget();
              onAfresh();
            }}
          />
        )}
        {there ? (
          <CardVersions
            {...{ draft, there, sessions }}
            failure={agreeing.error}
            onMine={() => agreeing.mutate('room')}
            onTheirs={theirs}
          />
        ) : (
          <CardForm {...props} {...card} agreeing={agreeing} />
        )}
      </Sheet>
    </Columns>
  );
}

type CardFormProps = AgreementCardProps &
  ReturnType<typeof useCard> &
  Pick<ReturnType<typeof useAgreeing>, 'agreeing'>;

function CardForm({ agreeing, ...props }: CardFormProps) {
  const { draft, person, exercise, change, changed, start } = props;
  // Each press says anew what is missing.
  const [told, setTold] = useState<object | null>(null);
  const lacks = missing(draft, exercise);
  const form = useFocusOnWrong(lacks ? told : agreeing.error);
  const say = (how: AgreedHow) => {
    setTold({});
    if (!lacks) agreeing.mutate(how);
  };
  return (
    <form onSubmit={(event) => onSubmit(event, say)} ref={form} noValidate>
      <CardLines
        {...props}
        fixed={{ client: start.client !== '', exercise: changed !== undefined }}
        wrong={told && lacks}
        problem={agreeing.error instanceof ApiProblem ? agreeing.error : null}
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
  );
}

/** What stands on the card, and what is known about whom and what it names. */
function useCard(props: AgreementCardProps) {
  const { practice, people, exercises, changed, replaces } = props;
  const { draft, setDraft, ...half } = useHalfCard(props);
  const last = useLast(practice, draft);
  const person = people.find(({ id }) => id === draft.client);
  const exercise = exercises.find(({ slug }) => slug === draft.slug);
  const shown: WholeDraft = {
    ...draft,
    why: draft.why ?? ownWording(last),
    rhythm: rhythmOf(draft, exercise),
    // What was agreed stays as it was said then.
    size: changed || hasSizes(exercise) ? draft.size : 'full',
  };
  return {
    ...half,
    draft: shown,
    last,
    person,
    sessions: useSessions(practice, draft.client),
    before: useAgreedBefore({ practice, draft, person, except: changed?.id ?? replaces }),
    exercise,
    change: (next: Partial<Draft>) =>
      setDraft((before) => ({
        ...before,
        ...withoutOthers(before, last, next),
        ...(next.slug === undefined ? {} : { rhythm: null }),
        ...next,
      })),
  };
}

/** What was written for somebody else is kept out until it is asked for. */
const ownWording = (last: LastCard | undefined): string =>
  last?.writtenFor === 'this_client' ? (last.why ?? '') : '';

/** Words that were asked for belong to one client and one exercise: with another choice they go. */
const withoutOthers = (before: Draft, last: LastCard | undefined, next: Partial<Draft>) =>
  (next.client ?? next.slug) !== undefined && isOfAnother(last, before.why) ? { why: null } : {};

function onSubmit(event: FormEvent, say: (how: AgreedHow) => void) {
  event.preventDefault();
  say('room');
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

function useLast(practice: string, { client, slug }: Draft): LastCard | undefined {
  const isAsked = client !== '' && slug !== '';
  return useQuery({ ...lastCardQuery({ practice, client, slug }), enabled: isAsked }).data;
}

/** Without a calendar that answers, it is for when they next meet. */
function useSessions(practice: string, client: string) {
  const { data } = useQuery({ ...toComeQuery(practice, client), enabled: client !== '' });
  return data ?? [];
}
