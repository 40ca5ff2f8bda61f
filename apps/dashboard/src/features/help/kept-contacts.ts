import type { ClientHelp } from '@selfward/contract';
import { openDB } from 'idb';

export type KeptContacts = Pick<ClientHelp, 'contacts' | 'isInUnitedStates'>;

/** What `keepHelpContacts` left on this device: no network is asked. */
export async function keptContacts(): Promise<KeptContacts> {
  try {
    const db = await openDB('selfward-help', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('practice');
      },
    });
    const kept: unknown = await db.get('practice', 'contacts');
    db.close();
    return isKept(kept) ? kept : nothing;
  } catch {
    return nothing;
  }
}

const nothing: KeptContacts = { contacts: [], isInUnitedStates: false };

const isKept = (kept: unknown): kept is KeptContacts =>
  typeof kept === 'object' && kept !== null && 'contacts' in kept && Array.isArray(kept.contacts);
