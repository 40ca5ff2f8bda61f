import type { Item } from '@selfward/domain';
import { t } from '../../i18n/t.ts';

/** A number with what it is a number of. */
export function numberInWords(item: Item, value: number): string {
  if (item.type !== 'scale' && item.type !== 'recall_rate') return String(value);
  if (item.scale.kind === 'slider')
    return t('answer.scale', {
      value,
      max: item.scale.max,
      low: item.scale.low,
      high: item.scale.high,
    });
  return item.scale.points.find((point) => point.value === value)?.text ?? String(value);
}
