import type { AnswerValue, Item, ListEntry, PairRow } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Words } from '../../ui/words.tsx';
import { optionText } from './answered.ts';
import styles from './review.module.css';

interface AnswerTextProps {
  item: Item;
  value: AnswerValue;
}

/** One answer to read: words as they were written, codes and numbers in words. */
export function AnswerText({ item, value }: AnswerTextProps) {
  if (typeof value === 'string') return <Words>{value}</Words>;
  if (typeof value === 'number') return <p>{numberInWords(item, value)}</p>;
  if (typeof value === 'boolean') return <p>{t(value ? 'answer.yes' : 'answer.no')}</p>;
  if (Array.isArray(value)) return <Rows item={item} rows={value} />;
  if ('code' in value) return <Chosen item={item} codes={[value.code]} other={value.other} />;
  if ('codes' in value) return <Chosen item={item} codes={value.codes} other={value.other} />;
  if ('at' in value) return <p>{value.at.replace('T', ', ')}</p>;
  if ('ratings' in value)
    return value.ratings.map(({ id, value }) => <p key={id}>{numberInWords(item, value)}</p>);
  return null;
}

interface ChosenProps {
  item: Item;
  codes: readonly string[];
  other: string | undefined;
}

const Chosen = ({ item, codes, other }: ChosenProps) => (
  <>
    <ul className={styles['chosen']}>
      {codes.map((code) => (
        <li key={code}>{optionText(item, code) ?? t('review.unknown-option')}</li>
      ))}
    </ul>
    {other && <Words>{other}</Words>}
  </>
);

type Row = PairRow | ListEntry;

const Rows = ({ item, rows }: { item: Item; rows: readonly Row[] }) => (
  <ul className="stack-3">
    {rows.map((row) => (
      <li key={row.id}>
        {'text' in row ? <Words>{row.text}</Words> : <Pair item={item} row={row} />}
      </li>
    ))}
  </ul>
);

const Pair = ({ item, row }: { item: Item; row: PairRow }) => (
  <div className={styles['pair']}>
    {(['left', 'right'] as const).map((side) => (
      <div key={side}>
        {item.type === 'pairs' && <p className="meta">{item[side]}</p>}
        {row[side] === '' ? (
          <p className="quiet">{t('answer.blank')}</p>
        ) : (
          <Words>{row[side]}</Words>
        )}
      </div>
    ))}
  </div>
);

function numberInWords(item: Item, value: number): string {
  if (item.type === 'number' && item.unit) return `${value} ${item.unit}`;
  if (!('scale' in item)) return String(value);
  const { scale } = item;
  if (scale.kind === 'likert')
    return scale.points.find((point) => point.value === value)?.text ?? String(value);
  return t('review.slider', { value, ...scale });
}
