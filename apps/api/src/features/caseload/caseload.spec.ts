import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { Database } from '../../database/database.ts';
import { Loop } from '../../../test/loop.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

const line = async () => (await p.therapist.get('therapist/caseload').expect(200)).body.clients[0];

describe('the caseload', () => {
  it('has the clients in care of the caller, and no one else', async () => {
    const { body } = await p.therapist.get('therapist/caseload');
    expect(body.clients).toEqual([
      expect.objectContaining({
        clientId: p.clientId,
        login: 'active',
        newToRead: 0,
        open: 0,
        lastSharedOn: null,
      }),
    ]);
    const other = await p.otherTherapist.get('therapist/caseload');
    expect(other.body.clients.map(({ clientId }: { clientId: string }) => clientId)).toEqual([
      p.otherClientId,
    ]);
  });

  it('counts what is new until it is read', async () => {
    const loop = await Loop.through(p, { means: 'rest' }, ['means']);
    expect(await line()).toMatchObject({ newToRead: 0, lastSharedOn: null });
    api.clock.forward({ seconds: 11 });
    expect(await line()).toMatchObject({ newToRead: 1, open: 0 });
    expect((await line()).lastSharedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const { body } = await loop.review().expect(200);
    expect(await line()).toMatchObject({ newToRead: 1 });
    const mark = { read: true, seen: body.items[0].seen };
    await p.therapist.put(`therapist/responses/${loop.responseId}/read`, mark).expect(204);
    expect(await line()).toMatchObject({ newToRead: 0 });
  });

  it('says when the next session is', async () => {
    const monday = { day: '2027-01-11', clock: '14:00', place: 'room' };
    await p.therapist.post(`therapist/clients/${p.clientId}/sessions`, monday).expect(201);
    expect((await line()).nextSession).toEqual({ day: '2027-01-11', clock: '14:00' });
  });

  it('does not move while a client writes', async () => {
    await Loop.agree(p);
    const before = await line();
    const loop = await Loop.begin(p);
    const open = { ...before, open: 2 };
    expect(await line()).toEqual(open);
    api.clock.forward({ minutes: 1 });
    await loop.write('means', 'words');
    await loop.write('letter', 'more words');
    expect(await line()).toEqual(open);
  });

  it('is for therapists', async () => {
    for (const visitor of [p.client, p.frontDesk, p.owner])
      expect((await visitor.get('therapist/caseload')).status).toBe(403);
    expect((await p.stranger.in(p.practiceId).get('therapist/caseload')).status).toBe(404);
  });

  it('stands in the access log as one opening', async () => {
    await line();
    const opened = await api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
      const rows = tx.many(`select client_id from access_log where subject = 'caseload'`);
      return await rows;
    });
    expect(opened).toEqual([{ client_id: null }]);
  });
});
