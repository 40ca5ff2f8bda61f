import { onDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { partsIn } from '../answered.ts';
import { nothingBeside } from '../beside.ts';
import type { Other } from '../others.ts';
import review from '../review.module.css';
import { keyOf, Part } from './part.tsx';
import type { Reading } from './reading.ts';

interface VersionsProps {
  reading: Reading;
  others: readonly Other[];
}

/** Every other version that is shared, the newest first, each whole behind its day. */
export const Versions = ({ reading: { response }, others }: VersionsProps) =>
  others.length > 0 && (
    <section className={`${review['alone']} stack-3 no-print`} aria-labelledby="versions">
      <h3 id="versions">{t('layout.versions')}</h3>
      {others.map((other) => (
        <details key={other.id}>
          <summary>{t('layout.version', { day: onDay(other.on) })}</summary>
          <Version response={{ ...response, ...other.response, id: other.id }} />
        </details>
      ))}
    </section>
  );

const Version = ({ response }: Pick<Reading, 'response'>) => (
  <div className={review['answers']}>
    {partsIn(response).map((part) => (
      <Part key={keyOf(part)} part={part} reading={{ response, beside: nothingBeside }} />
    ))}
  </div>
);
