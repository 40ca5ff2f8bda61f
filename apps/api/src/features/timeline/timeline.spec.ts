import { TimelinePage } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;
let path: string;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.clock.reset();
  p = await aPractice(api);
  path = `therapist/clients/${p.clientId}/timeline`;
});
afterAll(() => api.close());

const page = async (query = ''): Promise<TimelinePage> =>
  TimelinePage.parse((await p.therapist.get(`${path}${query}`).expect(200)).body);
const kinds = async () => (await page()).items.map(({ kind }) => kind);
const later = () => api.clock.forward({ seconds: 11 });

describe('the timeline of a client', () => {
  it('has sessions, agreements, sharing and notes, newest day first and in days', async () => {
    expect(await page()).toEqual({ items: [], next: null });
    const loop = await Loop.through(p, { means: 'rest' }, ['means']);
    later();
    await p.therapist.post(`therapist/clients/${p.clientId}/sessions/start`, {}).expect(201);
    later();
    const text = { text: 'We spoke.', sessionOn: '2026-11-24' };
    const note = await p.therapist.post(`therapist/clients/${p.clientId}/notes`, text).expect(201);
    later();
    const noteId = note.body.id;
    await p.therapist.post(`therapist/notes/${noteId}/sign`, undefined, ifMatch(1)).expect(200);
    const { items } = await page();
    expect(items.map(({ kind }) => kind)).toEqual([
      'note_signed',
      'note_begun',
      'shared',
      'agreed',
      'session',
    ]);
    expect(items[2]).toMatchObject({ id: loop.responseId, who: null, place: null });
    expect(items[2]?.title).toBe(items[3]?.title);
    expect(JSON.stringify(items)).not.toMatch(/\d\d:\d\d/);
  });

  it('knows what was taken back, and not what sharing was undone', async () => {
    const loop = await Loop.through(p, { means: 'rest' }, ['means']);
    await loop.takeBack().expect(200);
    expect(await kinds()).toEqual(['agreed']);
    later();
    await loop.share(['means']).expect(200);
    expect(await kinds()).toEqual(['agreed']);
    later();
    expect(await kinds()).toEqual(['shared', 'agreed']);
    await loop.takeBack().expect(200);
    expect(await kinds()).toEqual(['taken_back', 'agreed']);
    await loop.share(['means']).expect(200);
    expect(await kinds()).toEqual(['taken_back', 'agreed']);
    await loop.takeBack().expect(200);
    expect(await kinds()).toEqual(['taken_back', 'agreed']);
  });

  it('is the same, byte for byte, whether or not a client writes and keeps', async () => {
    const loop = await Loop.begin(p);
    const before = (await p.therapist.get(path)).text;
    later();
    await loop.write('means', 'words');
    expect((await p.therapist.get(path)).text).toBe(before);
    await loop.finish().expect(200);
    expect((await p.therapist.get(path)).text).toBe(before);
    await p.client.delete(loop.path).expect(204);
    expect((await p.therapist.get(path)).text).toBe(before);
  });

  it('goes on page by page, each entry once', async () => {
    for (const exercise of ['take-myself-seriously', 'practicing-no', 'no-time-for'])
      await Loop.agree(p, exercise);
    const first = await page('?limit=2');
    const second = await page(`?limit=2&after=${first.next}`);
    expect(second.next).toBeNull();
    const ids = [...first.items, ...second.items].map(({ entryId }) => entryId);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toEqual((await page()).items.map(({ entryId }) => entryId));
    await p.therapist.get(`${path}?after=abc`).expect(422);
    await p.therapist.get(`${path}?limit=0`).expect(422);
  });

  it('is not there for strangers, nor for another role', async () => {
    for (const visitor of [p.otherTherapist, p.stranger, p.stranger.in(p.practiceId)])
      await visitor.get(path).expect(404);
    for (const visitor of [p.client, p.owner, p.frontDesk]) await visitor.get(path).expect(403);
  });
});
