import { randomUUID } from 'node:crypto';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { Database } from '../../database/database.ts';
import { gateExercise, letterExercise, Loop } from '../../../test/loop.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  p = await aPractice(api);
});
afterAll(() => api.close());

const count = (sql: string) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
    const row = tx.one<{ n: number }>(`select count(*)::int as n from ${sql}`);
    return (await row)?.n;
  });

describe('beginning', () => {
  const path = (assignmentId: string) => `client/assignments/${assignmentId}/responses`;

  it('happens once for one intention, and once at all', async () => {
    const assignmentId = await Loop.agree(p, letterExercise);
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await p.client.post(path(assignmentId), undefined, key);
    expect([first.status, first.body.revisions]).toEqual([201, {}]);
    expect((await p.client.post(path(assignmentId), undefined, key)).body.id).toBe(first.body.id);
    const second = await p.client.post(path(assignmentId));
    expect([second.status, second.body.type]).toEqual([409, 'urn:problem:response-already-begun']);
  });

  it('on several devices at once begins one response', async () => {
    const assignmentId = await Loop.agree(p);
    const sent = await Promise.all([1, 2, 3, 4].map(() => p.client.post(path(assignmentId))));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
  });

  it('is for the client of the agreement alone', async () => {
    const assignmentId = await Loop.agree(p);
    for (const visitor of [p.otherClient, p.strangerClient])
      expect((await visitor.post(path(assignmentId))).status).toBe(404);
    expect((await p.therapist.post(path(assignmentId))).status).toBe(403);
    expect(
      (await p.client.post(path(assignmentId), undefined, { 'Idempotency-Key': '' })).status,
    ).toBe(400);
    expect(await count(`responses where assignment_id = '${assignmentId}'`)).toBe(0);
  });
});

describe('finishing', () => {
  it('keeps what is on the page, and the letter and everything with it', async () => {
    const loop = await Loop.begin(p);
    await loop.write('means', ' I would rest.  ');
    await loop.write('letter', 'dear you');
    await loop.write('other', '   ');
    const { status, body } = await loop.finish();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'kept',
      revision: 1,
      sharedRevision: null,
      readableFrom: null,
    });
    expect(body.answers).toEqual({ means: ' I would rest.  ', letter: 'dear you' });
    expect(body.visibility).toEqual({ means: 'shared', letter: 'kept' });
    expect(body.readers).toEqual([
      { name: expect.stringMatching(/^therapist /), relation: 'therapist' },
    ]);
    expect(body.finishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await p.client.get(loop.path)).body).toEqual(body);
    const opened = await p.client.get(`client/assignments/${loop.assignmentId}`);
    expect(opened.body).toMatchObject({
      occurrenceState: 'done',
      response: { revision: 1, sharing: 'kept' },
    });
    expect((await loop.review()).body.items).toEqual([]);
  });

  it('with nothing written is a full answer', async () => {
    const loop = await Loop.begin(p);
    const { status, body } = await loop.finish();
    expect([status, body.answers]).toEqual([200, {}]);
  });

  it('that lost its answer acts once', async () => {
    const loop = await Loop.begin(p);
    await loop.write('means', 'a');
    const key = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => loop.finish(key)));
    expect(sent.map(({ status, body }) => [status, body.revision])).toEqual([
      [200, 1],
      [200, 1],
      [200, 1],
    ]);
    await loop.write('means', 'b');
    const other = await loop.finish(key);
    expect([other.status, other.body.type]).toEqual([422, 'urn:problem:key-reused']);
    expect(
      await count(`access_log where action = 'finished' and subject_id = '${loop.responseId}'`),
    ).toBe(1);
  });

  it('never finishes words that the person has not seen', async () => {
    const loop = await Loop.begin(p);
    await loop.write('means', 'a');
    await loop.write('other', 'b');
    const stale: Record<string, number>[] = [
      {},
      { means: 1 },
      { means: 2, other: 1 },
      { means: 1, other: 1, letter: 1 },
    ];
    for (const seen of stale) {
      const refused = await loop.finish(randomUUID(), seen);
      expect([refused.status, refused.body.type]).toEqual([412, 'urn:problem:revision-changed']);
    }
    const { body } = await loop.finish(randomUUID(), { means: 1, letter: 2 });
    expect(body.current).toEqual({
      other: { revision: 1, value: 'b', device: 'phone' },
      letter: { revision: 0, value: null, device: '' },
    });
    expect((await p.client.get(loop.path)).body.state).toBe('draft');
  });

  it('and saving at once never lose a word', async () => {
    const loop = await Loop.begin(p);
    await loop.write('means', 'a');
    const [finished, saved] = await Promise.all([loop.finish(), loop.put('means', 'b', 1)]);
    expect(saved.status).toBe(200);
    expect([200, 412]).toContain(finished.status);
    if (finished.status === 200) expect(finished.body.answers).toEqual({ means: 'a' });
  });

  it('waits at a gate, and at nothing else', async () => {
    const loop = await Loop.begin(p, gateExercise);
    await loop.write('first', 'words');
    const refused = await loop.finish();
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([{ pointer: '#/ready', detail: 'required' }]);
    await loop.write('ready', { code: 'yes' });
    expect((await loop.finish()).status).toBe(200);
  });

  it('on "not today" stores nothing and stays open', async () => {
    const loop = await Loop.begin(p, gateExercise);
    await loop.write('ready', { code: 'not-today' });
    const key = randomUUID();
    const refused = await loop.finish(key);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:not-today']);
    expect(await count(`response_revisions where response_id = '${loop.responseId}'`)).toBe(0);
    const opened = await p.client.get(`client/assignments/${loop.assignmentId}`);
    expect(opened.body).toMatchObject({ occurrenceState: 'open', response: { sharing: 'draft' } });
    await loop.write('ready', { code: 'yes' });
    expect((await loop.finish(key)).status).toBe(200);
  });

  it('is for the author alone', async () => {
    const loop = await Loop.begin(p);
    for (const visitor of [p.otherClient, p.strangerClient])
      expect((await visitor.post(`${loop.path}/finish`, { revisions: {} })).status).toBe(404);
    expect((await p.therapist.post(`${loop.path}/finish`, { revisions: {} })).status).toBe(403);
    expect((await p.client.post(`${loop.path}/finish`, { revisions: { means: 0 } })).status).toBe(
      422,
    );
  });
});

describe('erasing', () => {
  it('takes drafts, revisions and choices with it', async () => {
    const loop = await Loop.through(p, { means: 'a', letter: 'b' });
    expect((await p.client.delete(loop.path)).status).toBe(204);
    expect((await p.client.get(loop.path)).status).toBe(404);
    for (const table of [
      'responses',
      'response_draft_items',
      'response_revisions',
      'item_visibility',
    ])
      expect(await count(`${table} where response_id = '${loop.responseId}'`)).toBe(0);
    expect(
      await count(`access_log where action = 'erased' and subject_id = '${loop.responseId}'`),
    ).toBe(1);
    const again = await p.client.post(`client/assignments/${loop.assignmentId}/responses`);
    expect(again.status).toBe(201);
  });

  it('is not possible for what somebody could read', async () => {
    const loop = await Loop.through(p, { means: 'a' }, ['means']);
    api.clock.forward({ seconds: 11 });
    await loop.takeBack().expect(200);
    const refused = await p.client.delete(loop.path);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:response-was-shared']);
  });
});
