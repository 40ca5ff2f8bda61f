import { makeKey, seal, unseal } from './sealing.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** A form that is half written, through a reload: sealed as drafts are, and gone with them at sign-out. */
export interface HalfStore {
  put(name: string, words: object): Promise<void>;
  read(name: string): Promise<object | null>;
  drop(name: string): Promise<void>;
}

interface Kept {
  since: number;
  words: object;
}

const days = 7;

export function makeHalfStore(open: () => Promise<Shelf>, prefix: string): HalfStore {
  const nameOf = (name: string) => `half/${prefix}/${name}`;
  const ready = once(async () => {
    const shelf = await open();
    return { slot: shelf.asides, key: await shelf.keyOr(await makeKey()) };
  });
  const inTurn = queue();
  return {
    put: (name, words) =>
      inTurn(async () => {
        const { slot, key } = await ready();
        const kept: Kept = { since: Date.now(), words };
        await slot.put(nameOf(name), await seal(key, nameOf(name), kept));
      }),
    read: (name) =>
      inTurn(async () => {
        const { slot, key } = await ready();
        const sealed = await slot.get(nameOf(name));
        const kept = sealed && (await unseal<Kept>(key, nameOf(name), sealed));
        return kept && Date.now() - kept.since < days * 86_400_000 ? kept.words : null;
      }),
    drop: (name) =>
      inTurn(async () => {
        const { slot } = await ready();
        await slot.delete(nameOf(name));
      }),
  };
}

/** What is dropped right after it was put has to be gone: one after the other. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(act: () => Promise<Result>): Promise<Result> => {
    const next = last.then(act, act);
    last = next;
    return next;
  };
}

/** Tried again where it failed. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | null = null;
  return () => {
    made ??= make().catch((failure: unknown) => {
      made = null;
      throw failure;
    });
    return made;
  };
}

const stores = new Map<string, HalfStore>();

/** Of one person in one practice. Where the browser gives no storage nothing outlives a reload. */
export function halfStore(practice: string, member: string): HalfStore {
  const prefix = `${practice}/${member}`;
  const known = stores.get(prefix);
  if (known) return known;
  const made = makeHalfStore(openShelf, prefix);
  stores.set(prefix, made);
  return made;
}
