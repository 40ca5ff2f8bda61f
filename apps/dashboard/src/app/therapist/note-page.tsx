import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { NoteDesk } from '../../features/clinical-notes/note-desk.tsx';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './pages.module.css';
import { useClient } from './use-client.ts';
import { searchOf } from './use-review.ts';

const here = '/p/$practice/bar/therapist/clients/$client/notes/$note';
const address = '/p/$practice/therapist/clients/$client/notes/$note';

export function NotePage() {
  const { practice, client } = useClient();
  const { note } = useParams({ from: here });
  const { session, ...view } = useSearch({ from: here });
  const navigate = useNavigate();
  const params = { practice, client: client.id };
  const stay = { replace: true, resetScroll: false };
  return (
    <div className={styles['form']}>
      {note !== 'new' && <Beside note={note} params={params} />}
      <Sheet label={t('notes.title')}>
        <NoteDesk
          practice={practice}
          client={{ id: client.id, name: client.name }}
          note={note}
          session={session}
          view={view}
          onShow={(next) =>
            navigate({
              to: address,
              params: { ...params, note },
              search: { ...next, ...(session === undefined ? {} : { session }) },
              resetScroll: false,
            })
          }
          onBegun={({ id }) =>
            navigate({ to: address, params: { ...params, note: id }, search: view, ...stay })
          }
          onLeave={() => navigate({ to: '/p/$practice/therapist/clients/$client/notes', params })}
        />
      </Sheet>
    </div>
  );
}

interface BesideProps {
  note: string;
  params: { practice: string; client: string };
}

/** The note alone has the whole page; what is shared can stand beside it. */
const Beside = ({ note, params }: BesideProps) => (
  <p className="flush no-print">
    <ButtonLink
      kind="quiet"
      to="/p/$practice/therapist/clients/$client/answers"
      params={params}
      search={searchOf(undefined, note)}
    >
      {t('note.beside')}
    </ButtonLink>
  </p>
);
