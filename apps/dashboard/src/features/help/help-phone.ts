import { openDB, type DBSchema } from 'idb';

interface HelpDb extends DBSchema {
  practice: { key: string; value: { name: string; phone: string } };
}

/**
 * Leaves name and phone of the practice, and nothing else, for the page "Get help now": it is read
 * there without the app, signed out and offline (public/help.js).
 */
export async function leavePhoneForHelp(name: string, phone: string | null): Promise<void> {
  try {
    const db = await openDB<HelpDb>('selfward-help', 1, {
      upgrade: (fresh) => fresh.createObjectStore('practice'),
    });
    if (phone) await db.put('practice', { name, phone }, 'now');
    else await db.delete('practice', 'now');
    db.close();
  } catch {
    // No storage in this browser: the help page then shows its other numbers.
  }
}
