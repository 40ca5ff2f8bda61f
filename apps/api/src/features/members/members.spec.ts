import { currentConsent } from '@selfward/content';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { inbox, type Inbox } from '../../../test/inbox.ts';
import { aPractice, member, type TestPractice } from '../../../test/practice.ts';
import { cookieOf, ifMatch, Visitor } from '../../../test/visitor.ts';
import { newId } from '../../database/id.ts';

let api: Api;
let mail: Inbox;
let p: TestPractice;
let admin: Client;

beforeAll(async () => {
  mail = await inbox();
  api = await startApi({ SMTP_URL: mail.url });
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(async () => {
  await admin.end();
  await api.close();
  await mail.close();
});

const password = 'three quiet rivers meet';
const paul = { name: 'Paul Canary', roles: ['therapist', 'cover'] };

const tokenIn = ({ text }: { text: string }) =>
  /\/invitation#([A-Za-z0-9_-]{43})\n/.exec(text)?.[1] ?? '';

async function invited(email = `${newId()}@example.org`) {
  const made = await p.owner.post('owner/invitations', { ...paul, email });
  expect(made.status).toBe(201);
  const letter = await mail.next(email.toLowerCase());
  return { id: String(made.body.id), email, letter, token: tokenIn(letter) };
}
const look = (token: string) => p.nobody.post('/api/public/invitations/look', { token });
const accept = (token: string, with_: object = {}) =>
  p.nobody.post('/api/public/invitations/accept', { token, password, ...with_ });

const list = async () => (await p.owner.get('owner/members').expect(200)).body;
const find = async (memberId: string) =>
  (await list()).members.find(({ id }: { id: string }) => id === memberId);
const act = async (memberId: string, what: string, body: object = {}) => {
  const { revision } = await find(memberId);
  return p.owner.post(`owner/members/${memberId}/${what}`, body, ifMatch(revision));
};

describe('members', () => {
  it('are those who work here, and nobody who is a client', async () => {
    const { members, invitations } = await list();
    const ids = members.map(({ id }: { id: string }) => id);
    const { owner, therapist, otherTherapist, frontDesk, supervisor, cover } = p.members;
    const staff = [owner, therapist, otherTherapist, frontDesk, supervisor, cover].map(
      ({ memberId }) => memberId,
    );
    expect(ids.toSorted()).toEqual(staff.toSorted());
    expect(invitations).toEqual([]);
    expect(await find(owner.memberId)).toMatchObject({ isYou: true, signsIn: true, away: null });
    expect(await find(therapist.memberId)).toMatchObject({ clientsInCare: 1, isYou: false });
  });

  it('change name and roles, by the newest revision', async () => {
    const { memberId } = p.members.frontDesk;
    const path = `owner/members/${memberId}`;
    const change = { name: 'Dana', roles: ['front_desk', 'cover'] };
    const changed = await p.owner.put(path, change, ifMatch(1));
    expect(changed.body).toMatchObject({ ...change, revision: 2 });
    const late = await p.owner.put(path, change, ifMatch(1));
    expect([late.status, late.body.current.revision]).toEqual([412, 2]);
    for (const wrong of [
      { ...change, roles: [] },
      { ...change, roles: ['client'] },
      { ...change, roles: ['cover', 'cover'] },
      { ...change, name: ' ' },
    ])
      expect((await p.owner.put(path, wrong, ifMatch(2))).status).toBe(422);
  });

  it('are no client’s row: that one is not found', async () => {
    const path = `owner/members/${p.members.client.memberId}`;
    const change = { name: 'x', roles: ['owner'] };
    expect((await p.owner.put(path, change, ifMatch(1))).status).toBe(404);
    expect((await p.owner.post(`${path}/deactivate`, {}, ifMatch(1))).status).toBe(404);
  });

  it('lose everything at once when deactivated, and get it back', async () => {
    const { frontDesk, therapist } = p.members;
    await act(frontDesk.memberId, 'deactivate').then(({ status }) => expect(status).toBe(200));
    const refused = await act(therapist.memberId, 'deactivate');
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:member-has-clients']);
    await p.therapist.get('therapist/caseload').expect(200);
    const out = await act(therapist.memberId, 'deactivate', { leavesClients: true });
    expect(out.body).toMatchObject({ clientsInCare: 1, deactivatedOn: expect.any(String) });
    expect((await p.therapist.get('therapist/caseload')).status).toBe(401);
    await act(therapist.memberId, 'reactivate');
    await p.therapist.get('therapist/caseload').expect(200);
  });

  it('keep one owner, who cannot put themself out', async () => {
    const { owner } = p.members;
    const self = await act(owner.memberId, 'deactivate');
    expect(self.body.type).toBe('urn:problem:not-yourself');
    const change = { name: 'Owner', roles: ['therapist'] };
    const last = await p.owner.put(`owner/members/${owner.memberId}`, change, ifMatch(1));
    expect(last.body.type).toBe('urn:problem:last-owner');
  });

  it('of two owners who put each other out one stays', async () => {
    const second = await member(api, p.practiceId, ['owner']);
    const one = p.owner.post(`owner/members/${second.memberId}/deactivate`, {}, ifMatch(1));
    const path = `owner/members/${p.members.owner.memberId}/deactivate`;
    const other = second.visitor.post(path, {}, ifMatch(1));
    const statuses = (await Promise.all([one, other])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('keep the role while clients are in care', async () => {
    const { memberId } = p.members.therapist;
    const change = { name: 'T', roles: ['supervisor'] };
    const refused = await p.owner.put(`owner/members/${memberId}`, change, ifMatch(1));
    expect(refused.body.type).toBe('urn:problem:member-has-clients');
  });
});

describe('the invitation of a member', () => {
  it('is looked at, accepted without any consent, and signs in', async () => {
    const { token, email } = await invited();
    expect((await list()).invitations).toMatchObject([{ email, name: paul.name, isOld: false }]);
    const { body } = await look(token);
    expect(body).toMatchObject({ kind: 'member', ...paul, email, hasAccount: false });
    expect(body).not.toHaveProperty('consent');
    expect((await accept(token, { password: 'short' })).status).toBe(422);
    const accepted = await accept(token);
    expect(accepted.body.memberships).toMatchObject([paul]);
    const visitor = new Visitor(api, p.practiceId, cookieOf(accepted));
    await visitor.get('therapist/caseload').expect(200);
    expect((await look(token)).status).toBe(410);
    expect((await list()).invitations).toEqual([]);
  });

  it('is sent again with a new link, and the old one is void', async () => {
    const { id, token, email } = await invited();
    await p.owner.post(`owner/invitations/${id}/send`).expect(204);
    const second = tokenIn(await mail.next(email));
    expect(second).not.toBe(token);
    expect((await look(token)).status).toBe(410);
    expect((await look(second)).status).toBe(200);
    await admin.query(`update invitations set expires_at = now() where invitation_id = $1`, [id]);
    expect((await list()).invitations).toMatchObject([{ isOld: true }]);
    expect((await look(second)).status).toBe(410);
  });

  it('is sent again three times an hour, also when it was taken back in between', async () => {
    const { id, email } = await invited();
    for (let times = 0; times < 3; times += 1)
      await p.owner.post(`owner/invitations/${id}/send`).expect(204);
    const refused = await p.owner.post(`owner/invitations/${id}/send`).expect(429);
    expect(refused.body.type).toBe('urn:problem:invitation-sent-often');
    await p.owner.delete(`owner/invitations/${id}`).expect(204);
    await p.owner.post('owner/invitations', { ...paul, email }).expect(429);
    await invited();
    await p.owner.post(`owner/invitations/${id}/send`).expect(404);
  });

  it('is taken back and leaves no address', async () => {
    const { id, token } = await invited();
    await p.owner.delete(`owner/invitations/${id}`).expect(204);
    expect((await look(token)).status).toBe(410);
    expect((await p.owner.delete(`owner/invitations/${id}`)).status).toBe(404);
    const { rows } = await admin.query('select 1 from invitations where invitation_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('goes once to one address, and not to one who is here', async () => {
    const { email } = await invited();
    const twice = await p.owner.post('owner/invitations', { ...paul, email });
    expect(twice.body.type).toBe('urn:problem:member-already-invited');
    const known = { ...paul, email: p.members.client.email };
    expect((await p.owner.post('owner/invitations', known)).body.type).toBe(
      'urn:problem:email-taken',
    );
    const wrong = await p.owner.post('owner/invitations', { ...paul, email: 'no' });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '#/email']);
  });

  it('is one for two requests with the same key', async () => {
    const body = { ...paul, email: `${newId()}@example.org` };
    const key = { 'Idempotency-Key': newId() };
    const both = await Promise.all([1, 2].map(() => p.owner.post('owner/invitations', body, key)));
    expect(new Set(both.map((answer) => answer.body.id)).size).toBe(1);
  });

  it('joins an account that exists with its password only, and never a client of the house', async () => {
    const first = await invited();
    await accept(first.token);
    const practice = p;
    p = await aPractice(api);
    const { token } = await invited(first.email.toUpperCase());
    expect((await look(token)).body.hasAccount).toBe(true);
    const wrong = await accept(token, { password: 'three other rivers meet' });
    expect(wrong.body.type).toBe('urn:problem:sign-in-failed');
    expect((await accept(token)).body.memberships).toHaveLength(2);
    const made = await practice.therapist.post('therapist/clients', {
      name: 'Paul',
      email: first.email,
      timeZone: 'Europe/Vienna',
      isAdultInIndividualWork: true,
    });
    await practice.therapist.post(`therapist/clients/${made.body.id}/invitation`).expect(204);
    const asClient = tokenIn(await mail.next(first.email));
    const consentVersion = currentConsent.version;
    expect((await accept(asClient, { consentVersion })).body.type).toBe('urn:problem:email-taken');
  });

  it('says nothing in its letter that a shared mailbox must not know', async () => {
    const { letter } = await invited();
    const all = `${letter.headers}\n${letter.subject}\n${letter.text}\n${letter.html}`;
    expect(all).not.toMatch(/canary|practice |therap|cover|client|patient|owner/i);
  });

  it('comes from the owner only, and is nobody else’s to touch', async () => {
    const { id } = await invited();
    for (const visitor of [p.therapist, p.client, p.frontDesk]) {
      expect((await visitor.get('owner/members')).status).toBe(403);
      const body = { ...paul, email: 'x@example.org' };
      expect((await visitor.post('owner/invitations', body)).status).toBe(403);
    }
    const stranger = p.stranger; // an owner, elsewhere
    expect((await stranger.delete(`owner/invitations/${id}`)).status).toBe(404);
    expect((await stranger.post(`owner/invitations/${id}/send`)).status).toBe(404);
    const path = `owner/members/${p.members.frontDesk.memberId}/deactivate`;
    expect((await stranger.post(path, {}, ifMatch(1))).status).toBe(404);
    expect((await stranger.in(p.practiceId).get('owner/members')).status).toBe(404);
  });
});
