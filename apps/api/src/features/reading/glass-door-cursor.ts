import { Day, Id } from '@selfward/contract';
import { z } from 'zod';
import { invalidInput } from '../../http/problem.ts';

const Place = z.tuple([Day, Id, Id]);

/** The last line of a page: a day and two ids, no moment of anything. */
export interface OpeningPlace {
  day: string;
  of_id: string;
  member_id: string;
}

export const cursorOf = ({ day, of_id, member_id }: OpeningPlace): string =>
  Buffer.from([day, of_id, member_id].join(' ')).toString('base64url');

export function placeAt(cursor: string | undefined): OpeningPlace | null {
  if (cursor === undefined) return null;
  const place = Place.safeParse(Buffer.from(cursor, 'base64url').toString('latin1').split(' '));
  if (!place.success) throw invalidInput([{ path: ['after'], message: 'This page is not there.' }]);
  const [day, of_id, member_id] = place.data;
  return { day, of_id, member_id };
}
