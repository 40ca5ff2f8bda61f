import { jest } from '@jest/globals';
import { emptyPlan } from '@selfward/domain';
import { makePlanCopies } from './plan-copy.ts';
import type { Sealed, Shelf, Slot } from './shelf.ts';

const owner = { practice: 'p', member: 'm' };
const copy = { content: { ...emptyPlan, alone: 'A walk along the river.' }, day: '2026-11-24' };
const waiting = { content: copy.content, revision: 2 };

function aShelf() {
  const all = new Map<string, Sealed>();
  let key: CryptoKey | null = null;
  let isClosed = false;
  const slot: Slot<Sealed> = {
    get: async (name) => all.get(name),
    put: async (name, value) => {
      if (isClosed) throw new Error('closed');
      all.set(name, value);
    },
    delete: async (name) => all.delete(name),
    names: async () => [...all.keys()],
  };
  const shelf: Shelf = {
    drafts: slot,
    asides: slot,
    begins: { ...slot, get: async () => undefined, put: async () => undefined },
    keyOr: async (made) => (key ??= made),
    erase: async () => all.clear(),
  };
  const close = () => {
    isClosed = true;
  };
  const open = async () => {
    isClosed = false;
    return shelf;
  };
  return { all, open, close };
}

describe('the copy of a plan on this device', () => {
  it('comes back as it was, and is readable in no record', async () => {
    const { all, open } = aShelf();
    const copies = makePlanCopies(open);
    await copies.put(owner, copy);
    expect(await copies.read(owner)).toEqual(copy);
    const bytes = [...all.values()].map(({ text }) => Buffer.from(text).toString('latin1')).join();
    expect(bytes).not.toContain('river');
  });

  it('is no copy any more after a week without a sign-in', async () => {
    const { open } = aShelf();
    const copies = makePlanCopies(open);
    const now = Date.now();
    await copies.put(owner, copy);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now + 6 * 24 * 60 * 60_000);
    expect(await copies.read(owner)).toEqual(copy);
    clock.mockReturnValue(now + 7 * 24 * 60 * 60_000 + 60_000);
    expect(await copies.read(owner)).toBeNull();
    clock.mockRestore();
  });

  it('is one of each person, and dropping it leaves what waits to be sent', async () => {
    const { open } = aShelf();
    const copies = makePlanCopies(open);
    await copies.put(owner, copy);
    await copies.keepWaiting(owner, waiting);
    expect(await copies.read({ ...owner, member: 'other' })).toBeNull();
    await copies.dropAll();
    expect(await copies.read(owner)).toBeNull();
    expect(await copies.waiting(owner)).toEqual(waiting);
    await copies.keepWaiting(owner, null);
    expect(await copies.waiting(owner)).toBeNull();
  });

  it('opens the store once more when another tab has closed it', async () => {
    const { open, close } = aShelf();
    const copies = makePlanCopies(open);
    await copies.put(owner, copy);
    close();
    await copies.put(owner, { ...copy, day: '2026-11-25' });
    expect((await copies.read(owner))?.day).toBe('2026-11-25');
  });

  it('is nothing where the browser has no storage, or where it does not open', async () => {
    const broken = makePlanCopies(() => Promise.reject(new Error('no storage')));
    expect(await broken.read(owner)).toBeNull();
    await expect(broken.put(owner, copy)).rejects.toThrow();
    await broken.dropAll();
    const { all, open } = aShelf();
    const copies = makePlanCopies(open);
    await copies.put(owner, copy);
    const [[name, sealed] = ['', undefined]] = all;
    if (sealed) all.set(name.replace('/m', '/n'), sealed);
    expect(await copies.read({ ...owner, member: 'n' })).toBeNull();
  });
});
