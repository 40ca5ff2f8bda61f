import './texts.ts';
import type { Answers, AnswerValue, Item, Rating } from '@selfward/domain';
import { formatItemPath, hasEntries } from '@selfward/domain';
import { useId } from 'react';
import { onDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { Entries, Entry } from '../../../ui/sheet.tsx';
import { Words } from '../../../ui/words.tsx';
import { entriesIn } from '../answer-view.tsx';
import { numberInWords } from '../number-words.ts';
import { ScaleControl } from '../controls.tsx';
import type { RecallRateProps } from '../control-props.ts';
import { recalled, type Recalled } from './recalled.ts';

/** Named before, rated again: each entry with a scale of its own. */
export default function RecallRate({ item, value, earlier, onWrite }: RecallRateProps) {
  const entries = recalled({ sources: item.sources, pick: 'latest' }, earlier).flatMap(entriesOf);
  const ratings = ratingsOf(value);
  const rate = (entry: Earlier, given: number | null) => {
    const others = ratings.filter(({ id }) => id !== entry.id);
    const next = given === null ? others : [...others, ratingOf(entry, given)];
    onWrite(next.length === 0 ? null : { ratings: next });
  };
  if (entries.length === 0) return <p className="quiet">{t('rate.none')}</p>;
  return (
    <div className="stack-4">
      {entries.some(({ before }) => before !== null) && (
        <p className="small quiet">{t('rate.blind')}</p>
      )}
      <Entries>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry>
              <OneRating
                scale={item.scale}
                entry={entry}
                value={ratings.find(({ id }) => id === entry.id)?.value ?? null}
                onRate={(given) => rate(entry, given)}
              />
            </Entry>
          </li>
        ))}
      </Entries>
    </div>
  );
}

const ratingsOf = (value: AnswerValue | null): Rating[] =>
  typeof value === 'object' && value !== null && 'ratings' in value ? value.ratings : [];

interface Earlier {
  id: string;
  words: string;
  /** How it was rated then, on the scale of then. */
  before: { value: number; scale: Item } | null;
  on: string | null;
}

const ratingOf = ({ id, words, before }: Earlier, value: number): Rating => ({
  id,
  value,
  words,
  ...(before && { before: before.value }),
});

function entriesOf({ item, answers, on }: Recalled): Earlier[] {
  const value = answers[item.id];
  if (Array.isArray(value))
    return value.flatMap((row) =>
      'text' in row ? [{ id: row.id, words: row.text, before: null, on }] : [],
    );
  if (!hasEntries(item)) return [];
  return entriesIn(value).flatMap((id) => {
    const entry = entryAt(item, answers, id);
    return entry.words === '' ? [] : [{ id, on, ...entry }];
  });
}

/** Its first words say what it is; its first scale, how it was. */
function entryAt(item: Extract<Item, { children: unknown }>, answers: Answers, entry: string) {
  const at = (child: string) => answers[formatItemPath({ item: item.id, entry, child })];
  const texts = item.children.map(({ id }) => at(id)).filter((one) => typeof one === 'string');
  const scale = item.children.find(({ id, type }) => type === 'scale' && at(id) !== undefined);
  const value = scale && at(scale.id);
  return {
    words: texts[0] ?? '',
    before: scale && typeof value === 'number' ? { value, scale } : null,
  };
}

interface OneRatingProps {
  scale: RecallRateProps['item']['scale'];
  entry: Earlier;
  value: number | null;
  onRate: (value: number | null) => void;
}

/** Rated blind: what it was before shows only once there is a new answer. */
function OneRating({ scale, entry, value, onRate }: OneRatingProps) {
  const id = useId();
  const { before, on } = entry;
  return (
    <div className="stack-3">
      <div id={id}>
        <Words>{entry.words}</Words>
      </div>
      <ScaleControl
        item={{ id: entry.id, type: 'scale', text: entry.words, scale }}
        value={value}
        onWrite={(next) => onRate(typeof next === 'number' ? next : null)}
        labelledBy={id}
        describedBy={id}
      />
      {before && value !== null && (
        <output className="small">
          {t('rate.then', {
            day: on ? onDay(on) : '',
            value: numberInWords(before.scale, before.value),
          })}
        </output>
      )}
    </div>
  );
}
