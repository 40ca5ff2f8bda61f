import { randomUUID } from 'node:crypto';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { Database } from '../../database/database.ts';
import { Loop, plainCard } from '../../../test/loop.ts';

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

const wanted = { exercise: 'take-myself-seriously', card: plainCard };

const count = (sql: string) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
    const row = tx.one<{ n: number }>(`select count(*)::int as n from ${sql}`);
    return (await row)?.n;
  });

describe('an agreement', () => {
  it('is made in the room and is there for both at once', async () => {
    const card = {
      why: 'Du hast gesagt: „zuletzt ich“ 🌱',
      size: 'small',
      whenAndWhere: 'So',
      inTheWay: '',
    };
    const made = await p.therapist.post(path, { ...wanted, card });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      slug: wanted.exercise,
      card,
      state: 'agreed',
      progress: 'open',
    });
    const home = await p.client.get('client/home');
    expect(home.body.entries).toEqual([
      expect.objectContaining({
        assignmentId: made.body.id,
        state: 'open',
        begunOn: null,
        sharing: 'none',
      }),
    ]);
    const opened = await p.client.get(`client/assignments/${made.body.id}`);
    expect(opened.status).toBe(200);
    expect(opened.body).toMatchObject({ card, response: null, occurrenceState: 'open' });
    expect(opened.body.exercise.slug).toBe(wanted.exercise);
    expect((await p.therapist.get(path)).body.assignments).toEqual([made.body]);
  });

  it('copies the exercise once, however often it is agreed on', async () => {
    await Promise.all([1, 2, 3].map(() => p.therapist.post(path, wanted).expect(201)));
    await p.therapist.post(path, wanted).expect(201);
    expect(await count('exercises')).toBe(1);
    expect(await count('exercise_versions')).toBe(1);
    expect(await count('assignments')).toBe(4);
    expect(await count(`exercises where source = 'selfward'`)).toBe(1);
  });

  it('is made once for one intention', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => p.therapist.post(path, wanted, key)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await count('assignments')).toBe(1);
    const other = await p.therapist.post(path, { ...wanted, exercise: 'no-time-for' }, key);
    expect(other.body.type).toBe('urn:problem:key-reused');
  });

  it.each([
    [{ exercise: 'where-needs-come-last', card: plainCard }, 409, 'not-prepared-together'],
    [{ exercise: 'no-such-thing', card: plainCard }, 422, 'invalid-input'],
    [{ exercise: 'no-time-for', card: { ...plainCard, why: 'a\u0000b' } }, 422, 'invalid-input'],
    [{ exercise: 'no-time-for', card: { ...plainCard, size: 'huge' } }, 422, 'invalid-input'],
    [{ exercise: 'no-time-for' }, 422, 'invalid-input'],
  ])('with %j is refused', async (body, status, code) => {
    const refused = await p.therapist.post(path, body);
    expect([refused.status, refused.body.type]).toEqual([status, `urn:problem:${code}`]);
    expect(await count('assignments')).toBe(0);
  });

  it('opens what was prepared together', async () => {
    const body = { exercise: 'where-needs-come-last', card: plainCard, preparedTogether: true };
    expect((await p.therapist.post(path, body)).status).toBe(201);
  });

  it('is refused to the wrong role', async () => {
    for (const visitor of [p.client, p.frontDesk, p.owner]) {
      expect((await visitor.get(path)).status).toBe(403);
      expect((await visitor.post(path, wanted)).status).toBe(403);
    }
    expect((await p.therapist.get('client/home')).status).toBe(403);
  });

  it('is not there for strangers, who cannot make one', async () => {
    const id = await Loop.agree(p);
    for (const visitor of [p.otherTherapist, p.stranger.in(p.practiceId), p.stranger]) {
      expect((await visitor.get(path)).status).toBe(404);
      expect((await visitor.post(path, wanted)).status).toBe(404);
    }
    for (const visitor of [p.otherClient, p.strangerClient, p.therapistAsClientElsewhere])
      expect((await visitor.get(`client/assignments/${id}`)).status).toBe(404);
    expect((await p.otherClient.get('client/home')).body.entries).toEqual([]);
    expect(await count('assignments')).toBe(1);
    const unknown = `therapist/clients/${randomUUID()}/assignments`;
    expect((await p.therapist.post(unknown, wanted)).status).toBe(404);
  });

  it('stands in the access log with every opening', async () => {
    const id = await Loop.agree(p);
    await p.client.get(`client/assignments/${id}`);
    await p.client.get('client/home');
    await p.therapist.get(path);
    expect(await count(`access_log where action = 'created' and subject_id = '${id}'`)).toBe(1);
    expect(await count(`access_log where action = 'opened' and subject_id = '${id}'`)).toBe(1);
    expect(
      await count(
        `access_log where subject in ('home', 'assignments') and client_id = '${p.clientId}'`,
      ),
    ).toBe(2);
  });
});

describe('what the therapist sees of progress', () => {
  const progress = async () => (await p.therapist.get(path)).body.assignments[0].progress;

  it('is open until it is finished, kept until it can be read', async () => {
    const loop = await Loop.begin(p);
    await loop.write('means', 'rest');
    expect(await progress()).toBe('open');
    await loop.finish().expect(200);
    expect(await progress()).toBe('done_kept');
    await loop.share(['means']).expect(200);
    expect(await progress()).toBe('done_kept');
    api.clock.forward({ seconds: 11 });
    expect(await progress()).toBe('shared');
    await loop.takeBack().expect(200);
    expect(await progress()).toBe('done_kept');
  });

  it('does not go back when the client erases what was kept', async () => {
    const loop = await Loop.through(p, { means: 'rest' });
    await p.client.delete(loop.path).expect(204);
    expect(await progress()).toBe('done_kept');
  });

  it('says nothing of kept entries of a log, not even that there are any', async () => {
    const loop = await Loop.begin(p, 'practicing-no');
    await loop.write('safe_now', { code: 'yes' });
    await loop.write('ask', 'at the shop');
    await loop.finish().expect(200);
    expect(await progress()).toBe('open');
    const again = await p.client.post(`client/assignments/${loop.assignmentId}/responses`);
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(loop.responseId);
  });
});
