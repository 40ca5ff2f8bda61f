import { Client } from 'pg';
import { OpenedAssignment, type Rhythm, TherapistAssignments } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { daysPass } from '../../../test/days.ts';
import { plainCard } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Planning } from '../rhythms/index.ts';

let api: Api;
let admin: Client;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  api.clock.hold(new Date('2026-11-23T09:00:00Z')); // a Monday
  p = await aPractice(api);
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
const fortnightly: Rhythm = { kind: 'every', weeks: 2, time: '09:00', times: 3 };
const afterSessions: Rhythm = { kind: 'session', when: 'after', every: 1 };

async function agree(rhythm: Rhythm | null, of = p, exercise = 'weekly-signals'): Promise<string> {
  const body = { exercise, card: plainCard, rhythm };
  const path = `therapist/clients/${of.clientId}/assignments`;
  return (await of.therapist.post(path, body).expect(201)).body.id;
}

const listed = async (of = p) => {
  const { body } = await of.therapist.get(`therapist/clients/${of.clientId}/assignments`);
  return TherapistAssignments.parse(body).assignments;
};
const one = async (id: string, of = p) => {
  const found = (await listed(of)).find((agreement) => agreement.id === id);
  if (!found) throw new Error('it is not there');
  return found;
};
const opened = async (id: string) =>
  OpenedAssignment.parse((await p.client.get(`client/assignments/${id}`).expect(200)).body);

/** On the card as it stands now. */
async function change(id: string, rhythm: Rhythm, of = p) {
  const { card, revision } = await one(id, of);
  const body = { card, forSession: null, rhythm };
  return of.therapist.put(`therapist/assignments/${id}`, body, ifMatch(revision));
}
const changed = async (id: string, rhythm: Rhythm, of = p) =>
  expect((await change(id, rhythm, of)).status).toBe(200);

const undo = (id: string) => p.therapist.post(`therapist/assignments/${id}/undo`);

/** Each day at nine the job has looked, and everybody stays signed in. */
const forward = (days: number, of = p): Promise<void> =>
  daysPass({ api, admin }, days, () => api.app.get(Planning).practice(of.practiceId));

const stored = async (id: string): Promise<string[]> => {
  const { rows } = await admin.query(
    `select ordinal, day::text, state from occurrences where assignment_id = $1 order by ordinal`,
    [id],
  );
  return rows.map(({ ordinal, day, state }) => `${ordinal} ${day} ${state}`);
};

describe('the rhythm of an agreement that runs', () => {
  it('takes another day: what is open stays, what is planned follows, and the client sees both', async () => {
    const id = await agree(fridays);
    await forward(5); // Saturday: Friday's is open
    expect(await stored(id)).toEqual(['1 2026-11-27 open', '2 2026-12-04 open']);
    const tuesdays = { ...fridays, weekday: 2, time: '07:30' } as const;
    await changed(id, tuesdays);
    expect(await stored(id)).toEqual(['1 2026-11-27 open', '2 2026-12-01 open']);
    const { series, change: seen } = await opened(id);
    expect([series?.rhythm, seen?.rhythm, seen?.changedOn]).toEqual([
      tuesdays,
      fridays,
      '2026-11-28',
    ]);
    expect((await one(id)).earlier).toMatchObject([{ rhythm: fridays, changedOn: '2026-11-28' }]);
    await p.client.post(`client/assignments/${id}/seen`).expect(204);
    expect((await opened(id)).change).toBeNull();
    expect((await one(id)).earlier).toHaveLength(1);
  });

  it.each<[string, Rhythm, string[]]>([
    ['fewer weeks', { ...fridays, weeks: 2, afterwards: null }, ['2026-12-04', '2026-12-11']],
    ['weeks apart', fortnightly, ['2026-12-11', '2026-12-25', '2027-01-08']],
    ['months', { kind: 'months', at: [1, 2] }, ['2026-12-28', '2027-01-28']],
  ])('counts anew with %s, and nothing comes twice or is lost', async (_, rhythm, days) => {
    const id = await agree(fridays);
    await forward(5);
    await changed(id, rhythm);
    await forward(90);
    expect(await stored(id)).toEqual(
      ['2026-11-27', ...days].map((day, at) => `${at + 1} ${day} open`),
    );
  });

  it('can be tied to sessions, and the page of the agreement stays', async () => {
    const id = await agree(fridays);
    await changed(id, afterSessions);
    expect((await one(id)).series).toMatchObject({ rhythm: afterSessions });
    expect(await stored(id)).toEqual(['1 null open']);
    const session = { day: '2026-11-26', clock: '10:00', minutes: 50, place: 'room' };
    await p.therapist.post(`therapist/clients/${p.clientId}/sessions`, session).expect(201);
    await forward(1);
    expect(await stored(id)).toEqual(['1 2026-11-26 open']);
    await changed(id, fridays);
    await forward(5);
    expect((await stored(id)).map((line) => line.split(' ')[1])).toEqual([
      '2026-11-26',
      '2026-11-27',
      '2026-12-04',
    ]);
  });

  it('is taken back within ten seconds as if nothing had been', async () => {
    const id = await agree(fridays);
    await forward(5);
    const before = await stored(id);
    for (const rhythm of [fortnightly, { ...fridays, weekday: 1 } as const, afterSessions]) {
      await changed(id, rhythm);
      expect(await stored(id)).not.toEqual(before);
      await undo(id).expect(204);
      expect(await stored(id)).toEqual(before);
      expect(await one(id)).toMatchObject({ series: { rhythm: fridays }, earlier: [] });
      expect((await opened(id)).change).toBeNull();
    }
    await changed(id, fortnightly);
    await forward(1);
    expect((await undo(id)).body.type).toBe('urn:problem:undo-over');
  });

  it('is changed with the card in one step, and alone leaves the card as it was', async () => {
    const id = await agree(fridays);
    const { revision } = await one(id);
    const card = { ...plainCard, why: 'To rest more often.' };
    const body = { card, forSession: null, rhythm: fortnightly };
    const path = `therapist/assignments/${id}`;
    await p.therapist.put(path, body, ifMatch(revision)).expect(200);
    const { change: seen } = await opened(id);
    expect([seen?.before, seen?.rhythm]).toEqual([plainCard, fridays]);
    await p.therapist.put(path, body, ifMatch(revision)).expect(412);
    // Back to what the client knows: nothing is new for them.
    await p.therapist
      .put(path, { ...body, card: plainCard, rhythm: fridays }, ifMatch(revision + 1))
      .expect(200);
    expect((await opened(id)).change).toBeNull();
  });

  it('is the client’s to move to another day afterwards, and that is no change to be shown', async () => {
    const id = await agree(fridays);
    const { revision, card } = await one(id);
    const body = { card: { ...card, why: 'Another reason.' }, forSession: null };
    await p.therapist.put(`therapist/assignments/${id}`, body, ifMatch(revision)).expect(200);
    const own = { weekday: 7, time: '10:00' };
    await p.client.put(`client/assignments/${id}/day`, own).expect(204);
    const { series, change: seen } = await opened(id);
    expect([series?.rhythm, seen?.rhythm]).toEqual([{ ...fridays, ...own }, null]);
  });

  it('of what is there once, or as a log, is none', async () => {
    for (const [exercise, asked] of [
      ['no-time-for', fridays],
      ['self-betrayal-log', fridays],
      ['weekly-signals', { kind: 'once' } as const],
    ] as const) {
      const id = await agree(exercise === 'weekly-signals' ? fridays : null, p, exercise);
      const refused = await change(id, asked);
      expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:no-rhythm-to-change']);
    }
  });
});

