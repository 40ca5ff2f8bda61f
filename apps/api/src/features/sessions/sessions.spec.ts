import { randomUUID } from 'node:crypto';
import { Session } from '@selfward/contract';
import { wallTimeAt } from '@selfward/domain/time';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';

let api: Api;
let p: TestPractice;
let path: string;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.clock.reset();
  p = await aPractice(api);
  path = `therapist/clients/${p.clientId}/sessions`;
});
afterAll(() => api.close());

/** So many minutes from now, on the wall of the practice. */
const wallIn = (minutes: number) =>
  wallTimeAt('Europe/Vienna', new Date(api.clock.now().getTime() + minutes * 60_000));
const inMinutes = (minutes: number) => ({ ...wallIn(minutes), place: 'room' });
const monday = { day: '2027-01-11', clock: '14:00', place: 'video', minutes: 45 };

async function planned(body: object = monday): Promise<Session> {
  return Session.parse((await p.therapist.post(path, body).expect(201)).body);
}

const act = (session: { id: string; revision: number }, what: string, by = p.therapist) =>
  by.post(`therapist/sessions/${session.id}/${what}`, undefined, ifMatch(session.revision));

const sql = (text: string) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, (tx) => tx.run(text));

describe('a session', () => {
  it('is planned on the wall of the practice, once for one intention', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const made = await p.therapist.post(path, monday, key).expect(201);
    expect(made.body).toMatchObject({
      ...monday,
      timeZone: 'Europe/Vienna',
      clientId: p.clientId,
      isMine: true,
      state: 'planned',
      phase: 'coming',
      note: 'none',
      noteId: null,
      crossesWith: 0,
      revision: 1,
    });
    const again = await p.therapist.post(path, monday, key).expect(201);
    expect(again.body.id).toBe(made.body.id);
    const other = await p.therapist.post(path, { ...monday, minutes: 50 }, key);
    expect(other.body.type).toBe('urn:problem:key-reused');
    const opened = await p.therapist.get(`therapist/sessions/${made.body.id}`).expect(200);
    expect(opened.body).toEqual(made.body);
    expect(opened.headers['etag']).toBe('"1"');
  });

  it('moves to the next minute there is when the clocks jump over it', async () => {
    const gone = await planned({ day: '2027-03-28', clock: '02:30', place: 'room' });
    expect(gone).toMatchObject({ day: '2027-03-28', clock: '03:00', minutes: 50 });
  });

  it('may cross another one, and says so', async () => {
    const first = await planned();
    const second = await planned({ ...monday, clock: '14:30' });
    expect(second.crossesWith).toBe(1);
    const after = await planned({ ...monday, clock: '15:15' });
    expect(after.crossesWith).toBe(0);
    await act(first, 'cancel').expect(200);
    const { body } = await p.therapist.get(`therapist/sessions/${second.id}`);
    expect(body.crossesWith).toBe(0);
  });

  it('is moved by whoever saw the newest revision', async () => {
    const made = await planned();
    const there = `therapist/sessions/${made.id}`;
    const later = { ...monday, day: '2027-01-12', place: 'phone' };
    const moved = await p.therapist.put(there, later, ifMatch(1)).expect(200);
    expect(moved.body).toMatchObject({ ...later, revision: 2 });
    const late = await p.therapist.put(there, monday, ifMatch(1)).expect(412);
    expect(late.body.current).toMatchObject({ day: '2027-01-12', revision: 2 });
    await p.therapist.put(there, monday).expect(428);
  });

  it('is started, finished and undone within ten seconds', async () => {
    const made = await planned(inMinutes(5));
    expect(made.phase).toBe('running');
    const started = await act(made, 'start').expect(200);
    expect(started.body).toMatchObject({ state: 'running', revision: 2 });
    const finished = await act(started.body, 'finish').expect(200);
    expect(finished.body).toMatchObject({ state: 'finished', phase: 'over' });
    const undone = await act(finished.body, 'undo').expect(200);
    expect(undone.body).toMatchObject({ state: 'running', phase: 'running' });
    expect((await act(undone.body, 'undo')).body.type).toBe('urn:problem:undo-over');
    const again = await act(undone.body, 'finish').expect(200);
    api.clock.forward({ seconds: 11 });
    expect((await act(again.body, 'undo')).status).toBe(409);
  });

  it('is cancelled and, by undo, planned as before', async () => {
    const gone = await act(await planned(), 'cancel').expect(200);
    expect(gone.body).toMatchObject({ state: 'cancelled', phase: 'cancelled' });
    expect((await act(gone.body, 'start')).body.type).toBe('urn:problem:session-not-planned');
    const back = await act(gone.body, 'undo').expect(200);
    expect(back.body).toMatchObject({ state: 'planned', phase: 'coming' });
    expect((await act(back.body, 'finish')).body.type).toBe('urn:problem:session-not-begun');
  });

  it('begins now, with nobody having planned it', async () => {
    const now = await p.therapist.post(`${path}/start`, { place: 'phone' }).expect(201);
    expect(now.body).toMatchObject({ ...wallIn(0), state: 'running', place: 'phone', minutes: 50 });
    const again = await p.therapist.post(`${path}/start`, {}).expect(201);
    expect(again.body.id).toBe(now.body.id);
    const undone = await act(now.body, 'undo').expect(200);
    expect(undone.body.state).toBe('cancelled');
  });

  it('begins now as the one that was planned for about now', async () => {
    const made = await planned(inMinutes(9));
    const other = await planned(inMinutes(120));
    const now = await p.therapist.post(`${path}/start`, {}).expect(201);
    expect(now.body).toMatchObject({ id: made.id, state: 'running', revision: 2 });
    const { body } = await p.therapist.get(`therapist/sessions/${other.id}`);
    expect(body.state).toBe('planned');
  });

  it('needs no note when its therapist says so', async () => {
    const made = await planned(inMinutes(-60));
    const waive = (waived: boolean, revision: number) =>
      p.therapist.put(`therapist/sessions/${made.id}/note-waived`, { waived }, ifMatch(revision));
    expect((await waive(true, 1).expect(200)).body).toMatchObject({ note: 'waived', revision: 2 });
    expect((await waive(false, 2).expect(200)).body).toMatchObject({ note: 'none' });
    const coming = await planned();
    const early = `therapist/sessions/${coming.id}/note-waived`;
    expect((await p.therapist.put(early, { waived: true }, ifMatch(1))).status).toBe(409);
  });

  it('is listed page by page, and from a day to a day', async () => {
    for (const day of ['2027-01-11', '2027-01-18', '2027-01-25']) await planned({ ...monday, day });
    const first = await p.therapist.get(`${path}?limit=2`).expect(200);
    const second = await p.therapist.get(`${path}?limit=2&after=${first.body.next}`).expect(200);
    const days = [...first.body.items, ...second.body.items].map(({ day }) => day);
    expect(days).toEqual(['2027-01-25', '2027-01-18', '2027-01-11']);
    expect(second.body.next).toBeNull();
    const mine = await p.therapist.get('therapist/sessions?from=2027-01-11&to=2027-01-18');
    expect(mine.body.sessions.map(({ day }: { day: string }) => day)).toEqual([
      '2027-01-11',
      '2027-01-18',
    ]);
  });

  it.each([
    [{ ...monday, clock: '24:00' }, '#/clock'],
    [{ ...monday, day: '2027-02-30' }, '#/day'],
    [{ ...monday, minutes: 2 }, '#/minutes'],
    [{ ...monday, place: 'park' }, '#/place'],
    [{ ...monday, startsAt: '2027-01-11T13:00:00Z' }, '#'],
  ])('with %j is refused', async (body, pointer) => {
    const refused = await p.therapist.post(path, body).expect(422);
    expect(refused.body.errors[0].pointer).toBe(pointer);
  });

  it.each(['from=2027-01-11', 'from=2027-01-12&to=2027-01-11', 'from=2027-01-11&to=2027-06-11'])(
    'is not listed by %s',
    async (query) => {
      await p.therapist.get(`therapist/sessions?${query}`).expect(422);
      await p.therapist.get(`${path}?after=abc`).expect(422);
    },
  );

  it('of a client who is archived is not planned', async () => {
    await sql(`update clients set archived_at = '2026-01-01'`);
    expect((await p.therapist.post(path, monday)).body.type).toBe('urn:problem:client-archived');
  });
});

