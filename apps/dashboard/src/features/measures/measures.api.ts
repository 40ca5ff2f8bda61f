import type { BringWording, Measure, MeasureLines } from '@selfward/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

/** Both areas bring wording; a therapist agrees on measures as well. */
export type MeasureArea = 'therapist' | 'owner';

const pathOf = (practice: string, area: MeasureArea = 'therapist') =>
  `practices/${practice}/${area}/measures`;

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
  area?: MeasureArea;
}

export const bringWording = ({ practice, slug, area }: Where, body: BringWording) =>
  call<Measure>(`${pathOf(practice, area)}/${slug}/wording`, { method: 'POST', body });

export const retireMeasure = ({ practice, slug, area }: Where, retired: boolean) =>
  call<Measure>(`${pathOf(practice, area)}/${slug}/retired`, { method: 'PUT', body: { retired } });

export const ownerMeasuresQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'owner-measures'],
    queryFn: ({ signal }) => call<MeasureLines>(pathOf(practice, 'owner'), { signal }),
  });

export const ownerMeasureQuery = (practice: string, slug: string) =>
  queryOptions({
    queryKey: [practice, 'owner-measures', slug],
    queryFn: ({ signal }) =>
      call<Measure>(`${pathOf(practice, 'owner')}/${encodeURIComponent(slug)}`, { signal }),
  });

/** The list, the measure, and the exercise that the agreement card reads. */
export const measureChanged = (queries: QueryClient, practice: string) =>
  Promise.all(
    ['measures', 'owner-measures', 'library'].map((part) =>
      queries.invalidateQueries({ queryKey: [practice, part] }),
    ),
  );
