import './texts.ts';
import type { AnswerValue, BodyMapItem, Item, Rating } from '@selfward/domain';
import { zoneOfDays } from '../../../i18n/days.ts';
import { momentInWords } from '../../../i18n/moments.ts';
import { numberText } from '../../../i18n/numbers.ts';
import { t } from '../../../i18n/t.ts';
import { BodyDrawing } from '../../../ui/body-drawing.tsx';
import { Words } from '../../../ui/words.tsx';
import { numberInWords } from '../number-words.ts';
import { bodyWordsToRead, namesOf, regionsOf } from './body-words.ts';

interface RareAnswerProps {
  item: Item;
  value: AnswerValue;
}

/** What few exercises ask for, to read. */
export default function RareAnswer({ item, value }: RareAnswerProps) {
  if (item.type === 'body_map') return <Body item={item} value={value} />;
  if (typeof value === 'number') return <p>{amount(item, value)}</p>;
  if (typeof value === 'string') return <Typed item={item} text={value} />;
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  if ('at' in value) return <Moment at={value.at} zone={value.zone} />;
  return 'ratings' in value ? <Ratings item={item} ratings={value.ratings} /> : null;
}

/** A day or a clock; of a number, what was typed and cannot be saved as it stands. */
const Typed = ({ item, text }: { item: Item; text: string }) =>
  item.type === 'date' || item.type === 'time' ? (
    <p>{momentInWords(item.type, text)}</p>
  ) : (
    <Words small>{text}</Words>
  );

const amount = (item: Item, value: number): string =>
  item.type === 'number' && item.unit ? `${numberText(value)} ${item.unit}` : numberText(value);

const Moment = ({ at, zone }: { at: string; zone: string }) => (
  <p>
    {momentInWords('datetime', at)}
    {zone !== zoneOfDays() && (
      <span className="meta"> {t('moment.zone', { zone: zone.replaceAll('_', ' ') })}</span>
    )}
  </p>
);

const Ratings = ({ item, ratings }: { item: Item; ratings: readonly Rating[] }) => (
  <ul className="stack-3">
    {ratings.map(({ id, words, value, before }) => (
      <li key={id}>
        {words && <Words small>{words}</Words>}
        <p>{numberInWords(item, value)}</p>
        {before !== undefined && (
          <p className="meta">{t('rate.before', { value: numberInWords(item, before) })}</p>
        )}
      </li>
    ))}
  </ul>
);

/** The marked places; the list with their names stands below, for everybody. */
const Body = ({ item, value }: { item: BodyMapItem; value: AnswerValue }) => (
  <BodyDrawing
    words={bodyWordsToRead()}
    names={namesOf(item)}
    chosen={regionsOf(value).map(({ code }) => code)}
  />
);
