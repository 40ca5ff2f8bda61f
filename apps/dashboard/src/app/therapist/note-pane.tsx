import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Ref } from 'react';
import type { NoteView } from '../../features/clinical-notes/note-desk-props.ts';
import { NoteDesk } from '../../features/clinical-notes/note-desk.tsx';
import styles from './panes.module.css';
import { useClient } from './use-client.ts';
import { searchOf } from './use-review.ts';

interface NotePaneProps {
  response: string;
  note: string;
  ref: Ref<HTMLDivElement>;
}

export function NotePane({ response, note, ref }: NotePaneProps) {
  const { practice, client } = useClient();
  const { show, view, version } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (shown: string | undefined, at: NoteView, replace: boolean) =>
    navigate({
      to: '/p/$practice/therapist/clients/$client/answers/$response',
      params: { practice, client: client.id, response },
      search: { ...searchOf(show, shown), ...at },
      hash: true,
      replace,
      resetScroll: false,
    });
  const now: NoteView = {
    ...(view === 'preview' || view === 'versions' ? { view } : {}),
    ...(version === undefined ? {} : { version }),
  };
  return (
    <div className={styles['note']} ref={ref}>
      <NoteDesk
        practice={practice}
        client={{ id: client.id, name: client.name }}
        note={note}
        view={now}
        onShow={(next) => go(note, next, false)}
        onBegun={({ id }) => go(id, now, true)}
        onLeave={() => go(undefined, {}, true)}
      />
    </div>
  );
}
