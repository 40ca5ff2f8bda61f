import type { Absence, Absences } from '@selfward/contract';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField, Wrong } from '../../ui/field.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { addAbsence, changeAbsence, type Where } from './absences.api.ts';

interface AbsenceFormProps {
  where: Where;
  people: Pick<Absences, 'covers' | 'members' | 'today'>;
  /** The one that is changed; a new one without it. */
  absence?: Absence;
  onDone: () => unknown;
  onCancel: () => void;
}

export function AbsenceForm({ where, people, absence, onDone, onCancel }: AbsenceFormProps) {
  const [memberId, setMember] = useState(absence?.memberId ?? people.members[0]?.memberId ?? '');
  const [firstDay, setFirst] = useState(absence?.firstDay ?? people.today);
  const [lastDay, setLast] = useState(absence?.lastDay ?? people.today);
  const [coverId, setCover] = useState(absence?.cover?.memberId ?? '');
  const body = { firstDay, lastDay, coverId: coverId || null };
  const added = where.area === 'owner' ? { ...body, memberId } : body;
  const saving = useAct({
    send: (_: null, key) =>
      absence
        ? changeAbsence({ ...where, absence, body })
        : addAbsence({ ...where, body: added }, key),
    onDone,
  });
  const problem = saving.error instanceof ApiProblem ? saving.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(null);
  };
  return (
    <form className="stack-4" onSubmit={submit} noValidate>
      {where.area === 'owner' && !absence && (
        <SelectField
          label={t('away.who')}
          value={memberId}
          wrong={problem?.about('memberId')}
          onChange={({ target }) => setMember(target.value)}
        >
          {people.members.map((member) => (
            <option key={member.memberId} value={member.memberId}>
              {member.name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={t('away.first')}
        type="date"
        value={firstDay}
        wrong={problem?.about('firstDay')}
        onChange={({ target }) => setFirst(target.value)}
      />
      <TextField
        label={t('away.last')}
        type="date"
        value={lastDay}
        wrong={problem?.about('lastDay')}
        onChange={({ target }) => setLast(target.value)}
      />
      <SelectField
        label={t('away.cover')}
        hint={t('away.cover.hint')}
        value={coverId}
        wrong={problem?.about('coverId')}
        onChange={({ target }) => setCover(target.value)}
      >
        <option value="">{t('away.cover.nobody')}</option>
        {people.covers
          .filter((cover) => cover.memberId !== memberId)
          .map((cover) => (
            <option key={cover.memberId} value={cover.memberId}>
              {cover.name}
            </option>
          ))}
      </SelectField>
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
