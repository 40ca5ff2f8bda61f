import { useQuery } from '@tanstack/react-query';
import { addressed } from '../../features/clients/clients.api.ts';
import { NoteList } from '../../features/clinical-notes/note-list.tsx';
import { notesQuery } from '../../features/clinical-notes/notes.api.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { ClientSide } from './client-side.tsx';
import { useClient } from './use-client.ts';

export function NotesPage() {
  const { practice, client } = useClient();
  const query = useQuery(notesQuery({ practice, client: client.id }));
  const { data } = query;
  return (
    <Columns side={<ClientSide />}>
      <section aria-label={t('notes.title')}>
        <h2 className="sr">{t('notes.title')}</h2>
        <div className="between">
          <p className="small quiet">{t('notes.lead', { name: addressed(client) })}</p>
          <ButtonLink
            kind="main"
            icon="draft"
            to="/p/$practice/therapist/clients/$client/notes/$note"
            params={{ practice, client: client.id, note: 'new' }}
          >
            {t('notes.write')}
          </ButtonLink>
        </div>
        <NotYet query={query} />
        {data?.notes.length === 0 && <Empty>{t('notes.empty')}</Empty>}
        {data && (
          <div className="after-head">
            <NoteList practice={practice} notes={data.notes} />
          </div>
        )}
      </section>
    </Columns>
  );
}
