import { randomUUID } from 'node:crypto';
import { type Api, startApi } from '../../../test/api.ts';
import { logExercise, Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

describe('the practice’s view, before anything is shared', () => {
  const answers = { means: 'Rest first.', letter: 'Kanarienvogel 🐤' };

  it('is what the practice then reads, letter for letter', async () => {
    const loop = await Loop.through(p, answers);
    const view = await p.client.get(`${loop.path}/practice-view?items=means`).expect(200);
    expect(view.text).not.toContain('Kanarienvogel');
    await loop.share(['means']).expect(200);
    api.clock.forward({ seconds: 11 });
    const [read] = (await loop.review()).body.items;
    expect(view.body).toEqual({
      id: read.id,
      title: read.title,
      version: read.version,
      exercise: read.exercise,
      answers: read.answers,
      keptItems: read.keptItems,
    });
  });

  it('names the author as the practice does, and the size that was done', async () => {
    const loop = await Loop.begin(p);
    await loop.write('means', 'Rest first.');
    expect((await p.client.get(loop.path)).body).toMatchObject({ size: null });
    const body = { revisions: loop.revisions, size: 'small' };
    const key = { 'Idempotency-Key': randomUUID() };
    await p.client.post(`${loop.path}/finish`, body, key).expect(200);
    const record = `therapist/clients/${p.clientId}`;
    const { name, revision } = (await p.therapist.get(record)).body;
    const own = (await p.client.get(loop.path).expect(200)).body;
    expect(own).toMatchObject({ size: 'small', authorName: name });
    const renamed = { name, calledBy: 'Nono', email: null, phone: null, mayLeaveMessage: false };
    const more = { timeZone: 'Europe/Vienna', isAdultInIndividualWork: true };
    await p.therapist.put(record, { ...renamed, ...more }, ifMatch(revision)).expect(200);
    expect((await p.client.get(loop.path)).body.authorName).toBe('Nono');
  });

  it('shows nothing where nothing is named, and nothing that is not there', async () => {
    const loop = await Loop.through(p, answers);
    for (const query of ['', '?items=', '?items=nowhere'])
      expect((await p.client.get(`${loop.path}/practice-view${query}`)).body.answers).toEqual({});
  });

  it('refuses bad input and a draft, and is the author’s alone', async () => {
    const { path } = await Loop.begin(p);
    const drafted = await p.client.get(`${path}/practice-view?items=means`);
    expect([drafted.status, drafted.body.type]).toEqual([409, 'urn:problem:response-not-finished']);
    expect((await p.client.get(`${path}/practice-view?items=a b`)).status).toBe(422);
    expect((await p.client.get(`${path}/practice-view?share=means`)).status).toBe(422);
    for (const visitor of [p.otherClient, p.strangerClient])
      expect((await visitor.get(`${path}/practice-view`)).status).toBe(404);
    expect((await p.therapist.get(`${path}/practice-view`)).status).toBe(403);
  });
});

describe('answers to other exercises', () => {
  it('come with what refers to them, cut to that, kept as they are, for the author alone', async () => {
    const people = await Loop.begin(p, 'people-around-my-yes');
    await people.write('people', { entries: ['a'] });
    await people.write('people[a].safe', 0);
    const id = await Loop.agree(p, logExercise);
    const opened = async () => (await p.client.get(`client/assignments/${id}`).expect(200)).body;
    expect((await opened()).elsewhere).toEqual({});
    await people.finish().expect(200);
    expect((await opened()).elsewhere).toEqual({
      'people-around-my-yes': [{ people: { entries: ['a'] }, 'people[a].safe': 0 }],
    });
    const seen = await p.therapist.get(`therapist/clients/${p.clientId}/assignments`);
    expect(seen.text).not.toContain('people[a]');
    const other = await Loop.agree(p);
    expect((await p.client.get(`client/assignments/${other}`)).body.elsewhere).toEqual({});
  });
});
