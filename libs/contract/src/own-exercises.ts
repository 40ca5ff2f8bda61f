import { z } from 'zod';
import { versionBumps, versionChanges } from '@selfward/domain';
import { Id, Instant, words } from './common.ts';
import { AnyDocument, DraftExercise, TranslatedWording } from './exercise-file.ts';
import { Exercise, lang as Language } from './exercise-format.ts';

/** A language as `de` or `pt-BR`. */
export const LanguageTag = Language.max(35);

/** `1.4.0`, as the versions of an exercise are numbered. */
export const VersionNumber = Exercise.shape.version.max(20);

const Reason = z.object({
  change: z.enum(versionChanges),
  bump: z.enum(versionBumps),
  /** JSON pointer into the exercise. */
  place: z.string(),
  /** The item, as conditions name it; null for what is of the whole exercise. */
  address: z.string().nullable(),
  /** Mere words, whose meaning only the author can judge: ask, and send `newMeaning`. */
  mayChangeMeaning: z.boolean(),
});

/** What was changed since the version before, and what that makes of the number and the series. */
export const VersionStep = z.object({
  bump: z.enum(versionBumps),
  sameSeries: z.boolean(),
  version: z.string(),
  series: z.number().int(),
  reasons: z.array(Reason),
});
export type VersionStep = z.infer<typeof VersionStep>;

/** A draft belongs to the practice: every therapist sees it, one at a time changes it. */
export const ExerciseDraft = z.object({
  id: Id,
  /** Of what is saved, for If-Match. */
  revision: z.number().int(),
  slug: z.string(),
  exercise: DraftExercise,
  /** The version that it was begun from; null for a new exercise. */
  base: Exercise.nullable(),
  /** What publishing it as it stands would make. The first version is 1.0.0. */
  next: VersionStep,
  /** Of the earlier versions: a new item takes none of these ids. */
  usedIds: z.array(z.string()),
  authorName: z.string(),
  savedByName: z.string(),
  createdAt: Instant,
  savedAt: Instant,
});
export type ExerciseDraft = z.infer<typeof ExerciseDraft>;

export const BeginDraft = z.strictObject({
  /** `empty`; `copy` of any exercise under a new name; `edit` the next version of an own one. */
  from: z.enum(['empty', 'copy', 'edit']),
  /** What is copied or edited; not for `empty`. */
  slug: Exercise.shape.slug.nullable().default(null),
  /** Of what is written from nothing. */
  lang: LanguageTag.default('en'),
});
export type BeginDraft = z.infer<typeof BeginDraft>;
export type BeginDraftInput = z.input<typeof BeginDraft>;

/** The whole document, with If-Match. Name, version, series and status in it are not looked at. */
export const SaveDraft = z.strictObject({ exercise: AnyDocument });
export type SaveDraft = z.infer<typeof SaveDraft>;

/** What the author was told: another answer than this one is not published. With If-Match. */
export const PublishDraft = z.strictObject({
  version: VersionNumber,
  series: z.int().min(1).max(100_000),
  /** The author says that words changed their meaning: a new series, though it looks like the same. */
  newMeaning: z.boolean().default(false),
});
export type PublishDraft = z.infer<typeof PublishDraft>;
export type PublishDraftInput = z.input<typeof PublishDraft>;

/** A file as text, so that what it holds is looked at by the same rules wherever it came from. */
export const ImportExercise = z.strictObject({ file: words(400_000).min(2) });
export type ImportExercise = z.infer<typeof ImportExercise>;

export const OwnExerciseLine = z.object({
  slug: z.string(),
  title: z.string(),
  version: z.string(),
  series: z.number().int(),
  publishedAt: Instant,
  publishedByName: z.string(),
  /** No new agreements since then; running ones keep theirs. */
  retiredAt: Instant.nullable(),
  /** The exercise that it was copied from, `slug@version`. */
  derivedFrom: z.string().nullable(),
  /** The draft of its next version. */
  draftId: Id.nullable(),
});
export type OwnExerciseLine = z.infer<typeof OwnExerciseLine>;

