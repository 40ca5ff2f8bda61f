import type { ClientResponse } from '@selfward/contract';
import { Link, useParams } from '@tanstack/react-router';
import { onDay, today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { OnPaper } from './on-paper.tsx';
import { namesOf } from './readers.ts';
import { hasTold } from './told.ts';

/** Behind `#`: a plan as a page to keep. */
export const onePage = 'one-page';

/** What it is now, and since when. Once the work has ended there is nothing to choose any more. */
export function Head({ response }: { response: ClientResponse }) {
  const { state, hasEnded, finishedOn } = response;
  const part = state === 'shared' ? 'shared' : 'kept';
  const isFromBefore = finishedOn !== null && finishedOn < today();
  return (
    <>
      <h1>{t(headings[hasEnded ? 'ended' : 'open'][part])}</h1>
      <OnPaper response={response} />
      <Lead response={response} />
      {response.layout?.versions && <ToOnePage />}
      {isFromBefore && (
        <p className="meta lead">{t('share.version', { day: onDay(finishedOn) })}</p>
      )}
    </>
  );
}

/** With one answer gone, "everything is kept" would be untrue: what is true of that one comes first. */
function Lead({ response }: { response: ClientResponse }) {
  const { state, hasEnded } = response;
  const isTold = hasTold(response);
  const isFirst = isTold && !hasEnded && state !== 'shared';
  const lead = leads[hasEnded ? 'ended' : 'open'][state === 'shared' ? 'shared' : 'kept'];
  return (
    <>
      <p className="quiet lead">
        {t(isFirst ? 'share.lead.told' : lead)}{' '}
        {!hasEnded && t('first.sees.names', { names: namesOf(response) })}
      </p>
      {isTold && !isFirst && <p className="quiet lead">{t('share.told.lead')}</p>}
    </>
  );
}

const ToOnePage = () => (
  <p className="lead no-print">
    <Link
      to="/p/$practice/client/response/$response"
      params={useParams({ from: '/p/$practice/client/response/$response' })}
      hash={onePage}
    >
      {t('share.one-page')}
    </Link>
  </p>
);

const headings = {
  open: { kept: 'share.title', shared: 'share.title.shared' },
  ended: { kept: 'share.title.kept', shared: 'share.title.shared' },
} as const;

const leads = {
  open: { kept: 'share.lead', shared: 'share.lead.shared' },
  ended: { kept: 'share.lead.ended', shared: 'share.lead.ended-shared' },
} as const;
