import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { Database } from '../../database/database.ts';

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

/** Nothing of the product may change an opening, so a test asks whoever owns the database. */
async function asAdmin(sql: string): Promise<void> {
  const admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}

const pass = () => api.clock.forward({ seconds: 11 });
const written = { means: 'I would rest', letter: 'secret letter' };

async function aShared(): Promise<Loop> {
  const loop = await Loop.through(p, written, ['means']);
  pass();
  return loop;
}

const one = async (loop: Loop) =>
  (await p.therapist.get(`therapist/responses/${loop.responseId}`).expect(200)).body;
const mark = (loop: Loop, body: object, as = p.therapist) =>
  as.put(`therapist/responses/${loop.responseId}/read`, body);
const unread = async () =>
  (await p.therapist.get('therapist/caseload').expect(200)).body.clients[0].newToRead;
const logged = (action: string) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, (tx) =>
    tx.many<{ subject_id: string }>(
      `select subject_id from access_log where action = $1 and role = 'therapist'
         and subject = 'response'`,
      [action],
    ),
  );

describe('a mark of having read', () => {
  it('is set and taken away by whoever read, and by nothing else', async () => {
    const loop = await aShared();
    const { seen } = await one(loop);
    await loop.review().expect(200);
    expect(await one(loop)).toMatchObject({ isNew: true, wasReadBefore: false });
    expect(await unread()).toBe(1);
    const read = { read: true, seen };
    for (const body of [read, read]) await mark(loop, body).expect(204);
    expect(await one(loop)).toMatchObject({ isNew: false });
    expect(await unread()).toBe(0);
    expect(await logged('marked_read')).toHaveLength(1);
    const notRead = { read: false, seen };
    for (const body of [notRead, notRead]) await mark(loop, body).expect(204);
    expect(await one(loop)).toMatchObject({ isNew: true });
    expect(await unread()).toBe(1);
    expect(await logged('marked_unread')).toHaveLength(1);
  });

  it('belongs to what was seen: what is shared anew in the meantime is new', async () => {
    const loop = await aShared();
    const { seen } = await one(loop);
    await loop.write('means', 'second words');
    await loop.finish().expect(200);
    await loop.share(['means'], { revision: 2 }).expect(200);
    pass();
    await mark(loop, { read: true, seen }).expect(204);
    const again = await one(loop);
    expect(again).toMatchObject({ isNew: true, wasReadBefore: true });
    expect(again.seen).not.toBe(seen);
  });

  it('does not outlive another sharing of the same revision, with one answer more', async () => {
    const loop = await aShared();
    await mark(loop, { read: true, seen: (await one(loop)).seen }).expect(204);
    await loop.share(['means', 'letter']).expect(200);
    expect(await one(loop)).toMatchObject({ isNew: false });
    pass();
    const again = await one(loop);
    expect(again).toMatchObject({ isNew: true, wasReadBefore: true });
    await mark(loop, { read: true, seen: again.seen }).expect(204);
    expect(await one(loop)).toMatchObject({ isNew: false });
  });

  it('can be set on everything that was on the screen, and taken away again', async () => {
    const loops = [await aShared(), await aShared()];
    const path = `therapist/clients/${p.clientId}/read`;
    const responses = [];
    for (const loop of loops) responses.push({ id: loop.responseId, seen: (await one(loop)).seen });
    const gone = await aShared();
    const other = { id: gone.responseId, seen: (await one(gone)).seen };
    await gone.takeBack().expect(200);
    await p.therapist.post(path, { read: true, responses: [...responses, other] }).expect(204);
    expect(await unread()).toBe(0);
    await p.therapist.post(path, { read: false, responses }).expect(204);
    expect(await unread()).toBe(2);
    await p.therapist.post(path, { read: true, responses: [] }).expect(422);
    await p.otherTherapist.post(path, { read: true, responses }).expect(404);
  });

  it('refuses what was not shown, and is not there for strangers or other roles', async () => {
    const loop = await aShared();
    const { seen } = await one(loop);
    for (const bad of ['A'.repeat(22), 'x', '', `${seen}A`, null])
      await mark(loop, { read: true, seen: bad }).expect(422);
    await mark(loop, { seen }).expect(422);
    for (const visitor of [p.otherTherapist, p.stranger, p.stranger.in(p.practiceId)])
      await mark(loop, { read: true, seen }, visitor).expect(404);
    for (const visitor of [p.client, p.owner, p.frontDesk])
      await mark(loop, { read: true, seen }, visitor).expect(403);
    await loop.takeBack().expect(200);
    await mark(loop, { read: true, seen }).expect(404);
  });

  it('is not there while sharing can be undone', async () => {
    const loop = await Loop.through(p, written, ['means']);
    await mark(loop, { read: true, seen: 'A'.repeat(22) }).expect(404);
  });
});

