import { type Api, startApi } from '../../../test/api.ts';
import { gateExercise, logExercise, Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

const home = async () => (await p.client.get('client/home').expect(200)).body;

/** Everything of this kind happened three days earlier. */
const threeDaysAgo = (table: 'responses' | 'assignments', at: 'shared_at' | 'closed_at') =>
  api.app
    .get(Database)
    .transaction({ practiceId: p.practiceId }, async (tx) =>
      tx.run(`update ${table} set ${at} = ${at} - interval '3 days' where client_id = $1`, [
        p.clientId,
      ]),
    );

describe('the client’s first page', () => {
  it('is empty and kind before anything was agreed on', async () => {
    expect(await home()).toMatchObject({
      entries: [],
      away: [],
      nextSession: null,
      lastWroteOn: null,
    });
  });

  it('says what became of each agreement', async () => {
    const open = await Loop.agree(p, gateExercise);
    const loop = await Loop.through(p, { means: 'Rest.' }, ['means']);
    const { entries, lastWroteOn, today } = await home();
    expect(lastWroteOn).toBe(today);
    expect(entries).toMatchObject([
      {
        assignmentId: loop.assignmentId,
        responseId: loop.responseId,
        state: 'done',
        sharing: 'shared',
      },
      { assignmentId: open, responseId: null, state: 'open', sharing: 'none', begunOn: null },
    ]);
  });

  it('shows a log as open, and each finished entry of it', async () => {
    const loop = await Loop.begin(p, logExercise);
    await loop.write('safe_now', { code: 'yes' });
    await loop.write('ask', 'at the shop');
    expect((await home()).entries).toMatchObject([{ state: 'open', responseId: loop.responseId }]);
    await loop.finish().expect(200);
    expect((await home()).entries).toMatchObject([
      { state: 'open', responseId: null },
      { state: 'done', responseId: loop.responseId, sharing: 'kept' },
    ]);
  });

  it('says since when something is shared, and whether something newer is not', async () => {
    const loop = await Loop.through(p, { means: 'Rest.' }, ['means']);
    const shared = async () => (await home()).entries[0].shared;
    expect(await shared()).toEqual({ on: (await home()).today, isNewer: false });
    await threeDaysAgo('responses', 'shared_at');
    const { on } = await shared();
    expect(on < (await home()).today).toBe(true);
    await loop.write('means', 'Rest, and no phone.');
    expect(await shared()).toEqual({ on, isNewer: true });
    await loop.finish().expect(200);
    expect(await shared()).toEqual({ on, isNewer: true });
    expect((await home()).entries[0].begunOn > on).toBe(true);
    await loop.takeBack().expect(200);
    expect(await shared()).toBeNull();
  });

  it('says for a week that something has ended before a word was written', async () => {
    const id = await Loop.agree(p, gateExercise);
    await p.therapist.post(`therapist/assignments/${id}/end`, {}, ifMatch(1)).expect(200);
    expect((await home()).entries).toMatchObject([{ agreement: 'agreed', closedOn: null }]);
    api.clock.forward({ seconds: 11 });
    const { entries, today: closedOn } = await home();
    expect(entries).toMatchObject([{ agreement: 'ended', closedOn, responseId: null }]);
    expect((await p.client.get(`client/assignments/${id}`)).body).toMatchObject({ closedOn });
    await threeDaysAgo('assignments', 'closed_at');
    expect((await home()).entries).toHaveLength(1);
    await threeDaysAgo('assignments', 'closed_at');
    await threeDaysAgo('assignments', 'closed_at');
    expect((await home()).entries).toEqual([]);
  });

  it('offers what waited until it had happened, once', async () => {
    const loop = await Loop.begin(p, 'afraid-if-i-stopped');
    await loop.write('test', 'leave one mail until tomorrow');
    expect((await home()).entries[0].later).toBeNull();
    await loop.finish().expect(200);
    expect((await home()).entries[0].later).toMatchObject({ item: 'test_after' });
    await loop.write('test_after', 'Nobody noticed.');
    expect((await home()).entries[0].later).toBeNull();
    const finished = await loop.finish().expect(200);
    expect(finished.body).toMatchObject({
      revision: 2,
      state: 'kept',
      answers: { test_after: 'Nobody noticed.' },
    });
  });

  it('offers nothing of a log that was set aside or has ended', async () => {
    const loop = await Loop.begin(p, logExercise);
    await loop.write('safe_now', { code: 'yes' });
    await loop.write('ask', '  to stay late at the shop\nagain');
    await loop.finish().expect(200);
    const laters = async () =>
      (await home()).entries.map(({ later }: { later: { item: string } | null }) => later?.item);
    expect(await laters()).toEqual([undefined, 'after_what']);
    expect((await home()).entries[1].later.words).toBe('to stay late at the shop');
    const path = `client/assignments/${loop.assignmentId}`;
    const own = async () => {
      const { body } = await p.client.get(`client/responses/${loop.responseId}`).expect(200);
      return [body.agreement, body.occurrenceState];
    };
    expect(await own()).toEqual(['agreed', 'open']);
    await p.client.post(`${path}/set-aside`, { reason: null, keepReason: true }).expect(200);
    expect(await laters()).not.toContain('after_what');
    expect(await own()).toEqual(['agreed', 'set_aside']);
    await p.client.post(`${path}/open-again`).expect(200);
    expect(await laters()).toContain('after_what');
    await p.therapist
      .post(`therapist/assignments/${loop.assignmentId}/end`, {}, ifMatch(1))
      .expect(200);
    expect(await own()).toEqual(['agreed', 'open']);
    api.clock.forward({ seconds: 11 });
    expect(await laters()).not.toContain('after_what');
    expect(await own()).toEqual(['ended', 'ended']);
  });

  it('knows the next session on both clocks', async () => {
    await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
      void tx.run(`update clients set time_zone = 'Europe/London' where client_id = $1`, [
        p.clientId,
      ]);
    });
    const day = (await home()).today;
    const planned = {
      day: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`,
      clock: '14:00',
      place: 'room',
    };
    await p.therapist.post(`therapist/clients/${p.clientId}/sessions`, planned).expect(201);
    expect((await home()).nextSession).toMatchObject({
      ...planned,
      timeZone: 'Europe/Vienna',
      theirs: { day: planned.day, clock: '13:00' },
    });
  });

  it('is each client’s own, and no therapist’s', async () => {
    await Loop.agree(p);
    expect((await p.otherClient.get('client/home').expect(200)).body.entries).toEqual([]);
    await p.therapist.get('client/home').expect(403);
  });
});
