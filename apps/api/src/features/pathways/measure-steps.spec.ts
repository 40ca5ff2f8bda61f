import { type Api, startApi } from '../../../test/api.ts';
import { fill } from '../../../test/measures.ts';
import { aPathway, act, current, enrol } from '../../../test/pathway.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { lookAfter } from '../../../test/safety.ts';
import { Planning } from '../rhythms/index.ts';
import { OpenSteps } from './open-steps.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterEach(() => api.clock.reset());
afterAll(() => api.close());

const step = (exercise: string, more: object = {}) => ({
  id: exercise,
  exercise,
  size: 'full',
  optional: false,
  timing: { kind: 'week', week: 1 },
  ...more,
});

async function begin(...steps: object[]): Promise<void> {
  const body = { ...aPathway(), steps };
  const made = await p.therapist.post('therapist/pathways', body).expect(201);
  await enrol(p, made.body.pathway.slug);
}

/** Both jobs, once the ten seconds of the last act are over. */
async function jobs(): Promise<void> {
  api.clock.forward({ minutes: 1 });
  await api.app.get(OpenSteps).practice(p.practiceId);
  await api.app.get(Planning).practice(p.practiceId);
}

const line = async (id = 'phq-9') => (await current(p)).plan.find((one) => one.id === id);
const ownLine = async (id = 'phq-9') => {
  const { body } = await p.client.get('client/pathway').expect(200);
  return body.pathway.steps.find((one: { id: string }) => one.id === id);
};
const meet = () =>
  p.therapist.post(`therapist/clients/${p.clientId}/sessions/start`, {}).expect(201);
const open = (id = 'phq-9') => act(p, { kind: 'open', step: id });

describe('a measure as a step of a pathway', () => {
  it('opens like an exercise, and until its last week again as far apart as it asks', async () => {
    const small = step('phq-8', { size: 'small' });
    await begin(step('gad-7', { timing: { kind: 'week', week: 1, until: 4 } }), small);
    await jobs();
    expect([await line('gad-7'), await line('phq-8')]).toMatchObject([
      { title: 'GAD-7', state: 'opened', progress: 'open' },
      { title: 'PHQ-8', state: 'opened', progress: 'open' },
    ]);
    const { body } = await p.therapist.get(`therapist/clients/${p.clientId}/assignments`);
    const sizes = body.assignments.map((one: { card: { size: string } }) => one.card.size);
    expect(sizes).toEqual(['full', 'full']);
    const rhythms = body.assignments.map((one: { series: { rhythm: object } | null }) =>
      one.series === null ? null : one.series.rhythm,
    );
    expect(rhythms).toContainEqual({ kind: 'every', weeks: 2, time: '18:00', times: 2 });
  });

  it('is one that the practice brought wording for, and no other shell', async () => {
    const body = { ...aPathway(), steps: [step('who-5')] };
    const refused = await p.therapist.post('therapist/pathways', body).expect(422);
    expect(refused.body.errors).toEqual([
      { pointer: '#/steps/0/exercise', detail: 'unknown-exercise' },
    ]);
    await p.therapist.post('therapist/measures/who-5/wording', fill('who-5')).expect(201);
    await begin(step('who-5'));
    await jobs();
    expect(await line('who-5')).toMatchObject({ state: 'opened' });
  });

  it('that asks about self-harm opens by itself where somebody looks in time, behind its card', async () => {
    await lookAfter(p, api.clock.now());
    await begin(step('phq-9'));
    await jobs();
    const found = await line();
    expect(found).toMatchObject({ state: 'opened' });
    const opened = await p.client.get(`client/assignments/${found?.assignmentId}`).expect(200);
    expect(opened.body.safety).toMatchObject({ may: 'alone', instead: { slug: 'phq-8' } });
  });

  it('without a cover waits for when they meet, and says so to both', async () => {
    await begin(step('phq-9'));
    await jobs();
    expect(await line()).toMatchObject({ state: 'waiting', waitsFor: 'together' });
    expect(await ownLine()).toMatchObject({ state: 'waiting', waitsFor: 'together' });
    const refused = await open();
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:measure-needs-cover']);
    await meet();
    // The job does not take the hour for a yes.
    await jobs();
    expect(await line()).toMatchObject({ state: 'waiting', waitsFor: 'together' });
  });

  it('is opened in the hour by the therapist, begun there, and not alone afterwards', async () => {
    await begin(step('phq-9'));
    await jobs();
    const { body: session } = await meet();
    expect((await open()).status).toBe(200);
    expect(await ownLine()).toMatchObject({ state: 'waiting' });
    await jobs();
    const { assignmentId } = (await line()) ?? {};
    const path = `client/assignments/${assignmentId}/responses`;
    const { body } = await p.client.get(`client/assignments/${assignmentId}`).expect(200);
    expect(body.safety.may).toBe('together');
    await p.client.post(path).expect(201);
    const again = await open();
    expect([again.status, again.body.type]).toEqual([409, 'urn:problem:pathway-step-opened']);
    const finish = { 'If-Match': `"${session.revision}"` };
    await p.therapist
      .post(`therapist/sessions/${session.id}/finish`, undefined, finish)
      .expect(200);
    const later = await p.client.get(`client/assignments/${assignmentId}`).expect(200);
    expect(later.body.safety.may).toBe('not-now');
  });

  it('that was opened is taken back with nothing left of it, and not where agreements are', async () => {
    await begin(step('phq-9'), step('gad-7', { timing: { kind: 'week', week: 1, until: 4 } }));
    await meet();
    api.clock.forward({ minutes: 1 });
    for (const id of ['gad-7', 'phq-9']) {
      expect((await open(id)).status).toBe(200);
      const { assignmentId } = (await line(id)) ?? {};
      const elsewhere = await p.therapist.post(`therapist/assignments/${assignmentId}/undo`);
      expect([elsewhere.status, elsewhere.body.type]).toEqual([409, 'urn:problem:undo-over']);
      const { id: enrolment } = await current(p);
      await p.therapist.post(`therapist/enrolments/${enrolment}/undo`).expect(204);
      expect(await line(id)).toMatchObject({ state: 'waiting', assignmentId: null });
    }
    const { body } = await p.therapist.get(`therapist/clients/${p.clientId}/assignments`);
    expect(body.assignments).toEqual([]);
    await jobs();
    expect(await line('gad-7')).toMatchObject({ state: 'opened' });
    expect(await line()).toMatchObject({ waitsFor: 'together' });
  });
});

describe('a step that is opened before its day', () => {
  it('waits for preparing together all the same, and for the client who does not want it', async () => {
    await begin(step('where-needs-come-last'), step('no-time-for', { optional: true }));
    const refused = await open('where-needs-come-last');
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:not-prepared-together']);
    await act(p, { kind: 'prepare', step: 'where-needs-come-last', prepared: true });
    expect((await open('where-needs-come-last')).status).toBe(200);
    await jobs();
    await p.client.post('client/pathway/steps/no-time-for/decline').expect(204);
    api.clock.forward({ minutes: 1 });
    const declined = await open('no-time-for');
    expect([declined.status, declined.body.type]).toEqual([
      409,
      'urn:problem:pathway-step-declined',
    ]);
    expect((await open('no-such-step')).status).toBe(404);
  });
});
