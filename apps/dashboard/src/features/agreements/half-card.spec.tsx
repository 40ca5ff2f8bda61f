import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Halves } from '../../ui/half-form.ts';
import { type CardPlace, useHalfCard, useReadBack } from './half-card.ts';

/** As the sealed one keeps it: through JSON, by name. */
function onDevice() {
  const all = new Map<string, string>();
  const halves: Halves = {
    put: async (name, card) => void all.set(name, JSON.stringify(card)),
    read: async (name) => JSON.parse(all.get(name) ?? 'null'),
    drop: async (name) => void all.delete(name),
  };
  return { all, halves };
}

const placeOf = (halves: Halves, client: string): CardPlace => ({
  practice: 'p',
  start: { client, exercise: 'roots' },
  halves,
});

/** A page that was just loaded: nothing is in memory. */
async function reload(place: CardPlace) {
  const queries = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const read = renderHook(() => useReadBack(place), { wrapper });
  await waitFor(() => expect(read.result.current).toBe(true));
  return renderHook(() => useHalfCard(place), { wrapper }).result;
}

describe('a card that is half written', () => {
  const write = (card: { current: ReturnType<typeof useHalfCard> }) =>
    act(async () => card.current.setDraft((draft) => ({ ...draft, why: 'Because of Sunday.' })));

  it('is there after a reload, and of nobody else', async () => {
    const { halves } = onDevice();
    await write(await reload(placeOf(halves, 'noor')));
    const again = await reload(placeOf(halves, 'noor'));
    expect(again.current.isLeft).toBe(true);
    expect(again.current.draft.why).toBe('Because of Sunday.');
    const other = await reload(placeOf(halves, 'mara'));
    expect(other.current.isLeft).toBe(false);
    expect(other.current.draft.why).toBeNull();
  });

  it('leaves nothing on the device once it was agreed on or is blank again', async () => {
    const { all, halves } = onDevice();
    const card = await reload(placeOf(halves, 'noor'));
    await write(card);
    expect(all.size).toBe(1);
    await act(async () => card.current.setDraft((draft) => ({ ...draft, why: null })));
    expect(all.size).toBe(0);
    await write(card);
    await act(async () => card.current.forget());
    expect(all.size).toBe(0);
  });

  it('is begun afresh where what was kept is none, or nothing can be kept', async () => {
    const { all, halves } = onDevice();
    await write(await reload(placeOf(halves, 'noor')));
    for (const name of all.keys()) all.set(name, '{"draft":{"why":"An older card"}}');
    expect((await reload(placeOf(halves, 'noor'))).current.isLeft).toBe(false);
    const none = () => Promise.reject(new Error('no storage'));
    const without = await reload(placeOf({ put: none, read: none, drop: none }, 'noor'));
    await write(without);
    expect(without.current.draft.why).toBe('Because of Sunday.');
  });
});
