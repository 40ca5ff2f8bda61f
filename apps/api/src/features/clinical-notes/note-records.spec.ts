import { randomUUID } from 'node:crypto';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';

let api: Api;
let p: TestPractice;
let list: string;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
  list = `therapist/clients/${p.clientId}/notes`;
});
afterEach(() => api.clock.reset());
afterAll(() => api.close());

const body = { text: 'We spoke of rest.', sessionOn: '2026-11-24' };
const rows = (sql: string, values: unknown[] = []) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
    const found = tx.many(sql, values);
    return await found;
  });

async function aNote(more: object = {}): Promise<string> {
  const made = await p.therapist.post(list, { ...body, ...more }).expect(201);
  return `therapist/notes/${made.body.id}`;
}

async function aSigned(): Promise<string> {
  const path = await aNote();
  await p.therapist.post(`${path}/sign`, undefined, ifMatch(1)).expect(200);
  return path;
}

const alsoInCare = () =>
  rows(
    `insert into care_relationships (practice_id, care_id, client_id, member_id, started_on)
     values ($1, $2, $3, $4, '2026-10-01')`,
    [p.practiceId, newId(), p.clientId, p.members.otherTherapist.memberId],
  );

async function aSession(day: string, clientId = p.clientId): Promise<string> {
  const id = newId();
  await rows(
    `insert into sessions (practice_id, session_id, client_id, member_id, state, day, clock,
       time_zone, minutes, place, starts_at, ends_at, created_by, created_at)
     values ($1, $2, $3, $4, 'planned', $5, '10:00', 'Europe/Vienna', 50, 'room', now(),
       now() + interval '50 minutes', $4, now())`,
    [p.practiceId, id, clientId, p.members.therapist.memberId, day],
  );
  return id;
}

