import { type Api, startApi } from '../../../test/api.ts';
import { logExercise, Loop } from '../../../test/loop.ts';
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
afterAll(() => api.close());

const given = { reason: 'own-words', words: 'Der Tag war zu voll 🌱', keepReason: false };
const aside = (id: string, body: object = given) =>
  p.client.post(`client/assignments/${id}/set-aside`, body);
const again = (id: string) => p.client.post(`client/assignments/${id}/open-again`);
const seen = async () =>
  (await p.therapist.get(`therapist/clients/${p.clientId}/assignments`)).body.assignments[0];

describe('not done is an answer', () => {
  it('closes it, is undone for ten seconds unseen, and opens again later', async () => {
    const id = await Loop.agree(p);
    const { words, reason } = given;
    const done = await aside(id).expect(200);
    expect(done.body).toEqual({ state: 'set_aside', given: { reason, words, isKept: false } });
    expect((await seen()).progress).toBe('open');
    expect((await again(id).expect(200)).body).toEqual({ state: 'open', given: null });
    await aside(id).expect(200);
    api.clock.forward({ seconds: 11 });
    expect(await seen()).toMatchObject({ progress: 'set_aside', setAside: { reason, words } });
    await again(id).expect(200);
    expect(await seen()).toMatchObject({ progress: 'open', setAside: null });
  });

  it('is told of a log as well after something of it was shared', async () => {
    const loop = await Loop.begin(p, logExercise);
    await loop.write('safe_now', { code: 'yes' });
    await loop.write('ask', 'At the shop.');
    await loop.finish().expect(200);
    await loop.share(['ask']).expect(200);
    api.clock.forward({ seconds: 11 });
    const shared = { progress: 'shared', canChange: true };
    expect(await seen()).toMatchObject({ ...shared, setAsideOn: null });
    await aside(loop.assignmentId, { reason: 'forgot', keepReason: true }).expect(200);
    expect(await seen()).toMatchObject({ ...shared, setAsideOn: null });
    api.clock.forward({ seconds: 11 });
    const { body } = await p.therapist.get(`therapist/clients/${p.clientId}/timeline`);
    const [{ day }] = body.items.filter(({ kind }: { kind: string }) => kind === 'set_aside');
    expect(await seen()).toMatchObject({ ...shared, setAsideOn: day, setAside: null });
    await again(loop.assignmentId).expect(200);
    expect(await seen()).toMatchObject({ ...shared, setAsideOn: null });
  });

  it('keeps the first reason when it is said twice', async () => {
    const id = await Loop.agree(p);
    await aside(id).expect(200);
    const second = await aside(id, { reason: 'forgot', keepReason: true }).expect(200);
    expect(second.body.given).toMatchObject({ reason: 'own-words', isKept: false });
  });

  it('says why to whoever was in care then, not to whoever joins later', async () => {
    const id = await Loop.agree(p);
    await aside(id).expect(200);
    api.clock.forward({ seconds: 11 });
    const { memberId } = p.members.otherTherapist;
    await p.therapist.post(`therapist/clients/${p.clientId}/care`, { memberId }).expect(201);
    const list = await p.otherTherapist.get(`therapist/clients/${p.clientId}/assignments`);
    expect(list.body.assignments[0]).toMatchObject({ progress: 'set_aside', setAside: null });
    expect((await seen()).setAside).toMatchObject({ words: given.words });
  });

  it('never lets a kept reason reach the practice, and stores no word of it in the open', async () => {
    const id = await Loop.agree(p);
    await aside(id, { ...given, keepReason: true }).expect(200);
    api.clock.forward({ seconds: 11 });
    const answer = await p.therapist.get(`therapist/clients/${p.clientId}/assignments`);
    expect(answer.body.assignments[0]).toMatchObject({ progress: 'set_aside', setAside: null });
    expect(JSON.stringify(answer.body)).not.toContain('zu voll');
    const stored = await api.app
      .get(Database)
      .glance({ practiceId: p.practiceId }, async (tx) =>
        tx.one<{ text: string }>(`select encode(reason, 'escape') as text from occurrences`),
      );
    expect(stored?.text).not.toContain('zu voll');
  });

  it('leaves the draft where it is', async () => {
    const loop = await Loop.begin(p);
    await loop.write('means', 'Rest.');
    await aside(loop.assignmentId).expect(200);
    const opened = await p.client.get(`client/assignments/${loop.assignmentId}`).expect(200);
    expect(opened.body).toMatchObject({
      occurrenceState: 'set_aside',
      response: { answers: { means: 'Rest.' } },
    });
  });

  it.each([
    [{ reason: 'lazy', keepReason: false }],
    [{ reason: 'forgot' }],
    [{ reason: 'own-words', words: 'a\u0000b', keepReason: false }],
    [{ reason: 'forgot', keepReason: false, draft: 'no' }],
  ])('refuses %j', async (body) => {
    const id = await Loop.agree(p);
    expect((await aside(id, body)).status).toBe(422);
  });

  it('leaves alone what is finished', async () => {
    const loop = await Loop.through(p, { means: 'Rest.' });
    for (const answer of [await aside(loop.assignmentId), await again(loop.assignmentId)])
      expect([answer.status, answer.body.type]).toEqual([409, 'urn:problem:already-finished']);
  });

  it('is nobody else’s to say', async () => {
    const id = await Loop.agree(p);
    for (const visitor of [p.otherClient, p.strangerClient])
      expect((await visitor.post(`client/assignments/${id}/set-aside`, given)).status).toBe(404);
    expect((await p.therapist.post(`client/assignments/${id}/set-aside`, given)).status).toBe(403);
  });
});
