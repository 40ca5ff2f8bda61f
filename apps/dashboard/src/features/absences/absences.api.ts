import type { Absence, Absences, AddAbsence, ChangeAbsence } from '@selfward/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

/** A therapist's own, or as the owner everybody's. */
export interface Where {
  practice: string;
  area: 'therapist' | 'owner';
}

const pathOf = ({ practice, area }: Where) => `practices/${practice}/${area}/absences`;

export const absencesQuery = (where: Where) =>
  queryOptions({
    queryKey: [where.practice, 'absences', where.area],
    queryFn: ({ signal }) => call<Absences>(pathOf(where), { signal }),
  });

export const addAbsence = (
  { body, ...where }: Where & { body: ChangeAbsence | AddAbsence },
  key: string,
) => call<Absence>(pathOf(where), { method: 'POST', body, key });

export const changeAbsence = ({
  body,
  absence,
  ...where
}: Where & { absence: Absence; body: ChangeAbsence }) =>
  call<Absence>(`${pathOf(where)}/${absence.id}`, {
    method: 'PUT',
    body,
    ifMatch: absence.revision,
  });

export const takeAwayAbsence = ({ absence, ...where }: Where & { absence: Absence }) =>
  call<null>(`${pathOf(where)}/${absence.id}`, { method: 'DELETE', ifMatch: absence.revision });

/** Whoever is away stands on Today and among the members too. */
export const absencesChanged = (queries: QueryClient, practice: string) =>
  Promise.all(
    ['absences', 'today', 'members'].map((part) =>
      queries.invalidateQueries({ queryKey: [practice, part] }),
    ),
  );
