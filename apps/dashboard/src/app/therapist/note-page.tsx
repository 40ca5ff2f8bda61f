import { useNavigate, useParams } from '@tanstack/react-router';
import { addressed } from '../../features/clients/clients.api.ts';
import { NoteDesk } from '../../features/clinical-notes/note-desk.tsx';
import { t } from '../../i18n/t.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import styles from './pages.module.css';
import { useClient } from './use-client.ts';

export function NotePage() {
  const { practice, client } = useClient();
  const { membership } = useMembership();
  const { note } = useParams({ from: '/p/$practice/bar/therapist/clients/$client/notes/$note' });
  const navigate = useNavigate();
  return (
    <div className={styles['form']}>
      <Sheet label={t('note.title')}>
        <NoteDesk
          practice={practice}
          client={{ id: client.id, name: addressed(client) }}
          note={note}
          author={membership.name}
          onBegun={({ id }) =>
            navigate({
              to: '/p/$practice/therapist/clients/$client/notes/$note',
              params: { practice, client: client.id, note: id },
              replace: true,
              resetScroll: false,
            })
          }
        />
      </Sheet>
    </div>
  );
}
