import type { SignalsProgress } from '@selfward/contract';
import { fullDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import styles from '../../ui/plot/plot-table.module.css';

type Line = SignalsProgress['lines'][number];

/** Each answer as it was given, line by line, the newest week first. For whoever asks for it. */
export const RawAnswers = ({ signals }: { signals: SignalsProgress }) => (
  <details className="after-head">
    <summary>{t('progress.raw')}</summary>
    <div className="stack-5 after-head">
      {signals.lines.map((line) => (
        <OfLine key={line.id} line={line} signals={signals} />
      ))}
    </div>
  </details>
);

/** On a phone each cell stands below the other, with its question before it. */
const OfLine = ({ line, signals }: { line: Line; signals: SignalsProgress }) => (
  <div className={styles['table']}>
    <table>
      <caption>{line.label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('progress.raw.day')}</th>
          {line.asked.map(({ id, text }) => (
            <th scope="col" key={id}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {signals.checkIns.toReversed().map(({ on, answers }, at) => (
          <tr key={`${on} ${at}`}>
            <th scope="row">{fullDay(on)}</th>
            {line.asked.map(({ id, text }) => (
              <td key={id} data-head={text}>
                {said(answers[id], signals)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function said(value: number | undefined, { scale }: SignalsProgress): string {
  if (value === undefined) return t('progress.raw.none');
  const words = scale.names[String(value)];
  return words === undefined ? String(value) : t('progress.raw.value', { value, words });
}
