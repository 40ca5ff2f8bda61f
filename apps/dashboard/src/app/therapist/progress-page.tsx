import type { TherapistProgress } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { addressed } from '../../features/clients/clients.api.ts';
import { AlonePart } from '../../features/progress/alone-part.tsx';
import { MeasurePart } from '../../features/progress/measure-part.tsx';
import { OwnPart, Returning, Signals } from '../../features/progress/progress-plots.tsx';
import { progressQuery, tellProgressOpened } from '../../features/progress/progress.api.ts';
import { ShownPart } from '../../features/progress/shown-part.tsx';
import styles from '../../features/progress/progress.module.css';
import { fullDay, today } from '../../i18n/days.ts';
import messages from '../../i18n/messages/progress.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useOnScreen } from '../../ui/use-on-screen.ts';
import { useClient } from './use-client.ts';

loadMessages(messages);

/** What this client shared, over time: check-ins, measures, and questions that return. */
export function ProgressPage() {
  const { practice, client } = useClient();
  const query = useQuery(progressQuery(practice, client.id));
  const name = addressed(client);
  const { data } = query;
  return (
    <>
      <h2 className="sr">{t('progress.title')}</h2>
      <p className={styles['paper']}>
        {t('progress.paper', { name: client.name, day: fullDay(today()) })}
      </p>
      <NotYet query={query} />
      {data && isEmpty(data) && <Empty>{t('progress.empty', { name })}</Empty>}
      {data && !isEmpty(data) && <Plots practice={practice} client={client.id} progress={data} />}
      {data && (
        <ShownPart
          practice={practice}
          client={{ id: client.id, name }}
          shown={data.measuresShown}
        />
      )}
    </>
  );
}

const isEmpty = ({ signals, ...more }: TherapistProgress): boolean =>
  signals === null &&
  [more.measures, more.own, more.alone, more.scales, more.pairs].every(
    ({ length }) => length === 0,
  );

interface PlotsProps {
  practice: string;
  client: string;
  progress: TherapistProgress;
}

function Plots({ practice, client, progress }: PlotsProps) {
  const { signals, measures, own, alone, scales, pairs, ...around } = progress;
  const seen = useOnScreen(client, () => tellProgressOpened(practice, client));
  return (
    <section aria-label={t('progress.title')} ref={seen}>
      <p className="quiet lead">{t('progress.lead')}</p>
      {signals && (
        <Signals
          signals={signals}
          about={t('progress.signals.about')}
          worth={t('progress.worth')}
          around={around}
        />
      )}
      {measures.map((series) => (
        <MeasurePart
          key={`${series.measure}${series.series}${series.rule}`}
          series={series}
          around={around}
        />
      ))}
      <OwnPart own={own} around={around} />
      {alone.map((series) => (
        <AlonePart key={`${series.measure}${series.text}`} series={series} />
      ))}
      <Returning {...{ scales, pairs, around }} about={t('progress.scales.about')} />
    </section>
  );
}
