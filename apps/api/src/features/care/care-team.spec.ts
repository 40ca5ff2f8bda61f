import type { CareTeam } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;
let path: string;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
  path = `clients/${p.clientId}/care`;
});
afterAll(() => api.close());

const other = () => ({ memberId: p.members.otherTherapist.memberId });
const join = () => p.therapist.post(`therapist/${path}`, other());
const idsOf = ({ members }: CareTeam) => members.map(({ memberId }) => memberId);

describe('the care team', () => {
  it('names who is in care, and who could be', async () => {
    const { body } = await p.therapist.get(`therapist/${path}`).expect(200);
    expect(idsOf(body)).toEqual([p.members.therapist.memberId]);
    expect(body.members[0]).toMatchObject({ since: '2026-09-01', readsFrom: null });
    expect(body.candidates).toEqual([expect.objectContaining(other())]);
  });

  it('is joined from now on: what was shared before is not read and not counted', async () => {
    const before = await Loop.through(p, { means: 'Before.' }, ['means']);
    api.clock.forward({ minutes: 1 });
    const { body } = await join().expect(201);
    expect(body.members).toHaveLength(2);
    expect(body.members[1].readsFrom).toMatch(/^\d{4}/);
    const line = async () => (await p.otherTherapist.get('therapist/caseload')).body.clients;
    const mine = async () =>
      (await line()).find(({ clientId }: { clientId: string }) => clientId === p.clientId);
    expect(await mine()).toMatchObject({ newToRead: 0, lastSharedOn: null });
    const responses = `therapist/clients/${p.clientId}/responses`;
    expect((await p.otherTherapist.get(responses)).body.items).toEqual([]);
    expect((await p.otherTherapist.get(`therapist/responses/${before.responseId}`)).status).toBe(
      404,
    );
    const after = await Loop.through(p, { means: 'After.' }, ['means']);
    api.clock.forward({ seconds: 11 });
    expect(await mine()).toMatchObject({ newToRead: 1 });
    const items = (await p.otherTherapist.get(responses)).body.items;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([after.responseId]);
    expect((await p.therapist.get(responses)).body.items).toHaveLength(2);
    // Shared once more, the older one is for everybody who is there now.
    await before.share(['means']).expect(200);
    api.clock.forward({ seconds: 11 });
    await p.otherTherapist.get(`therapist/responses/${before.responseId}`).expect(200);
  });

  it('is told to the client by name before sharing', async () => {
    await join().expect(201);
    const loop = await Loop.through(p, { means: 'Words.' });
    expect((await p.client.get(loop.path)).body.readers).toHaveLength(2);
  });

  it('takes therapists of the practice, each once', async () => {
    await join().expect(201);
    expect((await join()).body.type).toBe('urn:problem:already-in-care');
    for (const { memberId } of [p.members.frontDesk, p.members.client, p.members.stranger]) {
      const refused = await p.therapist.post(`therapist/${path}`, { memberId });
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '#/memberId']);
    }
  });

  it('of two that join at once takes both, of one who joins twice at once one', async () => {
    const answers = await Promise.all([join(), join(), join()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it('never loses its last member, unless the client is archived', async () => {
    const end = (memberId: string) => p.therapist.post(`therapist/${path}/${memberId}/end`);
    const own = p.members.therapist.memberId;
    expect((await end(own)).body.type).toBe('urn:problem:last-in-care');
    await join().expect(201);
    await end(own).expect(204);
    await p.therapist.get(`therapist/clients/${p.clientId}`).expect(404);
    const left = await p.otherTherapist.get(`therapist/${path}`);
    expect(idsOf(left.body)).toEqual([other().memberId]);
    expect(left.body.earlier).toHaveLength(1);
    const archive = `therapist/clients/${p.clientId}/archive`;
    await p.otherTherapist.post(archive, undefined, ifMatch(1)).expect(200);
    await p.otherTherapist.post(`therapist/${path}/${other().memberId}/end`).expect(204);
  });

  it('never is left to somebody who does not work here any more', async () => {
    await join().expect(201);
    const gone = `owner/members/${other().memberId}/deactivate`;
    await p.owner.post(gone, { leavesClients: true }, ifMatch(1)).expect(200);
    const own = p.members.therapist.memberId;
    const left = await p.therapist.post(`therapist/${path}/${own}/end`);
    expect(left.body.type).toBe('urn:problem:last-in-care');
    await p.therapist.post(`therapist/${path}/${other().memberId}/end`).expect(204);
  });

  it('is handed over by the owner, who reads nothing by it', async () => {
    await p.owner.post(`owner/${path}`, other()).expect(201);
    await p.owner.post(`owner/${path}/${p.members.therapist.memberId}/end`).expect(204);
    expect(idsOf((await p.owner.get(`owner/${path}`)).body)).toEqual([other().memberId]);
    await p.otherTherapist.get(`therapist/clients/${p.clientId}`).expect(200);
    await p.owner.get(`therapist/clients/${p.clientId}`).expect(403);
  });

  it('does not exist for everyone else', async () => {
    for (const stranger of [p.otherTherapist, p.stranger.in(p.practiceId)]) {
      expect((await stranger.get(`therapist/${path}`)).status).toBe(404);
      expect((await stranger.post(`therapist/${path}`, other())).status).toBe(404);
      const end = `therapist/${path}/${p.members.therapist.memberId}/end`;
      expect((await stranger.post(end)).status).toBe(404);
    }
    expect((await p.stranger.in(p.practiceId).get(`owner/${path}`)).status).toBe(404);
    for (const role of [p.client, p.frontDesk, p.therapist])
      expect((await role.get(`owner/${path}`)).status).toBe(403);
    const elsewhere = `owner/clients/${p.strangerClientId}/care`;
    expect((await p.owner.get(elsewhere)).status).toBe(404);
    expect((await p.owner.post(elsewhere, other())).status).toBe(404);
  });
});
