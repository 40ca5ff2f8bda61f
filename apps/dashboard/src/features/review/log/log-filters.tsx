import type { Fit } from '@selfward/domain';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { SelectField } from '../../../ui/field.tsx';
import { withFit } from './fit.ts';
import { labelOf, type LogRead, newestItem } from './log-read.ts';
import styles from './log.module.css';

interface LogFiltersProps {
  log: LogRead;
  fit: Fit;
  onFit: (fit: Fit) => void;
}

/** Only what was chosen somewhere can be looked for; the counts of one choice are below. */
export function LogFilters({ log, fit, onFit }: LogFiltersProps) {
  const filters = log.layout.filters
    .map((filter) => ({ ...filter, options: optionsOf(log, fit, filter.item) }))
    .filter(({ item, options }) => options.length > 1 || fit[item] !== undefined);
  if (filters.length === 0) return null;
  // On paper they say what was looked for.
  const isFiltered = Object.keys(fit).length > 0;
  return (
    <fieldset
      className={cx(styles['filters'], !isFiltered && 'no-print')}
      aria-label={t('logs.filters')}
    >
      {filters.map(({ item, label, options }) => (
        <SelectField
          key={item}
          label={labelOf(log, { item, ...(label === undefined ? {} : { label }) })}
          value={fit[item] ?? ''}
          onChange={({ target }) => onFit(withFit(fit, item, target.value))}
        >
          <option value="">{t('logs.any')}</option>
          {options.map(({ code, text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </SelectField>
      ))}
      {isFiltered && (
        <span className="no-print">
          <Button kind="quiet" onClick={() => onFit({})}>
            {t('logs.all')}
          </Button>
        </span>
      )}
    </fieldset>
  );
}

/** What stands in the address is there too, or nobody could see why nothing fits. */
function optionsOf(log: LogRead, fit: Fit, id: string) {
  const item = newestItem(log, id);
  const there = log.overview.codes[id] ?? [];
  return item && 'options' in item
    ? item.options.filter(({ code }) => there.includes(code) || fit[id] === code)
    : [];
}
