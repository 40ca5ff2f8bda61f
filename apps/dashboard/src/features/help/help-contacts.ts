import type { ClientHelp } from '@selfward/contract';
import { openDB, type DBSchema } from 'idb';
import { call } from '../../http/call.ts';

type Kept = Pick<ClientHelp, 'hours' | 'contacts' | 'isInUnitedStates'>;

interface HelpDb extends DBSchema {
  practice: { key: string; value: Kept };
}

/**
 * Keeps the numbers that the practice entered on this device, for the page "Get help now" without
 * network or sign-in (public/help.js). Without an answer what is kept stays: an old number is better
 * than none.
 */
export async function keepHelpContacts(practice: string): Promise<void> {
  try {
    const answer = await call<ClientHelp>(`practices/${practice}/client/help`, {
      whenSignedOut: 'throw',
    });
    const { hours, contacts, isInUnitedStates } = answer;
    const db = await openDB<HelpDb>('selfward-help', 1, {
      upgrade: (fresh) => fresh.createObjectStore('practice'),
    });
    await db.put('practice', { hours, contacts, isInUnitedStates }, 'contacts');
    db.close();
  } catch {
    // No answer, or no storage in this browser: the help page shows what it has.
  }
}
