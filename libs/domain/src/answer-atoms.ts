import type {
  Answers,
  AnswerValue,
  AttachmentAnswer,
  BodyMapAnswer,
  DatetimeAnswer,
  ItemPath,
  ListEntry,
  PairRow,
  RecallRateAnswer,
  RevealAnswer,
} from './answers.ts';

export type Atom = string | number | boolean;

// Judged, never changed: what a person wrote stays as it was written.
export const isBlank = (text: string): boolean => text.trim() === '';

export const isPairRow = (row: PairRow | ListEntry): row is PairRow => 'left' in row;

export const isBlankRow = (row: PairRow | ListEntry): boolean =>
  isPairRow(row) ? isBlank(row.left) && isBlank(row.right) : isBlank(row.text);

/** Own properties only: an item may be called `constructor`. */
export const answerAt = (answers: Answers, path: ItemPath): AnswerValue | undefined =>
  Object.hasOwn(answers, path) ? answers[path] : undefined;

/** What conditions can see of an answer: codes, numbers, texts. Nothing when it is blank. */
export function atomsOf(value: AnswerValue | undefined): Atom[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return isBlank(value) ? [] : [value];
  if (typeof value !== 'object') return [value];
  if (Array.isArray(value)) return rowAtoms(value);
  if ('code' in value) return [value.code];
  if ('codes' in value) return value.codes;
  if ('entries' in value) return value.entries;
  return rareAtoms(value);
}

const rowAtoms = (rows: (PairRow | ListEntry)[]): Atom[] =>
  rows
    .filter((row) => !isBlankRow(row))
    .flatMap((row) => (isPairRow(row) ? [row.left, row.right] : [row.text]));

type Rare = BodyMapAnswer | DatetimeAnswer | RecallRateAnswer | AttachmentAnswer | RevealAnswer;

function rareAtoms(value: Rare): Atom[] {
  if ('regions' in value) return value.regions.map(({ code }) => code);
  if ('ratings' in value) return value.ratings.map((rating) => rating.value);
  if ('reveal' in value) return [value.reveal];
  if ('files' in value) return value.files.map(({ id }) => id);
  return isBlank(value.at) ? [] : [value.at];
}

/** Blank is a complete answer on screens and no answer here: never zero, never empty text. */
export const isAnswered = (value: AnswerValue | undefined): boolean => atomsOf(value).length > 0;
