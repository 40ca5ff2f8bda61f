import type { Session } from '@selfward/contract';
import type { ReactNode } from 'react';
import { useSessionActs, type Wanted } from '../../features/sessions/use-session-acts.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button, type ButtonKind, ButtonLink } from '../../ui/button.tsx';
import { PlanLink } from './plan-link.tsx';

interface SessionActsProps {
  practice: string;
  session: Session;
}

interface LinkToProps extends SessionActsProps {
  kind?: ButtonKind;
}

type Named = Exclude<Wanted, 'undo'>;

/** What comes next stands first and filled: read, then the note, then what is agreed on. */
export function SessionActs(props: SessionActsProps) {
  const { practice, session } = props;
  const { act, busy } = useSessionActs(practice, session);
  const button = (what: Named, kind: ButtonKind = 'plain') => (
    <Button key={what} kind={kind} busy={busy && t('waiting')} onClick={() => act(what)}>
      {t(`session.${what}`)}
    </Button>
  );
  const isPlanned = session.state === 'planned';
  const isSigned = session.note === 'signed';
  const change = isPlanned && (
    <>
      {session.phase !== 'over' && <Move {...props} />}
      {button('cancel', 'quiet')}
    </>
  );
  const acts: Record<Session['phase'], ReactNode> = {
    coming: (
      <>
        <Prepare {...props} kind="main" />
        {session.noteId !== null && <NoteLink {...props} />}
        {button('start')}
        {change}
      </>
    ),
    running: (
      <>
        <NoteLink {...props} kind={isSigned ? 'plain' : 'main'} />
        <Prepare {...props} />
        {button(isPlanned ? 'start' : 'finish', isSigned ? 'main' : 'plain')}
        <AgreeNext {...props} />
        {change}
      </>
    ),
    over: <Afterwards {...props} button={button} change={change} />,
    cancelled: <PlanLink practice={practice} client={session.clientId} />,
  };
  return <Acts>{acts[session.phase]}</Acts>;
}

interface AfterwardsProps extends SessionActsProps {
  button: (what: Named, kind?: ButtonKind) => ReactNode;
  change: ReactNode;
}

function Afterwards({ button, change, ...props }: AfterwardsProps) {
  const { note } = props.session;
  if (note === 'waived')
    return (
      <>
        <AgreeNext {...props} kind="main" />
        {button('unwaive', 'quiet')}
      </>
    );
  const isSigned = note === 'signed';
  return (
    <>
      <NoteLink {...props} kind={isSigned ? 'plain' : 'main'} />
      <AgreeNext {...props} kind={isSigned ? 'main' : 'plain'} />
      {note === 'none' && button('waive', 'quiet')}
      {change}
    </>
  );
}

const Prepare = ({ practice, session: { clientId: client }, kind }: LinkToProps) => (
  <ButtonLink
    kind={kind}
    to="/p/$practice/therapist/clients/$client/answers"
    params={{ practice, client }}
  >
    {t('today.prepare')}
  </ButtonLink>
);

/** The note of this session: the one there is, or a new one that knows its session. */
function NoteLink({ practice, session, kind }: LinkToProps) {
  const { clientId: client, noteId } = session;
  return (
    <ButtonLink
      kind={kind}
      icon="draft"
      to="/p/$practice/therapist/clients/$client/notes/$note"
      params={{ practice, client, note: noteId ?? 'new' }}
      search={noteId === null ? { session: session.id } : {}}
    >
      {t(noteId === null ? 'session.write-note' : 'session.open-note')}
    </ButtonLink>
  );
}

const AgreeNext = ({ practice, session: { clientId: client }, kind }: LinkToProps) => (
  <ButtonLink
    kind={kind}
    to="/p/$practice/therapist/agree"
    params={{ practice }}
    search={{ client }}
  >
    {t('session.agree-next')}
  </ButtonLink>
);

const Move = ({ practice, session: { id: session } }: SessionActsProps) => (
  <ButtonLink
    kind="quiet"
    to="/p/$practice/therapist/sessions/new"
    params={{ practice }}
    search={{ session }}
  >
    {t('session.move')}
  </ButtonLink>
);
