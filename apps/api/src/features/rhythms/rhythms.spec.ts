import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { OpenedResponse, type Rhythm, TherapistAssignment } from '@selfward/contract';
import { type Api, freePort, serve, startApi } from '../../../test/api.ts';
import { daysPass } from '../../../test/days.ts';
import { plainCard } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { Database } from '../../database/database.ts';
import { Settings } from '../../settings.ts';
import { Planning } from './planning.ts';

let api: Api;
let p: TestPractice;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  api.clock.hold(new Date('2026-11-23T09:00:00Z')); // a Monday
  p = await aPractice(api);
});
afterEach(() => api.clock.reset());
afterAll(async () => {
  await admin.end();
  await api.close();
});

const fridays: Rhythm = {
  kind: 'weekly',
  weekday: 5,
  time: '18:00',
  weeks: 12,
  afterwards: 'monthly',
};
const days = (n: number) => ({ minutes: n * 24 * 60 });

async function agree(rhythm: Rhythm, exercise = 'weekly-signals'): Promise<string> {
  const answer = await p.therapist.post(`therapist/clients/${p.clientId}/assignments`, {
    exercise,
    card: plainCard,
    rhythm,
  });
  expect(answer.status).toBe(201);
  const { id, series } = TherapistAssignment.parse(answer.body);
  // What is said at once says when the first one comes.
  if (rhythm.kind === 'weekly') expect(series?.nextDay).toMatch(/^2026-/);
  return id;
}

const plan = () => api.app.get(Planning).practice(p.practiceId);
const home = async () => (await p.client.get('client/home').expect(200)).body;
const listed = async () =>
  (await p.therapist.get(`therapist/clients/${p.clientId}/assignments`).expect(200)).body;
const told = async () => (await p.therapist.get(`therapist/clients/${p.clientId}`)).body;
const inCaseload = async () => (await p.therapist.get('therapist/caseload')).body.clients[0];

/** Everybody stays signed in meanwhile. */
const forward = (n: number): Promise<void> => daysPass({ api, admin }, n, plan);

async function write(assignmentId: string, occurrence?: string): Promise<string> {
  const query = occurrence ? `?occurrence=${occurrence}` : '';
  const begun = await p.client.post(`client/assignments/${assignmentId}/responses${query}`);
  expect(begun.status).toBe(201);
  const { id } = OpenedResponse.parse(begun.body);
  await p.client.post(
    `client/responses/${id}/finish`,
    { revisions: {} },
    { 'Idempotency-Key': randomUUID() },
  );
  return id;
}

const stored = (assignmentId: string) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, (tx) =>
    tx.many<{ ordinal: number; day: string | null; at: string }>(
      `select ordinal, day::text, to_char(opens_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at
       from occurrences where practice_id = $1 and assignment_id = $2 order by ordinal`,
      [p.practiceId, assignmentId],
    ),
  );

