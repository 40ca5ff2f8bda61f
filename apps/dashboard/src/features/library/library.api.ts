import type { Library, LibraryExercise } from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const pathOf = (practice: string) => `practices/${practice}/therapist/exercises`;

/** Built in: it changes with a new version of Selfward, not while somebody reads it. */
const staleTime = 10 * 60_000;

export const libraryQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'library'],
    queryFn: ({ signal }) => call<Library>(pathOf(practice), { signal }),
    staleTime,
  });

export const exerciseQuery = (practice: string, slug: string) =>
  queryOptions({
    queryKey: [practice, 'library', slug],
    queryFn: ({ signal }) =>
      call<LibraryExercise>(`${pathOf(practice)}/${encodeURIComponent(slug)}`, { signal }),
    staleTime,
  });
