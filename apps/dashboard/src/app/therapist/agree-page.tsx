import type { MeasureLine, TherapistAssignment } from '@selfward/contract';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { AgreementCard } from '../../features/agreements/agreement-card.tsx';
import {
  agreed,
  agreementsQuery,
  keepTakenBack,
  takenBack,
  undoAgreement,
} from '../../features/agreements/agreements.api.ts';
import type { Agreeable, Person, WholeDraft } from '../../features/agreements/card.ts';
import { caseloadQuery } from '../../features/caseload/caseload.api.ts';
import { libraryQuery } from '../../features/library/library.api.ts';
import { isAgreeable } from '../../features/measures/agreeable.ts';
import { measuresQuery } from '../../features/measures/measures.api.ts';
import { halfStore } from '../../features/writing/half-store.ts';
import { reasonOf } from '../../http/problem.ts';
import { comingDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useTitle } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { useFirst } from '../../ui/use-first.ts';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { NobodyInCare } from './nobody-in-care.tsx';
import styles from './pages.module.css';
import { WalkCard } from './walk-card.tsx';

const useAsked = () => useSearch({ from: '/p/$practice/bar/therapist/agree' });

export function AgreePage() {
  const title = useAgreeTitle();
  useTitle(title);
  const asked = useAsked();
  const { client } = asked;
  const matter = useMatter();
  const person = matter.people?.find(({ id }) => id === client);
  return (
    <>
      <div className={styles['with']}>
        <h1>{title}</h1>
        {person && <p className="quiet">{t('agree.with', { name: person.name })}</p>}
      </div>
      <Matter key={Object.values(asked).join(' ')} {...matter} />
    </>
  );
}

function Matter({ people, exercises, error, retry, ...matter }: ReturnType<typeof useMatter>) {
  const { change } = useAsked();
  const changed = useStaying(matter.changed);
  if (people?.length === 0) return <NobodyInCare />;
  if (people && exercises && changed !== undefined)
    return change && !changed ? (
      <Empty>{t('agree.gone')}</Empty>
    ) : (
      <Card {...{ people, exercises, changed }} />
    );
  return error ? <Failed reason={reasonOf(error)} onRetry={retry} /> : <Skeleton />;
}

/** It may end elsewhere while somebody writes: their words stay until the practice has said no. */
const useStaying = (changed: TherapistAssignment | null | undefined) =>
  useFirst(changed ?? null) ?? changed;

function useAgreeTitle() {
  const { change, replace } = useAsked();
  if (change) return t('agree.title.change');
  return t(replace ? 'agree.title.replace' : 'agree.title');
}

/** `changed`: null where nothing is changed, undefined while it is on its way. */
function useMatter() {
  const { practiceId: practice, roles } = useMembership().membership;
  const mayName = roles.includes('owner');
  const { client = '', change } = useAsked();
  const caseload = useQuery(caseloadQuery(practice));
  const library = useQuery(libraryQuery(practice));
  const measures = useQuery(measuresQuery(practice));
  const agreements = useQuery({ ...agreementsQuery(practice, client), enabled: Boolean(change) });
  const all = [caseload, library, measures, agreements];
  return {
    people: caseload.data?.clients.map(({ clientId: id, name }) => ({ id, name })),
    exercises: measures.data &&
      library.data && [
        ...library.data.exercises.filter(({ isPlayable }) => isPlayable),
        ...measures.data.measures.filter(isAgreeable).map((line) => asLine(line, mayName)),
      ],
    changed: change ? openOne(agreements.data?.assignments, change) : null,
    error: all.find(({ error }) => error)?.error,
    retry: () => all.filter(({ error }) => error).forEach((query) => void query.refetch()),
  };
}