describe('the earlier texts of a note', () => {
  const long = 'We spoke about Sunday. '.repeat(20);

  it('are kept every ten minutes, and before much of it goes away', async () => {
    const path = await aNote({ text: long });
    await p.therapist.put(path, { ...body, text: `${long}More.` }, ifMatch(1)).expect(200);
    expect((await p.therapist.get(`${path}/versions`)).body).toEqual({ versions: [] });
    await p.therapist.put(path, { ...body, text: 'Gone.' }, ifMatch(2)).expect(200);
    api.clock.forward({ minutes: 11 });
    await p.therapist.put(path, { ...body, text: 'Gone. Back.' }, ifMatch(3)).expect(200);
    for (const revision of [4, 5, 6])
      await p.therapist.put(path, { ...body, text: `Back ${revision}` }, ifMatch(revision));
    const { body: kept } = await p.therapist.get(`${path}/versions`).expect(200);
    expect(kept.versions).toMatchObject([
      { revision: 4, authorName: expect.any(String), savedOn: expect.any(String) },
      { revision: 3 },
      { revision: 2 },
    ]);
    const { body: first } = await p.therapist.get(`${path}/versions/2`).expect(200);
    expect(first).toEqual({ ...kept.versions[2], text: `${long}More.` });
    await p.therapist.get(`${path}/versions/1`).expect(404);
    for (const wrong of ['0', 'x', '1.5', '-1', '9999999999'])
      await p.therapist.get(`${path}/versions/${wrong}`).expect(422);
  });

  it('are the author’s alone until the note is signed, then of all who are in care', async () => {
    const path = await aNote({ text: long });
    await p.therapist.put(path, body, ifMatch(1)).expect(200);
    await alsoInCare();
    for (const one of [`${path}/versions`, `${path}/versions/1`]) {
      await p.otherTherapist.get(one).expect(404);
      await p.stranger.in(p.practiceId).get(one).expect(404);
      for (const visitor of [p.client, p.owner, p.frontDesk]) await visitor.get(one).expect(403);
    }
    await p.therapist.post(`${path}/sign`, undefined, ifMatch(2)).expect(200);
    expect((await p.otherTherapist.get(`${path}/versions/1`)).body.text).toBe(long);
    const opened = await rows(
      `select role from access_log where subject = 'clinical_note_version' and action = 'opened'`,
    );
    expect(opened).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('is deleted by its author, with everything that was kept of it', async () => {
    const path = await aNote({ text: 'a'.repeat(300) });
    await p.therapist.put(path, body, ifMatch(1)).expect(200);
    expect(await rows('select 1 from clinical_note_versions')).toHaveLength(1);
    await alsoInCare();
    await p.otherTherapist.delete(path, ifMatch(2)).expect(403);
    await p.therapist.delete(path).expect(428);
    const { body: changed } = await p.therapist.delete(path, ifMatch(1)).expect(412);
    expect(changed.current.text).toBe(body.text);
    await p.therapist.delete(path, ifMatch(2)).expect(204);
    expect(await rows('select note_id from clinical_notes')).toEqual([]);
    expect(await rows('select note_id from clinical_note_versions')).toEqual([]);
    await p.therapist.delete(path, ifMatch(2)).expect(404);
    await p.therapist.get(path).expect(404);
    const logged = await rows(
      `select action from access_log where subject = 'clinical_note' and action <> 'opened'
       order by entry_id`,
    );
    expect(logged.map(({ action }) => action)).toEqual(['created', 'changed', 'erased']);
  });

  it('is out of reach of strangers, who delete nothing', async () => {
    const path = await aNote();
    for (const visitor of [p.otherTherapist, p.stranger.in(p.practiceId)])
      await visitor.delete(path, ifMatch(1)).expect(404);
    await p.client.delete(path, ifMatch(1)).expect(403);
    await p.therapist.get(path).expect(200);
  });
});

describe('a signed note', () => {
  it('is neither deleted nor edited, by no statement of the API', async () => {
    const path = await aSigned();
    const before = (await p.therapist.get(path)).body;
    for (const answer of [
      await p.therapist.delete(path, ifMatch(2)),
      await p.therapist.put(path, { ...body, text: 'Other.' }, ifMatch(2)),
    ])
      expect([answer.status, answer.body.type]).toEqual([409, 'urn:problem:note-signed']);
    expect((await p.therapist.get(path)).body).toEqual(before);
  });

  it('takes addenda from everyone in care, each in their own name', async () => {
    const path = await aSigned();
    await alsoInCare();
    const text = '\ufeffIt was Monday.\r\n👩‍👩‍👧 שלום ';
    const mine = await p.therapist.post(`${path}/addenda`, { text }).expect(201);
    expect(mine.body).toMatchObject({ text, isMine: true, addedOn: expect.any(String) });
    const theirs = await p.otherTherapist.post(`${path}/addenda`, { text: 'Seen.' }).expect(201);
    const { body: read } = await p.therapist.get(path);
    expect(read.addenda).toEqual([mine.body, { ...theirs.body, isMine: false }]);
    expect(Buffer.from(read.addenda[0].text)).toEqual(Buffer.from(text));
    expect((await p.therapist.get(list)).body.notes).toMatchObject([{ addendaCount: 2 }]);
    const again = await p.therapist.get(path);
    expect(again.body).toMatchObject({ revision: 2, text: body.text });
  });

  it('takes one addendum for one intention', async () => {
    const path = `${await aSigned()}/addenda`;
    const key = { 'Idempotency-Key': randomUUID() };
    const sent = await Promise.all(
      [1, 2, 3].map(() => p.therapist.post(path, { text: 'Once.' }, key)),
    );
    expect(new Set(sent.map((answer) => answer.body.id)).size).toBe(1);
    expect(await rows('select 1 from clinical_note_addenda')).toHaveLength(1);
    expect(
      await rows(`select 1 from access_log where subject = 'clinical_note_addendum'`),
    ).toHaveLength(1);
  });

  it('refuses an addendum that is blank, unstorable or to a draft, and any from strangers', async () => {
    const path = await aSigned();
    for (const text of ['', ' \n', 'a\u0000', '\ud800', 'a'.repeat(60_001)])
      await p.therapist.post(`${path}/addenda`, { text }).expect(422);
    const draft = await p.therapist.post(`${await aNote()}/addenda`, { text: 'More.' });
    expect([draft.status, draft.body.type]).toEqual([409, 'urn:problem:note-not-signed']);
    for (const visitor of [p.otherTherapist, p.stranger.in(p.practiceId)])
      await visitor.post(`${path}/addenda`, { text: 'More.' }).expect(404);
    for (const visitor of [p.client, p.owner, p.frontDesk])
      await visitor.post(`${path}/addenda`, { text: 'More.' }).expect(403);
    expect(await rows('select 1 from clinical_note_addenda')).toEqual([]);
  });
});

describe('a note of a session', () => {
  it('is of its day, follows it while it is a draft, and stays once signed', async () => {
    const sessionId = await aSession('2026-11-20');
    const path = await aNote({ sessionId, template: 'soap' });
    const { body: made } = await p.therapist.get(path);
    expect(made).toMatchObject({ sessionId, sessionOn: '2026-11-20', template: 'soap' });
    await rows(`update sessions set day = '2026-11-21' where session_id = $1`, [sessionId]);
    expect((await p.therapist.get(path)).body.sessionOn).toBe('2026-11-21');
    expect((await p.therapist.get(list)).body.notes).toMatchObject([
      { sessionId, sessionOn: '2026-11-21', template: 'soap' },
    ]);
    await p.therapist.post(`${path}/sign`, undefined, ifMatch(1)).expect(200);
    await rows(`update sessions set day = '2026-11-25' where session_id = $1`, [sessionId]);
    expect((await p.therapist.get(path)).body.sessionOn).toBe('2026-11-21');
  });

  it('is linked and unlinked, and never to a session of somebody else', async () => {
    const sessionId = await aSession('2026-11-20');
    const path = await aNote();
    const linked = await p.therapist.put(path, { ...body, sessionId }, ifMatch(1)).expect(200);
    expect(linked.body).toMatchObject({ sessionId, sessionOn: '2026-11-20' });
    const free = await p.therapist.put(path, { ...body, template: 'dap' }, ifMatch(2)).expect(200);
    expect(free.body).toMatchObject({ sessionId: null, sessionOn: '2026-11-24', template: 'dap' });
    const others = await aSession('2026-11-20', p.otherClientId);
    for (const wrong of [others, newId()]) {
      await p.therapist.put(path, { ...body, sessionId: wrong }, ifMatch(3)).expect(404);
      await p.therapist.post(list, { ...body, sessionId: wrong }).expect(404);
    }
    expect(await rows('select 1 from clinical_notes')).toHaveLength(1);
  });
});
