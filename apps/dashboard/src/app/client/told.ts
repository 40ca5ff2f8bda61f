import type { ClientResponse } from '@selfward/contract';
import { questionNumber, safetyItems } from '@selfward/domain';
import { listOf } from '../../i18n/list-of.ts';

const toldIn = ({ exercise, answers }: ClientResponse) =>
  safetyItems(exercise).filter(({ id }) => answers[id] !== undefined);

/** One of the answers went to the practice as it was given: what is said of all is not true of it. */
export const hasTold = (response: ClientResponse): boolean => toldIn(response).length > 0;

/** As the person counts them: "9". */
export const toldNumbers = (response: ClientResponse): string =>
  listOf(toldIn(response).map(({ id }) => String(questionNumber(response.exercise, id))));

/** Everybody who has it: those in care, and whoever looked in another one's place. */
export const toldNames = ({ readers, alsoTold }: ClientResponse): string =>
  listOf([...readers.map(({ name }) => name), ...alsoTold]);
