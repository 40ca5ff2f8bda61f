import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Test } from 'supertest';
import { Settings } from '../src/settings.ts';
import { type Api, freePort, serve, startApi } from './api.ts';
import { logExercise, Loop } from './loop.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { CountingProxy } from './proxy.ts';
import { ifMatch, Visitor } from './visitor.ts';

const sixLines = ['b1', 'f1', 'g1', 'c1', 'r1', 's1'];

/** Fifty-two of them, each shared with its six lines. */
async function aYearOfCheckIns(p: TestPractice): Promise<void> {
  for (let week = 0; week < 52; week++) {
    const next = await Loop.begin(p, 'weekly-signals');
    await Promise.all(sixLines.map((item, at) => next.write(item, (week + at) % 5)));
    await next.finish().expect(200);
    await next.share(sixLines).expect(200);
  }
}

async function anEntry(p: TestPractice): Promise<void> {
  const entry = await Loop.begin(p, logExercise);
  await entry.write('safe_now', { code: 'yes' });
  await entry.finish().expect(200);
  await entry.share(['safe_now']).expect(200);
}

/** W1 to W6 of the architecture, with everything on: sign-in, row rules, encryption, access log. */
describe('a request costs the database', () => {
  let api: Api;
  let proxy: CountingProxy;
  let counted: NestFastifyApplication;
  let p: TestPractice;
  let therapist: Visitor;
  let client: Visitor;
  let loop: Loop;

  beforeAll(async () => {
    api = await startApi();
    proxy = await CountingProxy.before(api.database.urls.app);
    const port = await freePort();
    const settings = new Settings({
      DATABASE_URL: proxy.url,
      DATABASE_JOBS_URL: api.database.urls.jobs,
      SELFWARD_KEY_FILE: api.settings.keyFile,
      DATABASE_CONNECTIONS: '1',
      PORT: String(port),
    });
    counted = await serve(settings, api.clock);
    p = await aPractice(api);
    const there = { ...api, origin: `http://127.0.0.1:${port}` };
    therapist = new Visitor(there, p.practiceId, p.therapist.cookie);
    client = new Visitor(there, p.practiceId, p.client.cookie);
    loop = await Loop.through(p, { means: 'Rest.', other: 'Kindly.' }, ['means']);
    api.clock.forward({ seconds: 11 });
  });
  afterAll(async () => {
    await counted.close();
    await proxy.close();
    await api.close();
  });

  /** Begun and saved once in the counted process, as it is in real life before what is counted. */
  const begun = async (): Promise<Loop> => {
    const next = await Loop.begin({ ...p, client, therapist });
    await next.write('means', 'Slowly.');
    return next;
  };

  let year: Promise<void> | undefined;
  let entry: Promise<void> | undefined;

  async function timed(asked: Test): Promise<void> {
    const from = performance.now();
    const { body } = await asked.expect(200);
    if (process.env['SPEC_FIGURES']) console.log(`${performance.now() - from} ms`);
    expect(body.signals.checkIns).toHaveLength(52);
  }

  /**
   * Once to warm keys, sign-in and prepared statements, then three times to count. The least of them
   * is what the request costs: a job of the same process may have passed by during another.
   */
  async function costOf(send: () => Promise<() => Promise<unknown>>) {
    await (
      await send()
    )();
    const counts = [];
    for (let times = 0; times < 3; times++) counts.push(await proxy.during(await send()));
    return counts.reduce((least, one) => (one.trips < least.trips ? one : least));
  }

  it.each([
    [
      'W1 open an assignment',
      { trips: 1, statements: 5 },
      async () => () => client.get(`client/assignments/${loop.assignmentId}`).expect(200),
    ],
    [
      'W4 review of shared answers',
      { trips: 1, statements: 5 },
      async () => () => therapist.get(`therapist/clients/${p.clientId}/responses`).expect(200),
    ],
    [
      'what stands beside an answer',
      { trips: 1, statements: 4 },
      async () => () => therapist.get(`therapist/responses/${loop.responseId}/beside`).expect(200),
    ],
    [
      'W5 caseload',
      { trips: 1, statements: 4 },
      async () => () => therapist.get('therapist/caseload').expect(200),
    ],
    [
      'today',
      { trips: 1, statements: 9 },
      async () => () => therapist.get('therapist/today').expect(200),
    ],
    [
      'timeline of a client',
      { trips: 1, statements: 4 },
      async () => () => therapist.get(`therapist/clients/${p.clientId}/timeline`).expect(200),
    ],
    [
      'progress of a client with a year of weekly check-ins',
      { trips: 1, statements: 5 },
      async () => {
        year ??= aYearOfCheckIns(p).then(() => api.clock.forward({ seconds: 11 }));
        await year;
        return () => timed(therapist.get(`therapist/clients/${p.clientId}/progress`));
      },
    ],
    [
      'all entries of a log',
      { trips: 1, statements: 4 },
      async () => {
        entry ??= anEntry(p).then(() => api.clock.forward({ seconds: 11 }));
        await entry;
        return () =>
          therapist.get(`therapist/clients/${p.clientId}/logs/${logExercise}`).expect(200);
      },
    ],
    [
      'earlier lines that are offered, once somebody is at the question',
      { trips: 2, statements: 8 },
      async () => () => client.get(`client/assignments/${loop.assignmentId}/offers`).expect(200),
    ],
    [
      'W3 finish of a measure',
      { trips: 2, statements: 14 },
      async () => {
        const next = await Loop.begin({ ...p, client, therapist }, 'gad-7');
        await next.write('q1', 2);
        const { path, revisions } = next;
        return () => client.post(`${path}/finish`, { revisions }).expect(200);
      },
    ],
    [
      'W2 autosave of one item',
      { trips: 1, statements: 4 },
      async () => {
        const { path, revisions } = await begun();
        const body = { value: 'A little more.', device: 'phone' };
        const headers = ifMatch(revisions['means'] ?? 0);
        return () => client.put(`${path}/draft-items/means`, body, headers).expect(200);
      },
    ],
    [
      'W3 finish',
      { trips: 2, statements: 13 },
      async () => {
        const { path, revisions } = await begun();
        return () => client.post(`${path}/finish`, { revisions }).expect(200);
      },
    ],
    [
      'W6 write on a note',
      { trips: 2, statements: 6 },
      async () => {
        const text = { text: 'We spoke.', sessionOn: '2026-11-24' };
        const note = await therapist
          .post(`therapist/clients/${p.clientId}/notes`, text)
          .expect(201);
        const path = `therapist/notes/${note.body.id}`;
        await therapist.put(path, text, ifMatch(1)).expect(200);
        return () => therapist.put(path, text, ifMatch(2)).expect(200);
      },
    ],
  ] as const)('%s: at most %j', async (_, most, send) => {
    const cost = await costOf(send);
    if (process.env['SPEC_FIGURES']) console.log(_, cost);
    expect(cost.trips).toBeLessThanOrEqual(most.trips);
    expect(cost.statements).toBeLessThanOrEqual(most.statements);
    expect(cost.trips).toBeGreaterThan(0);
  });
});
