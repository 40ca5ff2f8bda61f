import type {
  Answers,
  AnswerValue,
  ChildItem,
  EntryItem,
  RecallItem,
  RecallRateItem,
} from '@selfward/domain';
import type { ReadBack } from './read-back.ts';

export interface ControlProps<Type extends ChildItem = ChildItem> {
  item: Type;
  value: AnswerValue | null;
  onWrite: (value: AnswerValue | null) => void;
  /** Id of the element that holds the question, and of what helps with it. */
  labelledBy: string;
  describedBy: string;
}

export type Of<Type extends ChildItem['type']> = ControlProps<Extract<ChildItem, { type: Type }>>;

export type RareProps = Of<'pairs' | 'list' | 'number' | 'date' | 'time' | 'datetime'>;

export type Write = (path: string, value: AnswerValue | null) => void;

/** Of items whose entries are answered each at a place of its own. */
export interface EntriesProps<Type extends EntryItem> {
  item: Type;
  answers: Answers;
  onWrite: Write;
}

export interface RecallRateProps {
  item: RecallRateItem;
  value: AnswerValue | null;
  earlier: ReadBack;
  onWrite: (value: AnswerValue | null) => void;
}

export interface RecallProps {
  item: RecallItem;
  answers: Answers;
  earlier: ReadBack;
  /** Ids of what stands before it on the way. */
  above: readonly string[];
  onWrite: (value: AnswerValue | null) => void;
}
