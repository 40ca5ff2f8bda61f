import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import {
  sendWaiting,
  type StuckAnswer,
  type Waiting,
} from '../../features/writing/send-waiting.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { useMembership } from '../practice-route.tsx';
import { ofWhich } from './exercise-search.ts';

/** Words from an earlier visit that never reached the account: they are sent now, or named. */
export function Unsent() {
  const { membership } = useMembership();
  const [waiting, setWaiting] = useState<Waiting>({ exercises: 0, stuck: [] });
  useEffect(() => {
    const send = () =>
      void sendWaiting(membership.practiceId, membership.memberId).then(setWaiting);
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [membership]);
  return (
    <>
      {waiting.exercises > 0 && (
        <div className="part-lead">
          <Banner icon="device" tone="attention">
            {t('home.unsent', { n: waiting.exercises })} {t('home.conflict')}
          </Banner>
        </div>
      )}
      {waiting.stuck.map((answer) => (
        <div className="part-lead" key={`${answer.which.assignment}${answer.item}`}>
          <Banner icon="device" tone="attention">
            <Stuck {...answer} />
          </Banner>
        </div>
      ))}
    </>
  );
}

/** Waiting does not help it: only its author can, and the way there is one tap. */
function Stuck({ which, title, item, question, isTooLong }: StuckAnswer) {
  const practice = useMembership().membership.practiceId;
  return (
    <>
      {t(isTooLong ? 'home.stuck.too-long' : 'home.stuck', { title })}{' '}
      <Link
        to="/p/$practice/client/exercise/$assignment"
        params={{ practice, assignment: which.assignment }}
        search={ofWhich(which)}
        hash={item}
      >
        {t('home.stuck.go', { question })}
      </Link>
    </>
  );
}
