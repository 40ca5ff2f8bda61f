import { makeDraftStore, type Place } from './draft-store.ts';
import type { Sealed, Shelf, Slot } from './shelf.ts';

const place: Place = { practice: 'p', member: 'm', assignment: 'a', occurrence: null };
const text = 'I was proud that I could hold it.';

function slot<Value>(): Slot<Value> & { all: Map<string, Value> } {
  const all = new Map<string, Value>();
  return {
    all,
    get: async (name) => all.get(name),
    put: async (name, value) => all.set(name, value),
    delete: async (name) => all.delete(name),
    names: async () => [...all.keys()],
  };
}

function aShelf() {
  const [drafts, asides] = [slot<Sealed>(), slot<Sealed>()];
  let key: CryptoKey | null = null;
  const shelf: Shelf = {
    drafts,
    asides,
    begins: slot<string>(),
    keyOr: async (made) => {
      key ??= made;
      return key;
    },
    erase: async () => {
      for (const { all } of [drafts, asides]) all.clear();
      key = null;
    },
  };
  return { shelf, drafts, key: () => key };
}

describe('draft store', () => {
  it('gives back what was put, also after a restart', async () => {
    const { shelf } = aShelf();
    await (await makeDraftStore(shelf)).put(place, 'first', { value: text, revision: 2 });
    const found = await (await makeDraftStore(shelf)).list(place);
    expect([...found]).toEqual([['first', { value: text, revision: 2 }]]);
  });

  it('keeps no readable word, under a key that cannot be read out', async () => {
    const { shelf, drafts, key } = aShelf();
    await (await makeDraftStore(shelf)).put(place, 'first', { value: text, revision: 0 });
    const bytes = [...drafts.all.values()].map((sealed) =>
      Buffer.from(sealed.text).toString('latin1'),
    );
    expect(bytes.join('')).not.toContain('proud');
    expect(key()?.extractable).toBe(false);
  });

  it('opens nothing that was moved to another place', async () => {
    const { shelf, drafts } = aShelf();
    const store = await makeDraftStore(shelf);
    await store.put(place, 'first', { value: text, revision: 0 });
    const [sealed] = drafts.all.values();
    if (sealed) drafts.all.set('p/m/other/first', sealed);
    expect([...(await store.list({ ...place, assignment: 'other' }))]).toEqual([]);
  });

  it('keeps the words of two of a series apart', async () => {
    const { shelf } = aShelf();
    const store = await makeDraftStore(shelf);
    const [older, newer] = ['o1', 'o2'].map((occurrence) => ({ ...place, occurrence }));
    if (!older || !newer) throw new Error('Two places.');
    await store.put(older, 'first', { value: 'Friday', revision: 0 });
    await store.put(newer, 'first', { value: 'Today', revision: 0 });
    expect((await store.list(older)).get('first')?.value).toBe('Friday');
    expect([...(await store.list(place))]).toEqual([]);
    expect(await store.beginKey(older)).not.toBe(await store.beginKey(newer));
    expect(await store.waiting('p', 'm')).toEqual([
      { assignment: 'a', occurrence: 'o1' },
      { assignment: 'a', occurrence: 'o2' },
    ]);
    await store.forget(older);
    expect((await store.list(newer)).get('first')?.value).toBe('Today');
  });

  it('keeps half a surrogate pair as it is', async () => {
    const { shelf } = aShelf();
    const store = await makeDraftStore(shelf);
    await store.put(place, 'first', { value: 'a\ud83d', revision: 0 });
    expect((await store.list(place)).get('first')?.value).toBe('a\ud83d');
  });

  it('keeps one begin key until the beginning is acknowledged', async () => {
    const { shelf } = aShelf();
    const store = await makeDraftStore(shelf);
    const key = await store.beginKey(place);
    expect(await store.beginKey(place)).toBe(key);
    await store.begun(place);
    expect(await store.beginKey(place)).not.toBe(key);
  });

  it('names what waits, and forgets one assignment or everything', async () => {
    const { shelf } = aShelf();
    const store = await makeDraftStore(shelf);
    await store.put(place, 'first', { value: text, revision: 0 });
    await store.put({ ...place, assignment: 'b' }, 'x', { value: 1, revision: 0 });
    expect(await store.waiting('p', 'm')).toEqual([
      { assignment: 'a', occurrence: null },
      { assignment: 'b', occurrence: null },
    ]);
    expect(await store.waiting('p', 'somebody else')).toEqual([]);
    await store.forget(place);
    expect(await store.count()).toBe(1);
    await shelf.asides.put('plan-waiting/p/m', { iv: new Uint8Array(), text: new ArrayBuffer() });
    await shelf.asides.put('plan/p/m', { iv: new Uint8Array(), text: new ArrayBuffer() });
    expect(await store.count()).toBe(2);
    await store.erase();
    expect(await store.count()).toBe(0);
  });
});
