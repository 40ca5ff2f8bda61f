import type { TherapistAssignment } from '@selfward/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
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

/** Keeps a card sealed on this device, and lets go of it. */
export interface Halves {
  put(name: string, card: object): Promise<void>;
  read(name: string): Promise<object | null>;
  drop(name: string): Promise<void>;
}

interface HalfCard {
  draft: Draft;
  /** What was there when it was opened: somebody may have changed it since. */
  opened: TherapistAssignment | undefined;
}

const kept = (practice: string) => [practice, 'half-card'];

const keyOf = ({ practice, start, changed, replaces }: CardPlace) => [
  ...kept(practice),
  start.client,
  start.exercise,
  changed?.id ?? '',
  replaces ?? '',
];

const nameOf = (place: CardPlace) => keyOf(place).slice(2).join('/');

/** In memory, and sealed for a reload: either ends with the sign-in. */
function remember(queries: QueryClient, place: CardPlace, card: HalfCard): void {
  queries.setQueryDefaults(kept(place.practice), { gcTime: Infinity });
  queries.setQueryData<HalfCard>(keyOf(place), card);
}

// Without storage it is there until the next reload, as before.
const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);

/** False until what a reload took out of memory is there again. */
export function useReadBack(place: CardPlace): boolean {
  const queries = useQueryClient();
  const [isRead, setRead] = useState(() => queries.getQueryData(keyOf(place)) !== undefined);
  useEffect(() => {
    if (isRead) return;
    const read = place.halves.read(nameOf(place)).then((card) => {
      if (isHalfCard(card)) remember(queries, place, card);
    });
    quietly(read.finally(() => setRead(true)));
    // oxlint-disable-next-line react/exhaustive-deps -- once, before the card is shown
  }, []);
  return isRead;
}

/** An earlier version of this page may have kept another one. */
const isHalfCard = (card: object | null): card is HalfCard => {
  const draft = card && 'draft' in card ? card.draft : null;
  return typeof draft === 'object' && draft !== null && fields.every((field) => field in draft);
};

/** A card that is half written is there again as it was left, until it is agreed on or begun afresh. */
export function useHalfCard(place: CardPlace) {
  const queries = useQueryClient();
  const [left] = useState(() => queries.getQueryData<HalfCard>(keyOf(place)));
  const [opened] = useState(left?.opened ?? place.changed);
  const [draft, setDraft] = useState(() => left?.draft ?? startOf(place));
  const forget = () => {
    queries.removeQueries({ queryKey: keyOf(place), exact: true });
    quietly(place.halves.drop(nameOf(place)));
  };
  useEffect(() => {
    if (isBlank(draft, place)) forget();
    else {
      remember(queries, place, { draft, opened });
      quietly(place.halves.put(nameOf(place), { draft, opened }));
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the place stays as long as the card is open
  }, [draft]);
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