describe('a weekly check-in', () => {
  it('stands ready for its first day and cannot be begun long before it', async () => {
    const id = await agree(fridays);
    expect(await stored(id)).toEqual([{ ordinal: 1, day: '2026-11-27', at: '2026-11-27 17:00' }]);
    const { entries } = await home();
    expect(entries).toMatchObject([
      { series: { rhythm: fridays, next: { day: '2026-11-27', canBegin: false } } },
    ]);
    const early = await p.client.post(`client/assignments/${id}/responses`);
    expect([early.status, early.body.type]).toEqual([409, 'urn:problem:not-open-yet']);
  });

  it('opens on the client’s own day, and the next one is named', async () => {
    const id = await agree(fridays);
    await forward(5);
    expect((await stored(id)).map(({ day }) => day)).toEqual(['2026-11-27', '2026-12-04']);
    expect((await home()).entries).toMatchObject([
      { state: 'open', series: { day: '2026-11-27', next: { day: '2026-12-04' } } },
    ]);
  });

  it('piles nothing up: an old one that nobody began is gone, and nobody is told that it is late', async () => {
    const id = await agree(fridays);
    await forward(26);
    const { entries } = await home();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ state: 'open', series: { day: '2026-12-18' } });
    expect((await listed()).assignments).toMatchObject([
      { id, series: { opened: 4, done: 0, setAside: 0, day: '2026-12-18' } },
    ]);
  });

  it('may be done some days early, once, and the one after it keeps its day', async () => {
    const id = await agree(fridays);
    await forward(1); // Tuesday: three days before
    const [{ series }] = (await home()).entries;
    expect(series.next.canBegin).toBe(true);
    await write(id, series.next.occurrenceId);
    await forward(5);
    expect((await stored(id)).map(({ day }) => day)).toEqual(['2026-11-27', '2026-12-04']);
    expect((await home()).entries).toMatchObject([{ state: 'done', sharing: 'kept' }]);
    expect((await listed()).assignments).toMatchObject([{ series: { opened: 1, done: 1 } }]);
  });

  it('what was begun can be finished after the next one has opened; the practice sees no difference', async () => {
    const id = await agree(fridays);
    await forward(5);
    const begun = await p.client.post(`client/assignments/${id}/responses`);
    const { id: response } = OpenedResponse.parse(begun.body);
    await forward(7);
    const { entries } = await home();
    expect(entries).toHaveLength(2);
    expect(entries).toMatchObject([
      { state: 'open', responseId: null, series: { day: '2026-12-04' } },
      { state: 'open', responseId: response, series: { day: '2026-11-27' } },
    ]);
    expect((await listed()).assignments).toMatchObject([{ series: { opened: 2, done: 0 } }]);
    const opened = await p.client.get(
      `client/assignments/${id}?occurrence=${entries[1].occurrenceId}`,
    );
    expect(opened.body.response.id).toBe(response);
    // What leads back from an answer leads to the one that was answered, not to the one open now.
    const own = await p.client.get(`client/responses/${response}`).expect(200);
    expect(own.body.occurrenceId).toBe(entries[1].occurrenceId);
  });

  it('is skipped in one tap', async () => {
    const id = await agree(fridays);
    await forward(5);
    const skipped = await p.client
      .post(`client/assignments/${id}/set-aside`, { reason: null, keepReason: true })
      .expect(200);
    expect(skipped.body).toEqual({ state: 'set_aside', given: null });
    await forward(1);
    expect((await listed()).assignments).toMatchObject([
      { setAside: null, series: { opened: 1, setAside: 1 } },
    ]);
    await forward(6);
    expect((await home()).entries[0]).toMatchObject({ state: 'open' });
  });

  it('moves to another day of the client’s choice, which only the client can take', async () => {
    const id = await agree(fridays);
    const path = `client/assignments/${id}/day`;
    await p.client.put(path, { weekday: 3, time: '07:30' }).expect(204);
    expect(await stored(id)).toEqual([{ ordinal: 1, day: '2026-11-25', at: '2026-11-25 06:30' }]);
    await p.otherClient.put(path, { weekday: 1, time: '07:30' }).expect(404);
    await p.client.put(path, { weekday: 8, time: '07:30' }).expect(422);
    const once = await agree({ kind: 'once' }, 'no-time-for');
    const refused = await p.client.put(`client/assignments/${once}/day`, {
      weekday: 3,
      time: '07:30',
    });
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:no-day-of-its-own']);
  });

  it('keeps its hour on the wall across a change of the clocks', async () => {
    api.clock.hold(new Date('2026-10-19T08:00:00Z'));
    const id = await agree(fridays);
    await forward(12);
    expect((await stored(id)).map(({ at }) => at)).toEqual([
      '2026-10-23 16:00', // summer time in Vienna
      '2026-10-30 17:00',
      '2026-11-06 17:00',
    ]);
  });

  it('can be changed and ended after one of it is done', async () => {
    const id = await agree(fridays);
    await forward(5);
    await write(id);
    const ended = await p.therapist.post(
      `therapist/assignments/${id}/end`,
      {},
      { 'If-Match': '"1"' },
    );
    expect(ended.status).toBe(200);
    await forward(9);
    expect(await stored(id)).toHaveLength(2);
    expect((await home()).entries).toMatchObject([{ state: 'done', agreement: 'ended' }]);
  });

  it('refuses another rhythm than a log for a log', async () => {
    const answer = await p.therapist.post(`therapist/clients/${p.clientId}/assignments`, {
      exercise: 'self-betrayal-log',
      card: plainCard,
      rhythm: fridays,
    });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '#/rhythm']);
  });
});

describe('a break', () => {
  it('is taken in one tap, told as a fact, and leaves out the check-ins within', async () => {
    const id = await agree(fridays);
    expect((await p.client.put('client/pause', { weeks: 2 }).expect(200)).body).toEqual({
      until: '2026-12-06',
    });
    expect((await listed()).pausedUntil).toBeNull(); // while it can be undone
    expect([(await told()).pausedUntil, (await inCaseload()).pausedUntil]).toEqual([null, null]);
    api.clock.forward({ seconds: 10 });
    expect((await listed()).pausedUntil).toBe('2026-12-06');
    expect((await told()).pausedUntil).toBe('2026-12-06');
    expect((await inCaseload()).pausedUntil).toBe('2026-12-06');
    expect((await home()).pausedUntil).toBe('2026-12-06');
    expect((await stored(id)).map(({ day }) => day)).toEqual(['2026-12-11']);
    await forward(14);
    expect((await listed()).pausedUntil).toBeNull();
  });

  it('ends whenever the client goes on', async () => {
    const id = await agree(fridays);
    await p.client.put('client/pause', { weeks: 4 }).expect(200);
    await forward(2);
    await p.client.delete('client/pause').expect(204);
    expect((await home()).pausedUntil).toBeNull();
    expect((await stored(id)).map(({ day }) => day)).toEqual(['2026-11-27']);
    await p.client.delete('client/pause').expect(204);
  });

  it('has from one to four weeks and belongs to nobody else', async () => {
    await p.client.put('client/pause', { weeks: 5 }).expect(422);
    await p.therapist.put('client/pause', { weeks: 1 }).expect(403);
    await p.client.put('client/pause', { weeks: 1 }).expect(200);
    expect((await p.otherClient.get('client/home')).body.pausedUntil).toBeNull();
  });
});

