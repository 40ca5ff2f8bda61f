import { DeskClient, DeskSession } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

const plan = { day: '2027-01-12', clock: '14:00', minutes: 50, place: 'room' };
const days = 'from=2027-01-10&to=2027-01-16';

describe('the front desk', () => {
  it('has these fields and no other, ever', () => {
    expect(Object.keys(DeskClient.shape)).toEqual(['id', 'name', 'phone', 'mayLeaveMessage']);
    expect(Object.keys(DeskSession.shape)).toEqual([
      'id',
      'day',
      'clock',
      'minutes',
      'place',
      'state',
      'clientName',
      'therapistName',
    ]);
  });

  it('finds clients by name, page by page', async () => {
    for (const name of ['Ana 100%', 'Bert', 'Eva'])
      await p.therapist
        .post('therapist/clients', {
          name,
          timeZone: 'Europe/Vienna',
          isAdultInIndividualWork: true,
        })
        .expect(201);
    const found = await p.frontDesk.get('desk/clients?search=%25').expect(200);
    expect(found.body.items).toEqual([
      { id: expect.any(String), name: 'Ana 100%', phone: null, mayLeaveMessage: false },
    ]);
    const first = await p.frontDesk.get('desk/clients?limit=3').expect(200);
    const second = await p.frontDesk.get(`desk/clients?limit=3&after=${first.body.next}`);
    expect([first.body.items.length, second.body.items.length]).toEqual([3, 2]);
    expect((await p.frontDesk.get('desk/clients?after=abc')).status).toBe(422);
  });

  it('sees when who meets whom, and nothing about it', async () => {
    await p.therapist.post(`therapist/clients/${p.clientId}/sessions`, plan).expect(201);
    const { body } = await p.frontDesk.get(`desk/sessions?${days}`).expect(200);
    expect(body.sessions).toHaveLength(1);
    expect(body.sessions[0]).toMatchObject({ ...plan, state: 'planned' });
    expect(Object.keys(body.sessions[0]).toSorted()).toEqual(
      Object.keys(DeskSession.shape).toSorted(),
    );
    expect((await p.frontDesk.get('desk/sessions?from=2027-01-12&to=2027-01-10')).status).toBe(422);
  });

  it('is for its role, in its practice', async () => {
    for (const path of ['desk/clients', `desk/sessions?${days}`]) {
      for (const other of [p.therapist, p.owner, p.client])
        expect((await other.get(path)).status).toBe(403);
      expect((await p.stranger.in(p.practiceId).get(path)).status).toBe(404);
    }
    expect((await p.frontDesk.get(`therapist/clients/${p.clientId}`)).status).toBe(403);
  });
});
