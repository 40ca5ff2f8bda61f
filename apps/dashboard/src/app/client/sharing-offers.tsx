import './end-texts.ts';
import type { ClientResponse } from '@selfward/contract';
import type { Item } from '@selfward/domain';
import { allItems, goesOn, isAnswerable } from '@selfward/domain';
import { Link } from '@tanstack/react-router';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import { whichOfResponse } from '../../features/writing/which.ts';
import { t } from '../../i18n/t.ts';
import { useMembership } from '../practice-route.tsx';
import { ofWhich } from './exercise-search.ts';
import { firstMore } from './more.ts';
import { sizeOf } from './steps.ts';

/** What could still be written. It stands last: first comes what to do with what is there. */
export function Offers({ response }: { response: ClientResponse }) {
  const practice = useMembership().membership.practiceId;
  const { assignmentId: assignment } = response;
  const which = ofWhich(whichOfResponse(response));
  const to = '/p/$practice/client/exercise/$assignment';
  if (!goesOn({ state: response.occurrenceState, assignment: response.agreement })) return null;
  const later = waiting(response);
  const more = leftOut(response);
  if (!later && !more) return null;
  return (
    <div className="small quiet stack-2 no-print">
      {later && (
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
      {more && (
        <p>
          <Link
            to={to}
            params={{ practice, assignment }}
            search={{ size: 'full', ...which }}
            hash={more.id}
          >
            {t('end.more')}
          </Link>
        </p>
      )}
    </div>
  );
}

const waiting = ({ exercise, answers }: ClientResponse): Item | undefined =>
  allItems(exercise).find((one) => one.carry && isAnswerable(one) && !hasAnswer(answers, one));

/** The small version counts as whole; that there is more is an offer and no gap. */
function leftOut({ exercise, answers, size, hasEnded }: ClientResponse): Item | null {
  if (hasEnded || sizeOf(exercise, answers, { size: size ?? 'full' }) === 'full') return null;
  return firstMore(exercise, answers, { size: 'small' });
}
