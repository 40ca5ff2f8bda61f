import type { OpenedAssignment } from '@selfward/contract';
import { addDays, earlyDays } from '@selfward/domain';
import { comingDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ClientPage, FootActs } from '../../ui/page.tsx';
import { rhythmInWords } from '../../ui/rhythm-words.ts';
import { useMembership } from '../practice-route.tsx';
import { OwnDayButton } from './series-acts.tsx';

/** Its day is still to come, and that is all there is to say. */
export default function TooEarly({ opened }: { opened: OpenedAssignment }) {
  const practice = useMembership().membership.practiceId;
  const { series, exercise } = opened;
  return (
    <ClientPage
      titleLine={exercise.title}
      foot={
        <FootActs>
          <ButtonLink kind="main" to="/p/$practice/client" params={{ practice }}>
            {t('coming.early.back')}
          </ButtonLink>
        </FootActs>
      }
    >
      <h1>{t('coming.early.title', { day: comingDay(series?.opensOn ?? '') })}</h1>
      <p className="lead">{earlyInWords(series)}</p>
      {series && (
        <>
          <p className="quiet lead">{rhythmInWords(series.rhythm)}.</p>
          <div className="row part-lead">
            <OwnDayButton kind="plain" assignment={opened.id} rhythm={series.rhythm} />
          </div>
        </>
      )}
    </ClientPage>
  );
}

/** From when it may be done, for whoever likes to be early. */
function earlyInWords(series: OpenedAssignment['series']): string {
  const days = series ? earlyDays(series.rhythm) : 0;
  if (!series?.opensOn || days === 0) return t('coming.early.text');
  return t('coming.early.from', { day: comingDay(addDays(series.opensOn, -days)) });
}
