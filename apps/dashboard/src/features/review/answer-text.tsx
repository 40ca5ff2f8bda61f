import type { AnswerValue, Item, ListEntry, PairRow, Rating } from '@selfward/domain';
import { zoneOfDays } from '../../i18n/days.ts';
import messages from '../../i18n/messages/answering.json' with { type: 'json' };
import { momentInWords } from '../../i18n/moments.ts';
import { numberText } from '../../i18n/numbers.ts';
import { loadMessages, t } from '../../i18n/t.ts';
import { Words } from '../../ui/words.tsx';
import { optionText } from './answered.ts';
import styles from './review.module.css';

loadMessages(messages);

interface AnswerTextProps {
  item: Item;
  value: AnswerValue;
}

/** One answer to read: words as they were written, codes and numbers in words. */
export function AnswerText({ item, value }: AnswerTextProps) {
  if (typeof value === 'string') return <Written item={item} text={value} />;
  if (typeof value === 'number') return <p>{numberInWords(item, value)}</p>;
  if (typeof value === 'boolean') return <p>{t(value ? 'answer.yes' : 'answer.no')}</p>;
  if (Array.isArray(value)) return <Rows item={item} rows={value} />;
  if ('code' in value) return <Chosen item={item} codes={[value.code]} other={value.other} />;
  if ('codes' in value) return <Chosen item={item} codes={value.codes} other={value.other} />;
  return <RareAnswer item={item} value={value} />;
}

const Written = ({ item, text }: { item: Item; text: string }) =>
  item.type === 'date' || item.type === 'time' ? (
    <p>{momentInWords(item.type, text)}</p>
  ) : (
    <Words>{text}</Words>
  );

type Rare = Exclude<AnswerValue, string | number | boolean | readonly unknown[]>;

function RareAnswer({ item, value }: { item: Item; value: Rare }) {
  if ('at' in value)
    return (
      <p>
        {momentInWords('datetime', value.at)}
        {value.zone !== zoneOfDays() && (
          <span className="meta">
            {' '}
            {t('moment.zone', { zone: value.zone.replaceAll('_', ' ') })}
          </span>
        )}
      </p>
    );
  return 'ratings' in value ? <Ratings item={item} ratings={value.ratings} /> : null;
}

/** What was named before, in its words, as it is rated now and was then. */
const Ratings = ({ item, ratings }: { item: Item; ratings: readonly Rating[] }) => (
  <ul className="stack-3">
    {ratings.map(({ id, words, value, before }) => (
      <li key={id}>
        {words && <Words>{words}</Words>}
        <p>{numberInWords(item, value)}</p>
        {before !== undefined && (
          <p className="meta">{t('rate.before', { value: numberInWords(item, before) })}</p>
        )}
      </li>
    ))}
  </ul>
);

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
  if (item.type === 'number' && item.unit) return `${numberText(value)} ${item.unit}`;
  if (!('scale' in item)) return numberText(value);
  const { scale } = item;
  if (scale.kind === 'likert')
    return scale.points.find((point) => point.value === value)?.text ?? String(value);
  return t('review.slider', { value, ...scale });
}