describe('another day of the client’s choice, beside a change of the therapist', () => {
  const own = { weekday: 7, time: '10:00' } as const;
  const choose = (id: string, day: object = own) =>
    p.client.put(`client/assignments/${id}/day`, day).expect(204);
  const mondays = { ...fridays, weekday: 1, weeks: 6 } as const;

  it('stays when the change before it is taken back, and is no news to the client', async () => {
    const id = await agree(fridays);
    await changed(id, mondays);
    await choose(id);
    await undo(id).expect(204);
    expect((await one(id)).series?.rhythm).toEqual({ ...fridays, ...own });
    expect(await stored(id)).toEqual(['1 2026-11-29 open']);
    expect((await opened(id)).change).toBeNull();
  });

  it('stays as well when it was chosen first', async () => {
    const id = await agree(fridays);
    await choose(id);
    await changed(id, mondays);
    await undo(id).expect(204);
    expect((await one(id)).series?.rhythm).toEqual({ ...fridays, ...own });
    expect(await stored(id)).toEqual(['1 2026-11-29 open']);
  });

  it('is none where what comes back has no day of the week', async () => {
    const id = await agree(fortnightly);
    await changed(id, mondays);
    await choose(id);
    await undo(id).expect(204);
    expect((await one(id)).series?.rhythm).toEqual(fortnightly);
  });

  it('is seen before an older page of the therapist writes over it', async () => {
    const id = await agree(fridays);
    const { card, revision } = await one(id);
    await choose(id);
    const path = `therapist/assignments/${id}`;
    const body = { card: { ...card, why: 'Another reason.' }, forSession: null, rhythm: fridays };
    const stale = await p.therapist.put(path, body, ifMatch(revision)).expect(412);
    expect(stale.body.current.series.rhythm).toEqual({ ...fridays, ...own });
    const now = await one(id);
    expect(now.revision).toBe(revision + 1);
    // The same day once more is no other day.
    await choose(id);
    const again = { ...body, rhythm: now.series?.rhythm };
    await p.therapist.put(path, again, ifMatch(now.revision)).expect(200);
    expect(await one(id)).toMatchObject({
      card: { why: 'Another reason.' },
      series: { rhythm: own },
    });
  });
});

describe('what a client began early', () => {
  it('follows with its words, and the practice sees the same with and without it', async () => {
    const other = await aPractice(api);
    const ids = [await agree(fridays), await agree(fridays, other)] as const;
    await forward(3, p);
    await api.app.get(Planning).practice(other.practiceId);
    // Thursday: Friday's may be begun, and one of the two does.
    const begin = `client/assignments/${ids[0]}/responses`;
    const { body: response } = await p.client.post(begin).expect(201);
    for (const rhythm of [{ ...fridays, weekday: 3 } as const, fortnightly]) {
      await changed(ids[0], rhythm);
      await changed(ids[1], rhythm, other);
      const facts = async (id: string, of: TestPractice) => {
        const { series, progress } = await one(id, of);
        return { series, progress };
      };
      expect(await facts(ids[0], p)).toEqual(await facts(ids[1], other));
    }
    const found = await opened(ids[0]);
    expect([found.response?.id, found.series?.opensOn]).toEqual([response.id, null]);
    expect(await stored(ids[0])).toEqual(await stored(ids[1]));
  });
});
