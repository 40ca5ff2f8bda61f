import { jest } from '@jest/globals';
import client from '../../i18n/messages/client.json' with { type: 'json' };
import { loadMessages } from '../../i18n/t.ts';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { assignment, member, opened, practice, response, roots } from '../../test/practice.ts';
import type { Draft, DraftStore } from './draft-store.ts';
import { saveStateOf } from './line.ts';
import { Saver } from './saver.ts';

const place = { practice, member, assignment, occurrence: null };
const itemOf = (path: string) =>
  `PUT practices/${practice}/client/responses/${response}/draft-items/${path}`;
const beginning = `POST practices/${practice}/client/assignments/${assignment}/responses`;

const plainStore = (drafts = new Map<string, Draft>()) => {
  const asides = new Map<string, Draft>();
  const store: DraftStore = {
    put: async (_place, path, draft) => void drafts.set(path, draft),
    remove: async (_place, path) => void drafts.delete(path),
    list: async () => new Map(drafts),
    putAside: async (_place, path, draft) => void asides.set(path, draft),
    asides: async () => new Map(asides),
    beginKey: async () => 'the-same-key',
    begun: async () => undefined,
    waiting: async () => [],
    forget: async () => drafts.clear(),
    count: async () => drafts.size,
    erase: async () => drafts.clear(),
  };
  return { store, drafts, asides };
};

const saving = { [beginning]: () => ok({ id: response }, 201), 'PUT *': () => ok({ revision: 1 }) };

