import type { AnswerValue } from '@selfward/domain';
import { forgetPosition, forgetPositions } from './position.ts';
import { makeKey, seal, unseal } from './sealing.ts';
import { nameOfWhich, whichNamed, type Which } from './which.ts';
import { openShelf, planWaiting, type Sealed, type Shelf, type Slot } from './shelf.ts';

/** What a draft belongs to. It is part of the encryption: moved elsewhere it opens no more. */
export interface Place extends Which {
  practice: string;
  member: string;
}

export interface Draft {
  value: AnswerValue | null;
  /** Revision in the account that this text was written on top of. */
  revision: number;
}

export interface DraftStore {
  put(place: Place, path: string, draft: Draft): Promise<void>;
  remove(place: Place, path: string): Promise<void>;
  list(place: Place): Promise<Map<string, Draft>>;
  putAside(place: Place, path: string, draft: Draft): Promise<void>;
  asides(place: Place): Promise<Map<string, Draft>>;
  /** The same key for every try, until the beginning is acknowledged. */
  beginKey(place: Place): Promise<string>;
  begun(place: Place): Promise<void>;
  /** Where words of this member are that are not in the account. */
  waiting(practice: string, member: string): Promise<Which[]>;
  /** Everything of one place: its response was deleted for ever. */
  forget(place: Place): Promise<void>;
  count(): Promise<number>;
  erase(): Promise<void>;
}

const nameOf = ({ practice, member, ...which }: Place) =>
  `${practice}/${member}/${nameOfWhich(which)}`;

export async function makeDraftStore(shelf: Shelf): Promise<DraftStore> {
  const key = await shelf.keyOr(await makeKey());
  const { begins, drafts } = shelf;
  return {
    put: async (place, path, draft) => {
      const name = `${nameOf(place)}/${path}`;
      await drafts.put(name, await seal(key, name, draft));
    },
    remove: async (place, path) => {
      await drafts.delete(`${nameOf(place)}/${path}`);
    },
    list: (place) => openAll(key, drafts, `${nameOf(place)}/`),
    putAside: async (place, path, draft) => {
      const name = `${nameOf(place)}/${path}`;
      await shelf.asides.put(name, await seal(key, name, draft));
    },
    asides: (place) => openAll(key, shelf.asides, `${nameOf(place)}/`),
    beginKey: async (place) => {
      const known = await begins.get(nameOf(place));
      const made = known ?? crypto.randomUUID();
      if (!known) await begins.put(nameOf(place), made);
      return made;
    },
    begun: async (place) => {
      await begins.delete(nameOf(place));
    },
    waiting: async (practice, member) => {
      const prefix = `${practice}/${member}/`;
      const own = (await drafts.names()).filter((name) => name.startsWith(prefix));
      return placesIn(own.map((name) => name.slice(prefix.length)));
    },
    forget: async (place) => {
      await begins.delete(nameOf(place));
      await removeAll(drafts, `${nameOf(place)}/`);
      await removeAll(shelf.asides, `${nameOf(place)}/`);
    },
    count: () => countIn(shelf),
    erase: () => shelf.erase(),
  };
}

async function countIn({ drafts, asides }: Shelf): Promise<number> {
  const plans = (await asides.names()).filter((name) => name.startsWith(planWaiting));
  return (await drafts.names()).length + plans.length;
}

const placesIn = (names: string[]): Which[] =>
  [...new Set(names.map((name) => name.split('/')[0] ?? ''))].map(whichNamed);

async function openAll(key: CryptoKey, slot: Slot<Sealed>, prefix: string) {
  const found = new Map<string, Draft>();
  for (const name of await slot.names()) {
    const sealed = name.startsWith(prefix) ? await slot.get(name) : undefined;
    // What does not open was moved or damaged: it is left where it is and shown to nobody.
    const draft = sealed && (await unseal<Draft>(key, name, sealed).catch(() => null));
    if (draft) found.set(name.slice(prefix.length), draft);
  }
  return found;
}

async function removeAll(slot: Slot<Sealed>, prefix: string) {
  const names = (await slot.names()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => slot.delete(name)));
}

let opened: Promise<DraftStore> | null = null;

/** The store of this device. Fails where the browser gives no storage; saving then needs the net. */
export function draftStore(): Promise<DraftStore> {
  opened ??= openShelf().then(makeDraftStore);
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

export const countUnsent = (): Promise<number> =>
  draftStore()
    .then((store) => store.count())
    .catch(() => 0);

export function eraseDraftsOf(place: Place): Promise<void> {
  forgetPosition(place);
  return draftStore()
    .then((store) => store.forget(place))
    .catch(() => undefined);
}

/** At sign-out: every draft and the key that opens them. */
export async function eraseDrafts(): Promise<void> {
  forgetPositions();
  await draftStore()
    .then((store) => store.erase())
    .catch(() => undefined);
  opened = null;
}