/** On the card a measure is agreed on as an exercise is. */
const asLine = (
  { version, hasSafetyItem, whyNot, instead, ...line }: MeasureLine,
  mayName: boolean,
): Agreeable => ({
  slug: line.slug,
  title: line.title,
  purpose: line.purpose,
  minutes: line.minutes,
  rhythm: line.rhythm,
  smallMinutes: null,
  themes: [],
  prepare: false,
  source: 'library',
  version: version ?? '',
  isPlayable: true,
  isToldAtOnce: hasSafetyItem,
  together: whyNot === 'needs-cover' ? { instead: instead?.slug ?? null, mayName } : undefined,
});

function openOne(all: readonly TherapistAssignment[] | undefined, wanted: string) {
  if (!all) return undefined;
  return all.find(({ id, state }) => id === wanted && state === 'agreed') ?? null;
}

const walk = (draft: WholeDraft) => <WalkCard draft={draft} />;

interface CardProps {
  people: readonly Person[];
  exercises: readonly Agreeable[];
  changed: TherapistAssignment | null;
}

function Card({ people, exercises, changed }: CardProps) {
  const { membership } = useMembership();
  const practice = membership.practiceId;
  const { client = '', exercise = '', replace, back } = useAsked();
  const navigate = useNavigate();
  const tell = useTelling(practice);
  const typed = takenBack(useQueryClient(), practice, back);
  const toList = ({ clientId }: Pick<TherapistAssignment, 'clientId'>) =>
    navigate({
      to: '/p/$practice/therapist/clients/$client/agreements',
      params: { practice, client: clientId },
    });
  const onAgreed = (made: TherapistAssignment, person: Person) => {
    tell(made, { person, isChange: changed !== null });
    return toList({ clientId: person.id });
  };
  return (
    <AgreementCard
      key={back}
      {...{ practice, people, exercises, onAgreed, typed }}
      therapist={membership.name}
      start={{ client, exercise }}
      changed={changed ?? undefined}
      replaces={replace}
      halves={halfStore(practice, membership.memberId)}
      onTheirs={toList}
      walk={walk}
      leave={<Leave practice={practice} client={client} />}
    />
  );
}

/** Says what happens now, with the ten seconds in which it can be taken back. */
function useTelling(practice: string) {
  const queries = useQueryClient();
  const takeBack = useTakingBack(practice, queries);
  return (made: TherapistAssignment, about: { person: Person; isChange: boolean }) => {
    const { id, name } = about.person;
    void agreed(queries, practice, id);
    const text = about.isChange ? t('agree.changed', { name }) : doneText(made, name);
    undoable(text, () => takeBack(made));
  };
}

/** Of what comes again the first one may be days away. */
function doneText({ agreedHow, series }: TherapistAssignment, name: string): string {
  const first = series?.opened === 0 ? series.nextDay : null;
  return agreedHow === 'room' && first
    ? t('agree.done.first', { name, day: comingDay(first) })
    : t(`agree.done.${agreedHow}`, { name });
}

/** What was typed is not lost with it: the card is open again as it was. */
function useTakingBack(practice: string, queries: QueryClient) {
  const asked = useAsked();
  const navigate = useNavigate();
  return (made: TherapistAssignment) =>
    undoAgreement(practice, made.id)
      .then(async () => {
        keepTakenBack(queries, practice, made);
        // The card opens with the revision that is there now.
        const there = { ...agreementsQuery(practice, made.clientId), staleTime: 0 };
        if (asked.change) await queries.fetchQuery(there);
        toast({ text: t(asked.change ? 'agree.undone.change' : 'agree.undone') });
        await navigate({
          to: '/p/$practice/therapist/agree',
          params: { practice },
          search: { ...asked, back: made.id },
        });
      })
      .finally(() => void agreed(queries, practice, made.clientId));
}

const Leave = ({ practice, client }: { practice: string; client: string }) => {
  const text = t(useAsked().change ? 'agree.leave.change' : 'agree.leave');
  return client ? (
    <ButtonLink
      kind="quiet"
      to="/p/$practice/therapist/clients/$client/agreements"
      params={{ practice, client }}
    >
      {text}
    </ButtonLink>
  ) : (
    <ButtonLink kind="quiet" to="/p/$practice/therapist/library" params={{ practice }}>
      {text}
    </ButtonLink>
  );
};