async function aSaver(routes: Routes = saving, drafts?: Map<string, Draft>) {
  const server = fakeServer(routes);
  const kept = plainStore(drafts);
  const saver = new Saver(place, roots, Promise.resolve(kept.store));
  await saver.open(opened);
  const state = (path = 'first') => {
    const line = saver.lines().get(path);
    return line && saveStateOf(line, false);
  };
  return { server, saver, state, ...kept };
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('saver', () => {
  beforeAll(() => loadMessages(client));
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('keeps each change on the device within 300 ms', async () => {
    const { saver, drafts } = await aSaver();
    saver.write('first', 'The back seat');
    await pass(300);
    expect(drafts.get('first')).toEqual({ value: 'The back seat', revision: 0 });
  });

  it('sends after a pause of 1.5 s, once, beginning the response first', async () => {
    const { saver, server, drafts } = await aSaver();
    saver.write('first', 'The');
    await pass(1000);
    saver.write('first', 'The back seat');
    await pass(1000);
    expect(server.asked).toHaveLength(0);
    await pass(600);
    expect(server.asked.map(({ method, key, ifMatch }) => [method, key, ifMatch])).toEqual([
      ['POST', 'the-same-key', null],
      ['PUT', null, '"0"'],
    ]);
    expect(server.asked[1]?.body).toMatchObject({ value: 'The back seat' });
    expect(drafts.size).toBe(0);
  });

  it('sends at least every 10 s while somebody types on', async () => {
    const { saver, server } = await aSaver();
    for (let second = 0; second < 11; second += 1) {
      saver.write('first', 'a'.repeat(second + 1));
      await pass(1000);
    }
    expect(server.of('PUT', 'first').length).toBeGreaterThanOrEqual(1);
  });

  it('says saved only after the account has said so', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { saver, state } = await aSaver({
      ...saving,
      [itemOf('first')]: () => new Promise<Response>((resolve) => (answer = resolve)),
    });
    saver.write('first', 'The back seat');
    expect(state()?.kind).toBe('saving');
    await pass(5000);
    expect(state()?.kind).toBe('saving');
    answer(ok({ revision: 1 }));
    await pass(0);
    expect(state()?.kind).toBe('saved');
  });

  it('keeps what was typed while an older text was on its way', async () => {
    const answers: ((response: Response) => void)[] = [];
    const { saver, server, state, drafts } = await aSaver({
      ...saving,
      [itemOf('first')]: () => new Promise<Response>((resolve) => answers.push(resolve)),
    });
    saver.write('first', 'one');
    await pass(1600);
    saver.write('first', 'one two');
    answers[0]?.(ok({ revision: 1 }));
    await pass(100);
    expect(state()?.kind).toBe('saving');
    expect(drafts.get('first')).toEqual({ value: 'one two', revision: 1 });
    await pass(1600);
    answers[1]?.(ok({ revision: 2 }));
    await pass(0);
    expect(server.of('PUT', 'first')[1]).toMatchObject({
      ifMatch: '"1"',
      body: { value: 'one two' },
    });
    expect(state()?.kind).toBe('saved');
  });

  it('stays on the device while offline and goes out when the net is back', async () => {
    const { saver, server, state, drafts } = await aSaver();
    server.state.isOffline = true;
    saver.write('first', 'The back seat');
    await pass(2000);
    expect(state()).toEqual({ kind: 'device', because: 'offline' });
    expect(drafts.size).toBe(1);
    server.state.isOffline = false;
    await saver.flush();
    expect(state()?.kind).toBe('saved');
  });

  it('tries again by itself when the server is down', async () => {
    let isDown = true;
    const { saver, state } = await aSaver({
      ...saving,
      [itemOf('first')]: () => (isDown ? refuse(503, 'unavailable') : ok({ revision: 1 })),
    });
    saver.write('first', 'The back seat');
    await pass(2000);
    expect(state()).toEqual({ kind: 'device', because: 'unreachable' });
    isDown = false;
    await pass(10_000);
    expect(state()?.kind).toBe('saved');
  });

  it('begins with the same key however often it is tried', async () => {
    let tries = 0;
    const { saver, server } = await aSaver({
      ...saving,
      [beginning]: () => ((tries += 1) < 2 ? refuse(503, 'busy') : ok({ id: response }, 201)),
    });
    saver.write('first', 'The back seat');
    await pass(10_000);
    const keys = server.of('POST', 'responses').map(({ key }) => key);
    expect(keys).toEqual(['the-same-key', 'the-same-key']);
  });

  it('shows both texts of a conflict and keeps the one that was not chosen', async () => {
    const current = { revision: 4, value: 'from the phone', device: 'phone' };
    let hasConflict = true;
    const { saver, server, asides } = await aSaver({
      ...saving,
      [itemOf('first')]: () =>
        hasConflict ? refuse(412, 'revision-changed', { current }) : ok({ revision: 5 }),
    });
    saver.write('first', 'mine');
    await pass(2000);
    expect(saver.lines().get('first')).toMatchObject({ value: 'mine', conflict: current });
    hasConflict = false;
    await saver.choose('first', 'mine', 'from the phone');
    expect(server.of('PUT', 'first').at(-1)).toMatchObject({
      ifMatch: '"4"',
      body: { value: 'mine' },
    });
    expect(asides.get('first')?.value).toBe('from the phone');
    expect(saver.lines().get('first')).toMatchObject({ conflict: null, aside: 'from the phone' });
  });

  it('takes a conflict with its own earlier try for what it is', async () => {
    const current = { revision: 1, value: 'The back seat', device: 'phone' };
    const { saver, state } = await aSaver({
      ...saving,
      [itemOf('first')]: () => refuse(412, 'revision-changed', { current }),
    });
    saver.write('first', 'The back seat');
    await pass(2000);
    expect(state()?.kind).toBe('saved');
  });

  it.each([
    ['too long', 'x'.repeat(65_537)],
    ['with a NUL', 'a\u0000b'],
    ['with half a surrogate pair', 'a\ud83d'],
  ])('refuses a text %s before sending and keeps it on the screen', async (_name, text) => {
    const { saver, server, state, drafts } = await aSaver();
    saver.write('first', text);
    await pass(3000);
    expect(server.asked).toEqual([]);
    expect(state()?.kind).toBe('wrong');
    expect(saver.lines().get('first')?.value).toBe(text);
    expect(drafts.get('first')?.value).toBe(text);
  });

  it('brings back what only this device has, and says so until it is sent', async () => {
    const server = fakeServer({});
    server.state.isOffline = true;
    const { store } = plainStore(new Map([['first', { value: 'unsent', revision: 0 }]]));
    const saver = new Saver(place, roots, Promise.resolve(store));
    await saver.open(opened);
    expect(saver.lines().get('first')).toMatchObject({ value: 'unsent', isRestored: true });
  });

  it('never puts an old draft over a newer text of the account unasked', async () => {
    fakeServer(saving);
    const { store } = plainStore(new Map([['first', { value: 'old draft', revision: 1 }]]));
    const saver = new Saver(place, roots, Promise.resolve(store));
    await saver.open({
      ...opened,
      response: {
        id: response,
        revision: 0,
        sharing: 'draft',
        answers: { first: 'newer in the account' },
        revisions: { first: 3 },
        lastSaved: null,
      },
    });
    expect(saver.lines().get('first')?.conflict).toMatchObject({ value: 'newer in the account' });
  });

  it('works without any storage: then only the account counts', async () => {
    const server = fakeServer(saving);
    const saver = new Saver(place, roots, Promise.reject(new Error('no storage')));
    await saver.open(opened);
    server.state.isOffline = true;
    saver.write('first', 'The back seat');
    await pass(2000);
    const line = saver.lines().get('first');
    expect(line && saveStateOf(line, false).kind).toBe('wrong');
    server.state.isOffline = false;
    await saver.flush();
    expect(saver.isEverythingSaved()).toBe(true);
  });

  it('says nothing of a row that was only opened, and "saving" once there is a word in it', async () => {
    const { saver } = await aSaver();
    const stateOf = () => {
      const line = saver.lines().get('lessons');
      return line && saveStateOf(line, false).kind;
    };
    saver.write('lessons', [{ id: 'a', left: '', right: '' }]);
    expect(stateOf()).not.toBe('saving');
    saver.write('lessons', { entries: ['a'] });
    expect(stateOf()).not.toBe('saving');
    saver.write('first', 'A word');
    const first = saver.lines().get('first');
    expect(first && saveStateOf(first, false).kind).toBe('saving');
  });
});
