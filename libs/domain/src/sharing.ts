import { RuleBroken } from './rule-broken.ts';

/** Section 4 of the product: what a client did with what they wrote. */
export const sharingStates = ['draft', 'kept', 'sealed', 'shared'] as const;
export type SharingState = (typeof sharingStates)[number];

export const visibilities = ['kept', 'shared'] as const;
export type Visibility = (typeof visibilities)[number];

/** The part of a response its sharing rules look at. Revisions count from 1. */
export interface ResponseState {
  state: SharingState;
  /** Newest finished revision, 0 when nothing is finished yet. */
  revision: number;
  /** The one revision that the practice may read, if any. */
  sharedRevision: number | null;
  /** The one they read before it, and still do while the newer sharing can be undone. */
  previousSharedRevision: number | null;
  /** True once anything of it was ever visible to the practice. */
  wasShared: boolean;
}

export const draft: ResponseState = {
  state: 'draft',
  revision: 0,
  sharedRevision: null,
  previousSharedRevision: null,
  wasShared: false,
};

/** Finishing keeps: an edit of something shared stays kept on top until it is shared again. */
export function finish(response: ResponseState): ResponseState {
  const state = response.state === 'draft' ? 'kept' : response.state;
  return { ...response, state, revision: response.revision + 1 };
}

/**
 * Sharing binds to the newest finished revision, the one that the client just looked at. What the
 * practice reads stays as it is until undo is over: a gap would tell them that the client acts now.
 */
export function share(response: ResponseState, revision: number, canUndo: boolean): ResponseState {
  if (response.revision === 0) throw new RuleBroken('response-not-finished');
  if (revision !== response.revision) throw new RuleBroken('revision-not-current');
  return {
    ...response,
    state: 'shared',
    sharedRevision: revision,
    previousSharedRevision: readableRevision(response, canUndo),
    wasShared: true,
  };
}

/** The answers of one revision, by the paths of their items. */
export interface SharedAnswers {
  revision: number;
  items: readonly string[];
}

/**
 * Fewer of the answers that are read, and nothing else: a taking back that makes nothing new. The same
 * ones once more are a sharing, for those too who have joined the care since.
 */
export const isOnlyLess = (read: SharedAnswers, chosen: SharedAnswers): boolean =>
  chosen.revision === read.revision &&
  chosen.items.length < read.items.length &&
  chosen.items.every((path) => read.items.includes(path));

export const isSameShare = (read: SharedAnswers, chosen: SharedAnswers): boolean =>
  chosen.revision === read.revision &&
  chosen.items.length === read.items.length &&
  chosen.items.every((path) => read.items.includes(path));

/**
 * Some of what is read. Immediate as all taking back: no newer sharing waits behind it, and what
 * stays is shared since when it was.
 */
export function takeBackSome(response: ResponseState, canUndo: boolean): ResponseState {
  const sharedRevision = readableRevision(response, canUndo);
  if (sharedRevision === null) throw new RuleBroken('response-not-shared');
  return { ...response, sharedRevision, previousSharedRevision: null };
}

/** What the practice reads, while the last sharing can be undone and afterwards. */
export const readableRevision = (response: ResponseState, canUndo: boolean): number | null =>
  canUndo ? response.previousSharedRevision : response.sharedRevision;

/** Immediate. What was read is read; nothing more can be read from now on. */
export function takeBack(response: ResponseState): ResponseState {
  if (response.state !== 'shared') throw new RuleBroken('response-not-shared');
  return { ...response, state: 'kept', sharedRevision: null, previousSharedRevision: null };
}

/**
 * Undo of sharing, within its ten seconds: nobody could read it, so it was never shared. What was
 * shared before it is shared as it was.
 */
export function unshare(response: ResponseState, before: boolean): ResponseState {
  const { previousSharedRevision: previous } = response;
  if (previous === null) return { ...takeBack(response), wasShared: before };
  return { ...response, sharedRevision: previous, previousSharedRevision: null };
}

/** For ever, with revisions; only what nobody else could ever read. */
export function requireNeverShared(response: ResponseState): void {
  if (response.wasShared) throw new RuleBroken('response-was-shared');
}

/** Undo is ten seconds everywhere: until then nothing has left the person who did it. */
export const undoSeconds = 10;

export function visibleFrom(now: Date): Date {
  return new Date(now.getTime() + undoSeconds * 1000);
}
