import type { PracticeView } from '@selfward/contract';
import type { AnswerValue, ChildItem, Item } from '@selfward/domain';
import { allItems, formatItemPath, hasEntries, isAnswered } from '@selfward/domain';
import { inLooks, noticedFirst } from './together.ts';

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

/**
 * Only what is there, in the order of reading. What was left blank and what is kept look alike:
 * which of both it is, nobody can tell.
 */
export const answeredIn = (response: Wording): Answered[] => answeredLooks(response).flat();

/** The same, in rows of what is read in one look. */
export const answeredLooks = ({ exercise, answers }: Wording): Answered[][] =>
  inLooks(
    exercise,
    noticedFirst(
      exercise,
      allItems(exercise).flatMap((item) => answeredAt(answers, item.id, item)),
    ),
  );

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
