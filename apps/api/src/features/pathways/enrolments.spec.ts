import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ClientEnrolments, type Enrolment, OpenedResponse } from '@selfward/contract';
import { type Api, freePort, serve, startApi } from '../../../test/api.ts';
import { daysPass } from '../../../test/days.ts';
import { Loop } from '../../../test/loop.ts';
import {
  act,
  current,
  enrol,
  enrolment,
  enrolPath,
  ownPathway,
  todayOf,
  twelveWeeks,
} from '../../../test/pathway.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Settings } from '../../settings.ts';
import { OpenSteps } from './open-steps.ts';

let api: Api;
let p: TestPractice;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  api.clock.hold(new Date('2027-01-04T09:00:00Z'));
  p = await aPractice(api);
});
afterEach(() => api.clock.reset());
afterAll(async () => {
  await admin.end();
  await api.close();
});

const later = () => api.clock.forward({ seconds: 11 });
const days = (n: number) => ({ minutes: n * 24 * 60 });
const open = () => api.app.get(OpenSteps).practice(p.practiceId);
const undo = ({ id }: Enrolment) => p.therapist.post(`therapist/enrolments/${id}/undo`);
const said = async (step: string) => {
  const { state, waitsFor } = (await current(p)).plan.find(({ id }) => id === step) ?? {};
  return `${state} ${waitsFor}`;
};
const titles = async () =>
  (await p.client.get('client/home')).body.entries.map(({ title }: { title: string }) => title);

const forward = (n: number): Promise<void> => daysPass({ api, admin }, n, open);

async function begun(pathway?: string): Promise<Enrolment> {
  const made = await enrol(p, pathway);
  later();
  await open();
  return made;
}

describe('beginning a pathway', () => {
  it('makes the card once, and each step is an agreement with it', async () => {
    await begun();
    const { assignments } = (
      await p.therapist.get(`therapist/clients/${p.clientId}/assignments`).expect(200)
    ).body;
    expect(assignments).toMatchObject([
      { card: { why: 'To look at it.' }, series: { rhythm: { weekday: 5, time: '18:00' } } },
      { card: { why: 'To look at it.' }, series: null, agreedHow: 'room' },
    ]);
  });

  it('leaves out what the client has already, and no step that is not there', async () => {
    const body = enrolment(await todayOf(p));
    const begin = (leaveOut: string[]) =>
      p.therapist.post(enrolPath(p), { ...body, leaveOut }, { 'Idempotency-Key': randomUUID() });
    expect((await begin(['no-such-step'])).status).toBe(422);
    expect((await begin(['weekly-signals'])).status).toBe(201);
    later();
    await open();
    expect(await titles()).toEqual(['Start where you are']);
    const found = (await current(p)).plan.find(({ id }) => id === 'weekly-signals');
    expect(found).toMatchObject({ state: 'dropped', declined: false });
  });

  it('is undone in ten seconds, as if it had never been', async () => {
    const made = await enrol(p);
    expect((await p.client.get('client/pathway')).body).toEqual({ pathway: null });
    await undo(made).expect(204);
    expect((await p.therapist.get(enrolPath(p))).body.current).toBeNull();
    later();
    await open();
    expect(await titles()).toEqual([]);
    expect((await undo(made)).status).toBe(404);
  });

  it('happens once, sent twice, and one at a time', async () => {
    const body = enrolment(await todayOf(p));
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await p.therapist.post(enrolPath(p), body, key).expect(201);
    const again = await p.therapist.post(enrolPath(p), body, key).expect(201);
    expect(again.body.id).toBe(first.body.id);
    const other = await p.therapist.post(enrolPath(p), body);
    expect([other.status, other.body.type]).toEqual([409, 'urn:problem:pathway-runs']);
  });

  it('refuses what cannot begin', async () => {
    const today = await todayOf(p);
    const slug = await ownPathway(p.therapist);
    await p.therapist.put(`therapist/pathways/${slug}/retired`, { retired: true }).expect(200);
    const refusals = [
      [enrolment('2027-01-03'), '#/startsOn'],
      [enrolment(today, 'no-such-pathway'), '#/pathway'],
      [enrolment(today, slug), '#/pathway'],
      [{ ...enrolment(today), maxOpen: 2 }, '#/maxOpen'],
      [{ ...enrolment(today), ownDay: { weekday: 8, time: '18:00' } }, '#/ownDay/weekday'],
    ] as const;
    for (const [body, pointer] of refusals) {
      const answer = await p.therapist.post(enrolPath(p), body);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
    }
    await p.otherTherapist.post(enrolPath(p), enrolment(today)).expect(404);
  });

  it('keeps the copy of that day, whatever is saved later', async () => {
    const slug = await ownPathway(p.therapist);
    await enrol(p, slug);
    const { pathway } = (await p.therapist.get(`therapist/pathways/${slug}`)).body;
    const { slug: _, ...saved } = { ...pathway, title: 'Another one' };
    await p.therapist.put(`therapist/pathways/${slug}`, saved, ifMatch(1)).expect(200);
    expect((await current(p)).title).toBe('A quiet month');
  });

  it('proposes the client’s own pace only where they shared it', async () => {
    const loop = await Loop.begin(p, 'start-where-you-are');
    await loop.write('pace', { code: 'one-small-thing-a-week' });
    await loop.write('story', 'I am tired.');
    await loop.finish().expect(200);
    const pace = async () =>
      ClientEnrolments.parse((await p.therapist.get(enrolPath(p))).body).sharedPace;
    expect(await pace()).toBeNull();
    await loop.share(['story']).expect(200);
    later();
    expect(await pace()).toBeNull();
    await loop.share(['story', 'pace']).expect(200);
    later();
    expect(await pace()).toEqual({ maxOpen: 1, on: '2027-01-04' });
  });
});

