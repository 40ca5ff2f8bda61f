import { z } from 'zod';
import { Id, Instant } from '@selfward/contract';
import { invalidInput } from '../../http/problem.ts';

/** Where a page ended: when the last one was shared, and its id. */
export interface ReviewPlace {
  sharedAt: string;
  responseId: string;
}

const Place = z.tuple([Instant, Id]);

/** Before everything: PostgreSQL knows a moment after all others. */
const start: ReviewPlace = {
  sharedAt: 'infinity',
  responseId: '00000000-0000-0000-0000-000000000000',
};

export const cursorOf = ({ sharedAt, responseId }: ReviewPlace): string =>
  Buffer.from(`${sharedAt} ${responseId}`).toString('base64url');

export function placeOf(cursor: string | undefined): ReviewPlace {
  if (cursor === undefined) return start;
  const place = Place.safeParse(Buffer.from(cursor, 'base64url').toString('latin1').split(' '));
  if (!place.success) throw invalidInput([{ path: ['after'], message: 'This page is not there.' }]);
  const [sharedAt, responseId] = place.data;
  return { sharedAt, responseId };
}
