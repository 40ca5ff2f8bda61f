import type { Series, TherapistAssignment } from '@selfward/contract';
import { comingDay, daysBetween, today } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { rhythmInWords } from '../../ui/rhythm-words.ts';

/** How often, what came of it in words and without a share of anything, and the next day. */
export function AgreementSeries({ agreement }: { agreement: TherapistAssignment }) {
  const { series, state } = agreement;
  if (!series) return null;
  return (
    <p>
      {rhythmInWords(series.rhythm)}. {cameInWords(series)}{' '}
      {state === 'agreed' && nextInWords(series)}
    </p>
  );
}

function cameInWords({ opened, done, setAside }: Series): string {
  if (opened === 0) return t('agreements.series.none');
  const parts = [
    t('agreements.series.done', { words: inWords(done) }),
    ...(setAside > 0 ? [t('agreements.series.aside', { words: inWords(setAside) })] : []),
  ];
  return t('agreements.series.came', {
    n: opened,
    words: inWords(opened),
    became: parts.join(', '),
  });
}

/** Nothing is said of a day that is over. */
function nextInWords({ day, nextDay, rhythm }: Series): string {
  const next = nextDay ?? (day !== null && daysBetween(today(), day) >= 0 ? day : null);
  if (next !== null) return t('agreements.series.next', { day: comingDay(next) });
  return rhythm.kind === 'session' ? t('agreements.series.next-meet') : '';
}
