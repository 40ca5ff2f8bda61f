import { type Api, startApi } from '../../../test/api.ts';
import { aPathway, act, current, enrol } from '../../../test/pathway.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { OpenSteps } from './open-steps.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.clock.hold(new Date('2026-11-23T09:00:00Z'));
  p = await aPractice(api);
  const { steps, ...pathway } = aPathway();
  const optional = steps.map((step, at) => ({ ...step, optional: at === 1 }));
  const body = {
    ...pathway,
    steps: [...optional, { ...optional[0], id: 'third', optional: true }],
  };
  const made = await p.therapist.post('therapist/pathways', body).expect(201);
  await enrol(p, made.body.pathway.slug);
  await jobs();
});
afterEach(() => api.clock.reset());
afterAll(() => api.close());

/** Whatever was done a minute ago cannot be undone any more. */
async function jobs(): Promise<void> {
  api.clock.forward({ minutes: 1 });
  await api.app.get(OpenSteps).practice(p.practiceId);
}
const say = (what: 'ask' | 'let-go' | 'decline', step = 'third') =>
  p.client.post(`client/pathway/steps/${step}/${what}`);
const line = async () => (await current(p)).plan.find(({ id }) => id === 'third');
const asked = async () => {
  const { body } = await p.therapist.get(`therapist/clients/${p.clientId}`).expect(200);
  return [(await line())?.askedOn, body.stepsAsked];
};
const own = async () => {
  const { body } = await p.client.get('client/pathway').expect(200);
  return body.pathway.steps.find((step: { id: string }) => step.id === 'third');
};

describe('a step that the client would like', () => {
  it('is there for them at once, and for the practice once it cannot be undone', async () => {
    await say('ask').expect(204);
    expect(await own()).toMatchObject({ isAsked: true, state: 'waiting' });
    expect(await asked()).toEqual([null, 0]);
    api.clock.forward({ minutes: 1 });
    expect(await asked()).toEqual(['2026-11-23', 1]);
    await say('let-go').expect(204);
    expect(await asked()).toEqual([null, 0]);
    expect(await own()).toMatchObject({ isAsked: false });
  });

  it('never opens by it: the therapist opens it, and can take that back', async () => {
    await say('ask').expect(204);
    await jobs();
    await jobs();
    expect(await line()).toMatchObject({ state: 'waiting', waitsFor: 'choice' });
    expect((await act(p, { kind: 'open', step: 'third' })).status).toBe(200);
    expect(await asked()).toEqual(['2026-11-23', 0]);
    const { id } = await current(p);
    await p.therapist.post(`therapist/enrolments/${id}/undo`).expect(204);
    expect(await asked()).toEqual(['2026-11-23', 1]);
    expect((await act(p, { kind: 'open', step: 'third' })).status).toBe(200);
    api.clock.forward({ minutes: 1 });
    expect(await own()).toMatchObject({ state: 'opened', progress: 'open' });
  });

  it.each(['drop', 'take-in'] as const)(
    'is answered by the therapist’s %s as well',
    async (kind) => {
      await say('ask').expect(204);
      api.clock.forward({ minutes: 1 });
      expect((await act(p, { kind, step: 'third' })).status).toBe(200);
      expect(await asked()).toEqual(['2026-11-23', 0]);
    },
  );

  it('is one or the other: not wanted, and then wanted after all', async () => {
    await say('ask').expect(204);
    await say('decline').expect(204);
    expect(await own()).toMatchObject({ isAsked: false, state: 'declined' });
    await say('ask').expect(204);
    expect(await own()).toMatchObject({ isAsked: true, state: 'waiting' });
  });

  it('is one that does not come by itself, and is not open yet', async () => {
    const known = (await p.client.get('client/pathway').expect(200)).body.pathway.steps;
    expect(known).toMatchObject([{ id: 'first', state: 'opened' }, {}, {}]);
    expect((await say('ask', 'first')).body.type).toBe('urn:problem:pathway-step-opened');
    await say('ask', 'no-such-step').expect(404);
    const { steps, ...pathway } = aPathway();
    const { id, revision } = await current(p);
    const end = { kind: 'end' };
    await p.therapist
      .post(`therapist/enrolments/${id}/acts`, end, { 'If-Match': `"${revision}"` })
      .expect(200);
    await say('ask').expect(404);
    const made = await p.therapist.post('therapist/pathways', { ...pathway, steps }).expect(201);
    await enrol(p, made.body.pathway.slug);
    api.clock.forward({ minutes: 1 });
    expect((await say('ask', 'second')).body.type).toBe('urn:problem:pathway-step-comes');
    const nobody = await aPractice(api);
    await nobody.client.post('client/pathway/steps/second/ask').expect(404);
  });
});

describe('"not this one" and opening it within the same ten seconds', () => {
  const open = () => act(p, { kind: 'open', step: 'third' });
  const agreed = async () => {
    const path = `therapist/clients/${p.clientId}/assignments`;
    return (await p.therapist.get(path).expect(200)).body.assignments.length;
  };

  it('is asked again where the therapist was first, and nothing of the wish is lost', async () => {
    await say('ask').expect(204);
    expect((await open()).status).toBe(200);
    const refused = await say('decline');
    expect([refused.status, refused.body.type]).toEqual([503, 'urn:problem:busy']);
    expect(await own()).toMatchObject({ isAsked: true, state: 'waiting' });
    api.clock.forward({ seconds: 11 });
    expect(await own()).toMatchObject({ state: 'opened', progress: 'open' });
    expect((await say('decline')).body.type).toBe('urn:problem:pathway-step-opened');
  });

  it('is the client’s again once the therapist took the opening back', async () => {
    expect((await open()).status).toBe(200);
    await say('decline').expect(503);
    const { id } = await current(p);
    await p.therapist.post(`therapist/enrolments/${id}/undo`).expect(204);
    await say('decline').expect(204);
    expect(await own()).toMatchObject({ state: 'declined' });
  });

  it('opens nothing where the client was first, and is told no sooner than it may be', async () => {
    const before = await agreed();
    const { revision } = await current(p);
    await say('decline').expect(204);
    expect(await line()).toMatchObject({ state: 'waiting', declined: false });
    const refused = await open();
    expect([refused.status, refused.body.type]).toEqual([503, 'urn:problem:busy']);
    expect([(await current(p)).revision, await agreed()]).toEqual([revision, before]);
    api.clock.forward({ seconds: 11 });
    expect(await line()).toMatchObject({ declined: true });
    expect((await open()).body.type).toBe('urn:problem:pathway-step-declined');
    await say('ask').expect(204);
    expect((await open()).status).toBe(200);
  });

  it('is one of the two when both are said at once', async () => {
    const [opened, declined] = await Promise.all([open(), say('decline')]);
    const isOpened = opened.status === 200;
    expect([opened.status, declined.status]).toEqual(isOpened ? [200, 503] : [503, 204]);
    api.clock.forward({ seconds: 11 });
    expect(await own()).toMatchObject({ state: isOpened ? 'opened' : 'declined' });
  });
});
