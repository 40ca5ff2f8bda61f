import { z } from 'zod';
import { Card, Pathway } from '@selfward/contract';
import type { Keyring } from '../../vault/keyring.ts';

interface Place {
  id: string;
  revision: number;
}

const placeIn = (table: string, { id, revision }: Place) => ({
  table,
  column: 'content',
  row: id,
  revision,
});

/** Titles and purposes are words of a person: sealed with the practice's key. */
export const sealPathway = (keys: Keyring, place: Place, pathway: Pathway): Buffer =>
  keys.seal(placeIn('pathways', place), JSON.stringify(pathway));

export const openPathway = (keys: Keyring, place: Place, content: Buffer): Pathway =>
  Pathway.parse(JSON.parse(keys.open(placeIn('pathways', place), content)));

const EnrolmentContent = z.object({ pathway: Pathway, card: Card });
/** A client's copy of the pathway, and the card that holds for each of its steps. */
export type EnrolmentContent = z.infer<typeof EnrolmentContent>;

/** With the client's key. What was shortened keeps its place: the revision tells them apart. */
export const sealEnrolment = (keys: Keyring, place: Place, content: EnrolmentContent): Buffer =>
  keys.seal(placeIn('enrolments', place), JSON.stringify(content));

export const openEnrolment = (keys: Keyring, place: Place, content: Buffer): EnrolmentContent =>
  EnrolmentContent.parse(JSON.parse(keys.open(placeIn('enrolments', place), content)));