describe('sessions of one client', () => {
  it('are seen by every therapist in care, and changed by their own', async () => {
    const made = await planned();
    await sql(`insert into care_relationships (practice_id, care_id, client_id, member_id, started_on)
      values ('${p.practiceId}', '${newId()}', '${p.clientId}', '${p.members.otherTherapist.memberId}', '2026-09-01')`);
    const seen = await p.otherTherapist.get(path).expect(200);
    expect(seen.body.items).toEqual([expect.objectContaining({ id: made.id, isMine: false })]);
    await act(made, 'cancel', p.otherTherapist).expect(403);
    const { body } = await p.otherTherapist.get('therapist/sessions?from=2027-01-11&to=2027-01-11');
    expect(body.sessions).toEqual([]);
  });

  it('are not there for strangers, who cannot make any', async () => {
    const made = await planned();
    for (const visitor of [p.otherTherapist, p.stranger.in(p.practiceId), p.stranger]) {
      await visitor.get(path).expect(404);
      await visitor.post(path, monday).expect(404);
      await visitor.post(`${path}/start`, {}).expect(404);
      await visitor.get(`therapist/sessions/${made.id}`).expect(404);
      for (const what of ['start', 'finish', 'cancel', 'undo'])
        await act(made, what, visitor).expect(404);
    }
    for (const visitor of [p.client, p.frontDesk, p.owner]) {
      await visitor.get(path).expect(403);
      await visitor.post(path, monday).expect(403);
    }
    const { body } = await p.therapist.get(path);
    expect(body.items).toHaveLength(1);
  });

  it('stand in the access log', async () => {
    const made = await planned(inMinutes(0));
    await p.therapist.get(`therapist/sessions/${made.id}`);
    await act((await act(made, 'start')).body, 'finish').expect(200);
    const rows = await api.app.get(Database).glance({ practiceId: p.practiceId }, (tx) =>
      tx.many<{ action: string }>(
        `select action from access_log where subject = 'session' and client_id = '${p.clientId}'
         order by entry_id`,
      ),
    );
    expect(rows.map(({ action }) => action)).toEqual(['created', 'opened', 'started', 'finished']);
  });
});
