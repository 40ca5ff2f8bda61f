import { type Api, startApi } from '../../../test/api.ts';
import { Loop, plainCard } from '../../../test/loop.ts';
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
  p = await aPractice(api);
  path = `therapist/clients/${p.clientId}/assignments`;
});
afterAll(() => api.close());

const exercise = 'take-myself-seriously';
const another = { ...plainCard, why: 'The phone rang, and you did not pick up.' };
const later = () => api.clock.forward({ seconds: 11 });

const count = (table: string) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
    const row = tx.one<{ n: number }>(`select count(*)::int as n from ${table}`);
    return (await row)?.n;
  });

const step = (id: string, name: 'end' | 'undo') =>
  p.therapist.post(`therapist/assignments/${id}/${name}`);
const change = (id: string, card: object, revision = 1) =>
  p.therapist.put(`therapist/assignments/${id}`, { card, forSession: null }, ifMatch(revision));
const listed = async () => (await p.therapist.get(path)).body.assignments;
const opened = (id: string) => p.client.get(`client/assignments/${id}`);

async function aSession(clientId: string, state = 'planned'): Promise<string> {
  const sessionId = newId();
  const startsAt = new Date(api.clock.now().getTime() + 7 * 24 * 3_600_000);
  await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
    void tx.run(
      `insert into sessions (practice_id, session_id, client_id, member_id, state, day, clock,
         time_zone, minutes, place, starts_at, ends_at, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, '16:30', 'Europe/Vienna', 50, 'room', $7, $8, $4, $7)`,
      [
        p.practiceId,
        sessionId,
        clientId,
        p.members.therapist.memberId,
        state,
        startsAt.toISOString().slice(0, 10),
        startsAt,
        new Date(startsAt.getTime() + 50 * 60_000),
      ],
    );
  });
  return sessionId;
}

describe('undo', () => {
  it('takes back what was agreed in the room, as if it had never been', async () => {
    const id = await Loop.agree(p);
    expect((await listed())[0].canUndoUntil).not.toBeNull();
    expect((await step(id, 'undo')).status).toBe(204);
    expect(await listed()).toEqual([]);
    expect((await opened(id)).status).toBe(404);
    expect([await count('assignments'), await count('occurrences')]).toEqual([0, 0]);
  });

  it('is over after ten seconds', async () => {
    const id = await Loop.agree(p);
    later();
    expect((await listed())[0].canUndoUntil).toBeNull();
    expect((await step(id, 'undo')).body.type).toBe('urn:problem:undo-over');
    expect(await listed()).toHaveLength(1);
  });

  it('comes before anything that was sent is there', async () => {
    const id = await Loop.agree(p, exercise, 'sent');
    expect((await opened(id)).status).toBe(404);
    expect((await p.client.post(`client/assignments/${id}/responses`)).status).toBe(404);
    expect((await step(id, 'undo')).status).toBe(204);
    later();
    expect((await opened(id)).status).toBe(404);
  });

  it('lets the client keep what they began in these seconds, and tells nobody', async () => {
    const loop = await Loop.begin(p);
    await loop.write('means', 'I began at once.');
    const undone = await step(loop.assignmentId, 'undo');
    expect([undone.status, undone.body, await listed()]).toEqual([204, {}, []]);
    const { body } = await opened(loop.assignmentId);
    expect(body).toMatchObject({
      state: 'ended',
      response: { answers: { means: 'I began at once.' } },
    });
    expect((await loop.finish()).body.type).toBe('urn:problem:assignment-ended');
    expect((await step(loop.assignmentId, 'undo')).status).toBe(404);
  });
});

