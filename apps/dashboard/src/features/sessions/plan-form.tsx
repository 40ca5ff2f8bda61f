import type { PlanSession, Session } from '@selfward/contract';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { fullDay, longDay, today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { SelectField, TextField, Wrong } from '../../ui/field.tsx';
import { type InBoth, TwoVersions } from '../../ui/two-versions.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { useThereNow } from '../../ui/use-there-now.ts';
import styles from './sessions.module.css';

interface PlanEntries {
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

interface Planned {
  client: string;
  body: PlanSession;
  /** What somebody else saved meanwhile, when this goes on top of it. */
  over: Session | undefined;
}

interface PlanFormProps {
  start: PlanEntries;
  /** Whom to choose from; none when it is about one session already. */
  people: readonly { id: string; name: string }[];
  send: (planned: Planned, key: string) => Promise<Session>;
  onDone: (session: Session) => unknown;
  /** `there`: somebody else saved that one, and it is to stay. */
  onLeave: (there?: Session) => void;
}

/** Day and clock are those of the practice's wall. */
export function PlanForm({ start, people, send, onDone, onLeave }: PlanFormProps) {
  const [entries, setEntries] = useState(start);
  const [wasNobody, setNobody] = useState(false);
  const { there, learn } = useThereNow<Session>('clock');
  const planning = useAct({
    send: ({ client, ...plan }: PlanEntries, key) =>
      send({ client, body: bodyOf(plan), over: there }, key),
    onDone,
    onError: learn,
  });
  const form = useFocusOnWrong(planning.error);
  const isNobody = entries.client === '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setNobody(isNobody);
    if (isNobody) event.currentTarget.querySelector('select')?.focus();
    else planning.mutate(entries);
  };
  if (there)
    return (
      <TwoVersions
        fields={inBoth(entries, entriesOf(there))}
        failure={planning.error}
        onMine={() => planning.mutate(entries)}
        onTheirs={() => onLeave(there)}
      />
    );
  return (
    <form className="stack-4" ref={form} onSubmit={submit} noValidate>
      <Fields
        entries={entries}
        people={people}
        wrong={wrongOf(planning.error, wasNobody && isNobody)}
        onChange={setEntries}
      />
      {planning.error && <Wrong>{actReasonOf(planning.error)}</Wrong>}
      <Buttons isNew={people.length > 0} isBusy={planning.isPending} onLeave={() => onLeave()} />
    </form>
  );
}

interface ButtonsProps {
  isNew: boolean;
  isBusy: boolean;
  onLeave: () => void;
}

const Buttons = ({ isNew, isBusy, onLeave }: ButtonsProps) => (
  <Acts>
    <Button kind="main" type="submit" busy={isBusy && t('session.planning')}>
      {t(isNew ? 'session.plan' : 'session.move')}
    </Button>
    <Button kind="quiet" onClick={onLeave}>
      {t('cancel')}
    </Button>
  </Acts>
);

const inBoth = (mine: PlanEntries, theirs: PlanEntries): InBoth[] => [
  { label: t('session.day'), mine: longDay(mine.day), theirs: longDay(theirs.day) },
  { label: t('session.clock'), mine: mine.clock, theirs: theirs.clock },
  { label: t('session.minutes'), mine: mine.minutes, theirs: theirs.minutes },
  {
    label: t('session.place'),
    mine: t(`session.place.${mine.place}`),
    theirs: t(`session.place.${theirs.place}`),
  },
];

const bodyOf = ({ minutes, ...plan }: Omit<PlanEntries, 'client'>): PlanSession => ({
  ...plan,
  minutes: Number(minutes),
});

type Name = Exclude<keyof PlanEntries, 'place'>;
type WrongOf = (field: Name) => string | undefined;

const wrongOf =
  (failure: unknown, isNobody: boolean): WrongOf =>
  (field) => {
    if (field === 'client' && isNobody) return t('session.client.nobody');
    return failure instanceof ApiProblem ? failure.about(field) : undefined;
  };

interface FieldsProps {
  entries: PlanEntries;
  people: PlanFormProps['people'];
  wrong: WrongOf;
  onChange: (entries: PlanEntries) => void;
}

function Fields({ entries, people, wrong, onChange }: FieldsProps) {
  const field = (name: Name) => ({
    name,
    value: entries[name],
    wrong: wrong(name),
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
      <Past day={entries.day} />
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

/** It may be meant, for what took place and was never planned; it is easily a slip in the year, too. */
const Past = ({ day }: { day: string }) => (
  <output className="small quiet">
    {day !== '' && day < today() && t('session.past', { day: fullDay(day) })}
  </output>
);

const places = ['room', 'phone', 'video'] as const;
