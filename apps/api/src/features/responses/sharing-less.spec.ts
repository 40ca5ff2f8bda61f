import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import type { Visitor } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';

let api: Api;
let admin: Client;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(async () => {
  await admin.end();
  await api.close();
});

const pass = () => api.clock.forward({ seconds: 11 });

/** All of it so far was on another day. */
async function makeOlder(): Promise<void> {
  for (const change of [
    `responses set shared_at = shared_at - interval '3 days',
       readable_from = readable_from - interval '3 days'`,
    `response_sharing set at = at - interval '3 days'`,
    `readings set read_at = read_at - interval '3 days'`,
  ])
    await admin.query(`update ${change} where practice_id = $1`, [p.practiceId]);
}
const written = { means: 'I would rest', other: 'and swim', letter: 'You waited long.' };
const both = ['means', 'other'];

const responses = () => `therapist/clients/${p.clientId}/responses`;
const one = async (of: Loop, visitor: Visitor = p.therapist) =>
  visitor.get(`therapist/responses/${of.responseId}`);

/** Everything in which a sharing stands with its day, or as new. */
async function seen(loop: Loop) {
  const [page, today, list, timeline] = [
    await loop.review().expect(200),
    await p.therapist.get('therapist/today').expect(200),
    await p.therapist.get('therapist/caseload').expect(200),
    await p.therapist.get(`therapist/clients/${p.clientId}/timeline`).expect(200),
  ];
  const { answers, keptItems, ...item } = page.body.items[0];
  const line = list.body.clients.find((of: { clientId: string }) => of.clientId === p.clientId);
  const around = [item, today.body.newlyShared, line, timeline.body];
  return { read: { shared: Object.keys(answers).toSorted(), keptItems }, around };
}

async function read(loop: Loop): Promise<void> {
  const { body } = await one(loop);
  const path = `therapist/responses/${loop.responseId}/read`;
  await p.therapist.put(path, { read: true, seen: body.seen }).expect(204);
}

const logged = (loop: Loop) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
    const rows = tx.many(
      `select action from access_log where subject_id = $1 and action in ('shared', 'took_back')
       order by entry_id`,
      [loop.responseId],
    );
    return await rows;
  });

describe('taking back one of several shared answers', () => {
  it.each([
    ['what was read stays read', true],
    ['what was new stays new', false],
  ])('closes it at once, and says nothing of today: %s', async (_, isRead) => {
    const loop = await Loop.through(p, written, both);
    pass();
    if (isRead) await read(loop);
    await makeOlder();
    const before = await seen(loop);
    expect(before.read).toEqual({ shared: both, keptItems: 1 });
    expect(before.around[0]).toMatchObject({ isNew: !isRead });
    const { body } = await loop.share(['means']).expect(200);
    expect(Date.parse(body.readableFrom)).toBeLessThan(api.clock.now().getTime());
    const less = { read: { shared: ['means'], keptItems: 2 }, around: before.around };
    expect(await seen(loop)).toEqual(less);
    expect((await one(loop)).text).not.toContain('swim');
    pass();
    expect((await seen(loop)).read).toEqual(less.read);
    expect((await seen(loop)).around[0]).toEqual(before.around[0]);
    expect(await logged(loop)).toEqual([{ action: 'shared' }, { action: 'took_back' }]);
  });

  it.each([
    ['it is shared again', both, 1],
    ['fewer are shared of what was written on', ['means'], 2],
  ])('makes it new when %s', async (_, share, revision) => {
    const loop = await Loop.through(p, written, both);
    pass();
    await read(loop);
    await makeOlder();
    const [{ sharedOn }] = (await seen(loop)).around;
    if (revision === 1) await loop.share(['means']).expect(200);
    else {
      await loop.write('letter', 'You waited longer.');
      await loop.finish().expect(200);
    }
    expect((await seen(loop)).around[0]).toMatchObject({
      isNew: false,
      isSharedAgain: false,
      sharedOn,
    });
    await loop.share(share, { revision }).expect(200);
    pass();
    const after = await seen(loop);
    expect(after.read.shared).toEqual(share);
    expect(after.around[0]).toMatchObject({
      isNew: true,
      isSharedAgain: true,
      wasReadBefore: true,
    });
    expect(after.around[0].sharedOn > sharedOn).toBe(true);
  });

  it.each([
    ['only what was added', both],
    ['more than that', ['means']],
  ])('undoes a newer sharing that nobody could read: %s', async (_, left) => {
    const loop = await Loop.through(p, written, both);
    pass();
    await read(loop);
    await makeOlder();
    const before = await seen(loop);
    await loop.share([...both, 'letter']).expect(200);
    expect(await seen(loop)).toEqual(before);
    await loop.share(left).expect(200);
    expect(await seen(loop)).toMatchObject({ read: { shared: left }, around: before.around });
    pass();
    expect(await seen(loop)).toMatchObject({ read: { shared: left }, around: before.around });
    await loop.takeBack().expect(200);
    expect((await one(loop)).status).toBe(404);
  });

  it('before anybody could read any of it is a first sharing', async () => {
    const loop = await Loop.through(p, written, both);
    await loop.share(['means']).expect(200);
    expect((await loop.review()).body.items).toEqual([]);
    pass();
    expect((await seen(loop)).around[0]).toMatchObject({ isNew: true });
    expect((await seen(loop)).read.shared).toEqual(['means']);
    const other = await Loop.through(p, written, both);
    await other.share(['means']).expect(200);
    await other.takeBack().expect(200);
    expect((await p.client.delete(other.path)).status).toBe(204);
  });

  it('swaps it for another only once that can be read', async () => {
    const loop = await Loop.through(p, written, both);
    pass();
    await loop.share(['means', 'letter']).expect(200);
    expect((await seen(loop)).read.shared).toEqual(both);
    pass();
    expect((await seen(loop)).read.shared).toEqual(['letter', 'means']);
  });

  it('opens nothing to a colleague who joined since, not even that it was taken back', async () => {
    const loop = await Loop.through(p, written, both);
    pass();
    const { memberId } = p.members.otherTherapist;
    await p.owner.post(`owner/clients/${p.clientId}/care`, { memberId }).expect(201);
    pass();
    await loop.share(['means']).expect(200);
    pass();
    expect((await one(loop, p.otherTherapist)).status).toBe(404);
    await loop.takeBack().expect(200);
    const joined = await p.otherTherapist.get(responses()).expect(200);
    expect(joined.body).toMatchObject({ items: [], takenBack: [] });
    const own = await p.therapist.get(responses()).expect(200);
    expect(own.body.takenBack).toMatchObject([{ responseId: loop.responseId }]);
  });
});
