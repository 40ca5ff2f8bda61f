import type { PracticeView } from '@selfward/contract';
import type { AnswerValue, ChildItem, Item, ReadingPart } from '@selfward/domain';
import { formatItemPath, hasEntries, isAnswered, itemsOf, readingParts } from '@selfward/domain';

/** One answer with the wording it was given to. */
export interface Answered {
  path: string;
  item: Item;
  value: AnswerValue;
}

/** Answers with the wording they were given to. */
type Wording = Pick<PracticeView, 'answers' | 'exercise'>;

/** What stands in one entry of a repeating item, or at one place of a body map. */
export interface EntryAnswers {
  id: string;
  title: string | null;
  /** Of a place that has no name in the list. */
  other: string | null;
  answers: Answered[];
}

type Read = Wording & Pick<PracticeView, 'layout'>;

/** Only what is there, in the parts in which it is read. */
export const partsIn = ({ exercise, answers, layout }: Read): ReadingPart[] =>
  readingParts({ exercise, answers }, layout);

/** The same, one after the other: the order of the page. */
export const answeredIn = (response: Read): Answered[] =>
  partsIn(response)
    .flatMap(itemsOf)
    .flatMap((item) => answerTo(response, item));

/** None, or the one. */
export const answerTo = ({ answers }: Wording, item: Item): Answered[] =>
  answeredAt(answers, item.id, item);

const answeredAt = (answers: PracticeView['answers'], path: string, item: Item): Answered[] => {
  const value = answers[path];
  return value !== undefined && isAnswered(value) ? [{ path, item, value }] : [];
};

export function entriesOf(response: Wording, { item, value }: Answered): EntryAnswers[] {
  if (!hasEntries(item)) return [];
  return entryIds(value).map((id) => ({
    id,
    title: item.type === 'body_map' ? optionText(item, id) : null,
    other: otherAt(value, id),
    answers: item.children.flatMap((child: ChildItem) =>
      answeredAt(
        response.answers,
        formatItemPath({ item: item.id, entry: id, child: child.id }),
        child,
      ),
    ),
  }));
}

function otherAt(value: AnswerValue, id: string): string | null {
  if (typeof value !== 'object' || !('regions' in value)) return null;
  return value.regions.find(({ code }) => code === id)?.other ?? null;
}

function entryIds(value: AnswerValue): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  if ('entries' in value) return value.entries;
  return 'regions' in value ? value.regions.map(({ code }) => code) : [];
}

/** A code is never shown: it stands for the text that the person chose. */
export const optionText = (item: Item, code: string): string | null =>
  'options' in item ? (item.options.find((option) => option.code === code)?.text ?? null) : null;
