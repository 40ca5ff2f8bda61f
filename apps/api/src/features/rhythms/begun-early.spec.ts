import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { OpenedResponse, type Rhythm, TherapistAssignment } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { daysPass } from '../../../test/days.ts';
import { plainCard } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { Planning } from './planning.ts';

/** Two that are alike; only one client begins. */
interface Side extends TestPractice {
  agreement: string;
}

let api: Api;
let admin: Client;
let writer: Side;
let other: Side;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  api.clock.hold(new Date('2026-11-23T09:00:00Z')); // a Monday
  writer = await aSide();
  other = await aSide();
  await forward(1); // Tuesday: Friday's may be begun
});
afterEach(() => api.clock.reset());
afterAll(async () => {
  await admin.end();
  await api.close();
});

const fridays: Rhythm = {
  kind: 'weekly',
  weekday: 5,
  time: '18:00',
  weeks: 12,
  afterwards: 'monthly',
};
const away = { firstDay: '2026-11-27', lastDay: '2026-11-30', coverId: null };
const leave = ({ therapist }: Side) => therapist.post('therapist/absences', away).expect(201);
const rest = ({ client }: Side) => client.put('client/pause', { weeks: 1 }).expect(200);

async function aSide(): Promise<Side> {
  const p = await aPractice(api);
  const made = await p.therapist
    .post(`therapist/clients/${p.clientId}/assignments`, {
      exercise: 'weekly-signals',
      card: plainCard,
      rhythm: fridays,
    })
    .expect(201);
  return Object.assign(p, { agreement: TherapistAssignment.parse(made.body).id });
}

/** Each day at nine the job has looked, and everybody stays signed in. */
const forward = (days: number): Promise<void> =>
  daysPass({ api, admin }, days, async () => {
    for (const { practiceId } of [writer, other]) await api.app.get(Planning).practice(practiceId);
  });

async function begin(): Promise<string> {
  const path = `client/assignments/${writer.agreement}/responses`;
  return OpenedResponse.parse((await writer.client.post(path).expect(201)).body).id;
}

/** What the page of the agreement goes on with. */
const goesOn = async () => {
  const { body } = await writer.client.get(`client/assignments/${writer.agreement}`).expect(200);
  const home = (await writer.client.get('client/home').expect(200)).body;
  expect(home.entries).toMatchObject([{ responseId: body.response?.id }]);
  return body.response?.id;
};

const seen = async ({ therapist, clientId }: Side) => {
  const { body } = await therapist.get(`therapist/clients/${clientId}/assignments`).expect(200);
  const [{ series, progress }] = body.assignments;
  return { pausedUntil: body.pausedUntil, series, progress };
};

const stored = async ({ agreement }: Side): Promise<string[]> => {
  const { rows } = await admin.query(
    `select ordinal, day::text from occurrences where assignment_id = $1 order by ordinal`,
    [agreement],
  );
  return rows.map(({ ordinal, day }) => `${ordinal} ${day}`);
};

async function looksTheSame(): Promise<void> {
  expect(await seen(writer)).toEqual(await seen(other));
  expect(await stored(writer)).toEqual(await stored(other));
}

describe('what a client began early, when its day is left out', () => {
  it.each([
    ['and then the therapist is away', leave, true],
    ['although the therapist will be away', leave, false],
    ['and then takes a break', rest, true],
  ])('goes along, %s: the practice sees the same with and without it', async (_, out, isFirst) => {
    const first = isFirst ? await begin() : null;
    await out(writer);
    await out(other);
    const response = first ?? (await begin());
    for (let day = 0; day < 9; day += 1) {
      await forward(1);
      await looksTheSame();
    }
    expect(await stored(writer)).toEqual(['2 2026-12-04']);
    const path = `client/responses/${response}`;
    expect((await writer.client.get(path).expect(200)).body.state).toBe('draft');
    const key = { 'Idempotency-Key': randomUUID() };
    await writer.client.post(`${path}/finish`, { revisions: {} }, key).expect(200);
  });

  it('comes back with the day when the client goes on after all', async () => {
    const response = await begin();
    for (const side of [writer, other]) await rest(side);
    expect(await stored(writer)).toEqual(['2 2026-12-04']);
    expect(await goesOn()).toBe(response);
    for (const { client } of [writer, other]) await client.delete('client/pause').expect(204);
    expect(await stored(writer)).toEqual(['1 2026-11-27']);
    await looksTheSame();
    expect(await goesOn()).toBe(response);
  });

  it('goes along to another day of the week that the client takes', async () => {
    await begin();
    for (const { client, agreement } of [writer, other])
      await client
        .put(`client/assignments/${agreement}/day`, { weekday: 6, time: '10:00' })
        .expect(204);
    expect(await stored(writer)).toEqual(['1 2026-11-28']);
    await forward(5);
    await looksTheSame();
  });
});
