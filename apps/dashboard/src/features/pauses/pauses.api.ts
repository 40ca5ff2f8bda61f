import type { Pause, TakePause } from '@selfward/contract';
import { call } from '../../http/call.ts';

const pathOf = (practice: string) => `practices/${practice}/client/pause`;

export const takePause = (practice: string, body: TakePause) =>
  call<Pause>(pathOf(practice), { method: 'PUT', body });

/** The break is over, or was never meant: the same within its first seconds. */
export const goOn = (practice: string) => call<null>(pathOf(practice), { method: 'DELETE' });
