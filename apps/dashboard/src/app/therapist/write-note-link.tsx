import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { todaysDraft } from '../../features/clinical-notes/note-list.tsx';
import { notesQuery } from '../../features/clinical-notes/notes.api.ts';
import { today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { type Review, searchOf } from './use-review.ts';

type Place = Pick<Review, 'address' | 'show' | 'shown'>;

/** Where the note stands beside what is read: the draft of today, or a new one. */
function useNoteBeside({ address, show, shown }: Place) {
  const { data } = useQuery(notesQuery(address));
  return {
    to: '/p/$practice/therapist/clients/$client/answers/$response',
    params: { ...address, response: shown?.id ?? '' },
    search: searchOf(show, todaysDraft(data?.notes ?? [], today())),
    resetScroll: false,
  } as const;
}

/** Of nothing that is read there is no note beside it. */
export function useWriteNote(review: Place): () => unknown {
  const beside = useNoteBeside(review);
  const navigate = useNavigate();
  return () => review.shown && navigate(beside);
}

export const WriteNoteLink = ({ review }: { review: Place }) => (
  <ButtonLink kind="main" icon="draft" {...useNoteBeside(review)}>
    {t('review.write-note')}
  </ButtonLink>
);
