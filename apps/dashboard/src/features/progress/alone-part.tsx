import type { AloneSeries } from '@selfward/contract';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Facts } from '../../ui/columns.tsx';
import { Part } from '../../ui/sheet.tsx';

/** The question about self-harm, verbatim: never in a total, never a verdict. */
export const AlonePart = ({ series: { title, text, answers } }: { series: AloneSeries }) => (
  <Part title={t('progress.alone', { title })}>
    <div className="after-head stack-3">
      <p className="words">{text}</p>
      <Facts
        facts={answers
          .toReversed()
          .map(({ on, answer }) => [longDay(on), answer ?? t('progress.alone.none')])}
      />
      <p className="quiet small">{t('progress.alone.about')}</p>
    </div>
  </Part>
);
