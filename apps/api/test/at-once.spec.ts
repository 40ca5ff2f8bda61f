import { type Api, startApi } from './api.ts';
import { Loop, plainCard } from './loop.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { ifMatch, type Visitor } from './visitor.ts';

/** Two people who act in the same moment wait for each other; neither is told to come back later. */
describe('at the same moment', () => {
  let api: Api;
  let p: TestPractice;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    p = await aPractice(api);
  });
  afterAll(() => api.close());

  const times = 12;
  const agreement = { exercise: 'take-myself-seriously', card: plainCard };
  const statuses = async (...asked: PromiseLike<{ status: number }>[]) =>
    (await Promise.all(asked)).map(({ status }) => status);

  it('the therapist undoes what the client begins', async () => {
    for (let time = 0; time < times; time++) {
      const id = await Loop.agree(p);
      const [undone, begun] = await statuses(
        p.therapist.post(`therapist/assignments/${id}/undo`),
        p.client.post(`client/assignments/${id}/responses`),
      );
      expect(undone).toBe(204);
      expect([201, 404, 409]).toContain(begun);
      const after = await p.client.get(`client/assignments/${id}`);
      expect(after.status).toBe(begun === 201 ? 200 : 404);
    }
    const { body } = await p.therapist.get(`therapist/clients/${p.clientId}/assignments`);
    expect(body.assignments).toEqual([]);
  });

  it('one in care archives while another one begins something', async () => {
    const memberId = p.members.otherTherapist.memberId;
    const path = `therapist/clients/${p.clientId}`;
    await p.therapist.post(`${path}/care`, { memberId }).expect(201);
    const plan = { day: '2027-01-11', clock: '14:00', place: 'room' };
    const note = { text: 'x', sessionOn: '2026-11-24' };
    for (let revision = 1; revision < times; revision += 2) {
      const [archived, agreed, planned, written] = await statuses(
        p.therapist.post(`${path}/archive`, undefined, ifMatch(revision)),
        p.otherTherapist.post(`${path}/assignments`, agreement),
        p.otherTherapist.post(`${path}/sessions`, plan),
        p.otherTherapist.post(`${path}/notes`, note),
      );
      expect([archived, written]).toEqual([200, 201]);
      for (const begun of [agreed, planned]) expect([201, 409]).toContain(begun);
      const back = p.therapist.post(`${path}/bring-back`, undefined, ifMatch(revision + 1));
      await back.expect(200);
    }
  });

  it('care ends while whoever leaves begins something', async () => {
    const { memberId } = p.members.otherTherapist;
    const path = `therapist/clients/${p.clientId}`;
    for (let time = 0; time < times; time++) {
      await p.therapist.post(`${path}/care`, { memberId }).expect(201);
      const [ended, ...begun] = await statuses(
        p.therapist.post(`${path}/care/${memberId}/end`),
        p.otherTherapist.post(`${path}/assignments`, agreement),
        p.otherTherapist.post(`${path}/notes`, { text: 'x', sessionOn: '2026-11-24' }),
      );
      expect(ended).toBe(204);
      for (const status of begun) expect([201, 404]).toContain(status);
      await p.otherTherapist.get(path).expect(404);
    }
  });

  const record = {
    name: 'Noor',
    email: 'noor@example.org',
    timeZone: 'Europe/Vienna',
    isAdultInIndividualWork: true,
  };

  it('one invitation is asked for twice, without a common key', async () => {
    const { body } = await p.therapist.post('therapist/clients', record).expect(201);
    const path = `therapist/clients/${body.id}/invitation`;
    const asked = [1, 2, 3].map(() => p.therapist.post(path));
    expect((await statuses(...asked)).toSorted()).toEqual([204, 409, 409]);
  });

  it('a client is invited while somebody else archives them', async () => {
    const memberId = p.members.otherTherapist.memberId;
    for (let time = 0; time < times; time++) {
      const { body } = await p.therapist.post('therapist/clients', record).expect(201);
      const path = `therapist/clients/${body.id}`;
      await p.therapist.post(`${path}/care`, { memberId }).expect(201);
      const [archived, invited, ended] = await statuses(
        p.therapist.post(`${path}/archive`, undefined, ifMatch(body.revision)),
        p.otherTherapist.post(`${path}/invitation`),
        p.therapist.post(`${path}/care/${memberId}/end`),
      );
      expect([archived, ended]).toEqual([200, 204]);
      expect([204, 404, 409]).toContain(invited);
    }
  });

  it('two owners take the role from each other, two in care end each other', async () => {
    const [first, second] = [p.members.owner.memberId, p.members.supervisor.memberId];
    const change = (as: Visitor, id: string, { role, revision }: typeof promotion) =>
      as.put(`owner/members/${id}`, { name: 'Dana', roles: [role] }, ifMatch(revision));
    const promotion = { role: 'owner', revision: 1 };
    await change(p.owner, second, promotion).expect(200);
    const owners = await statuses(
      change(p.owner, second, { role: 'supervisor', revision: 2 }),
      change(p.supervisor, first, { role: 'supervisor', revision: 1 }),
    );
    expect(owners.filter((status) => status === 200)).toHaveLength(1);
    const { memberId } = p.members.otherTherapist;
    const care = `therapist/clients/${p.clientId}/care`;
    await p.therapist.post(care, { memberId }).expect(201);
    const ends = await statuses(
      p.therapist.post(`${care}/${memberId}/end`),
      p.otherTherapist.post(`${care}/${p.members.therapist.memberId}/end`),
    );
    expect(ends.filter((status) => status === 204)).toHaveLength(1);
  });
});
