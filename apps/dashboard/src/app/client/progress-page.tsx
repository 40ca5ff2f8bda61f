import type { ClientProgress } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { MeasurePart } from '../../features/progress/measure-part.tsx';
import { OwnPart, Returning, Signals } from '../../features/progress/progress-plots.tsx';
import { ownProgressQuery } from '../../features/progress/progress.api.ts';
import messages from '../../i18n/messages/progress.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { Tabs } from './tabs.tsx';

loadMessages(messages);

/** A client's own answers over time, whatever of them is shared. */
export function ProgressPage() {
  useTitle();
  const query = useQuery(ownProgressQuery(useMembership().membership.practiceId));
  return (
    <ClientPage foot={<Tabs />}>
      <h1>{t('mine.title')}</h1>
      <p className="quiet lead">{t('mine.lead')}</p>
      <NotYet query={query} />
      {query.data && <Plots progress={query.data} />}
    </ClientPage>
  );
}

function Plots({ progress }: { progress: ClientProgress }) {
  const { signals, measures, own, scales, pairs, ...around } = progress;
  const plots = [measures ?? [], own ?? [], scales, pairs];
  const isEmpty = signals === null && plots.every(({ length }) => length === 0);
  if (isEmpty) return <Empty>{t('mine.empty')}</Empty>;
  return (
    <>
      {signals && (
        <Signals signals={signals} about={t('mine.gap')} worth={t('mine.worth')} around={around} />
      )}
      {measures?.map((series) => (
        <MeasurePart
          key={`${series.measure}${series.series}${series.rule}`}
          series={series}
          around={around}
          isForClient
        />
      ))}
      {own && <OwnPart own={own} around={around} />}
      <Returning {...{ scales, pairs, around }} about={t('mine.scales')} />
    </>
  );
}
