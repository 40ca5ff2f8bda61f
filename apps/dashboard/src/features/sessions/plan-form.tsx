import type { PlanSession, Session } from '@selfward/contract';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { SelectField, TextField, Wrong } from '../../ui/field.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import styles from './sessions.module.css';

export interface PlanEntries {
  client: string;
  day: string;
  clock: string;
  minutes: string;
  place: PlanSession['place'];
}

export const entriesOf = (session?: Session, client = ''): PlanEntries =>
  session
    ? {
        client: session.clientId,
        day: session.day,
        clock: session.clock,
        minutes: String(session.minutes),
        place: session.place,
      }
    : { client, day: today(), clock: '', minutes: '50', place: 'room' };

interface PlanFormProps {
  start: PlanEntries;
  /** Whom to choose from; none when it is about one session already. */
  people: readonly { id: string; name: string }[];
  send: (client: string, body: PlanSession, key: string) => Promise<Session>;
  onDone: (session: Session) => unknown;
  onLeave: () => void;
}

/** Day and clock are those of the practice's wall. */
export function PlanForm({ start, people, send, onDone, onLeave }: PlanFormProps) {
  const [entries, setEntries] = useState(start);
  const planning = useAct({
    send: ({ client, ...plan }: PlanEntries, key) => send(client, bodyOf(plan), key),
    onDone,
  });
  const form = useFocusOnWrong(planning.error);
  const problem = planning.error instanceof ApiProblem ? planning.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    planning.mutate(entries);
  };
  return (
    <form className="stack-4" ref={form} onSubmit={submit} noValidate>
      <Fields entries={entries} people={people} problem={problem} onChange={setEntries} />
      {planning.error && <Wrong>{actReasonOf(planning.error)}</Wrong>}
      <Acts>
        <Button
          kind="main"
          type="submit"
          disabled={entries.client === ''}
          busy={planning.isPending && t('session.planning')}
        >
          {t(people.length > 0 ? 'session.plan' : 'session.move')}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('cancel')}
        </Button>
      </Acts>
    </form>
  );
}

const bodyOf = ({ minutes, ...plan }: Omit<PlanEntries, 'client'>): PlanSession => ({
  ...plan,
  minutes: Number(minutes),
});

interface FieldsProps {
  entries: PlanEntries;
  people: PlanFormProps['people'];
  problem: ApiProblem | null;
  onChange: (entries: PlanEntries) => void;
}

function Fields({ entries, people, problem, onChange }: FieldsProps) {
  const field = (name: 'client' | 'day' | 'clock' | 'minutes') => ({
    name,
    value: entries[name],
    wrong: problem?.about(name),
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...entries, [name]: target.value }),
  });
  return (
    <>
      {people.length > 0 && (
        <SelectField label={t('session.client')} {...field('client')}>
          <option value="">{t('session.client.choose')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <div className={styles['three']}>
        <TextField label={t('session.day')} type="date" {...field('day')} />
        <TextField label={t('session.clock')} type="time" {...field('clock')} />
        <TextField label={t('session.minutes')} type="number" min={5} {...field('minutes')} />
      </div>
      <ChooseOne
        across
        legend={t('session.place')}
        choices={places.map((value) => ({ value, text: t(`session.place.${value}`) }))}
        value={entries.place}
        onChoose={(chosen) => {
          const place = places.find((one) => one === chosen);
          if (place) onChange({ ...entries, place });
        }}
      />
    </>
  );
}

const places = ['room', 'phone', 'video'] as const;
