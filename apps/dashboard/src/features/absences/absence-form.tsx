import type { Absence, Absences } from '@selfward/contract';
import { type FormEvent, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
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
  const { memberId, coverId, ...days } = entries;
  const body = { ...days, coverId: coverId || null };
  const added = where.area === 'owner' ? { ...body, memberId } : body;
  const saving = useAct({
    send: (_: null, key) =>
      absence
        ? changeAbsence({ ...where, absence, body })
        : addAbsence({ ...where, body: added }, key),
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(null);
  };
  return (
    <form className="stack-4" onSubmit={submit} noValidate>
      <AbsenceFields
        people={people}
        asksWho={where.area === 'owner' && !absence}
        entries={entries}
        onChange={setEntries}
        failure={saving.error}
      />
      {saving.error && <Wrong>{actReasonOf(saving.error)}</Wrong>}
      <Acts>
        <Button kind="main" type="submit" busy={saving.isPending && t('away.saving')}>
          {t('away.save')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Acts>
    </form>
  );
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
