import type { OpenedAssignment } from '@selfward/contract';
import type { Answers, Item, ResponseSize } from '@selfward/domain';
import { Link } from '@tanstack/react-router';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useMembership } from '../practice-route.tsx';
import { isOpenGate, isStopFirst, type Steps } from './steps.ts';

interface StopHereProps {
  opened: OpenedAssignment;
  steps: Steps;
  answers: Answers;
  at: number;
  item: Item;
  size: ResponseSize;
}

/** The way out of every question. It leads to what is there, and nothing is left half done. */
export function StopHere(props: StopHereProps) {
  const { opened, steps, answers, at, item } = props;
  const params = { practice: useMembership().membership.practiceId, assignment: opened.id };
  const end = { to: '/p/$practice/client/exercise/$assignment', params, hash: 'end' } as const;
  if (isOpenGate(item, answers)) return null;
  if (isStopFirst(steps, at)) return <Offer {...{ steps, at, params }} />;
  if (isSizeReached(props))
    return (
      <Banner>
        {t('step.size')}{' '}
        <Link {...end} search={true}>
          {t('step.size.stop')}
        </Link>
      </Banner>
    );
  // After the last question Next leads there.
  if (at === steps.items.length - 1) return null;
  return (
    <ButtonLink kind="quiet" wide {...end} search={true}>
      {t('step.stop')}
    </ButtonLink>
  );
}

interface OfferProps extends Pick<StopHereProps, 'steps' | 'at'> {
  params: { practice: string; assignment: string };
}

/** Nothing else is needed: what could still be said to it is there for who wants to. */
function Offer({ steps, at, params }: OfferProps) {
  const offered = at === steps.groundAt && steps.items[steps.walked];
  return (
    offered && (
      <ButtonLink
        kind="quiet"
        wide
        to="/p/$practice/client/exercise/$assignment"
        params={params}
        hash={offered.id}
        search={true}
      >
        {t('step.offer')}
      </ButtonLink>
    )
  );
}

const isSizeReached = ({ steps, answers, at, item, size }: StopHereProps): boolean =>
  size === 'small' && (at > steps.lastOwn || (at === steps.lastOwn && hasAnswer(answers, item)));
