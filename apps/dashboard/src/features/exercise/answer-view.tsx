import type { Answers, AnswerValue, BodyMapItem, Item, ItemOption } from '@selfward/domain';
import { formatItemPath, hasEntries, isAnswered } from '@selfward/domain';
import { lazy, Suspense } from 'react';
import { t } from '../../i18n/t.ts';
import { Words } from '../../ui/words.tsx';
import { numberInWords } from './number-words.ts';

// Loaded with the exercise that needs it: see rare-items.ts.
const RareAnswer = lazy(() => import('./rare/rare-answer.tsx'));

interface AnswerViewProps {
  item: Item;
  value: AnswerValue | null | undefined;
  small?: boolean;
}

/** One answer to read: a person's words in the serif, codes as the texts they stood for. */
export function AnswerView({ item, value, small = false }: AnswerViewProps) {
  if (value === null || value === undefined || !isAnswered(value))
    return <p className="meta">{t('answer.blank')}</p>;
  return <Given {...{ item, value, small }} />;
}

type GivenProps = Required<AnswerViewProps> & { value: AnswerValue };

function Given({ item, value, small }: GivenProps) {
  if (isRare(item, value)) return <Rare item={item} value={value} />;
  if (typeof value === 'string') return <Words small={small}>{value}</Words>;
  if (typeof value === 'number') return <p>{numberInWords(item, value)}</p>;
  if (typeof value === 'boolean') return <p>{t(value ? 'answer.yes' : 'answer.no')}</p>;
  return Array.isArray(value) ? <Rows rows={value} /> : <Codes item={item} value={value} />;
}

const isRare = ({ type }: Item, value: AnswerValue): boolean =>
  type === 'number' ||
  type === 'date' ||
  type === 'time' ||
  (typeof value === 'object' && !Array.isArray(value) && ('at' in value || 'ratings' in value));

const Rare = (props: { item: Item; value: AnswerValue }) => (
  <Suspense>
    <RareAnswer {...props} />
  </Suspense>
);

type CodedAnswer = Exclude<AnswerValue, string | number | boolean | readonly unknown[]>;

function Codes({ item, value }: { item: Item; value: CodedAnswer }) {
  if ('code' in value) return <Chosen item={item} codes={[value.code]} other={value.other} />;
  if ('codes' in value) return <Chosen item={item} codes={value.codes} other={value.other} />;
  return null;
}

/** An item with everything that stands under it, entry by entry. */
export function AnswersView({
  item,
  answers,
  small = false,
}: {
  item: Item;
  answers: Answers;
  small?: boolean;
}) {
  const value = answers[item.id];
  if (!hasEntries(item)) return <AnswerView item={item} value={value} small={small} />;
  const entries = entriesIn(value);
  if (!value || entries.length === 0) return <p className="meta">{t('answer.blank')}</p>;
  return (
    <div className="stack-4">
      {item.type === 'body_map' && <Rare item={item} value={value} />}
      <ol className="stack-4">
        {entries.map((entry) => (
          <li className="stack-2" key={entry}>
            {item.type === 'body_map' && <Place item={item} value={value} entry={entry} />}
            {item.children.map((child) => (
              <ChildView
                key={child.id}
                item={child}
                value={answers[formatItemPath({ item: item.id, entry, child: child.id })]}
              />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface PlaceProps {
  item: BodyMapItem;
  value: AnswerValue;
  entry: string;
}

function Place({ item, value, entry }: PlaceProps) {
  const regions = typeof value === 'object' && 'regions' in value ? value.regions : [];
  const other = regions.find(({ code }) => code === entry)?.other;
  return (
    <>
      <p>{item.options.find(({ code }) => code === entry)?.text}</p>
      {other && <Words small>{other}</Words>}
    </>
  );
}

const ChildView = ({ item, value }: AnswerViewProps) =>
  value !== undefined && (
    <div>
      <p className="small quiet">{item.text}</p>
      <AnswerView item={item} value={value} small />
    </div>
  );

export function entriesIn(value: AnswerValue | null | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('entries' in value) return value.entries;
  return 'regions' in value ? value.regions.map(({ code }) => code) : [];
}

/** Whether anything stands at this item or under it. */
export const hasAnswer = (answers: Answers, item: Item): boolean =>
  Object.entries(answers).some(
    ([path, value]) => (path === item.id || path.startsWith(`${item.id}[`)) && isAnswered(value),
  );

interface ChosenProps {
  item: Item;
  codes: readonly string[];
  other: string | undefined;
}

function Chosen({ item, codes, other }: ChosenProps) {
  const options: readonly ItemOption[] = 'options' in item ? item.options : [];
  const chosen = options.filter(({ code }) => codes.includes(code));
  return (
    <ul className="stack-1">
      {chosen.map((option) => (
        <li key={option.code}>
          {option.text}
          {option.is_other && other && <Words small>{other}</Words>}
        </li>
      ))}
    </ul>
  );
}

type Row = { id: string } & ({ left: string; right: string } | { text: string });

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <ul className="stack-3">
    {rows.map((row) => (
      <li key={row.id}>
        {'text' in row ? (
          <Words small>{row.text}</Words>
        ) : (
          <>
            <Words small>{row.left}</Words>
            <Words small>{row.right}</Words>
          </>
        )}
      </li>
    ))}
  </ul>
);
