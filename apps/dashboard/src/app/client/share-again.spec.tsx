import { act, screen } from '@testing-library/react';
import { ok, refuse } from '../../test/fake-server.ts';
import { at, open, press, shared, soon } from './test/response-page.ts';

const newer = { ...shared, revision: 2 };
const button = 'Share it as it is now';

describe('sharing the same once more', () => {
  it('after an undo is a new act, not another try of the first', async () => {
    let isSharedAgain = false;
    const given = () => (isSharedAgain ? { ...newer, readableFrom: soon } : newer);
    const { server } = await open(newer, {
      [`GET ${at}`]: () => ok(given()),
      [`POST ${at}/share`]: () => {
        isSharedAgain = true;
        return ok(given());
      },
      [`POST ${at}/take-back`]: () => {
        isSharedAgain = false;
        return ok(given());
      },
    });
    await act(async () => press(button));
    await act(async () => press('Undo'));
    await screen.findByText('Undone. What you shared before is shared as it was.');
    await act(async () => press(button));
    const [once, again, ...more] = server.of('POST', 'share');
    expect(more).toEqual([]);
    expect(again?.body).toEqual(once?.body);
    expect(again?.key).not.toBe(once?.key);
  });

  it('without an answer in between is the same act, and after a refusal a new one', async () => {
    let refusal: 'busy' | 'revision-not-current' | null = 'busy';
    const { server } = await open(newer, {
      [`POST ${at}/share`]: () => {
        if (refusal === 'busy') return new Response('', { status: 503 });
        return refusal === null ? ok(newer) : refuse(409, refusal);
      },
    });
    await act(async () => press(button));
    refusal = 'revision-not-current';
    await act(async () => press(button));
    refusal = null;
    await act(async () => press(button));
    const [one, retry, anew] = server.of('POST', 'share').map(({ key }) => key);
    expect(retry).toBe(one);
    expect(anew).not.toBe(one);
  });
});
