import type { OwnDay } from '@selfward/contract';
import { type Rhythm, weekdays } from '@selfward/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { chooseDay } from '../../features/writing/agreement.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField, Wrong } from '../../ui/field.tsx';
import { weekdayName } from '../../ui/rhythm-words.ts';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { useBackCloses } from '../../ui/use-back-closes.ts';
import { useMembership } from '../practice-route.tsx';

interface OwnDayDialogProps {
  assignment: string;
  rhythm: Extract<Rhythm, { kind: 'weekly' }>;
  onClose: () => void;
}

/** Two fields; what was chosen can be taken back for ten seconds. */
export default function OwnDayDialog({ assignment, rhythm, onClose }: OwnDayDialogProps) {
  useBackCloses(onClose);
  const before: OwnDay = { weekday: rhythm.weekday, time: rhythm.time };
  const [day, setDay] = useState(before);
  const choosing = useOwnDay(assignment, before, onClose);
  const isWhole = day.time !== '';
  return (
    <Dialog
      title={t('coming.day.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('coming.day.keep')}</Button>
          <Button
            kind="main"
            busy={choosing.isPending && t('coming.day.busy')}
            onClick={() => isWhole && choosing.mutate(day)}
          >
            {t('coming.day.do')}
          </Button>
        </>
      }
    >
      <DayFields day={day} onChange={setDay} />
      <p className="quiet">{t('coming.day.text')}</p>
      {choosing.error && <Wrong>{reasonOf(choosing.error)}</Wrong>}
    </Dialog>
  );
}

interface DayFieldsProps {
  day: OwnDay;
  onChange: (day: OwnDay) => void;
}

const DayFields = ({ day, onChange }: DayFieldsProps) => (
  <>
    <SelectField
      label={t('coming.day.weekday')}
      value={day.weekday}
      onChange={({ target }) =>
        onChange({ ...day, weekday: weekdays[target.selectedIndex] ?? day.weekday })
      }
    >
      {weekdays.map((weekday) => (
        <option key={weekday} value={weekday}>
          {weekdayName(weekday)}
        </option>
      ))}
    </SelectField>
    <TextField
      label={t('coming.day.time')}
      type="time"
      value={day.time}
      onChange={({ target }) => onChange({ ...day, time: target.value })}
    />
  </>
);

const inWords = ({ weekday, time }: OwnDay) => ({ day: weekdayName(weekday), time });

function useOwnDay(assignment: string, before: OwnDay, onClose: () => void) {
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: [practice] });
  const undo = () =>
    chooseDay({ practice, assignment }, before).then(() => {
      toast({ text: t('coming.day.back', inWords(before)) });
      return reread();
    });
  return useMutation({
    mutationFn: (day: OwnDay) => chooseDay({ practice, assignment }, day),
    onSuccess: (_, day) => {
      onClose();
      undoable(t('coming.day.done', inWords(day)), undo);
      return reread();
    },
  });
}
