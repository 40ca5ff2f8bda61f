import type {
  Answers,
  AnswerValue,
  BodyMapItem,
  Item,
  RecallItem,
  RecallRateItem,
  RepeatGroupItem,
} from '@selfward/domain';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../ui/waiting.tsx';
import type { Write } from './control-props.ts';
import { Control } from './controls.tsx';
import type { ReadBack } from './read-back.ts';

// Loaded with the exercise that needs them: see rare-items.ts.
const RepeatGroup = lazy(() => import('./rare/repeat-group.tsx'));
const BodyMap = lazy(() => import('./rare/body-map.tsx'));
const Recall = lazy(() => import('./rare/recall.tsx'));
const RecallRate = lazy(() => import('./rare/recall-rate.tsx'));
const TakeOver = lazy(() => import('./rare/take-over.tsx'));

interface ItemControlProps {
  item: Item;
  answers: Answers;
  /** What is read back from before. */
  earlier: ReadBack;
  /** Ids of what stands before it on the way. */
  above?: readonly string[];
  onWrite: Write;
  /** Ids of what asks and of what helps with it, where several stand on one screen. */
  labelledBy?: string;
  describedBy?: string;
}

/** The question stands in `#question`, what helps with it in `#hint`. */
export const ItemControl = (props: ItemControlProps) => (
  <>
    <Way {...props} />
    {props.earlier.offered.includes(props.item.id) && (
      <Suspense>
        <TakeOver {...props} assignment={props.earlier.id} />
      </Suspense>
    )}
  </>
);

function Way(props: ItemControlProps) {
  const { item, answers, onWrite, labelledBy = 'question', describedBy = 'hint' } = props;
  const value = answers[item.id] ?? null;
  const write = (next: AnswerValue | null) => onWrite(item.id, next);
  switch (item.type) {
    case 'repeat_group':
    case 'body_map':
    case 'recall':
    case 'recall_rate':
      return (
        <Suspense fallback={<Skeleton />}>
          <Rare {...props} item={item} onValue={write} />
        </Suspense>
      );
    case 'group':
    case 'score':
      return null;
    default:
      return <Control {...{ item, value, labelledBy, describedBy }} onWrite={write} />;
  }
}

type RareProps = ItemControlProps & {
  item: RepeatGroupItem | BodyMapItem | RecallItem | RecallRateItem;
  onValue: (value: AnswerValue | null) => void;
};

function Rare({ item, answers, earlier, above = [], onWrite, onValue }: RareProps) {
  if (item.type === 'repeat_group') return <RepeatGroup {...{ item, answers, onWrite }} />;
  if (item.type === 'body_map') return <BodyMap {...{ item, answers, onWrite }} />;
  if (item.type === 'recall')
    return <Recall {...{ item, answers, earlier, above }} onWrite={onValue} />;
  const value = answers[item.id] ?? null;
  return <RecallRate {...{ item, value, earlier }} onWrite={onValue} />;
}
