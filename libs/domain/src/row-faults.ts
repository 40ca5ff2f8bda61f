import { countFaults, isRecord, recordsOf, textFaults, type AnswerFault } from './answer-faults.ts';
import type { Scale } from './exercise-item.ts';
import { scaleFaults } from './number-faults.ts';

export const pairFaults = (value: unknown, max?: number): AnswerFault[] =>
  rowFaults(value, ['left', 'right'], max);

export const listFaults = (value: unknown, max?: number): AnswerFault[] =>
  rowFaults(value, ['text'], max);

export const attachmentFaults = (value: unknown, max?: number): AnswerFault[] =>
  isRecord(value, ['files']) ? rowFaults(value.files, ['name'], max) : ['wrong-shape'];

function rowFaults(value: unknown, texts: string[], max?: number): AnswerFault[] {
  const rows = recordsOf(value, ['id', ...texts]);
  if (rows === null) return ['wrong-shape'];
  const faults = rows.flatMap((row) => texts.flatMap((key) => textFaults(row[key])));
  return [
    ...entryIdFaults(
      rows.map(({ id }) => id),
      max,
    ),
    ...new Set(faults),
  ];
}

export const entryFaults = (value: unknown, max?: number): AnswerFault[] =>
  isRecord(value, ['entries']) && Array.isArray(value.entries)
    ? entryIdFaults(value.entries, max)
    : ['wrong-shape'];

export function ratingFaults(scale: Scale, value: unknown): AnswerFault[] {
  const keys = ['id', 'value', 'words', 'before'];
  const rows = isRecord(value, ['ratings']) ? recordsOf(value.ratings, keys) : null;
  if (rows === null) return ['wrong-shape'];
  const faults = rows.flatMap((row) => [
    ...scaleFaults(scale, row.value),
    ...(row.words === undefined ? [] : textFaults(row.words)),
    // What it was before had the scale of its own time.
    ...(row.before === undefined || typeof row.before === 'number' ? [] : ['wrong-shape' as const]),
  ]);
  return [...entryIdFaults(rows.map(({ id }) => id)), ...new Set(faults)];
}

const entryId = /^[A-Za-z0-9-]{1,64}$/;

const entryIdFaults = (ids: unknown[], max?: number): AnswerFault[] =>
  ids.every((id) => typeof id === 'string' && entryId.test(id))
    ? countFaults(ids, max)
    : ['wrong-shape'];
