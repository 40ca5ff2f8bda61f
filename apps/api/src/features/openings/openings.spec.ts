import type { Opening } from '@selfward/contract';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { aSharedPlan } from '../../../test/safety-plan.ts';
import { goAway, raise, theFlag } from '../../../test/safety.ts';

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
});
afterEach(() => api.clock.reset());
afterAll(async () => {
  await admin.end();
  await api.close();
});

const door = async (query = '', as = p.client): Promise<Opening[]> =>
  (await as.get(`client/glass-door${query}`).expect(200)).body.items;
const progress = (as = p.therapist) => as.post(`therapist/clients/${p.clientId}/progress/opened`);
/** A sign-in does not last for days, so what was opened moves back instead of the clock forward. */
const daysPass = () =>
  admin.query(
    `update other_openings set day = day - 5, first_at = first_at - interval '5 days'
     where practice_id = $1`,
    [p.practiceId],
  );
const entries = async (subject: string) =>
  (
    await admin.query(
      `select 1 from access_log where practice_id = $1 and action = 'opened' and subject = $2
         and request_id <> '' and role in ('therapist', 'cover')`,
      [p.practiceId, subject],
    )
  ).rowCount;

describe('what stood on a screen for three seconds', () => {
  it('of an answer about self-harm is told by its day, with the question and no other word for it', async () => {
    const loop = await raise(p);
    const { id } = await theFlag(p);
    for (let times = 0; times < 2; times += 1)
      await p.therapist.post(`therapist/flags/${id}/opened`, { plan: null }).expect(204);
    expect(await door()).toEqual([]);
    await daysPass();
    const own = {
      what: 'flag',
      on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      name: expect.stringMatching(/^therapist/),
      relation: 'therapist',
      title: 'PHQ-9',
      number: 9,
    };
    expect(await door()).toEqual([{ ...own, responseId: loop.responseId }]);
    expect(await door(`?response=${loop.responseId}`)).toHaveLength(1);
    expect(await door(`?response=${crypto.randomUUID()}`)).toEqual([]);
    await p.client.delete(loop.path).expect(204);
    expect(await door()).toEqual([{ ...own, responseId: null }]);
  });

  it('in front of whoever covers is told at once, with the plan beside it', async () => {
    await goAway(p);
    await raise(p);
    const plan = await aSharedPlan(p, () => api.clock.forward({ seconds: 11 }));
    const { id } = await theFlag(p);
    await p.cover.post(`cover/flags/${id}/opened`, { plan }).expect(204);
    const items = await door();
    expect(items.map(({ what }) => what).toSorted()).toEqual(['flag', 'safety_plan']);
    expect(items.every(({ relation }) => relation === 'colleague')).toBe(true);
  });

  it('of plots is told by its day, the own therapist’s once the next working day is over', async () => {
    await progress().expect(204);
    await progress().expect(204);
    expect(await door()).toEqual([]);
    await daysPass();
    expect(await door()).toMatchObject([{ what: 'progress', relation: 'therapist' }]);
    expect(await entries('progress')).toBe(1);
  });

  it('is a page with everything else, in the order of the days', async () => {
    await raise(p);
    const { id } = await theFlag(p);
    await p.therapist.post(`therapist/flags/${id}/opened`, { plan: null }).expect(204);
    await progress().expect(204);
    await daysPass();
    const first = (await p.client.get('client/glass-door?limit=1').expect(200)).body;
    const next = `client/glass-door?limit=1&after=${first.next}`;
    const rest = (await p.client.get(next).expect(200)).body;
    const seen = [...first.items, ...rest.items].map(({ what }: Opening) => what);
    expect(seen.toSorted()).toEqual(['flag', 'progress']);
    expect(await door('', p.otherClient)).toEqual([]);
  });

  it('is nothing that others can say, or that was not there', async () => {
    await raise(p);
    const { id } = await theFlag(p);
    const opened = `therapist/flags/${id}/opened`;
    await p.therapist.post(opened, { plan: crypto.randomUUID() }).expect(404);
    for (const visitor of [p.otherTherapist, p.stranger.in(p.practiceId)]) {
      await visitor.post(opened, { plan: null }).expect(404);
      await progress(visitor).expect(404);
    }
    await p.cover.post(`cover/flags/${id}/opened`, { plan: null }).expect(404);
    for (const visitor of [p.client, p.owner, p.frontDesk]) await progress(visitor).expect(403);
    const { rowCount } = await admin.query('select 1 from other_openings where practice_id = $1', [
      p.practiceId,
    ]);
    expect(rowCount).toBe(0);
  });
});
