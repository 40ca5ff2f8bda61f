import { randomUUID } from 'node:crypto';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterEach(() => api.clock.reset());
afterAll(() => api.close());

const pass = () => api.clock.forward({ seconds: 11 });

async function aShared(): Promise<Loop> {
  const loop = await Loop.through(p, { means: 'I would rest', letter: 'kept' }, ['means']);
  pass();
  return loop;
}

const pathOf = (loop: Loop) => `therapist/responses/${loop.responseId}/lines`;
const write = (loop: Loop, text: unknown, { as = p.therapist, key = String(randomUUID()) } = {}) =>
  as.post(pathOf(loop), { text }, { 'Idempotency-Key': key });
const received = async (loop: Loop) => (await p.client.get(loop.path).expect(200)).body.lines;

describe('a quiet line', () => {
  it('arrives exactly as it was written, once it cannot be undone any more', async () => {
    const loop = await aShared();
    const text = '  I read it. \r\n שלום 🌿 e\u0301 ';
    const { body } = await write(loop, text).expect(201);
    expect(body).toMatchObject({ text, isMine: true, visibleFrom: expect.any(String) });
    expect(await received(loop)).toEqual([]);
    pass();
    expect(await received(loop)).toEqual([
      { text, fromName: body.fromName, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ]);
    const { body: page } = await loop.review().expect(200);
    expect(page.items[0].lines).toMatchObject([{ id: body.id, text, visibleFrom: null }]);
  });

  it('can be taken away for ten seconds, by its author, and not afterwards', async () => {
    const loop = await aShared();
    const { body } = await write(loop, 'Too quick').expect(201);
    const line = `${pathOf(loop)}/${body.id}`;
    await p.otherTherapist.delete(line).expect(404);
    await p.therapist.delete(line).expect(204);
    await p.therapist.delete(line).expect(404);
    pass();
    expect(await received(loop)).toEqual([]);
    const { body: said } = await write(loop, 'I read it.').expect(201);
    pass();
    const late = await p.therapist.delete(`${pathOf(loop)}/${said.id}`);
    expect([late.status, late.body.type]).toEqual([409, 'urn:problem:line-was-said']);
  });

  it('stays for the client when the answer is taken back', async () => {
    const loop = await aShared();
    await write(loop, 'I read it.').expect(201);
    pass();
    await loop.takeBack().expect(200);
    expect(await received(loop)).toMatchObject([{ text: 'I read it.' }]);
    await write(loop, 'Again').expect(404);
  });

  it('is written once for one intention', async () => {
    const loop = await aShared();
    const key = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => write(loop, 'Once', { key })));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    expect((await write(loop, 'Other', { key })).body.type).toBe('urn:problem:key-reused');
    pass();
    expect(await received(loop)).toHaveLength(1);
  });

  it('refuses blank, long and broken text, what is not shared, strangers and other roles', async () => {
    const loop = await aShared();
    for (const text of ['', ' \n ', 'x'.repeat(501), 'a\u0000b', '\ud800', null, 7])
      await write(loop, text).expect(422);
    await write(loop, 'x'.repeat(500)).expect(201);
    const kept = await Loop.through(p, { means: 'mine' });
    await write(kept, 'I read it.').expect(404);
    for (const visitor of [p.otherTherapist, p.stranger, p.stranger.in(p.practiceId)])
      await write(loop, 'Hello', { as: visitor }).expect(404);
    for (const visitor of [p.client, p.owner, p.frontDesk])
      await write(loop, 'Hello', { as: visitor }).expect(403);
  });
});

describe('the review since the last session', () => {
  const since = async () =>
    (await p.therapist.get(`therapist/clients/${p.clientId}/responses?since=last-session`)).body;
  const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

  async function met(daysAgo: number): Promise<void> {
    const at = new Date(api.clock.now().getTime() - daysAgo * 86_400_000);
    await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
      void tx.run(
        `insert into sessions (practice_id, session_id, client_id, member_id, state, day, clock,
           time_zone, minutes, place, starts_at, ends_at, created_by, created_at)
         values ($1, $2, $3, $4, 'planned', $5::timestamptz::date, '10:00', 'Europe/Vienna', 50,
           'room', $5::timestamptz, $5::timestamptz + interval '50 minutes', $4, $5::timestamptz)`,
        [p.practiceId, newId(), p.clientId, p.members.therapist.memberId, at],
      );
    });
  }

  async function sharedDaysAgo(loop: Loop, days: number): Promise<void> {
    await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
      void tx.run(
        `update responses set shared_at = shared_at - $3 * interval '1 day',
           readable_from = readable_from - $3 * interval '1 day'
         where practice_id = $1 and response_id = $2`,
        [p.practiceId, loop.responseId, days],
      );
    });
  }

  it('is everything before there was one, and the newest session counts from the day after', async () => {
    const loop = await aShared();
    expect(await since()).toMatchObject({ lastSessionOn: null });
    await met(0);
    const page = await since();
    expect(page).toMatchObject({ lastSessionOn: null });
    expect(ids(page)).toEqual([loop.responseId]);
  });

  it('leaves out what was read before it, and never what was not', async () => {
    const [old, older, fresh] = [await aShared(), await aShared(), await aShared()];
    await sharedDaysAgo(old, 20);
    await sharedDaysAgo(older, 30);
    await met(7);
    const page = await since();
    expect(page.lastSessionOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(ids(page)).toEqual([fresh.responseId, old.responseId, older.responseId]);
    const { seen } = page.items[1];
    const path = `therapist/responses/${old.responseId}/read`;
    await p.therapist.put(path, { read: true, seen }).expect(204);
    expect(ids(await since())).toEqual([fresh.responseId, older.responseId]);
    expect(ids((await old.review()).body)).toHaveLength(3);
  });

  it('tells that something was taken back, and never that a sharing was undone', async () => {
    const loop = await aShared();
    await loop.takeBack().expect(200);
    const undone = await Loop.through(p, { means: 'oh no' }, ['means']);
    await undone.takeBack().expect(200);
    const { takenBack, items } = await since();
    expect(items).toEqual([]);
    expect(takenBack).toEqual([
      {
        responseId: loop.responseId,
        title: 'What would it mean to take myself seriously?',
        on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
  });
});
