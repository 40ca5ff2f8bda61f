import type { Today, TodaySession, ToSign, ToWrite } from '@selfward/contract';
import { onDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { Entries, EntryLink } from '../../ui/sheet.tsx';
import { Empty } from '../../ui/waiting.tsx';

interface ToFinishProps {
  practice: string;
  day: Today;
}

/** What a session leaves behind: its note, a signature, something agreed. Nothing of it is late. */
export function ToFinish({ practice, day }: ToFinishProps) {
  const { today, toWrite, sessions } = day;
  const toSign = day.toSign.filter((note) => !isStillToCome(note, day));
  const toAgree = sessions.filter(({ phase, open }) => phase === 'over' && open === 0);
  if (toWrite.length + toSign.length + toAgree.length === 0)
    return <Empty>{t('today.finished')}</Empty>;
  return (
    <Entries>
      {toSign.map((note) => (
        <li key={note.noteId}>
          <Sign practice={practice} note={note} />
        </li>
      ))}
      {toWrite.map((session) => (
        <li key={session.sessionId}>
          <Write practice={practice} today={today} session={session} />
        </li>
      ))}
      {toAgree.map((session) => (
        <li key={`agree ${session.id}`}>
          <Agree practice={practice} session={session} />
        </li>
      ))}
    </Entries>
  );
}

/** A note that was begun while preparing waits for its session. */
const isStillToCome = ({ clientId, sessionOn }: ToSign, { today, sessions }: Today): boolean =>
  sessionOn === today &&
  sessions.some((one) => one.clientId === clientId && ['coming', 'running'].includes(one.phase));

const Sign = ({ practice, note }: { practice: string; note: ToSign }) => (
  <EntryLink
    to="/p/$practice/therapist/clients/$client/notes/$note"
    params={{ practice, client: note.clientId, note: note.noteId }}
    title={note.clientName}
    note={t('today.sign', { n: note.days, words: inWords(note.days) })}
    end={<Icon name="draft" />}
  />
);

const Write = (props: { practice: string; today: string; session: ToWrite }) => (
  <EntryLink
    to="/p/$practice/therapist/clients/$client/sessions/$session"
    params={{
      practice: props.practice,
      client: props.session.clientId,
      session: props.session.sessionId,
    }}
    title={props.session.clientName}
    note={t('today.write', { day: onDay(props.session.day, props.today) })}
    end={<Icon name="draft" />}
  />
);

const Agree = ({ practice, session }: { practice: string; session: TodaySession }) => (
  <EntryLink
    to="/p/$practice/therapist/agree"
    params={{ practice }}
    search={{ client: session.clientId }}
    title={session.clientName}
    note={t('today.agree')}
    end={<Icon name="plus" />}
  />
);
