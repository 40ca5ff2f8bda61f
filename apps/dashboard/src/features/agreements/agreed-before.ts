import type { TherapistAssignment } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { onDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
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
  if (!person) return undefined;
  const lines = [
    ...(newest ? [said(newest, person.name)] : []),
    ...manyInWords(data?.assignments.filter(({ id }) => id !== except) ?? [], person.name),
  ];
  return lines.length > 0 ? lines.join(' ') : undefined;
}

/** From here on one more may be one too many, whatever was agreed about how much at once. */
const many = 4;

function manyInWords(others: readonly TherapistAssignment[], name: string): string[] {
  const open = others.filter(({ state, progress }) => state === 'agreed' && progress === 'open');
  if (open.length < many) return [];
  return [t('card.before.many', { name, words: inWords(open.length + 1) })];
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
