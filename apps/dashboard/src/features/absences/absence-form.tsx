import type { Absence, Absences } from '@selfward/contract';
import { useState } from 'react';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ChangeForm } from '../../ui/change-form.tsx';
import type { InBoth } from '../../ui/two-versions.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useThereNow } from '../../ui/use-there-now.ts';
import { AbsenceFields, type Entries, type People } from './absence-fields.tsx';
import { addAbsence, changeAbsence, type Where } from './absences.api.ts';

interface AbsenceFormProps {
  where: Where;
  people: People;
  /** The one that is changed; a new one without it. */
  absence?: Absence;
  onDone: () => unknown;
  onCancel: () => void;
}

export function AbsenceForm({ where, people, absence, onDone, onCancel }: AbsenceFormProps) {
  const [entries, setEntries] = useState(() => entriesOf(absence, people));
  const { there, learn } = useThereNow<Absence>('firstDay');
  const saving = useAct({
    send: (over: Absence | undefined, key) => send({ where, entries, over }, key),
    onDone,
    onError: learn,
  });
  const conflict = there && {
    fields: inBoth(entries, entriesOf(there, people), people),
    onMine: () => saving.mutate(there),
    onTheirs: onDone,
  };
  const busy = saving.isPending && t('away.saving');
  return (
    <ChangeForm
      inPlace
      conflict={conflict}
      failure={saving.error}
      onSave={() => saving.mutate(absence)}
      acts={{ text: t('away.save'), busy, onCancel }}
    >
      <AbsenceFields
        people={people}
        asksWho={where.area === 'owner' && !absence}
        entries={entries}
        onChange={setEntries}
        failure={saving.error}
      />
    </ChangeForm>
  );
}

interface Sent {
  where: Where;
  entries: Entries;
  /** The version that is changed; without one it is added. */
  over: Absence | undefined;
}

function send({ where, entries, over }: Sent, key: string): Promise<Absence> {
  const { memberId, coverId, ...days } = entries;
  const body = { ...days, coverId: coverId || null };
  if (over) return changeAbsence({ ...where, absence: over, body });
  return addAbsence({ ...where, body: where.area === 'owner' ? { ...body, memberId } : body }, key);
}

function inBoth(mine: Entries, theirs: Entries, { covers }: People): InBoth[] {
  const coverOf = ({ coverId }: Entries) =>
    covers.find(({ memberId }) => memberId === coverId)?.name ?? t('away.cover.nobody');
  const both = (label: string, of: (entries: Entries) => string) => ({
    label,
    mine: of(mine),
    theirs: of(theirs),
  });
  return [
    both(t('away.first'), ({ firstDay }) => longDay(firstDay)),
    both(t('away.last'), ({ lastDay }) => longDay(lastDay)),
    both(t('away.cover'), coverOf),
  ];
}

function entriesOf(absence: Absence | undefined, people: Absences): Entries {
  if (!absence) {
    const { members, today } = people;
    return { memberId: members[0]?.memberId ?? '', firstDay: today, lastDay: today, coverId: '' };
  }
  const { memberId, firstDay, lastDay, cover } = absence;
  // Who cannot cover any more is no choice: nobody stands there then.
  return { memberId, firstDay, lastDay, coverId: cover?.canCover ? cover.memberId : '' };
}
