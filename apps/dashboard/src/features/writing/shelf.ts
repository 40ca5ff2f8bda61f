import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  text: ArrayBuffer;
}

export interface Slot<Value> {
  get(name: string): Promise<Value | undefined>;
  put(name: string, value: Value): Promise<unknown>;
  delete(name: string): Promise<unknown>;
  names(): Promise<string[]>;
}

/** Where the browser keeps drafts. Everything but the begin marks is sealed before it comes here. */
export interface Shelf {
  drafts: Slot<Sealed>;
  /** The other text of a conflict, kept when it was not chosen; and forms that are half written. */
  asides: Slot<Sealed>;
  /** Idempotency keys of beginnings that are not acknowledged yet. */
  begins: Slot<string>;
  /** Keeps this key, or answers the one that another tab kept before. */
  keyOr(made: CryptoKey): Promise<CryptoKey>;
  erase(): Promise<void>;
}

interface Stores extends DBSchema {
  drafts: { key: string; value: Sealed };
  asides: { key: string; value: Sealed };
  begins: { key: string; value: string };
  keys: { key: string; value: CryptoKey };
}

/** Among the asides: words of a safety plan that are not in the account. See plan-copy.ts. */
export const planWaiting = 'plan-waiting/';

const database = 'selfward-drafts';
const storeNames = ['drafts', 'asides', 'begins', 'keys'] as const;

export async function openShelf(): Promise<Shelf> {
  const db = await openDB<Stores>(database, 1, {
    upgrade: (fresh) => storeNames.forEach((name) => fresh.createObjectStore(name)),
    // Another tab signs out and erases: let go at once.
    blocking: (_from, _to, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return {
    drafts: slot(db, 'drafts'),
    asides: slot(db, 'asides'),
    begins: slot(db, 'begins'),
    keyOr: async (made) => {
      const change = db.transaction('keys', 'readwrite');
      const known = await change.store.get('draft');
      if (!known) await change.store.put(made, 'draft');
      await change.done;
      return known ?? made;
    },
    erase: async () => {
      // Emptied first: a database that another tab holds open is deleted only later.
      await Promise.all(storeNames.map((name) => db.clear(name)));
      db.close();
      await deleteDB(database);
    },
  };
}

const slot = <Name extends StoreNames<Stores>>(
  db: IDBPDatabase<Stores>,
  name: Name,
): Slot<Stores[Name]['value']> => ({
  get: (key) => db.get(name, key),
  put: (key, value) => db.put(name, value, key),
  delete: (key) => db.delete(name, key),
  names: () => db.getAllKeys(name),
});
