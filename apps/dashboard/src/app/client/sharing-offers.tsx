import type { ClientResponse } from '@selfward/contract';
import { allItems, isAnswerable, isToRead, shownItems } from '@selfward/domain';
import { Link } from '@tanstack/react-router';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import { t } from '../../i18n/t.ts';
import { useMembership } from '../practice-route.tsx';
import { ofOccurrence } from './exercise-search.ts';
import { sizeOf } from './steps.ts';

/** What could still be written. It stands last: first comes what to do with what is there. */
export function Offers({ response }: { response: ClientResponse }) {
  const practice = useMembership().membership.practiceId;
  const { exercise, answers, assignmentId: assignment } = response;
  const which = ofOccurrence(response.occurrenceId);
  const to = '/p/$practice/client/exercise/$assignment';
  const later = allItems(exercise).find(
    (one) => one.carry && isAnswerable(one) && !hasAnswer(answers, one),
  );
  const isLater = later && exercise.cadence.kind !== 'log';
  const hasMore = isLeftOut(response);
  if (!isLater && !hasMore) return null;
  return (
    <div className="small quiet stack-2 no-print">
      {isLater && (
        <p>
          {t('share.later')}{' '}
          <Link
            to={to}
            params={{ practice, assignment }}
            search={{ part: 'later', ...which }}
            hash={later.id}
          >
            {later.text}
          </Link>
        </p>
      )}
      {hasMore && (
        <p>
          <Link to={to} params={{ practice, assignment }} search={{ size: 'full', ...which }}>
            {t('end.more')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The small version counts as whole; that there is more is an offer and no gap. */
function isLeftOut({ exercise, answers, size, hasEnded }: ClientResponse): boolean {
  if (hasEnded || sizeOf(exercise, answers, { size: size ?? 'full' }) === 'full') return false;
  const read = (of: 'small' | 'full') =>
    shownItems(exercise, answers, { size: of }).filter((item) => isToRead(item) && !item.carry);
  return read('full').length > read('small').length;
}
