import { z } from 'zod';
import { type Exercise as Native, exerciseFaults, type ExerciseCatalogue } from '@selfward/domain';
import { Exercise, lang as Language } from './exercise-format.ts';
import { words } from './common.ts';

/** What is wrong at one place of a document. `detail` is a sentence, or a fault by its name. */
export type DocumentIssue = { path: string[]; detail: string };

const anObject = z.custom<Native>((value) => typeof value === 'object' && value !== null);
// Looked at by `readDraft`; as a schema of its own it would be a document of many pages.
// oxlint-disable-next-line eslint/no-underscore-dangle -- where zod looks for a schema of one's own
anObject._zod.toJSONSchema = () => ({ type: 'object', additionalProperties: {} });

/** An exercise while it is written: its shape is right, its words may still be missing. */
export const DraftExercise = anObject;

/** Any document, before it is known to be one. */
export const AnyDocument = z.record(z.string(), z.unknown());

type Read = { exercise: Native } | { issues: DocumentIssue[] };

/**
 * A document as far as a draft has to be right: every field known and of its kind. What is only not
 * there yet (an empty text, a choice without options) is a fault and no reason to lose the rest.
 */
export function readDraft(document: unknown): Read {
  const { success, data, error } = Exercise.safeParse(document);
  if (success) return { exercise: data };
  const issues = error.issues.filter(({ code }) => code !== 'too_small').flatMap(issuesOf);
  return issues.length > 0 ? { issues } : { exercise: anObject.parse(document) };
}

const most = { issues: 100, depth: 14, items: 400 };

/** An unknown field is named itself: whoever wrote the file has to find it. */
function issuesOf(issue: z.core.$ZodIssue): DocumentIssue[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ path, detail: issue.message }];
  return issue.keys.map((key) => ({
    path: [...path, key.slice(0, 80)],
    detail: 'This field is not known here.',
  }));
}

export const exerciseFileFormat = 'selfward-exercise';
export const exerciseFileVersion = 1;

export const TranslatedWording = z.record(z.string().max(300), words(8000));

export const FileTranslation = z.strictObject({
  lang: Language,
  official: z.boolean(),
  wording: TranslatedWording,
});

/** How one exercise travels between practices. Nothing in it says who wrote or used it. */
export const ExerciseFile = z.strictObject({
  format: z.literal(exerciseFileFormat),
  formatVersion: z.literal(exerciseFileVersion),
  exercise: DraftExercise,
  translations: z.array(FileTranslation).max(40),
  /** Its licence does not let the wording travel: texts are empty, to be filled by who holds the rights. */
  wordingLeftOut: z.boolean(),
});
export type ExerciseFile = z.infer<typeof ExerciseFile>;

/** Everything that is wrong with a file, or the exercise in it with its translations in `texts`. */
export function readExerciseFile(text: string, catalogue: ExerciseCatalogue): Read {
  const document = parsed(text);
  if (document === undefined) return refused('This file cannot be read: it is not JSON.');
  const hostile = hostileIn(document);
  if (hostile) return { issues: [hostile] };
  if (!isFile(document)) return refused('This is not an exercise file of Selfward.');
  if (document.formatVersion !== exerciseFileVersion)
    return refused('This file is of another version of the format.', 'formatVersion');
  if (isTooLong(document.exercise))
    return { issues: [{ path: ['exercise', 'items'], detail: 'too-many-items' }] };
  const file = ExerciseFile.safeParse(document);
  const draft = readDraft(document.exercise);
  const issues = [
    ...(file.success ? [] : file.error.issues.flatMap(issuesOf)),
    ...('issues' in draft ? draft.issues.map(inside) : []),
  ];
  if (!file.success || 'issues' in draft) return { issues: issues.slice(0, most.issues) };
  return checked(file.data, draft.exercise, catalogue);
}

function checked(file: ExerciseFile, written: Native, catalogue: ExerciseCatalogue): Read {
  if (written.locked)
    return refused('A measure comes as a pack, never as an exercise file.', 'exercise', 'locked');
  const texts = Object.fromEntries(file.translations.map(({ lang, wording }) => [lang, wording]));
  const exercise = { ...written, texts };
  const isMissing = (fault: string) => file.wordingLeftOut && fault === 'text-empty';
  const issues = exerciseFaults(exercise, catalogue)
    .filter(({ fault }) => !isMissing(fault))
    .map(({ place, fault }) => inside({ path: place.slice(1).split('/'), detail: fault }));
  return issues.length > 0 ? { issues: issues.slice(0, most.issues) } : { exercise };
}

const inside = ({ path, detail }: DocumentIssue): DocumentIssue => ({
  path: ['exercise', ...path],
  detail,
});

const refused = (detail: string, ...path: string[]): Read => ({ issues: [{ path, detail }] });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFile = (document: unknown): document is Record<string, unknown> =>
  isRecord(document) && document.format === exerciseFileFormat && isRecord(document.exercise);

const isTooLong = (exercise: unknown): boolean =>
  isRecord(exercise) &&
  [exercise.items, exercise.closing_block].some(
    (list) => Array.isArray(list) && list.length > most.items,
  );

const poison: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Looked through without calling itself: a file may be nested deeper than any stack. */
function hostileIn(document: unknown): DocumentIssue | null {
  const queue: { value: unknown; path: string[] }[] = [{ value: document, path: [] }];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    const { value, path } = one;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length > most.depth) return { path, detail: 'This is nested deeper than it can be.' };
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, key.slice(0, 80)];
      if (poison.has(key)) return { path: at, detail: 'This name cannot stand in a file.' };
      if (typeof inner === 'object' && inner !== null) queue.push({ value: inner, path: at });
    }
  }
  return null;
}
