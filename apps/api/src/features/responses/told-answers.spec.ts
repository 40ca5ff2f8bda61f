import { Client } from 'pg';
import { GivenAnswers } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import type { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { beginMeasure, goAway, lookAfter, theFlag } from '../../../test/safety.ts';

let api: Api;
let p: TestPractice;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  p = await aPractice(api);
  await lookAfter(p);
});
afterEach(() => api.clock.reset());
afterAll(async () => {
  await admin.end();
  await api.close();
});

/** Two lines of the measure and the question about self-harm, finished; nothing is shared. */
async function aMeasure(): Promise<Loop> {
  const loop = await beginMeasure(p);
  for (const [item, value] of [['q1', 1] as const, ['q2', 2] as const, ['q9', 2] as const])
    await loop.write(item, value);
  await loop.finish().expect(200);
  return loop;
}
const pass = () => api.clock.forward({ seconds: 11 });
const own = async (loop: Loop) => (await p.client.get(loop.path).expect(200)).body;
const read = (loop: Loop) => p.therapist.get(`therapist/responses/${loop.responseId}`);
const given = async () => {
  const path = `therapist/clients/${p.clientId}/safety-answers`;
  const { answers } = GivenAnswers.parse((await p.therapist.get(path).expect(200)).body);
  return answers.map(({ number, answer }) => [number, answer]);
};
const told = [[9, 'More than half the days']];

/** What went to the practice as it was given is neither a draft nor kept, whatever a request says. */
describe('an answer that was given openly', () => {
  it('is not kept by a choice that leaves it out: it goes along with whatever is shared', async () => {
    const loop = await aMeasure();
    expect((await own(loop)).visibility).toMatchObject({ q9: 'shared' });
    await loop.share(['q1']).expect(200);
    expect((await own(loop)).visibility).toMatchObject({ q1: 'shared', q2: 'kept', q9: 'shared' });
    pass();
    expect((await read(loop).expect(200)).body.answers).toEqual({ q1: 1, q9: 2 });
    await loop.share([]).expect(422);
    expect(await given()).toEqual(told);
  });

  it('is in the client’s own view of what the practice will see', async () => {
    const loop = await aMeasure();
    const { body } = await p.client.get(`${loop.path}/practice-view?items=q1`);
    expect(body.answers).toEqual({ q1: 1, q9: 2 });
    expect((await p.client.get(`${loop.path}/practice-view`)).body.answers).toEqual({});
  });

  it('stays told when less is shared, and when all of it is taken back', async () => {
    const loop = await aMeasure();
    await loop.share(['q1', 'q2', 'q9']).expect(200);
    pass();
    await loop.share(['q2']).expect(200);
    expect((await read(loop).expect(200)).body.answers).toEqual({ q2: 2, q9: 2 });
    await loop.takeBack().expect(200);
    await read(loop).expect(404);
    expect(await given()).toEqual(told);
    expect((await theFlag(p)).answers).toHaveLength(1);
  });

  it('is told before anything is finished, and does not wait for a state of the rest', async () => {
    const loop = await beginMeasure(p);
    await loop.write('q1', 1);
    expect(await given()).toEqual([]);
    await loop.write('q9', 2);
    expect(await given()).toEqual(told);
    await read(loop).expect(404);
    const { text } = await p.therapist.get(`therapist/clients/${p.clientId}/safety-answers`);
    expect(text).not.toContain('Little interest');
  });

  it('says to its author who read it in another one’s place, and who can do so now', async () => {
    const loop = await aMeasure();
    expect((await own(loop)).alsoTold).toEqual([]);
    await goAway(p, api.clock.now());
    expect((await own(loop)).alsoTold).toEqual([expect.stringMatching(/^cover/)]);
    const { id, answers } = await theFlag(p);
    const body = { did: ['spoke'], closes: true, newest: answers.at(-1)?.id };
    await p.cover.post(`cover/flags/${id}/steps`, body).expect(204);
    // They know it, though it is closed to them again.
    expect((await own(loop)).alsoTold).toEqual([expect.stringMatching(/^cover/)]);
  });

  it('does not say so of a cover who could not open it any more, and never did', async () => {
    const loop = await aMeasure();
    await goAway(p, api.clock.now());
    const { id, answers } = await theFlag(p);
    const body = { did: ['spoke'], closes: true, newest: answers.at(-1)?.id };
    await p.therapist.post(`therapist/flags/${id}/steps`, body).expect(204);
    expect((await own(loop)).alsoTold).toEqual([]);
  });

  it('says so of a cover who only opened it, however short that was', async () => {
    const loop = await aMeasure();
    await goAway(p, api.clock.now());
    const { id, answers } = await theFlag(p);
    await p.cover.get(`cover/flags/${id}`).expect(200);
    const body = { did: ['spoke'], closes: true, newest: answers.at(-1)?.id };
    await p.therapist.post(`therapist/flags/${id}/steps`, body).expect(204);
    await p.cover.get(`cover/flags/${id}`).expect(404);
    expect((await own(loop)).alsoTold).toEqual([expect.stringMatching(/^cover/)]);
  });

  it('cannot be sealed or kept by any route that there is', async () => {
    const loop = await aMeasure();
    for (const act of ['seal', 'keep', 'unseal'])
      await p.client.post(`${loop.path}/${act}`).expect(404);
    await p.client.delete(loop.path).expect(204);
    expect(await given()).toEqual(told);
    const { rows } = await admin.query(
      `select 1 from safety_answers where practice_id = $1 and kind = 'given'`,
      [p.practiceId],
    );
    expect(rows).toHaveLength(1);
  });
});
