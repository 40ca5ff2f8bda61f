import type { TherapistAssignment } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { agreementsQuery } from './agreements.api.ts';
import type { Draft, Person } from './card.ts';

interface Asked {
  practice: string;
  draft: Pick<Draft, 'client' | 'slug'>;
  person: Person | undefined;
  /** Id of the agreement that this card changes or takes the place of. */
  except: string | undefined;
}

/** The same exercise may be open with this client, or have been done: said once, and no reason not to. */
export function useAgreedBefore({ practice, draft, person, except }: Asked): string | undefined {
  const { client, slug } = draft;
  const isAsked = client !== '' && slug !== '';
  const { data } = useQuery({ ...agreementsQuery(practice, client), enabled: isAsked });
  const before = data?.assignments.filter((one) => one.slug === slug && one.id !== except);
  const newest = before?.toSorted(newestFirst)[0];
  return person && newest ? said(newest, person.name) : undefined;
}

/** What is open says more than what is over. */
const newestFirst = (one: TherapistAssignment, other: TherapistAssignment): number =>
  Number(other.progress === 'open') - Number(one.progress === 'open') ||
  other.agreedOn.localeCompare(one.agreedOn);

/** What comes again is open for as long as it is agreed, whatever became of the last one. */
const said = ({ progress, agreedOn, series, state }: TherapistAssignment, name: string): string =>
  t(`card.before.${series && state === 'agreed' ? 'open' : progress}`, {
    name,
    day: onDay(agreedOn),
  });
