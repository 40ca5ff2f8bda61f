import { CoveredRecord } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, member, type TestMember, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';

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
afterAll(() => api.close());

const day = (ahead: number): string =>
  new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('en-CA', {
    timeZone: 'Europe/Vienna',
  });
const away = (from: number, to: number) =>
  p.therapist
    .post('therapist/absences', { firstDay: day(from), lastDay: day(to), coverId: cover.memberId })
    .expect(201);
const one = () => `cover/clients/${p.clientId}`;

describe('a cover', () => {
  it('sees contact data and what is shared of the plan, and has no field for anything else', async () => {
    await away(0, 2);
    const { body } = await cover.visitor.get('cover/clients').expect(200);
    expect(body.clients).toMatchObject([{ id: p.clientId, until: day(2) }]);
    const record = await cover.visitor.get(one()).expect(200);
    expect(record.body).toMatchObject({ id: p.clientId, emergencyContact: null, crisisNotes: '' });
    expect(Object.keys(CoveredRecord.shape).toSorted()).toEqual([
      'calledBy',
      'crisisNotes',
      'emergencyContact',
      'id',
      'mayLeaveMessage',
      'name',
      'phone',
      'plan',
      'pronouns',
      'therapistName',
      'until',
      'usualPlace',
    ]);
    expect((await cover.visitor.get(`therapist/clients/${p.clientId}`)).status).toBe(403);
  });

  it('sees nothing before and nothing after', async () => {
    const { body } = await away(1, 2);
    expect((await cover.visitor.get('cover/clients')).body.clients).toEqual([]);
    expect((await cover.visitor.get(one())).status).toBe(404);
    const path = `therapist/absences/${body.id}`;
    const days = { firstDay: day(0), lastDay: day(2), coverId: cover.memberId };
    await p.therapist.put(path, days, ifMatch(1)).expect(200);
    await cover.visitor.get(one()).expect(200);
    await p.therapist.delete(path, ifMatch(2)).expect(204);
    expect((await cover.visitor.get(one())).status).toBe(404);
  });

  it('sees the clients of that therapist only', async () => {
    await away(0, 0);
    expect((await cover.visitor.get(`cover/clients/${p.otherClientId}`)).status).toBe(404);
    const other = await member(api, p.practiceId, ['cover']);
    expect((await other.visitor.get(one())).status).toBe(404);
    expect((await p.stranger.in(p.practiceId).get(one())).status).toBe(404);
    for (const visitor of [p.therapist, p.owner, p.frontDesk, p.client])
      expect((await visitor.get(one())).status).toBe(403);
  });
});
