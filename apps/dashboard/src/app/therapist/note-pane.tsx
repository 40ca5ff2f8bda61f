import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Ref } from 'react';
import type { NoteView } from '../../features/clinical-notes/note-desk-props.ts';
import { NoteDesk } from '../../features/clinical-notes/note-desk.tsx';
import { t } from '../../i18n/t.ts';
import { Crumb } from '../../ui/practice-page.tsx';
import styles from './panes.module.css';
import { useClient } from './use-client.ts';
import { searchOf } from './use-review.ts';

const to = '/p/$practice/therapist/clients/$client/answers/$response';

interface NotePaneProps {
  response: string;
  note: string;
  ref: Ref<HTMLDivElement>;
}

export function NotePane({ response, note, ref }: NotePaneProps) {
  const { practice, client } = useClient();
  const { show, view, version } = useSearch({ strict: false });
  const navigate = useNavigate();
  const params = { practice, client: client.id, response };
  const go = (shown: string | undefined, at: NoteView, replace: boolean) =>
    navigate({
      to,
      params,
      search: { ...searchOf(show, shown), ...at },
      hash: true,
      replace,
      resetScroll: false,
    });
  const now = viewOf(view, version);
  return (
    <div className={styles['note']} ref={ref}>
      <Crumb
        to={to}
        params={params}
        search={searchOf(show, undefined)}
        hash
        replace
        resetScroll={false}
      >
        {t('note.close')}
      </Crumb>
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

const viewOf = (view: string | undefined, version: number | undefined): NoteView => ({
  ...(view === 'preview' || view === 'versions' ? { view } : {}),
  ...(version === undefined ? {} : { version }),
});
