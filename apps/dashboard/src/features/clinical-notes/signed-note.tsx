import type { ClinicalNote } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Addenda } from './addenda.tsx';
import { fullDay, whenOf } from './full-day.ts';
import { unsentOf } from './keepers.ts';
import type { NoteDeskProps } from './note-desk-props.ts';
import { NoteText } from './note-text.tsx';
import { sessionQuery } from './notes.api.ts';
import { NoteVersions } from './note-versions.tsx';
import styles from './notes.module.css';

type SignedNoteProps = NoteDeskProps & { opened: ClinicalNote };

/** Stays as it is. Also a colleague's draft is only read. */
export function SignedNote(props: SignedNoteProps) {
  const { practice, client, opened: note, view, onShow } = props;
  const isSigned = note.state === 'signed';
  const [unsent] = useState(() => (isSigned ? unsentOf(practice, note) : ''));
  return (
    <article className={styles['signed']}>
      <header className={styles['head']}>
        <div>
          <h2>{whenOf(note)}</h2>
          <p className="meta">{t('note.about', { name: client.name, author: note.authorName })}</p>
        </div>
        <Chip icon={isSigned ? 'lock' : 'draft'}>{t(`note.state.${note.state}`)}</Chip>
      </header>
      {isSigned && view.view === 'versions' ? (
        <NoteVersions
          address={{ practice, note: note.id }}
          version={view.version}
          onShow={onShow}
        />
      ) : (
        <NoteText text={note.text} />
      )}
      {note.signedOn && (
        <p className={styles['signature']}>
          {t('note.signed', { author: note.authorName, day: fullDay(note.signedOn) })}
        </p>
      )}
      {isSigned && <Addenda practice={practice} note={note} unsent={unsent} />}
      {isSigned && <WhatNext {...props} />}
    </article>
  );
}

/** The circle closes here: a signed note leads to the next agreement, once the session is over. */
function WhatNext({ practice, client, opened, view, onShow }: SignedNoteProps) {
  const session = useRunning(practice, opened);
  return (
    <div className="stack-3 no-print">
      {session && <p>{t('note.running')}</p>}
      <p className="row">
        {session && (
          <ButtonLink
            kind="main"
            to="/p/$practice/therapist/clients/$client/sessions/$session"
            params={{ practice, client: client.id, session }}
          >
            {t('note.finish')}
          </ButtonLink>
        )}
        <ButtonLink
          kind={session ? 'plain' : 'main'}
          to="/p/$practice/therapist/agree"
          params={{ practice }}
          search={{ client: client.id }}
        >
          {t('note.agree-next')}
        </ButtonLink>
        <Button kind="quiet" onClick={() => window.print()}>
          {t('note.print')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => onShow(view.view === 'versions' ? {} : { view: 'versions' })}
        >
          {t(view.view === 'versions' ? 'note.versions.back' : 'note.versions.open')}
        </Button>
      </p>
    </div>
  );
}

/** Its own session, while it runs. Only a note of today is asked about. */
function useRunning(practice: string, { sessionId, sessionOn, isMine }: ClinicalNote) {
  const isAsked = isMine && sessionId !== null && sessionOn === today();
  const query = sessionQuery(practice, sessionId ?? '');
  const { data } = useQuery({ ...query, enabled: isAsked });
  return isAsked && data?.state === 'running' ? sessionId : null;
}