describe('what is open at once', () => {
  it('is as much as the pace says; check-ins and logs run beside it', async () => {
    await enrol(p);
    await act(p, { kind: 'pace', maxOpen: 1 });
    later();
    await forward(14);
    expect(await titles()).toHaveLength(3); // the start, the check-in, the log of week 3
    expect(await said('outside-and-inside')).toBe('waiting pace');
    const assignmentId = (await current(p)).plan[0]?.assignmentId;
    const answer = await p.client.post(`client/assignments/${assignmentId}/set-aside`, {
      reason: 'too-big',
      keepReason: true,
    });
    expect(answer.status).toBe(200);
    later();
    await open();
    expect(await said('outside-and-inside')).toBe('opened null');
    expect(await said('four-quiet-patterns')).toBe('waiting pace');
  });

  it('counts a draft like nothing written: the practice learns no more than "open"', async () => {
    await begun();
    const plan = async () => (await p.therapist.get(enrolPath(p))).body;
    const before = await plan();
    const assignmentId = (await current(p)).plan[0]?.assignmentId;
    const begunOne = await p.client.post(`client/assignments/${assignmentId}/responses`);
    const loop = new Loop(p, assignmentId ?? '', OpenedResponse.parse(begunOne.body).id);
    await loop.write('story', 'I am tired.');
    expect(await plan()).toEqual(before);
    await loop.finish().expect(200);
    expect((await plan()).current.plan[0]).toMatchObject({ progress: 'done' });
    expect(JSON.stringify(await plan())).not.toContain('tired');
  });

  it('is nothing new while the work has ended, and afterwards the plan has moved', async () => {
    await begun();
    const path = `therapist/clients/${p.clientId}`;
    const { revision } = (await p.therapist.get(path)).body;
    await p.therapist.post(`${path}/archive`, {}, ifMatch(revision)).expect(200);
    await forward(21);
    expect(await titles()).toHaveLength(2);
    expect((await act(p, { kind: 'pace', maxOpen: 1 })).body.type).toBe(
      'urn:problem:client-archived',
    );
    await p.therapist.post(`${path}/bring-back`, {}, ifMatch(revision + 1)).expect(200);
    await open();
    expect(await titles()).toHaveLength(2);
    expect((await current(p)).plan[2]?.day).toBe('2027-02-01');
  });
});

describe('acts of the therapist', () => {
  it('move, drop and take in what is not open, and each can be undone', async () => {
    await begun();
    const day = async () => (await current(p)).plan[2]?.day;
    await act(p, { kind: 'shift', days: 7 });
    expect(await day()).toBe('2027-01-18');
    await undo(await current(p)).expect(204);
    expect(await day()).toBe('2027-01-11');
    await act(p, { kind: 'drop', step: 'outside-and-inside' });
    expect(await said('outside-and-inside')).toBe('dropped null');
    await act(p, { kind: 'take-in', step: 'outside-and-inside' });
    expect(await said('outside-and-inside')).toBe('waiting null');
    await undo(await current(p)).expect(204);
    expect(await said('outside-and-inside')).toBe('dropped null');
    expect((await undo(await current(p))).body.type).toBe('urn:problem:undo-over');
  });

  it('shorten it, keep what is open, and put the longer one back', async () => {
    await begun();
    await forward(14);
    await act(p, { kind: 'shorten' });
    expect(await current(p)).toMatchObject({ weeks: 8, canShorten: false });
    await undo(await current(p)).expect(204);
    expect(await current(p)).toMatchObject({ weeks: 12, canShorten: true });
    await act(p, { kind: 'shorten' });
    later();
    await open();
    expect(await said('rest-experiment')).toBe('opened null');
    expect((await act(p, { kind: 'shorten' })).status).toBe(422);
  });

  it('end it; what is open stays open, and nothing comes after it', async () => {
    const made = await begun();
    await act(p, { kind: 'end' });
    expect(await current(p)).toMatchObject({ state: 'ended', endedOn: '2027-01-04' });
    await undo(made).expect(204);
    expect(await current(p)).toMatchObject({ state: 'running', endedOn: null });
    await act(p, { kind: 'end' });
    later();
    await forward(14);
    expect(await titles()).toHaveLength(2);
    expect((await act(p, { kind: 'shift', days: 7 })).body.type).toBe('urn:problem:pathway-ended');
    await enrol(p); // another one may begin
  });

  it('refuse what is open, unknown, old or somebody else’s', async () => {
    const { id, revision } = await begun();
    const path = `therapist/enrolments/${id}/acts`;
    const drop = { kind: 'drop', step: 'start-where-you-are' } as const;
    expect((await act(p, drop)).body.type).toBe('urn:problem:pathway-step-opened');
    const tick = { kind: 'prepare', step: 'start-where-you-are', prepared: true } as const;
    expect((await act(p, tick)).body.type).toBe('urn:problem:pathway-step-opened');
    expect((await act(p, { kind: 'drop', step: 'nothing' })).status).toBe(422);
    await p.therapist.post(path, { kind: 'shift', days: 0 }, ifMatch(revision)).expect(422);
    await p.therapist.post(path, { kind: 'end' }).expect(428);
    const stale = await p.therapist.post(path, { kind: 'end' }, ifMatch(revision + 1));
    expect([stale.status, stale.body.current.state]).toEqual([412, 'running']);
    await p.otherTherapist.post(path, { kind: 'end' }, ifMatch(revision)).expect(404);
    await p.stranger.in(p.elsewhere).post(path, { kind: 'end' }, ifMatch(revision)).expect(404);
    await p.otherTherapist.post(`therapist/enrolments/${id}/undo`).expect(404);
  });
});