describe('a card that changes', () => {
  it('shows the client what it was, until they have seen it', async () => {
    const id = await Loop.agree(p);
    const changed = await change(id, another);
    expect(changed.body).toMatchObject({ card: another, revision: 2 });
    expect(changed.headers['etag']).toBe('"2"');
    expect((await opened(id)).body).toMatchObject({ card: another, change: { before: plainCard } });
    const before = await listed();
    expect((await p.client.post(`client/assignments/${id}/seen`)).status).toBe(204);
    expect((await opened(id)).body.change).toBeNull();
    expect(await listed()).toEqual(before); // nobody learns that the client was there
  });

  it('keeps the card that the client knew, however often it changes, and forgets a change back', async () => {
    const id = await Loop.agree(p);
    await change(id, another).expect(200);
    await change(id, { ...another, size: 'small' }, 2).expect(200);
    expect((await opened(id)).body.change.before).toEqual(plainCard);
    await change(id, plainCard, 3).expect(200);
    expect((await opened(id)).body.change).toBeNull();
  });

  it('says nothing of a change before it was there at all', async () => {
    const id = await Loop.agree(p, exercise, 'sent');
    await change(id, another).expect(200);
    later();
    expect((await opened(id)).body).toMatchObject({ card: another, change: null });
  });

  it('is refused when somebody else changed it, with what is there now', async () => {
    const id = await Loop.agree(p);
    await change(id, another).expect(200);
    const refused = await change(id, plainCard);
    expect([refused.status, refused.body.current.card]).toEqual([412, another]);
    expect((await p.therapist.put(`therapist/assignments/${id}`, {})).status).toBe(428);
    const bad = await change(id, { ...plainCard, why: 'a\u0000' }, 2);
    expect(bad.status).toBe(422);
  });

  it('is kept for the therapist as it was, with the day and who changed it', async () => {
    const id = await Loop.agree(p);
    await change(id, another).expect(200);
    await change(id, another, 2).expect(200); // saved as it stood: nothing to tell
    await change(id, { ...another, size: 'small' }, 3).expect(200);
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    const by = { rhythm: null, changedOn: day, byName: expect.any(String) };
    const { earlier } = (await listed())[0];
    expect(earlier).toEqual([
      { card: another, ...by },
      { card: plainCard, ...by },
    ]);
    await p.client.post(`client/assignments/${id}/seen`).expect(204);
    expect((await listed())[0].earlier).toEqual(earlier); // nobody learns that the client was there
  });

  it('can be changed back by undo, and then nothing was changed', async () => {
    const id = await Loop.agree(p);
    const [fresh] = await listed();
    later();
    await change(id, another).expect(200);
    expect((await listed())[0].canUndoUntil).not.toBeNull();
    await step(id, 'undo').expect(204);
    const [undone] = await listed();
    expect(undone).toEqual({ ...fresh, revision: 3, canUndoUntil: null });
    expect((await opened(id)).body).toMatchObject({ card: plainCard, change: null });
    expect((await step(id, 'undo')).body.type).toBe('urn:problem:undo-over');
  });

  it('changed back after the client has seen it shows them that', async () => {
    const id = await Loop.agree(p);
    await change(id, another).expect(200);
    await p.client.post(`client/assignments/${id}/seen`).expect(204);
    await step(id, 'undo').expect(204);
    expect((await opened(id)).body).toMatchObject({ card: plainCard, change: { before: another } });
    expect((await listed())[0].earlier).toEqual([]);
  });

  it('is undone one step at a time, the agreement itself last', async () => {
    const id = await Loop.agree(p, exercise, 'sent');
    await change(id, another).expect(200);
    await step(id, 'undo').expect(204);
    expect((await listed())[0].card).toEqual(plainCard);
    await step(id, 'undo').expect(204);
    expect(await listed()).toEqual([]);
  });

  it('stays once something of it is finished', async () => {
    const loop = await Loop.through(p, { means: 'rest' });
    later();
    for (const refused of [
      await change(loop.assignmentId, another),
      await step(loop.assignmentId, 'end'),
    ])
      expect(refused.body.type).toBe('urn:problem:assignment-done');
  });
});

describe('ending', () => {
  it('is there for the client when undo is over; what they wrote stays theirs to read', async () => {
    const loop = await Loop.begin(p);
    await loop.write('means', 'half a thought');
    later();
    const ended = await step(loop.assignmentId, 'end');
    expect(ended.body).toMatchObject({ state: 'ended', progress: 'ended' });
    expect(ended.body.endedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await opened(loop.assignmentId)).body.state).toBe('agreed');
    later();
    const { body } = await opened(loop.assignmentId);
    expect(body).toMatchObject({ state: 'ended', occurrenceState: 'ended' });
    expect(body.response.answers).toEqual({ means: 'half a thought' });
    expect((await loop.finish()).body.type).toBe('urn:problem:assignment-ended');
    expect((await step(loop.assignmentId, 'undo')).body.type).toBe('urn:problem:undo-over');
  });

  it('can be undone, and twice is once', async () => {
    const id = await Loop.agree(p);
    later();
    await step(id, 'end').expect(200);
    await step(id, 'end').expect(200);
    await step(id, 'undo').expect(204);
    const again = { state: 'agreed', progress: 'open', endedOn: null };
    expect((await listed())[0]).toMatchObject(again);
  });

  it('goes with replacing, and comes back with its undo', async () => {
    const old = await Loop.agree(p);
    later();
    const body = { exercise: 'no-time-for', card: plainCard, replaces: old };
    const made = await p.therapist.post(path, body);
    expect(made.body).toMatchObject({ replaces: old, state: 'agreed' });
    expect((await listed())[1]).toMatchObject({ id: old, state: 'ended', canUndoUntil: null });
    expect((await step(old, 'undo')).body.type).toBe('urn:problem:undo-over');
    await step(made.body.id, 'undo').expect(204);
    expect(await listed()).toEqual([expect.objectContaining({ id: old, state: 'agreed' })]);
  });

  it('does not replace what belongs to somebody else or is done', async () => {
    const loop = await Loop.through(p, { means: 'rest' });
    const theirs = await p.otherTherapist.post(`therapist/clients/${p.otherClientId}/assignments`, {
      exercise,
      card: plainCard,
    });
    const body = { exercise: 'no-time-for', card: plainCard };
    const first = await p.therapist.post(path, { ...body, replaces: theirs.body.id });
    expect(first.status).toBe(404);
    const second = await p.therapist.post(path, { ...body, replaces: loop.assignmentId });
    expect(second.body.type).toBe('urn:problem:assignment-done');
    expect(await listed()).toHaveLength(1);
  });
});

