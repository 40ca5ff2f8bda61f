import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { library } from '@selfward/content';
import { ClientPathway, OpenedResponse } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { daysPass } from '../../../test/days.ts';
import { act, current, enrol } from '../../../test/pathway.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { Planning } from '../rhythms/index.ts';
import { OpenSteps } from './open-steps.ts';

let api: Api;
let p: TestPractice;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
  api.clock.hold(new Date('2027-01-04T09:00:00Z')); // a Monday
  p = await aPractice(api);
});
afterAll(async () => {
  api.clock.reset();
  await admin.end();
  await api.close();
});

/** Both jobs, as each minute does. */
async function jobs(): Promise<void> {
  await api.app.get(OpenSteps).practice(p.practiceId);
  await api.app.get(Planning).practice(p.practiceId);
}

/** Everybody stays signed in meanwhile. */
const forward = (days: number): Promise<void> => daysPass({ api, admin }, days, jobs);

const opened = async () =>
  (await current(p)).plan.filter(({ state }) => state === 'opened').map(({ id }) => id);
const line = async (id: string) => (await current(p)).plan.find((one) => one.id === id);

/** What the pathway opened by now, and since it was last asked. */
const before = new Set<string>();
async function news(): Promise<string[]> {
  const found = (await opened()).filter((id) => !before.has(id));
  for (const id of found) before.add(id);
  return found;
}

async function session(day: string): Promise<void> {
  const body = { day, clock: '10:00', minutes: 50, place: 'room' };
  const answer = await p.therapist.post(`therapist/clients/${p.clientId}/sessions`, body);
  expect(answer.status).toBe(201);
}

async function finish(step: string): Promise<void> {
  const { assignmentId } = (await line(step)) ?? {};
  const begun = await p.client.post(`client/assignments/${assignmentId}/responses`);
  expect(begun.status).toBe(201);
  const { id } = OpenedResponse.parse(begun.body);
  const key = { 'Idempotency-Key': randomUUID() };
  await p.client.post(`client/responses/${id}/finish`, { revisions: {} }, key).expect(200);
}

const prepare = async (step: string) =>
  expect((await act(p, { kind: 'prepare', step, prepared: true })).status).toBe(200);