describe('the client', () => {
  const decline = (step: string, how = 'decline') =>
    p.client.post(`client/pathway/steps/${step}/${how}`);

  it('sees what is open and what may come, without a word of a share', async () => {
    await begun();
    const { pathway } = (await p.client.get('client/pathway').expect(200)).body;
    expect(pathway).toMatchObject({ title: 'Burnout recovery, 12 weeks', state: 'running' });
    expect(pathway.steps[0]).toMatchObject({ state: 'opened', progress: 'open' });
    expect(pathway.steps[2]).toMatchObject({ state: 'waiting', day: '2027-01-11' });
    expect((await p.otherClient.get('client/pathway')).body).toEqual({ pathway: null });
  });

  it('says "not this one" before it opens, and brings it back; the practice hears of it later', async () => {
    await begun();
    await decline('outside-and-inside').expect(204);
    await decline('outside-and-inside').expect(204);
    expect(await said('outside-and-inside')).toBe('waiting null');
    later();
    expect((await current(p)).plan[2]).toMatchObject({ state: 'dropped', declined: true });
    const back = await act(p, { kind: 'take-in', step: 'outside-and-inside' });
    expect(back.body.type).toBe('urn:problem:pathway-step-declined');
    await forward(7);
    expect(await titles()).not.toContain('What is around me, what is within me');
    await decline('outside-and-inside', 'bring-back').expect(204);
    await open();
    expect(await titles()).toContain('What is around me, what is within me');
    expect((await decline('outside-and-inside')).body.type).toBe('urn:problem:pathway-step-opened');
    await decline('nothing').expect(404);
    await p.otherClient.post('client/pathway/steps/outside-and-inside/decline').expect(404);
  });
});

describe('each step is opened exactly once', () => {
  const made = async () => {
    const { rows } = await admin.query(
      `select (select count(*)::integer from assignments where practice_id = $1) as agreements,
         (select count(*)::integer from enrolment_steps where practice_id = $1) as steps`,
      [p.practiceId],
    );
    return rows[0];
  };

  it('although the connection is killed in the middle of it, again and again', async () => {
    await enrol(p);
    later();
    let killed = 0;
    for (let week = 0; week < 12; week += 1) {
      const opening = open().catch(() => (killed += 1));
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename like '%_app' and state <> 'idle'`,
      );
      await opening;
      await open();
      api.clock.forward(days(7));
    }
    // Twelve weeks and month 1, without three that are to be prepared and one for a session.
    expect(await made()).toEqual({ agreements: 16, steps: 16 });
    if (process.env['SPEC_FIGURES']) console.info(`${killed} of 12 openings were killed`);
  });

  it('and never one that the client is on a break from', async () => {
    await begun(twelveWeeks);
    api.clock.forward(days(7));
    await Promise.all([
      p.client.put('client/pause', { weeks: 1 }),
      ...Array.from({ length: 4 }, () => open()),
    ]);
    const { agreements, steps } = await made();
    expect(agreements).toBe(steps);
    expect([2, 4]).toContain(steps); // before the break or not at all, and never half
  });

  it('by several processes at once', async () => {
    await enrol(p);
    later();
    const settings = new Settings({
      DATABASE_URL: api.database.urls.app,
      DATABASE_JOBS_URL: api.database.urls.jobs,
      SELFWARD_KEY_FILE: api.settings.keyFile,
      PORT: String(await freePort()),
    });
    const second = await serve(settings, api.clock);
    const openers = [api.app.get(OpenSteps), second.get(OpenSteps)];
    for (let week = 0; week < 12; week += 1) {
      await Promise.all(
        Array.from({ length: 12 }, (_, at) => openers[at % 2]?.practice(p.practiceId)),
      );
      api.clock.forward(days(7));
    }
    await second.close();
    expect(await made()).toEqual({ agreements: 16, steps: 16 });
  });
});
