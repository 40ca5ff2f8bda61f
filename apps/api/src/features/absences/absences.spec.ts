import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestMember, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import { Away } from './away.ts';

let api: Api;
let p: TestPractice;
let cover: TestMember;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
  cover = p.members.cover;
});
afterEach(() => api.clock.reset());
afterAll(() => api.close());

/** Days from today, where the practice is (Vienna). */
const day = (ahead: number): string =>
  new Date(api.clock.now().getTime() + ahead * 86_400_000).toLocaleDateString('en-CA', {
    timeZone: 'Europe/Vienna',
  });
const path = 'therapist/absences';
const away = (from: number, to: number, coverId: string | null = cover.memberId) => ({
  firstDay: day(from),
  lastDay: day(to),
  coverId,
});
const toClient = () =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, (tx) =>
    api.app.get(Away).fromClient(tx, {
      practiceId: p.practiceId,
      clientId: p.clientId,
      now: api.clock.now(),
    }),
  );

describe('an absence', () => {
  it('is added, listed, changed and taken away by the therapist', async () => {
    const made = await p.therapist.post(path, away(0, 3)).expect(201);
    expect(made.body).toMatchObject({ when: 'now', cover: { memberId: cover.memberId } });
    const { body } = await p.therapist.get(path).expect(200);
    expect(body).toMatchObject({ absences: [made.body], today: day(0) });
    expect(body.covers).toEqual([{ memberId: cover.memberId, name: expect.any(String) }]);
    expect(body.members).toHaveLength(1);
    const one = `${path}/${made.body.id}`;
    const changed = await p.therapist.put(one, away(1, 2, null), ifMatch(1));
    expect(changed.body).toMatchObject({ when: 'coming', cover: null, revision: 2 });
    const late = await p.therapist.put(one, away(1, 2), ifMatch(1));
    expect([late.status, late.body.current.revision]).toEqual([412, 2]);
    await p.therapist.delete(one, ifMatch(1)).expect(412);
    await p.therapist.delete(one, ifMatch(2)).expect(204);
    expect((await p.therapist.get(path)).body.absences).toEqual([]);
  });

  it('comes with the days of sessions that are planned, by therapist and of nobody', async () => {
    const session = { clock: '10:00', minutes: 50, place: 'room' };
    const sessions = `therapist/clients/${p.clientId}/sessions`;
    for (const ahead of [2, 3])
      await p.therapist.post(sessions, { ...session, day: day(ahead) }).expect(201);
    const planned = async (as: typeof p.therapist, area: string) =>
      (await as.get(`${area}/absences`).expect(200)).body.planned;
    const { memberId } = p.members.therapist;
    const both = [2, 3].map((ahead) => ({ memberId, day: day(ahead) }));
    expect(await planned(p.therapist, 'therapist')).toEqual(both);
    expect(await planned(p.owner, 'owner')).toEqual(both);
    expect(await planned(p.otherTherapist, 'therapist')).toEqual([]);
  });

  it('is told to the clients in care, on its days only', async () => {
    await p.therapist.post(path, away(0, 2)).expect(201);
    expect(await toClient()).toMatchObject([
      { away_until: day(2), cover_name: expect.any(String) },
    ]);
    api.clock.forward({ minutes: 3 * 24 * 60 });
    expect(await toClient()).toEqual([]);
  });

  it('has no cover any more once that person is out', async () => {
    await p.therapist.post(path, away(0, 2)).expect(201);
    const out = `owner/members/${cover.memberId}/deactivate`;
    await p.owner.post(out, {}, ifMatch(1)).expect(200);
    expect(await toClient()).toMatchObject([{ cover_name: null }]);
    expect((await p.therapist.get(path)).body.absences[0].cover.canCover).toBe(false);
  });

  it('stays as it was once it is over', async () => {
    const { body } = await p.therapist.post(path, away(0, 0)).expect(201);
    const ago = 'update absences set first_day = $2, last_day = $2 where practice_id = $1';
    await api.app
      .get(Database)
      .glance({ practiceId: p.practiceId }, (tx) => tx.run(ago, [p.practiceId, day(-1)]));
    const refused = await p.therapist.delete(`${path}/${body.id}`, ifMatch(1));
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:absence-over']);
  });

  it('refuses days that cannot be, and who cannot cover', async () => {
    const { therapist, client } = p.members;
    const wrong = [
      [{ ...away(0, 0), lastDay: day(-1) }, '#/lastDay'],
      [away(-3, -2), '#/lastDay'],
      [away(0, 1, p.members.otherTherapist.memberId), '#/coverId'],
      [away(0, 1, therapist.memberId), '#/coverId'],
      [away(0, 1, client.memberId), '#/coverId'],
      [away(0, 1, newId()), '#/coverId'],
      [{ ...away(0, 1), firstDay: 'soon' }, '#/firstDay'],
    ] as const;
    for (const [body, pointer] of wrong) {
      const refused = await p.therapist.post(path, body);
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer]);
    }
    await p.therapist.post(path, away(0, 2)).expect(201);
    const twice = await Promise.all([5, 5].map((at) => p.therapist.post(path, away(at, at + 1))));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await p.therapist.post(path, away(2, 4))).body.type).toBe(
      'urn:problem:absence-overlaps',
    );
  });

  it('may be entered by the owner for anybody who works here', async () => {
    const { memberId } = p.members.therapist;
    const made = await p.owner.post('owner/absences', { ...away(0, 1), memberId }).expect(201);
    expect((await p.therapist.get(path)).body.absences).toEqual([made.body]);
    expect((await p.owner.get('owner/absences')).body.absences).toEqual([made.body]);
    for (const other of [p.members.client.memberId, newId()]) {
      const refused = await p.owner.post('owner/absences', { ...away(5, 6), memberId: other });
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '#/memberId']);
    }
  });

  it('is nobody else’s', async () => {
    const { body } = await p.therapist.post(path, away(0, 1)).expect(201);
    const one = `${path}/${body.id}`;
    for (const other of [p.otherTherapist, p.stranger, p.stranger.in(p.practiceId)]) {
      expect((await other.put(one, away(0, 1, null), ifMatch(1))).status).toBe(404);
      expect((await other.delete(one, ifMatch(1))).status).toBe(404);
    }
    expect((await p.otherTherapist.get(path)).body.absences).toEqual([]);
    for (const other of [p.client, p.frontDesk])
      expect((await other.post(path, away(3, 4))).status).toBe(403);
  });
});