describe('the glass door', () => {
  const door = (as = p.client) => as.get('client/glass-door');
  const opened = (loop: Loop, seen: unknown, as = p.therapist) =>
    as.post(`therapist/responses/${loop.responseId}/opened`, { seen });
  /** A sign-in does not last for days, so what was opened moves back instead of the clock forward. */
  const daysPass = () =>
    asAdmin(
      `update openings set day = day - 5, first_at = first_at - interval '5 days'
       where practice_id = '${p.practiceId}'`,
    );

  it('tells an opening by its day, once the next working day is over', async () => {
    const loop = await aShared();
    const { seen } = await one(loop);
    for (const proof of [seen, seen]) await opened(loop, proof).expect(204);
    expect((await door().expect(200)).body).toMatchObject({ items: [], next: null });
    await daysPass();
    const { body, text } = await door().expect(200);
    expect(body.items).toEqual([
      {
        what: 'response',
        on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        name: expect.stringMatching(/^therapist/),
        relation: 'therapist',
        title: 'What would it mean to take myself seriously?',
        responseId: loop.responseId,
      },
    ]);
    expect(text).not.toMatch(/\d\d:\d\d/);
    expect(body.readers).toEqual([{ name: body.items[0].name, relation: 'therapist' }]);
  });

  it('tells it as soon as a session of the two is over', async () => {
    const loop = await aShared();
    await opened(loop, (await one(loop)).seen).expect(204);
    const now = api.clock.now();
    await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
      void tx.run(
        `insert into sessions (practice_id, session_id, client_id, member_id, state, day, clock,
           time_zone, minutes, place, starts_at, ends_at, started_at, finished_at, created_by, created_at)
         values ($1, $2, $3, $4, 'finished', $5::timestamptz::date, '10:00', 'Europe/Vienna', 50, 'room',
           $5::timestamptz, $6::timestamptz, $5::timestamptz, $6::timestamptz, $4,
           $5::timestamptz)`,
        [
          p.practiceId,
          randomUUID(),
          p.clientId,
          p.members.therapist.memberId,
          new Date(now.getTime() - 1000),
          new Date(now.getTime() + 60_000),
        ],
      );
    });
    expect((await door()).body.items).toEqual([]);
    api.clock.forward({ seconds: 75 });
    expect((await door()).body.items).toHaveLength(1);
  });

  it('counts a mark as an opening, and keeps what was taken back', async () => {
    const loop = await aShared();
    await mark(loop, { read: true, seen: (await one(loop)).seen }).expect(204);
    await loop.takeBack().expect(200);
    await daysPass();
    expect((await door()).body.items).toHaveLength(1);
  });

  it('hears of what stood on the screen also when it was taken back meanwhile', async () => {
    const loop = await aShared();
    const { seen } = await one(loop);
    await loop.takeBack().expect(200);
    await opened(loop, seen).expect(204);
    await daysPass();
    expect((await door()).body.items).toHaveLength(1);
  });

  it('is no way to ask what there is: without proof nothing is there', async () => {
    const kept = await Loop.through(p, written);
    const shared = await aShared();
    const { seen } = await one(shared);
    for (const loop of [kept, shared]) await opened(loop, 'A'.repeat(22)).expect(404);
    await opened(kept, seen).expect(404);
    await opened(shared, seen, p.otherTherapist).expect(404);
    await opened(shared, seen, p.stranger.in(p.practiceId)).expect(404);
    await opened(shared, seen, p.owner).expect(403);
    await opened(shared, 'x').expect(422);
    await daysPass();
    expect((await door()).body.items).toEqual([]);
  });

  it('shows one response alone, and of somebody else’s nothing', async () => {
    const [first, other] = [await aShared(), await aShared()];
    for (const loop of [first, other]) await opened(loop, (await one(loop)).seen).expect(204);
    await daysPass();
    const of = (as: typeof p.client, responseId: string) =>
      as.get(`client/glass-door?response=${responseId}`);
    const { items } = (await of(p.client, other.responseId).expect(200)).body;
    expect(items).toMatchObject([{ responseId: other.responseId }]);
    expect((await of(p.otherClient, other.responseId).expect(200)).body.items).toEqual([]);
    await of(p.client, 'all').expect(422);
  });

  it('goes back in time page by page, and is for the client alone', async () => {
    for (const loop of [await aShared(), await aShared(), await aShared()])
      await opened(loop, (await one(loop)).seen).expect(204);
    await daysPass();
    const first = (await p.client.get('client/glass-door?limit=2').expect(200)).body;
    expect(first.items).toHaveLength(2);
    const rest = await p.client.get(`client/glass-door?limit=2&after=${first.next}`).expect(200);
    expect(rest.body).toMatchObject({ next: null });
    expect(rest.body.items).toHaveLength(1);
    await p.client.get('client/glass-door?after=AAAA').expect(422);
    expect((await door(p.otherClient)).body.items).toEqual([]);
    for (const visitor of [p.therapist, p.owner, p.frontDesk]) await door(visitor).expect(403);
    await door(p.strangerClient.in(p.practiceId)).expect(404);
  });
});