/** The twelve weeks, with two weeks of break, one of absence and a gate, one after the other. */
describe('a client who lives through twelve weeks', () => {
  it('is given what the first weeks say, once the ten seconds are over', async () => {
    await enrol(p);
    await jobs();
    expect(await news()).toEqual([]);
    api.clock.forward({ seconds: 10 });
    await jobs();
    expect(await news()).toEqual(['start-where-you-are', 'weekly-signals']);
    const { entries } = (await p.client.get('client/home').expect(200)).body;
    expect(entries.map(({ title }: { title: string }) => title).toSorted()).toEqual([
      'Start where you are',
      'Weekly burnout signals',
    ]);
    const weekly = { state: 'opened', progress: 'open', comesOn: '2027-01-08' };
    expect(await line('weekly-signals')).toMatchObject({
      ...weekly,
      rhythm: { kind: 'weekly', weeks: 12, afterwards: 'monthly' },
    });
    const own = ClientPathway.parse((await p.client.get('client/pathway').expect(200)).body);
    expect(own.pathway?.steps.find(({ id }) => id === 'weekly-signals')).toMatchObject(weekly);
    expect(await line('start-where-you-are')).toMatchObject({ comesOn: null });
    await finish('start-where-you-are');
    expect(await line('start-where-you-are')).toMatchObject({ progress: 'done' });
  });

  it('gets the next two in week 2 and week 3', async () => {
    await forward(6);
    expect(await news()).toEqual([]);
    await forward(1);
    expect(await news()).toEqual(['outside-and-inside', 'four-quiet-patterns']);
    await forward(7);
    expect(await news()).toEqual(['self-betrayal-log', 'body-truth-map']);
  });

  it('takes a break of two weeks, in which nothing opens, and everything comes two weeks later', async () => {
    expect((await line('rest-experiment'))?.day).toBe('2027-01-25');
    await p.client.put('client/pause', { weeks: 2 }).expect(200);
    expect((await line('rest-experiment'))?.day).toBe('2027-01-25'); // still to be undone
    await forward(13);
    expect(await news()).toEqual([]);
    expect(await current(p)).toMatchObject({ state: 'paused', pausedUntil: '2027-01-31' });
    expect(await line('rest-experiment')).toMatchObject({ day: '2027-02-08', waitsFor: null });
    await forward(1);
    expect(await current(p)).toMatchObject({ state: 'running', pausedUntil: null });
    await forward(6);
    expect(await news()).toEqual([]);
    await forward(1);
    expect(await news()).toEqual(['rest-experiment']);
  });

  it('waits with what has to be prepared until it was, whatever the day', async () => {
    await forward(7);
    expect(await news()).toEqual([]);
    expect(await line('where-needs-come-last')).toMatchObject({
      waitsFor: 'prepare',
      prepared: false,
    });
    await forward(3);
    expect(await news()).toEqual(['then-and-now-month-1']);
    await prepare('where-needs-come-last');
    await jobs();
    expect(await news()).toEqual([]); // it can be undone
    api.clock.forward({ seconds: 10 });
    await jobs();
    expect(await news()).toEqual(['where-needs-come-last']);
    const agreed = (await p.therapist.get(`therapist/clients/${p.clientId}/assignments`)).body;
    expect(agreed.assignments[0]).toMatchObject({ preparedTogether: true, agreedHow: 'room' });
  });

  it('finds the plan moved by the days on which the therapist was away', async () => {
    await prepare('people-around-my-yes');
    const away = { firstDay: '2027-02-20', lastDay: '2027-02-26', coverId: null };
    expect((await p.therapist.post('therapist/absences', away)).status).toBe(201);
    const ahead = [{ firstDay: '2027-02-20', lastDay: '2027-02-26' }];
    expect(await current(p)).toMatchObject({ awayUntil: null, awayLater: ahead });
    await forward(5);
    expect(await news()).toEqual([]);
    expect(await current(p)).toMatchObject({ awayUntil: '2027-02-26' });
    const own = ClientPathway.parse((await p.client.get('client/pathway').expect(200)).body);
    expect(own.pathway).toMatchObject({ awayUntil: '2027-02-26' });
    expect((await line('people-around-my-yes'))?.day).toBe('2027-03-01');
    await forward(6);
    expect(await news()).toEqual(['people-around-my-yes', 'inner-critic-log']);
  });

  it('goes on week by week', async () => {
    await forward(7);
    expect(await news()).toEqual(['push-and-crash-loop']);
    await forward(7);
    expect(await news()).toEqual(['afraid-if-i-stopped']);
    await forward(7);
    expect(await news()).toEqual(['no-time-for', 'underneath-the-role']);
    await forward(7);
    expect(await news()).toEqual(['valued-and-performed', 'needs-as-data']);
    await forward(7);
    expect(await news()).toEqual(['take-myself-seriously']);
  });

  it('has had every exercise, the last ones prepared and in a session', async () => {
    await prepare('practicing-no');
    await session('2027-04-15');
    await forward(7);
    expect(await news()).toEqual(['practicing-no']);
    expect(await line('early-warning-plan')).toMatchObject({
      waitsFor: 'session',
      day: '2027-04-15',
    });
    await forward(3); // in the half hour after it they still sit together
    expect(await news()).toEqual(['early-warning-plan']);
    const given = (await current(p)).plan.filter(({ state }) => state === 'opened');
    const exercises = new Set(given.map(({ exercise }) => exercise));
    expect([...exercises].toSorted()).toEqual(library.map(({ slug }) => slug).toSorted());
    const { rows } = await admin.query(
      'select count(*)::integer as n from assignments where practice_id = $1',
      [p.practiceId],
    );
    expect(rows[0].n).toBe(given.length);
  });

  it('is asked again at months 3 and 6, and nothing is left but what nobody asked for', async () => {
    await session('2027-08-12');
    await forward(130);
    const left = (await current(p)).plan.filter(({ state }) => state !== 'opened');
    expect(left.map(({ id, waitsFor }) => `${id} ${waitsFor}`)).toEqual([
      'early-warning-plan-review choice',
      'people-around-my-yes-review choice',
      'valued-and-performed-month-3 choice',
    ]);
    await act(p, { kind: 'take-in', step: 'valued-and-performed-month-3' });
    await forward(1);
    expect(await line('valued-and-performed-month-3')).toMatchObject({ state: 'opened' });
  });
});
