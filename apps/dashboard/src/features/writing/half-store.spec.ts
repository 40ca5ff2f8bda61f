import { jest } from '@jest/globals';
import { makeHalfStore } from './half-store.ts';
import type { Sealed, Shelf, Slot } from './shelf.ts';

const card = { why: 'Because of Sunday.' };

function aShelf() {
  const all = new Map<string, Sealed>();
  let key: CryptoKey | null = null;
  const slot: Slot<Sealed> = {
    get: async (name) => all.get(name),
    put: async (name, value) => all.set(name, value),
    delete: async (name) => all.delete(name),
    names: async () => [...all.keys()],
  };
  const begins: Slot<string> = { ...slot, get: async () => undefined, put: async () => undefined };
  const shelf: Shelf = {
    drafts: slot,
    asides: slot,
    begins,
    keyOr: async (made) => (key ??= made),
    erase: async () => {
      all.clear();
      key = null;
    },
  };
  return { all, shelf, open: async () => shelf };
}

afterEach(() => {
  jest.useRealTimers();
});

describe('a form that is half written', () => {
  it('is there after a reload, sealed and under its own name only', async () => {
    const { all, open } = aShelf();
    await makeHalfStore(open, 'p/ruth').put('noor/roots', card);
    const again = makeHalfStore(open, 'p/ruth');
    expect(await again.read('noor/roots')).toEqual(card);
    expect(await again.read('mara/roots')).toBeNull();
    expect(await makeHalfStore(open, 'p/paul').read('noor/roots')).toBeNull();
    const bytes = [...all.values()].map(({ text }) => Buffer.from(text).toString('latin1'));
    expect(bytes.join('')).not.toContain('Sunday');
  });

  it('opens nowhere else, though it be carried there', async () => {
    const { all, open } = aShelf();
    await makeHalfStore(open, 'p/ruth').put('noor/roots', card);
    const [sealed] = all.values();
    if (sealed) all.set('half/p/ruth/mara/roots', sealed);
    await expect(makeHalfStore(open, 'p/ruth').read('mara/roots')).rejects.toThrow();
  });

  it('is gone when it was dropped, however fast', async () => {
    const { all, open } = aShelf();
    const store = makeHalfStore(open, 'p/ruth');
    void store.put('noor/roots', card);
    await store.drop('noor/roots');
    expect(all.size).toBe(0);
  });

  it('is gone at sign-out with the key, and after a week', async () => {
    const { shelf, open } = aShelf();
    const store = makeHalfStore(open, 'p/ruth');
    await store.put('noor/roots', card);
    jest.useFakeTimers({ now: Date.now() + 8 * 86_400_000, doNotFake: ['queueMicrotask'] });
    expect(await store.read('noor/roots')).toBeNull();
    jest.useRealTimers();
    expect(await store.read('noor/roots')).toEqual(card);
    await shelf.erase();
    expect(await makeHalfStore(open, 'p/ruth').read('noor/roots')).toBeNull();
  });

  it('waits for the storage of this browser again where it failed', async () => {
    const { open } = aShelf();
    let fails = true;
    const store = makeHalfStore(async () => {
      if (!fails) return open();
      fails = false;
      throw new Error('no storage');
    }, 'p/ruth');
    await expect(store.put('noor/roots', card)).rejects.toThrow('no storage');
    await store.put('noor/roots', card);
    expect(await store.read('noor/roots')).toEqual(card);
  });
});
