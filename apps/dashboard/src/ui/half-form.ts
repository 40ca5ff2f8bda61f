import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Keeps a form sealed on this device, and lets go of it. */
export interface Halves {
  put(name: string, form: object): Promise<void>;
  read(name: string): Promise<object | null>;
  drop(name: string): Promise<void>;
}

/** Which form it is, and where it outlives a reload. */
export interface HalfPlace {
  practice: string;
  name: string;
  halves: Halves;
}

const allOf = (practice: string) => [practice, 'half-form'];
const keyOf = ({ practice, name }: HalfPlace) => [...allOf(practice), name];

/** In memory, and sealed for a reload: either ends with the sign-in. */
function remember(queries: QueryClient, place: HalfPlace, half: object): void {
  queries.setQueryDefaults(allOf(place.practice), { gcTime: Infinity });
  queries.setQueryData(keyOf(place), half);
}

// Without storage it is there until the next reload.
const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);

/** False until what a reload took out of memory is there again; a form of another version is not. */
export function useHalfRead(place: HalfPlace, isHalf: (kept: object) => boolean): boolean {
  const queries = useQueryClient();
  const [isRead, setRead] = useState(() => queries.getQueryData(keyOf(place)) !== undefined);
  useEffect(() => {
    if (isRead) return;
    const read = place.halves.read(place.name).then((kept) => {
      if (kept && isHalf(kept)) remember(queries, place, kept);
    });
    quietly(read.finally(() => setRead(true)));
    // oxlint-disable-next-line react/exhaustive-deps -- once, before the form is shown
  }, []);
  return isRead;
}

/** What was left half written, as it was when the form was opened. */
export function useHalfLeft<Half extends object>(place: HalfPlace): Half | undefined {
  const queries = useQueryClient();
  const [left] = useState(() => queries.getQueryData<Half>(keyOf(place)));
  return left;
}

/** Keeps what is written with each change of it; `half` is null while there is nothing to keep. */
export function useHalfKept(place: HalfPlace, half: object | null, changed: object) {
  const queries = useQueryClient();
  const forget = () => {
    queries.removeQueries({ queryKey: keyOf(place), exact: true });
    quietly(place.halves.drop(place.name));
  };
  useEffect(() => {
    if (half === null) forget();
    else {
      remember(queries, place, half);
      quietly(place.halves.put(place.name, half));
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the place stays as long as the form is open
  }, [changed]);
  return forget;
}