describe('while the therapist is away', () => {
  it('nothing new opens, and what comes rarely waits for the return', async () => {
    const weekly = await agree(fridays);
    const monthly = await agree(
      { kind: 'every', weeks: 2, time: '09:00', times: null },
      'then-and-now',
    );
    const away = { firstDay: '2026-12-01', lastDay: '2026-12-08', coverId: null };
    expect((await p.therapist.post('therapist/absences', away)).status).toBe(201);
    await forward(18);
    expect((await stored(weekly)).map(({ day }) => day)).toEqual(['2026-11-27', '2026-12-11']);
    expect((await stored(monthly)).map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-12-09',
      '2026-12-21',
    ]);
  });
});

describe('what is tied to sessions', () => {
  const session = async (day: string) => {
    const answer = await p.therapist.post(`therapist/clients/${p.clientId}/sessions`, {
      day,
      clock: '10:00',
      minutes: 50,
      place: 'room',
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('is there for when they next meet, and goes with the session once there is one', async () => {
    const id = await agree({ kind: 'session', when: 'before', every: 1 }, 'no-time-for');
    expect(await stored(id)).toMatchObject([{ ordinal: 1, day: null }]);
    await session('2026-12-02');
    await plan();
    expect(await stored(id)).toMatchObject([{ ordinal: 1, day: '2026-12-02' }]);
  });

  it('moves with a session that is moved', async () => {
    const { id: sessionId, revision } = await session('2026-12-16');
    const id = await agree({ kind: 'session', when: 'before', every: 1 }, 'no-time-for');
    expect(await stored(id)).toMatchObject([{ day: '2026-12-16', at: '2026-12-08 23:00' }]);
    const moved = await p.therapist.put(
      `therapist/sessions/${sessionId}`,
      { day: '2026-12-18', clock: '10:00', minutes: 50, place: 'room' },
      { 'If-Match': `"${revision}"` },
    );
    expect(moved.status).toBe(200);
    await plan();
    expect(await stored(id)).toMatchObject([{ day: '2026-12-18', at: '2026-12-10 23:00' }]);
  });
});

/** A connection that was killed may be handed out once more before anybody notices: the job comes again. */
async function nextMinute(tries = 5): Promise<void> {
  await plan().catch((failure: unknown) => {
    if (tries === 1) throw failure;
    return nextMinute(tries - 1);
  });
}

describe('each occurrence is made exactly once', () => {
  it('although the connection is killed in the middle of it, again and again', async () => {
    const id = await agree(fridays);
    let killed = 0;
    for (let week = 0; week < 20; week += 1) {
      api.clock.forward(days(7));
      const planning = plan().catch(() => (killed += 1));
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename like '%_app' and state <> 'idle'`,
      );
      await planning;
      await nextMinute();
    }
    const made = await stored(id);
    expect(made.map(({ day }) => day)).toEqual([...new Set(made.map(({ day }) => day))].toSorted());
    expect(made.map(({ ordinal }) => ordinal)).toEqual(made.map((_, at) => at + 1));
    if (process.env['SPEC_FIGURES']) console.info(`${killed} of 20 plannings were killed`);
  });

  it('by several processes at once', async () => {
    const id = await agree(fridays);
    const settings = new Settings({
      DATABASE_URL: api.database.urls.app,
      DATABASE_JOBS_URL: api.database.urls.jobs,
      SELFWARD_KEY_FILE: api.settings.keyFile,
      PORT: String(await freePort()),
    });
    const second = await serve(settings, api.clock);
    const planners = [api.app.get(Planning), second.get(Planning)];
    for (let week = 0; week < 10; week += 1) {
      api.clock.forward(days(7));
      await Promise.all(
        Array.from({ length: 12 }, (_, at) => planners[at % 2]?.practice(p.practiceId)),
      );
    }
    await second.close();
    const made = await stored(id);
    expect(made.map(({ ordinal }) => ordinal)).toEqual(made.map((_, at) => at + 1));
    expect(made).toHaveLength(11);
  });
});