export const DraftLine = z.object({
  id: Id,
  slug: z.string(),
  /** May be empty still. */
  title: z.string(),
  /** Nothing of it was ever published. */
  isNew: z.boolean(),
  authorName: z.string(),
  savedByName: z.string(),
  savedAt: Instant,
});
export type DraftLine = z.infer<typeof DraftLine>;

export const OwnExercises = z.object({
  exercises: z.array(OwnExerciseLine),
  drafts: z.array(DraftLine),
});
export type OwnExercises = z.infer<typeof OwnExercises>;

export const RetireExercise = z.strictObject({ retired: z.boolean() });
export type RetireExercise = z.infer<typeof RetireExercise>;

export const TranslationLine = z.object({
  lang: z.string(),
  official: z.boolean(),
  authorName: z.string(),
  savedAt: Instant,
  revision: z.number().int(),
});
export type TranslationLine = z.infer<typeof TranslationLine>;

export const TranslationLines = z.object({
  translations: z.array(TranslationLine),
  /** What is written of a language and not read by any client yet. */
  drafts: z.array(TranslationLine),
});
export type TranslationLines = z.infer<typeof TranslationLines>;

export const ExerciseVersionLine = z.object({
  version: z.string(),
  series: z.number().int(),
  lang: z.string(),
  publishedAt: Instant,
  publishedByName: z.string(),
  /** Since the version before; null for the first. */
  step: VersionStep.extend({
    /** With the question that each is about, as it says now or said before. */
    reasons: z.array(Reason.extend({ name: z.string().nullable() })),
  }).nullable(),
  translations: z.array(TranslationLine),
});
export type ExerciseVersionLine = z.infer<typeof ExerciseVersionLine>;

/** Newest first. */
export const ExerciseVersionLines = z.object({ versions: z.array(ExerciseVersionLine) });
export type ExerciseVersionLines = z.infer<typeof ExerciseVersionLines>;

export const PublishedVersion = z.object({ exercise: Exercise });
export type PublishedVersion = z.infer<typeof PublishedVersion>;

/**
 * With If-Match, `"0"` for a new language. Every line of the version has to be there; in a draft of it
 * any may be missing.
 */
export const SaveTranslation = z.strictObject({
  wording: TranslatedWording,
  /** From the publisher or a checked translation process; otherwise the practice's own. */
  official: z.boolean(),
});
export type SaveTranslation = z.infer<typeof SaveTranslation>;

/** The draft that goes with it, by its revision. Another one is a colleague's work, and stays. */
export const DraftOfTranslation = z.strictObject({
  draft: z.coerce.number().int().min(0).max(999_999_999).default(0),
});
export type DraftOfTranslation = z.infer<typeof DraftOfTranslation>;

export const ExerciseTranslation = TranslationLine.extend({ wording: TranslatedWording });
export type ExerciseTranslation = z.infer<typeof ExerciseTranslation>;

/** What is written of a translation before it is whole; revision 0 while there is nothing. */
export const TranslationDraft = ExerciseTranslation.extend({
  savedAt: Instant.nullable(),
  /** For a new one: lines of which the practice translated the very words before. */
  known: TranslatedWording,
});
export type TranslationDraft = z.infer<typeof TranslationDraft>;

/** An agreement on an older version than the one that is there now, open as far as the practice knows. */
export const OlderAgreement = z.object({
  assignmentId: Id,
  clientId: Id,
  clientName: z.string(),
  version: z.string(),
  series: z.number().int(),
});
export type OlderAgreement = z.infer<typeof OlderAgreement>;

export const OlderAgreements = z.object({
  /** The version that they can be moved on to. */
  version: z.string(),
  series: z.number().int(),
  agreements: z.array(OlderAgreement),
});
export type OlderAgreements = z.infer<typeof OlderAgreements>;

/** The version that the therapist was shown: a newer one in the meantime is not taken unseen. */
export const MoveOn = z.strictObject({ version: VersionNumber });
export type MoveOn = z.infer<typeof MoveOn>;
