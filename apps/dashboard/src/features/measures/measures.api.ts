import type { BringWording, Measure, MeasureLines } from '@selfward/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const pathOf = (practice: string) => `practices/${practice}/therapist/measures`;

export const measuresQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'measures'],
    queryFn: ({ signal }) => call<MeasureLines>(pathOf(practice), { signal }),
  });

export const measureQuery = (practice: string, slug: string) =>
  queryOptions({
    queryKey: [practice, 'measures', slug],
    queryFn: ({ signal }) =>
      call<Measure>(`${pathOf(practice)}/${encodeURIComponent(slug)}`, { signal }),
  });

interface Where {
  practice: string;
  slug: string;
}

export const bringWording = ({ practice, slug }: Where, body: BringWording) =>
  call<Measure>(`${pathOf(practice)}/${slug}/wording`, { method: 'POST', body });

export const retireMeasure = ({ practice, slug }: Where, retired: boolean) =>
  call<Measure>(`${pathOf(practice)}/${slug}/retired`, { method: 'PUT', body: { retired } });

/** The list, the measure, and the exercise that the agreement card reads. */
export const measureChanged = (queries: QueryClient, practice: string) =>
  Promise.all(
    ['measures', 'library'].map((part) =>
      queries.invalidateQueries({ queryKey: [practice, part] }),
    ),
  );
