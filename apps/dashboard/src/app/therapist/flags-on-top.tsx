import type { DoneByOther, Today } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { FlagList } from '../../features/flags/flag-list.tsx';
import { coveredFlagsQuery } from '../../features/flags/flags.api.ts';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, EntryLink } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';

/**
 * Above everything else: what waits of one's own clients, and of those whom one looks after in another
 * one's place; then what somebody else did in one's own.
 */
export function FlagsOnTop({ flags, doneByOthers }: Pick<Today, 'flags' | 'doneByOthers'>) {
  const { practiceId: practice, roles } = useMembership().membership;
  const query = useQuery({ ...coveredFlagsQuery(practice), enabled: roles.includes('cover') });
  const covered = query.data?.flags.filter(({ id }) => flags.every((own) => own.id !== id)) ?? [];
  const counts = [flags.length, covered.length, doneByOthers.length];
  return (
    <>
      {query.isError && <NotYet query={query} />}
      {counts.some((n) => n > 0) && (
        <section aria-label={t('flags.title')} className="stack-3">
          {flags.length > 0 && <FlagList practice={practice} area="therapist" flags={flags} />}
          {covered.length > 0 && (
            <>
              <p className="quiet">{t('cover.flags.lead')}</p>
              <FlagList practice={practice} area="cover" flags={covered} />
            </>
          )}
          {doneByOthers.length > 0 && <Done practice={practice} done={doneByOthers} />}
        </section>
      )}
    </>
  );
}

/** It asks for nothing: once it was opened it is gone from here. */
const Done = ({ practice, done }: { practice: string; done: readonly DoneByOther[] }) => (
  <Entries>
    {done.map((one) => (
      <li key={one.flagId}>
        <EntryLink
          to="/p/$practice/therapist/flags/$flag"
          params={{ practice, flag: one.flagId }}
          title={one.clientName}
          note={noteOf(one)}
        />
      </li>
    ))}
  </Entries>
);

const noteOf = ({ by, day, number, title, did }: DoneByOther): string =>
  sentence([
    t('today.done-by', { by, day: onDay(day), n: number, title }),
    ...did.map((deed) => t(`flag.deed.${deed}`)),
  ]);
