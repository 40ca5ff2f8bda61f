import type { TherapistAssignment } from '@selfward/contract';
import { useState } from 'react';
import {
  type HalfPlace,
  type Halves,
  useHalfKept,
  useHalfLeft,
  useHalfRead,
} from '../../ui/half-form.ts';
import { type Draft, draftOf, emptyDraft } from './card.ts';

/** Which card it is: of whom, of what, and what it changes or takes the place of. */
export interface CardPlace {
  practice: string;
  start: { client: string; exercise: string };
  changed?: TherapistAssignment | undefined;
  replaces?: string | undefined;
  /** What was typed before it was taken back. */
  typed?: TherapistAssignment | undefined;
  /** Where it outlives a reload. */
  halves: Halves;
}

interface HalfCard {
  draft: Draft;
  /** What was there when it was opened: somebody may have changed it since. */
  opened: TherapistAssignment | undefined;
}

const placeOf = ({ practice, start, changed, replaces, halves }: CardPlace): HalfPlace => ({
  practice,
  name: [start.client, start.exercise, changed?.id ?? '', replaces ?? ''].join('/'),
  halves,
});

/** False until what a reload took out of memory is there again. */
export const useReadBack = (place: CardPlace): boolean => useHalfRead(placeOf(place), isHalfCard);

/** An earlier version of this page may have kept another one. */
function isHalfCard(card: object): boolean {
  const draft = 'draft' in card ? card.draft : null;
  return typeof draft === 'object' && draft !== null && fields.every((field) => field in draft);
}

/** A card that is half written is there again as it was left, until it is agreed on or begun afresh. */
export function useHalfCard(place: CardPlace) {
  const half = placeOf(place);
  const left = useHalfLeft<HalfCard>(half);
  const [opened] = useState(left?.opened ?? place.changed);
  const [draft, setDraft] = useState(() => left?.draft ?? startOf(place));
  const forget = useHalfKept(half, isBlank(draft, place) ? null : { draft, opened }, draft);
  return { draft, setDraft, opened, forget, isLeft: left !== undefined };
}

const blankOf = ({ changed, start }: CardPlace): Draft =>
  changed ? draftOf(changed) : emptyDraft(start.client, start.exercise);

const startOf = (place: CardPlace): Draft => (place.typed ? draftOf(place.typed) : blankOf(place));

const isBlank = (draft: Draft, place: CardPlace): boolean => {
  const blank = blankOf(place);
  // A rhythm is an object; every other field is one word or yes and no.
  return fields.every((field) => JSON.stringify(draft[field]) === JSON.stringify(blank[field]));
};

const fields = [
  'client',
  'slug',
  'why',
  'size',
  'whenAndWhere',
  'inTheWay',
  'forSession',
  'isPrepared',
  'rhythm',
] as const satisfies (keyof Draft)[];
