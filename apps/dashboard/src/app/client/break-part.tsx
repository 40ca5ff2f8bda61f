import { useQuery } from '@tanstack/react-query';
import { homeQuery } from '../../features/home/home.api.ts';
import { t } from '../../i18n/t.ts';
import { Part } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import { InBreak } from './break.tsx';
import { BreakWeeks } from './break-weeks.tsx';

/** Known once the first page has been read; without it there is nothing to say. */
export function BreakPart() {
  const { data } = useQuery(homeQuery(useMembership().membership.practiceId));
  if (!data || data.hasEnded) return null;
  return (
    <Part title={t('break.title')}>
      <div className="after-head stack-3">
        {data.pausedUntil ? <InBreak until={data.pausedUntil} /> : <BreakWeeks onTaken={nothing} />}
      </div>
    </Part>
  );
}

const nothing = () => undefined;
