import type { Card, ChangeAgreement } from '@selfward/contract';
import { isSameRhythm, type Rhythm, undoUntil, withOwnDay } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import type { CountsFrom } from '../rhythms/index.ts';
import type { HeldAgreement, NewCard } from './agreement-steps.repository.ts';
import { isSameCard, openCard, sealCard } from './card.ts';

/** The card that the client knows is kept until they have seen the new one. */
export function newCard({ held, keys, body, now, changedAt }: Changing): NewCard {
  const { assignment_id: assignmentId, visible_from: visibleFrom } = held;
  const revision = held.revision + 1;
  const known = knownCard(held, visibleFrom > now);
  const unseen = known && isBack(known, { held, keys, body }) ? null : known;
  return {
    assignmentId,
    revision,
    card: sealCard(keys, { assignmentId, revision }, body.card),
    before: unseen?.card ?? null,
    beforeRevision: unseen?.revision ?? null,
    rhythmBefore: unseen?.rhythm ?? null,
    forSession: body.forSession,
    changedAt: unseen ? now : changedAt,
  };
}

/** It says again what the client knows. */
const isBack = (known: Known, { held, keys, body }: Pick<Changing, 'held' | 'keys' | 'body'>) =>
  isSameCard(openedFrom(keys, held, known), body.card) &&
  isSameRhythm(known.rhythm, body.rhythm ?? held.rhythm);

export interface Changing {
  held: HeldAgreement;
  keys: Keyring;
  body: ChangeAgreement;
  now: Date;
  /** What is noted as the day of the last change. */
  changedAt: Date | null;
}

interface Sealed {
  card: Buffer;
  revision: number;
}

interface Known extends Sealed {
  rhythm: Rhythm | null;
}

function knownCard(held: HeldAgreement, isNotThereYet: boolean): Known | null {
  if (isNotThereYet) return null;
  const { card_before: card, card_before_revision: revision } = held;
  if (card !== null && revision !== null) return { card, revision, rhythm: held.rhythm_before };
  return { card: held.card, revision: held.revision, rhythm: held.rhythm };
}

/** But for the rhythm: saved as it stood, there is nothing to tell anybody. */
export const isSame = (keys: Keyring, held: HeldAgreement, { card, forSession }: ChangeAgreement) =>
  held.for_session === forSession && isSameCard(openedFrom(keys, held, held), card);

/** What a change that can still be undone took the place of. */
export function before({
  held,
  keys,
  now,
}: Pick<Changing, 'held' | 'keys' | 'now'>): ChangeAgreement | null {
  const { earlier_card: card, earlier_revision: revision } = held;
  if (card === null || revision === null || undoUntil(held.earlier_at, now) === null) return null;
  return {
    card: openedFrom(keys, held, { card, revision }),
    forSession: held.earlier_for_session,
    ...(held.earlier_rhythm ? { rhythm: held.earlier_rhythm } : {}),
  };
}

/**
 * The rhythm that the last change took the place of, and from where it counted. A day that the client
 * chose since stays theirs.
 */
export function rhythmOf(held: HeldAgreement): CountsFrom | null {
  const {
    earlier_rhythm: rhythm,
    earlier_started_on: startedOn,
    earlier_ordinals: before,
    earlier_since: since,
  } = held;
  return rhythm && startedOn && since && before !== null
    ? { rhythm: withDaySince(held, rhythm), startedOn, since, before }
    : null;
}

function withDaySince({ rhythm: now, ...held }: HeldAgreement, earlier: Rhythm): Rhythm {
  const isChosenSince = held.own_days > (held.earlier_own_days ?? held.own_days);
  if (!isChosenSince || now?.kind !== 'weekly' || earlier.kind !== 'weekly') return earlier;
  return withOwnDay(earlier, { weekday: now.weekday, time: now.time });
}

const openedFrom = (keys: Keyring, held: HeldAgreement, { card, revision }: Sealed): Card =>
  openCard(keys, { assignment_id: held.assignment_id, card_revision: revision, card });
