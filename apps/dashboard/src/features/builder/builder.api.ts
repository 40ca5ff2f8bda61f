import type {
  BeginDraftInput,
  ExerciseDraft,
  ExerciseFile,
  ExerciseTranslation,
  ExerciseVersionLines,
  Library,
  LibraryExercise,
  OlderAgreements,
  OwnExerciseLine,
  OwnExercises,
  PublishDraftInput,
  PublishedVersion,
  SaveTranslation,
  TherapistAssignment,
  TranslationDraft,
  TranslationLines,
} from '@selfward/contract';
import type { Exercise } from '@selfward/domain';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const root = (practice: string) => `practices/${practice}/therapist`;
const draftPath = ({ practice, draft }: DraftAddress) =>
  `${root(practice)}/exercise-drafts/${draft}`;
const ownPath = (practice: string, slug: string) =>
  `${root(practice)}/own-exercises/${encodeURIComponent(slug)}`;
const libraryPath = (practice: string, slug: string) =>
  `${root(practice)}/exercises/${encodeURIComponent(slug)}`;

export interface DraftAddress {
  practice: string;
  draft: string;
}
export interface VersionAddress {
  practice: string;
  slug: string;
  version: string;
}
export type TranslationAddress = VersionAddress & { lang: string };

export const ownExercisesQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'own-exercises'],
    queryFn: ({ signal }) => call<OwnExercises>(`${root(practice)}/own-exercises`, { signal }),
    staleTime: 0,
  });

/** Opened anew each time: a colleague may have written on it since. */
export const draftQuery = (address: DraftAddress) =>
  queryOptions({
    queryKey: [address.practice, 'exercise-draft', address.draft],
    queryFn: ({ signal }) => call<ExerciseDraft>(draftPath(address), { signal }),
    staleTime: 0,
  });

/** What answers of others can be read back from: the same as in the library. */
export const catalogueQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'library'],
    queryFn: ({ signal }) => call<Library>(`${root(practice)}/exercises`, { signal }),
    staleTime: 10 * 60_000,
  });

export const referredQuery = (practice: string, slug: string) =>
  queryOptions({
    queryKey: [practice, 'library', slug],
    queryFn: ({ signal }) => call<LibraryExercise>(libraryPath(practice, slug), { signal }),
    staleTime: 10 * 60_000,
  });

export const exerciseVersionsQuery = (practice: string, slug: string) =>
  queryOptions({
    queryKey: [practice, 'exercise-versions', slug],
    queryFn: ({ signal }) =>
      call<ExerciseVersionLines>(`${ownPath(practice, slug)}/versions`, { signal }),
    staleTime: 0,
  });

