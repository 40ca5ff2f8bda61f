import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { todaysDraft } from '../../features/clinical-notes/note-list.tsx';
import { notesQuery } from '../../features/clinical-notes/notes.api.ts';
import { today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink, type ButtonKind } from '../../ui/button.tsx';
import { useClient } from './use-client.ts';
import { searchOf } from './use-review.ts';

interface WriteNoteLinkProps {
  response: string;
  kind?: ButtonKind;
}

/** Opens the note beside the answer: the draft of today, or a new one. */
export function WriteNoteLink({ response, kind = 'plain' }: WriteNoteLinkProps) {
  const { practice, client } = useClient();
  const { show } = useSearch({ strict: false });
  const { data } = useQuery(notesQuery({ practice, client: client.id }));
  return (
    <ButtonLink
      kind={kind}
      icon="draft"
      to="/p/$practice/therapist/clients/$client/answers/$response"
      params={{ practice, client: client.id, response }}
      search={searchOf(show, todaysDraft(data?.notes ?? [], today()))}
    >
      {t('review.write-note')}
    </ButtonLink>
  );
}
