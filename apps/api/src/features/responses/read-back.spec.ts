import { randomUUID } from 'node:crypto';
import { newestOf, shownItems } from '@selfward/domain';
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
      layout: read.layout,
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

describe('old words that wait for new ones', () => {
  const story = 'It is quieter now.';
  const asked = 'start-where-you-are';

  async function both() {
    const start = await Loop.begin(p, asked);
    await start.write('story', 'All at once, and no end.');
    await start.write('room', 3);
    await start.finish().expect(200);
    const now = await Loop.begin(p, 'then-and-now');
    await now.write('story', story);
    return now;
  }

  it('come with their wording and their day', async () => {
    const now = await both();
    const opened = await p.client.get(`client/assignments/${now.assignmentId}`).expect(200);
    const { elsewhere, readBack } = opened.body;
    expect(elsewhere[asked]).toEqual([{ story: 'All at once, and no end.', room: 3 }]);
    const [first] = readBack.from[asked];
    expect(first.on).toMatch(/^\d{4}-\d\d-\d\d$/);
    const wording: { id: string; text: string }[] = readBack.wordings[first.wording];
    expect(wording.map(({ id }) => id)).toEqual(['story', 'room', 'self_trust', 'hope']);
    expect(wording[0]?.text).toBe('In your own words, what has been going on? Start anywhere.');
  });

  it('are shown once, and the first version of what stands above stays', async () => {
    const now = await both();
    await now.write('reveal', { reveal: 'later' });
    await now.write('reveal', { reveal: 'now', first: { story } });
    for (const value of [{ reveal: 'no' }, { reveal: 'now', first: { story: 'Other.' } }, null]) {
      const refused = await now.put('reveal', value);
      expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:first-words-stay']);
    }
    await now.write('story', 'Quieter, and I see now what it cost.');
    const opened = await p.client.get(`client/assignments/${now.assignmentId}`);
    expect(opened.body.response.answers).toMatchObject({
      story: 'Quieter, and I see now what it cost.',
      reveal: { reveal: 'now', first: { story } },
    });
  });

  it('leave no trace of that in what is finished and shared', async () => {
    const now = await both();
    await now.write('reveal', { reveal: 'now', first: { story } });
    await now.write('story', 'Another one.');
    await now.finish().expect(200);
    expect((await p.client.get(now.path)).body.answers).toEqual({ story: 'Another one.' });
    expect((await now.share(['story', 'reveal'])).status).toBe(422);
    await now.share(['story']).expect(200);
    api.clock.forward({ seconds: 11 });
    const seen = await now.review();
    expect(seen.text).not.toContain(story);
    expect(seen.body.items[0]).toMatchObject({ answers: { story: 'Another one.' }, keptItems: 0 });
  });

  it('are refused where nothing waits, in another shape, and with words for no place', async () => {
    const now = await both();
    const wrong = [
      { reveal: 'now' },
      { reveal: 'later', first: { story } },
      { reveal: 'now', first: { nowhere: story } },
      { reveal: 'now', first: { story: 7 } },
      { reveal: 'now', first: { reveal: story } },
      { reveal: 'soon' },
      'now',
    ];
    for (const value of wrong) expect((await now.put('reveal', value)).status).toBe(422);
    const letter = await Loop.begin(p);
    expect((await letter.put('from_log', { reveal: 'later' })).status).toBe(422);
  });
});

describe('what was named before, rated again', () => {
  const fear = 'That they find out.';
  const entry = '0198a0f0-0000-7000-8000-000000000001';
  const rated = { ratings: [{ id: entry, words: fear, value: 3, before: 8 }] };

  it('is finished, shared and read with the words that it is about', async () => {
    const fears = await Loop.begin(p, 'afraid-if-i-stopped');
    await fears.write('fears', { entries: [entry] });
    await fears.write(`fears[${entry}].fear`, fear);
    await fears.write(`fears[${entry}].likely`, 8);
    await fears.finish().expect(200);
    const now = await Loop.begin(p, 'then-and-now');
    await now.write('fears_again', rated);
    await now.finish().expect(200);
    expect((await p.client.get(now.path)).body.answers).toEqual({ fears_again: rated });
    await now.share(['fears_again']).expect(200);
    api.clock.forward({ seconds: 11 });
    const [read] = (await now.review()).body.items;
    expect(read.answers).toEqual({ fears_again: rated });
  });

  it('is nothing where nothing was named', async () => {
    const now = await Loop.begin(p, 'then-and-now');
    await now.write('story', 'Quieter.');
    await now.write('fears_again', rated);
    await now.finish().expect(200);
    expect((await p.client.get(now.path)).body.answers).toEqual({ story: 'Quieter.' });
  });
});

describe('a person with whom a no is not safe', () => {
  it('puts the note before practicing a no, and tells nobody at the practice', async () => {
    const people = await Loop.begin(p, 'people-around-my-yes');
    await people.write('people', { entries: ['a'] });
    await people.write('people[a].who', 'Kanarienvogel');
    await people.write('people[a].safe', 0);
    await people.finish().expect(200);
    const no = await Loop.begin(p, logExercise);
    const { exercise, elsewhere } = (await p.client.get(`client/assignments/${no.assignmentId}`))
      .body;
    const [first] = shownItems(exercise, {}, { size: 'small', elsewhere: newestOf(elsewhere) });
    expect(first?.id).toBe('safe_first');
    await no.write('safe_now', { code: 'yes' });
    await no.write('short', 'Not this week.');
    await no.finish().expect(200);
    await no.share(['safe_now', 'short']).expect(200);
    api.clock.forward({ seconds: 11 });
    const there = `therapist/clients/${p.clientId}`;
    for (const path of [`${there}/responses`, `${there}/assignments`, `${there}/timeline`]) {
      const seen = await p.therapist.get(path);
      expect(seen.status).toBe(200);
      expect(seen.text).not.toMatch(/Kanarienvogel|people\[a\]|"people"/);
    }
    for (const visitor of [p.otherClient, p.strangerClient])
      expect((await visitor.get(`client/assignments/${no.assignmentId}`)).status).toBe(404);
  });
});
