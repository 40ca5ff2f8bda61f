import type { Session, TherapistAssignment } from '@selfward/contract';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { type InBoth, TwoVersions } from '../../ui/two-versions.tsx';
import { rhythmInWords } from '../../ui/rhythm-words.ts';
import { draftOf, type WholeDraft } from './card.ts';

interface CardVersionsProps {
  draft: WholeDraft;
  /** What somebody else saved meanwhile. */
  there: TherapistAssignment;
  sessions: readonly Session[];
  failure: unknown;
  onMine: () => void;
  onTheirs: () => void;
}

/** The card was changed elsewhere while it was open here. */
export const CardVersions = ({ draft, there, sessions, ...choice }: CardVersionsProps) => (
  <TwoVersions {...choice} fields={inBoth(draft, draftOf(there), sessions)} />
);

function inBoth(
  mine: WholeDraft,
  theirs: ReturnType<typeof draftOf>,
  sessions: readonly Session[],
): InBoth[] {
  const sizes = { mine: t(`card.size.${mine.size}`), theirs: t(`card.size.${theirs.size}`) };
  const dayOf = (id: string) => {
    const session = sessions.find((one) => one.id === id);
    if (!session) return t('card.for.next');
    return t('card.for.day', { day: dayName(session.day), clock: session.clock });
  };
  return [
    { label: t('card.why'), mine: mine.why, theirs: theirs.why ?? '' },
    { label: t('card.size'), ...sizes },
    { label: t('card.when'), mine: mine.whenAndWhere, theirs: theirs.whenAndWhere },
    { label: t('card.way'), mine: mine.inTheWay, theirs: theirs.inTheWay },
    {
      label: t('card.rhythm'),
      mine: rhythmInWords(mine.rhythm),
      theirs: rhythmInWords(theirs.rhythm ?? { kind: 'once' }),
    },
    { label: t('card.for'), mine: dayOf(mine.forSession), theirs: dayOf(theirs.forSession) },
  ];
}
