import type { ClientHelp } from '@selfward/contract';
import { openDB } from 'idb';

export interface KeptContacts extends Pick<ClientHelp, 'contacts' | 'isInUnitedStates'> {
  practice: { name: string; phone: string; hours: string } | null;
}

export const nothingKept: KeptContacts = { contacts: [], isInUnitedStates: false, practice: null };

/** What `keepHelpContacts` and `leavePhoneForHelp` left on this device: no network is asked. */
export async function keptContacts(): Promise<KeptContacts> {
  try {
    const db = await openDB('selfward-help', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('practice');
      },
    });
    const [kept, now]: unknown[] = await Promise.all([
      db.get('practice', 'contacts'),
      db.get('practice', 'now'),
    ]);
    db.close();
    const { hours, ...contacts } = isKept(kept) ? kept : { ...nothingKept, hours: '' };
    return { ...contacts, practice: isPractice(now) ? { ...now, hours } : null };
  } catch {
    return nothingKept;
  }
}

const isKept = (
  kept: unknown,
): kept is Pick<ClientHelp, 'contacts' | 'isInUnitedStates' | 'hours'> =>
  typeof kept === 'object' && kept !== null && 'contacts' in kept && Array.isArray(kept.contacts);

const isPractice = (now: unknown): now is { name: string; phone: string } =>
  typeof now === 'object' && now !== null && 'phone' in now && typeof now.phone === 'string';