/** Published is published: it never changes. */
export const publishedQuery = ({ practice, slug, version }: VersionAddress) =>
  queryOptions({
    queryKey: [practice, 'exercise-versions', slug, version],
    queryFn: ({ signal }) =>
      call<PublishedVersion>(`${ownPath(practice, slug)}/versions/${version}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const translationsQuery = ({ practice, slug, version }: VersionAddress) =>
  queryOptions({
    queryKey: [practice, 'exercise-translations', slug, version],
    queryFn: ({ signal }) =>
      call<TranslationLines>(translationsPath({ practice, slug, version }), { signal }),
    staleTime: 0,
  });

export const translationQuery = ({ lang, ...address }: TranslationAddress) =>
  queryOptions({
    queryKey: [address.practice, 'exercise-translations', address.slug, address.version, lang],
    queryFn: ({ signal }) =>
      call<ExerciseTranslation>(`${translationsPath(address)}/${lang}`, { signal }),
    staleTime: 0,
  });

/** What is written of it and not read by clients yet; opened anew each time. */
export const translationDraftQuery = (address: TranslationAddress) =>
  queryOptions({
    queryKey: [...translationQuery(address).queryKey, 'draft'],
    queryFn: ({ signal }) => call<TranslationDraft>(translationDraftPath(address), { signal }),
    staleTime: 0,
    gcTime: 0,
  });

const translationDraftPath = ({ lang, ...address }: TranslationAddress) =>
  `${translationsPath(address)}/${lang}/draft`;

const translationsPath = ({ practice, slug, version }: VersionAddress) =>
  `${libraryPath(practice, slug)}/versions/${version}/translations`;

export const olderAgreementsQuery = (practice: string, slug: string) =>
  queryOptions({
    queryKey: [practice, 'exercise-agreements', slug],
    queryFn: ({ signal }) =>
      call<OlderAgreements>(`${libraryPath(practice, slug)}/agreements`, { signal }),
    staleTime: 0,
  });

export const beginDraft = (practice: string, body: BeginDraftInput, key: string) =>
  call<ExerciseDraft>(`${root(practice)}/exercise-drafts`, { method: 'POST', body, key });

export const importExercise = (practice: string, file: string, key: string) =>
  call<ExerciseDraft>(`${root(practice)}/exercise-drafts/import`, {
    method: 'POST',
    body: { file },
    key,
  });

type Save = DraftAddress & { revision: number; exercise: Exercise; keepalive: boolean };
export const saveDraft = ({ revision, exercise, keepalive, ...address }: Save) =>
  call<ExerciseDraft>(draftPath(address), {
    method: 'PUT',
    ifMatch: revision,
    body: { exercise },
    keepalive,
  });

export const eraseDraft = ({ revision, ...address }: DraftAddress & { revision: number }) =>
  call<null>(draftPath(address), { method: 'DELETE', ifMatch: revision });

type Publish = DraftAddress & { revision: number; body: PublishDraftInput };
export const publishDraft = ({ revision, body, ...address }: Publish) =>
  call<OwnExerciseLine>(`${draftPath(address)}/publish`, {
    method: 'POST',
    ifMatch: revision,
    body,
  });

export const retireExercise = (practice: string, slug: string, retired: boolean) =>
  call<OwnExerciseLine>(`${ownPath(practice, slug)}/retired`, { method: 'PUT', body: { retired } });

export const exerciseFile = ({ practice, slug, version }: VersionAddress) =>
  call<ExerciseFile>(`${ownPath(practice, slug)}/versions/${version}/file`);

/** With the draft of this revision; 0 for none. */
type WithDraft = { draft: number };
type SaveWording = TranslationAddress & { revision: number; body: SaveTranslation };
export const saveTranslation = ({ lang, revision, body, draft, ...at }: SaveWording & WithDraft) =>
  call<ExerciseTranslation>(`${translationsPath(at)}/${lang}?draft=${draft}`, {
    method: 'PUT',
    ifMatch: revision,
    body,
  });

export const saveTranslationDraft = ({ revision, body, ...address }: SaveWording) =>
  call<TranslationDraft>(translationDraftPath(address), {
    method: 'PUT',
    ifMatch: revision,
    body,
  });

export const eraseTranslationDraft = (address: TranslationAddress & { revision: number }) =>
  call<null>(translationDraftPath(address), { method: 'DELETE', ifMatch: address.revision });

type Erased = TranslationAddress & WithDraft & { revision: number };
export const eraseTranslation = ({ lang, revision, draft, ...address }: Erased) =>
  call<null>(`${translationsPath(address)}/${lang}?draft=${draft}`, {
    method: 'DELETE',
    ifMatch: revision,
  });

type MoveOn = { practice: string; slug: string; agreement: string; version: string };
export const moveOn = ({ practice, slug, agreement, version }: MoveOn) =>
  call<TherapistAssignment>(`${libraryPath(practice, slug)}/agreements/${agreement}/move-on`, {
    method: 'POST',
    body: { version },
  });

/** The library and everything about exercises, wherever it is shown next. */
export const exercisesChanged = (queries: QueryClient, practice: string) =>
  Promise.all(
    [
      'library',
      'own-exercises',
      'exercise-versions',
      'exercise-translations',
      'exercise-agreements',
    ].map((key) => queries.invalidateQueries({ queryKey: [practice, key] })),
  );
