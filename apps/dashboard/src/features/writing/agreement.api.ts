import type { ChooseSize, OccurrenceNow, OwnDay, SetAside } from '@selfward/contract';
import { call } from '../../http/call.ts';
import { queryOf, type Which } from './which.ts';

export interface AgreementAddress {
  practice: string;
  assignment: string;
}

/** What is said of one occurrence alone. */
export type OccurrenceAddress = AgreementAddress & Which;

const pathOf = ({ practice, assignment }: AgreementAddress) =>
  `practices/${practice}/client/assignments/${assignment}`;

export const setAside = (address: OccurrenceAddress, body: SetAside) =>
  call<OccurrenceNow>(`${pathOf(address)}/set-aside${queryOf(address)}`, { method: 'POST', body });

export const openAgain = (address: OccurrenceAddress) =>
  call<OccurrenceNow>(`${pathOf(address)}/open-again${queryOf(address)}`, { method: 'POST' });

export const chooseSize = (address: AgreementAddress, body: ChooseSize) =>
  call<null>(`${pathOf(address)}/size`, { method: 'PUT', body });

/** From now on; what is open stays open. */
export const chooseDay = (address: AgreementAddress, body: OwnDay) =>
  call<null>(`${pathOf(address)}/day`, { method: 'PUT', body });

/** The measure without its question about self-harm, in place of this one. */
export const takeInstead = (address: AgreementAddress) =>
  call<null>(`${pathOf(address)}/instead`, { method: 'POST' });

export const decline = (address: AgreementAddress) =>
  call<null>(`${pathOf(address)}/decline`, { method: 'POST' });

export const undoDecline = (address: AgreementAddress) =>
  call<null>(`${pathOf(address)}/undo-decline`, { method: 'POST' });

export const seenChange = (address: AgreementAddress) =>
  call<null>(`${pathOf(address)}/seen`, { method: 'POST' });
