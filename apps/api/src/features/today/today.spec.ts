import { Today } from '@selfward/contract';
import { wallTimeAt } from '@selfward/domain/time';
import { type Api, startApi } from '../../../test/api.ts';
import { logExercise, Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.clock.reset();
  p = await aPractice(api);
  await toNoon();
});
afterAll(() => api.close());

/** So that an hour before and after are the same day in Vienna. */
async function toNoon(): Promise<void> {
  const [hour = 0, minute = 0] = wallIn(0).clock.split(':').map(Number);
  const now = hour * 60 + minute;
  await pass((12 * 60 - now + 24 * 60) % (24 * 60));
}

async function pass(minutes: number): Promise<void> {
  api.clock.forward({ minutes });
  // A sign-in that was idle for so long would have ended.
  await sql(`update login_sessions set last_seen_at = '${api.clock.now().toISOString()}',
    started_at = '${api.clock.now().toISOString()}'`);
}

async function entry(loop: Loop): Promise<void> {
  await loop.write('safe_now', { code: 'yes' });
  await loop.write('ask', 'at the shop');
  await loop.finish().expect(200);
}

const wallIn = (minutes: number) =>
  wallTimeAt('Europe/Vienna', new Date(api.clock.now().getTime() + minutes * 60_000));

const sql = async (text: string): Promise<void> => {
  const admin = new (await import('pg')).default.Client({
    connectionString: api.database.urls.admin,
  });
  await admin.connect();
  await admin.query(text);
  await admin.end();
};

const plan = async (minutes: number) =>
  (
    await p.therapist
      .post(`therapist/clients/${p.clientId}/sessions`, { ...wallIn(minutes), place: 'room' })
      .expect(201)
  ).body;

const today = async (): Promise<Today> =>
  Today.parse((await p.therapist.get('therapist/today').expect(200)).body);

describe('today', () => {
  it('has the sessions of the day in order, and counts those of tomorrow', async () => {
    const later = await plan(120);
    const soon = await plan(5);
    await plan(24 * 60);
    const { sessions, tomorrow, now, today: day } = await today();
    expect(sessions.map(({ id, phase, open }) => [id, phase, open])).toEqual([
      [soon.id, 'running', 0],
      [later.id, 'coming', 0],
    ]);
    expect(tomorrow).toEqual({ count: 1, first: wallIn(0).clock });
    expect([day, now]).toEqual([wallIn(0).day, wallIn(0).clock]);
  });

  it('says what is newly shared once undo is over, until it is marked read', async () => {
    await plan(60);
    const loop = await Loop.through(p, { means: 'rest' }, ['means']);
    expect((await today()).newlyShared).toEqual([]);
    api.clock.forward({ seconds: 11 });
    const { newlyShared, sessions } = await today();
    expect(newlyShared).toEqual([
      expect.objectContaining({ clientId: p.clientId, responseId: loop.responseId }),
    ]);
    const [{ title, answeredOn } = {}] = newlyShared;
    expect(answeredOn).toBe(wallIn(0).day);
    expect(sessions[0]).toMatchObject({ newToRead: [{ title, answeredOn, readFirst: false }] });
    await loop.takeBack().expect(200);
    expect((await today()).newlyShared).toEqual([]);
  });

  it('tells two entries of one log apart by their days, and passes the wish on', async () => {
    const first = await Loop.begin(p, logExercise);
    await entry(first);
    const yesterday = wallIn(0).day;
    await pass(24 * 60);
    const path = `client/assignments/${first.assignmentId}/responses`;
    const { id } = (await p.client.post(path).expect(201)).body;
    const second = new Loop(p, first.assignmentId, id);
    await entry(second);
    await plan(60);
    for (const loop of [second, first]) await loop.share(['ask']).expect(200);
    api.clock.forward({ seconds: 11 });
    const [{ newToRead } = {}] = (await today()).sessions;
    expect(newToRead?.map(({ answeredOn }) => answeredOn)).toEqual([wallIn(0).day, yesterday]);
    expect(newToRead?.some((one) => one.readFirst)).toBe(false);
    const wish = { 'close.feel': { code: 'it-was-too-much-right-now' }, 'close.early': true };
    await Loop.through(p, { means: 'rest', ...wish }, ['means', 'close.early']);
    api.clock.forward({ seconds: 11 });
    const [now] = (await today()).sessions;
    // The last written comes first, whenever it was shared; the wish stands with its own.
    const days = now?.newToRead.map((one) => one.answeredOn) ?? [];
    expect(days).toEqual(days.toSorted().toReversed());
    expect(now?.newToRead.filter((one) => one.readFirst)).toHaveLength(1);
  });

  it('is the same, byte for byte, while a client writes and keeps', async () => {
    await Loop.agree(p);
    const loop = await Loop.begin(p, 'practicing-no');
    await plan(60);
    const before = await today();
    await loop.write('safe_now', { code: 'yes' });
    await loop.write('ask', 'at the shop');
    expect(await today()).toEqual(before);
    await loop.finish().expect(200);
    expect(await today()).toEqual(before);
  });

  it('has what is to finish: a note to write, to sign, or none', async () => {
    const over = await plan(-120);
    const [first] = (await today()).toWrite;
    expect(first).toMatchObject({ sessionId: over.id, day: wallIn(-120).day });
    await p.therapist
      .put(`therapist/sessions/${over.id}/note-waived`, { waived: true }, ifMatch(1))
      .expect(200);
    expect((await today()).toWrite).toEqual([]);
    const again = await plan(-180);
    const note = await p.therapist
      .post(`therapist/clients/${p.clientId}/notes`, {
        text: 'We spoke.',
        sessionOn: wallIn(-180).day,
        sessionId: again.id,
      })
      .expect(201);
    expect(await today()).toMatchObject({
      toWrite: [],
      toSign: [{ noteId: note.body.id, clientId: p.clientId, days: 0 }],
      sessions: [{ note: 'draft', noteId: note.body.id }, { note: 'waived' }],
    });
    await p.therapist
      .post(`therapist/notes/${note.body.id}/sign`, undefined, ifMatch(1))
      .expect(200);
    expect((await today()).toSign).toEqual([]);
  });

  it('says so when I am away, and who covers', async () => {
    expect((await today()).away).toBeNull();
    const { day } = wallIn(0);
    const me = p.members.therapist.memberId;
    await sql(`insert into absences (practice_id, absence_id, member_id, first_day, last_day,
        created_by, created_at)
      values ('${p.practiceId}', '${newId()}', '${me}', '${day}', '${day}', '${me}', now())`);
    expect((await today()).away).toEqual({ until: day, cover: null });
  });

  it('is for therapists, and shows nobody else’s clients', async () => {
    await plan(60);
    await Loop.through(p, { means: 'rest' }, ['means']);
    api.clock.forward({ seconds: 11 });
    const other = await p.otherTherapist.get('therapist/today').expect(200);
    expect(other.body).toMatchObject({ sessions: [], newlyShared: [], toWrite: [], toSign: [] });
    for (const visitor of [p.client, p.frontDesk, p.owner])
      await visitor.get('therapist/today').expect(403);
    await p.stranger.in(p.practiceId).get('therapist/today').expect(404);
  });

  it('stands in the access log as one opening', async () => {
    await today();
    const rows = await api.app
      .get(Database)
      .glance({ practiceId: p.practiceId }, (tx) =>
        tx.many(`select client_id from access_log where subject = 'today'`),
      );
    expect(rows).toEqual([{ client_id: null }]);
  });
});
