import type { LogEntry } from '@selfward/contract';
import { type Item, isAnswered } from '@selfward/domain';
import { AnswerText } from '../answer-text.tsx';
import { entriesOf, optionText } from '../answered.ts';
import { itemOf, type LogRead } from './log-read.ts';

interface EntryAnswerProps {
  log: LogRead;
  entry: LogEntry;
  id: string;
}

/** Blank, kept and hidden are alike: nothing stands there. */
export const hasAnswerAt = ({ answers }: LogEntry, id: string): boolean => isAnswered(answers[id]);

/** One answer of one entry, in the words that it was asked with. */
export function EntryAnswer({ log, entry, id }: EntryAnswerProps) {
  const item = itemOf(log, entry, id);
  const value = entry.answers[id];
  if (!item || value === undefined) return null;
  if (typeof value === 'object' && 'regions' in value) return <Places item={item} value={value} />;
  if (item.type !== 'repeat_group') return <AnswerText item={item} value={value} />;
  const exercise = log.wordings[entry.wording] ?? log.exercise;
  const entries = entriesOf({ answers: entry.answers, exercise }, { path: id, item, value });
  return (
    <ol className="stack-3">
      {entries.map((one) => (
        <li className="stack-2" key={one.id}>
          {one.answers.map((answered) => (
            <div key={answered.path}>
              <p className="meta">{answered.item.text}</p>
              <AnswerText item={answered.item} value={answered.value} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

interface PlacesProps {
  item: Item;
  value: { regions: readonly { code: string; other?: string }[] };
}

/** In a list of entries a body is read by its names. */
const Places = ({ item, value }: PlacesProps) => (
  <ul className="stack-1">
    {value.regions.map(({ code, other }) => (
      <li key={code} dir="auto">
        {other ?? optionText(item, code)}
      </li>
    ))}
  </ul>
);