describe('the session it is for', () => {
  it('is named with day, clock and place; cancelled, the next one takes it', async () => {
    const sessionId = await aSession(p.clientId);
    const body = { exercise, card: plainCard, forSession: sessionId };
    const { body: made } = await p.therapist.post(path, body);
    expect(made.forSession).toMatchObject({ id: sessionId, clock: '16:30', place: 'room' });
    expect((await opened(made.id)).body.forSession).toEqual(made.forSession);
    const next = await aSession(p.clientId);
    await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
      void tx.run(`update sessions set state = 'cancelled' where session_id = $1`, [sessionId]);
    });
    expect((await listed())[0].forSession.id).toBe(next);
  });

  it.each(['somebody else', 'cancelled', 'nobody'])('cannot be one of %s', async (whose) => {
    const forSession =
      whose === 'nobody'
        ? newId()
        : await aSession(
            whose === 'cancelled' ? p.clientId : p.otherClientId,
            whose === 'cancelled' ? 'cancelled' : 'planned',
          );
    const refused = await p.therapist.post(path, { exercise, card: plainCard, forSession });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '#/forSession']);
  });
});

describe('the last wording', () => {
  const last = (slug = exercise) =>
    p.therapist.get(`therapist/exercises/${slug}/last-card?clientId=${p.clientId}`);

  it('is of this client first, and of nobody where there is none', async () => {
    expect((await last()).body).toEqual({ why: null, writtenFor: null });
    await p.therapist.post(path, { exercise, card: another }).expect(201);
    expect((await last()).body).toEqual({ why: another.why, writtenFor: 'this_client' });
  });

  it('is of the caller alone, of a client in their care', async () => {
    const theirs = `therapist/clients/${p.otherClientId}/assignments`;
    await p.otherTherapist.post(theirs, { exercise, card: another }).expect(201);
    expect((await last()).body.why).toBeNull();
    const asked = `therapist/exercises/${exercise}/last-card?clientId=${p.otherClientId}`;
    expect((await p.therapist.get(asked)).status).toBe(404);
  });

  it('of another client is named as such, and never carries their name', async () => {
    const other = p.otherClientId;
    await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
      void tx.run(
        `insert into care_relationships (practice_id, care_id, client_id, member_id, started_on)
         values ($1, $2, $3, $4, '2026-09-01')`,
        [p.practiceId, newId(), other, p.members.therapist.memberId],
      );
    });
    const theirs = `therapist/clients/${other}/assignments`;
    await p.therapist.post(theirs, { exercise, card: another }).expect(201);
    expect((await last()).body).toEqual({ why: another.why, writtenFor: 'another_client' });
    const card = { ...another, why: 'You told me, client, that the phone rang.' };
    await p.therapist.post(theirs, { exercise, card }).expect(201);
    expect((await last()).body).toEqual({ why: null, writtenFor: null });
  });
});

describe('two worlds', () => {
  it('answer alike, with a draft and without', async () => {
    const other = await aPractice(api);
    const loop = await Loop.begin(p);
    await loop.write('means', 'nobody knows');
    const id = await Loop.agree(other);
    const scrub = (text: string) =>
      text.replace(/[0-9a-f-]{36}|T[0-9:.]+Z|therapist [0-9a-f]{4}/g, '…');
    const world = async (of: TestPractice, assignmentId: string) => {
      const at = `therapist/assignments/${assignmentId}`;
      const answers = [
        await of.therapist.get(`therapist/clients/${of.clientId}/assignments`),
        await of.therapist.put(at, { card: another, forSession: null }, ifMatch(1)),
        await of.therapist.post(`${at}/end`),
        await of.therapist.post(`${at}/undo`),
        await of.therapist.post(`${at}/undo`),
        await of.therapist.get(`therapist/clients/${of.clientId}/assignments`),
        await of.therapist.post(`${at}/undo`),
      ];
      return answers.map(({ status, text }) => [status, scrub(text)]);
    };
    expect(await world(p, loop.assignmentId)).toEqual(await world(other, id));
  });
});

it('is not there for strangers or the wrong role', async () => {
  const id = await Loop.agree(p);
  for (const name of ['end', 'undo'] as const) {
    const route = `therapist/assignments/${id}/${name}`;
    for (const visitor of [p.client, p.owner, p.frontDesk])
      expect((await visitor.post(route)).status).toBe(403);
    for (const visitor of [p.otherTherapist, p.stranger, p.stranger.in(p.practiceId)])
      expect((await visitor.post(route)).status).toBe(404);
  }
  expect((await listed())[0].state).toBe('agreed');
});
