import type { ChooseSize, OccurrenceNow, SetAside } from '@selfward/contract';
import { call } from '../../http/call.ts';

export interface AgreementAddress {
  practice: string;
  assignment: string;
}

const pathOf = ({ practice, assignment }: AgreementAddress) =>
  `practices/${practice}/client/assignments/${assignment}`;

export const setAside = (address: AgreementAddress, body: SetAside) =>
  call<OccurrenceNow>(`${pathOf(address)}/set-aside`, { method: 'POST', body });

export const openAgain = (address: AgreementAddress) =>
  call<OccurrenceNow>(`${pathOf(address)}/open-again`, { method: 'POST' });

export const chooseSize = (address: AgreementAddress, body: ChooseSize) =>
  call<null>(`${pathOf(address)}/size`, { method: 'PUT', body });

export const decline = (address: AgreementAddress) =>
  call<null>(`${pathOf(address)}/decline`, { method: 'POST' });

export const undoDecline = (address: AgreementAddress) =>
  call<null>(`${pathOf(address)}/undo-decline`, { method: 'POST' });

export const seenChange = (address: AgreementAddress) =>
  call<null>(`${pathOf(address)}/seen`, { method: 'POST' });
