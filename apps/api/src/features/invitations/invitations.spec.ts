import { createHash } from 'node:crypto';
import { consentAsText, consentByVersion, consentFor, currentConsent } from '@selfward/content';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { inbox, type Inbox } from '../../../test/inbox.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { cookieOf, Visitor } from '../../../test/visitor.ts';
import { newId } from '../../database/id.ts';

let api: Api;
let mail: Inbox;
let p: TestPractice;
let admin: Client;

beforeAll(async () => {
  mail = await inbox();
  api = await startApi({ SMTP_URL: mail.url });
  p = await aPractice(api);
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await api.close();
  await mail.close();
});

const password = 'three quiet rivers meet';
const consentVersion = currentConsent.version;

/** The text is found again by its version alone. */
function hashOfConsent(version: string): string {
  const consent = consentByVersion(version);
  if (!consent) throw new Error(`no consent ${version}`);
  return createHash('sha256').update(consentAsText(consent)).digest('hex');
}

async function aClient(email: string | null = `${newId()}@example.org`, by: Visitor = p.therapist) {
  const { body } = await by.post('therapist/clients', {
    name: 'Canary Name',
    email,
    timeZone: 'Europe/Vienna',
    isAdultInIndividualWork: true,
  });
  return { id: String(body.id), email, path: `therapist/clients/${body.id}` };
}

async function invited(email?: string, by: Visitor = p.therapist) {
  const client = await aClient(email, by);
  expect((await by.post(`${client.path}/invitation`)).status).toBe(204);
  const letter = await mail.next(client.email ?? '');
  const token = /\/invitation#([A-Za-z0-9_-]{43})\n/.exec(letter.text)?.[1] ?? '';
  return { ...client, token, letter };
}

const look = (token: string) => p.nobody.post('/api/public/invitations/look', { token });
const accept = (token: string, with_: object = {}) =>
  p.nobody.post('/api/public/invitations/accept', { token, password, consentVersion, ...with_ });

describe('an invitation', () => {
  it('is looked at, accepted once, and signs in', async () => {
    const { token, path, email, id } = await invited();
    expect((await p.therapist.get(path)).body.login).toBe('invited');
    const seen = await look(token);
    expect(seen.body).toMatchObject({
      name: 'Canary Name',
      email,
      hasAccount: false,
      consent: { version: consentVersion },
    });
    expect((await look(token)).status).toBe(200);
    const accepted = await accept(token);
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({ email, memberships: [{ roles: ['client'] }] });
    expect((await p.therapist.get(path)).body.login).toBe('active');
    const me = new Visitor(api, p.practiceId, cookieOf(accepted));
    expect((await me.get('/api/account/me')).status).toBe(200);
    for (const answer of [await look(token), await accept(token)])
      expect([answer.status, answer.body.type]).toEqual([410, 'urn:problem:link-not-valid']);
    const { rows } = await admin.query('select * from consents where client_id = $1', [id]);
    expect(rows).toMatchObject([{ version: consentVersion, language: 'en' }]);
    expect(rows[0].text_hash).toBe(hashOfConsent(rows[0].version));
  });

  it('shows what is agreed to, with the names put in', async () => {
    const { body } = await look((await invited()).token);
    const { practiceName: practice, therapistName: therapist, consent } = body;
    expect(consent.sections).toEqual(consentFor(currentConsent, { practice, therapist }));
    const shown = JSON.stringify(consent.sections);
    expect(shown).toContain(`Today that is ${therapist}.`);
    expect(shown).toContain(`Nobody at ${practice} can`);
    expect(shown).not.toMatch(/[{]\w+[}]/);
  });

  // If this fails, a text that was shown has moved: a new text is a new version.
  it('never changes the words of a version', () => {
    expect(hashOfConsent('2026-11-24.2').slice(0, 12)).toBe('ff6031cc62fe');
  });

  it('admits one of a hundred that come at once', async () => {
    const { token } = await invited();
    const answers = await Promise.all(Array.from({ length: 100 }, () => accept(token)));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 410]));
  });

  it('keeps its token out of the database, and is worthless with another one', async () => {
    const { token, id } = await invited();
    const { rows } = await admin.query('select * from invitations where client_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0].token_hash).toHaveLength(32);
    expect((await look(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).status).toBe(
      410,
    );
    expect((await look('short')).status).toBe(422);
  });

  it('opens nothing when a scanner fetches its address', async () => {
    const { token } = await invited();
    for (const path of ['look', 'accept'])
      expect((await p.nobody.get(`/api/public/invitations/${path}`)).status).toBeGreaterThan(400);
    expect((await look(token)).status).toBe(200);
  });

  it('ends after seven days, and another one can be sent', async () => {
    const { token, path, id } = await invited();
    api.clock.forward({ minutes: 7 * 24 * 60 + 1 });
    const late = await accept(token);
    api.clock.reset();
    expect(late.body.type).toBe('urn:problem:link-not-valid');
    await admin.query(`update invitations set expires_at = now() where client_id = $1`, [id]);
    expect((await p.therapist.get(path)).body.login).toBe('none');
    expect((await p.therapist.post(`${path}/invitation`)).status).toBe(204);
  });

  it('is not sent twice, not without an address, not to somebody who signs in already', async () => {
    const { path, token } = await invited();
    const twice = await p.therapist.post(`${path}/invitation`);
    expect([twice.status, twice.body.type]).toEqual([409, 'urn:problem:client-already-invited']);
    const nowhere = await p.therapist.post(`${(await aClient(null)).path}/invitation`);
    expect([nowhere.status, nowhere.body.errors[0].pointer]).toEqual([422, '#/email']);
    await accept(token);
    const known = await p.therapist.post(`${path}/invitation`);
    expect(known.body.type).toBe('urn:problem:client-has-login');
  });

  it('is sent again three times an hour, and then says when it can be', async () => {
    const { path } = await invited();
    for (let times = 0; times < 3; times += 1)
      await p.therapist.post(`${path}/invitation/again`).expect(204);
    await p.therapist.delete(`${path}/invitation`).expect(204);
    for (const way of ['invitation', 'invitation/again']) {
      const refused = await p.therapist.post(`${path}/${way}`).expect(429);
      expect(refused.body.type).toBe('urn:problem:invitation-sent-often');
      expect(refused.body.title).toContain('An hour after the first');
    }
    const other = await invited();
    await p.therapist.post(`${other.path}/invitation/again`).expect(204);
  });

  it('is one mail for two requests with the same key', async () => {
    const client = await aClient();
    const key = { 'Idempotency-Key': newId() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => p.therapist.post(`${client.path}/invitation`, undefined, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    const { rows } = await admin.query('select 1 from invitations where client_id = $1', [
      client.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('asks for a password that is worth one, and for the text that was shown', async () => {
    const { token } = await invited();
    expect((await accept(token, { password: 'short' })).body.type).toBe(
      'urn:problem:password-too-short',
    );
    const old = await accept(token, { consentVersion: '2020-01-01' });
    expect([old.status, old.body.errors[0].pointer]).toEqual([422, '#/consentVersion']);
    expect((await accept(token)).status).toBe(200);
  });

  it('joins an account that exists, with its own password only', async () => {
    const first = await invited();
    await accept(first.token);
    const other = await aPractice(api);
    const { token } = await invited(first.email?.toUpperCase(), other.therapist);
    expect((await look(token)).body.hasAccount).toBe(true);
    const wrong = await accept(token, { password: 'three other rivers meet' });
    expect([wrong.status, wrong.body.type]).toEqual([401, 'urn:problem:sign-in-failed']);
    const right = await accept(token);
    expect(right.body.memberships).toHaveLength(2);
  });

  it('does not make a member of the practice its own client', async () => {
    const first = await invited();
    await accept(first.token);
    const again = await invited(first.email ?? '');
    expect((await accept(again.token)).body.type).toBe('urn:problem:email-taken');
  });

  it('is void once the address was changed', async () => {
    const { token, path } = await invited();
    const { body: client } = await p.therapist.get(path);
    const { name, timeZone } = client;
    const changed = { name, timeZone, isAdultInIndividualWork: true, email: 'new@example.org' };
    await p.therapist.put(path, changed, { 'If-Match': `"${client.revision}"` });
    expect((await look(token)).status).toBe(410);
    expect((await p.therapist.get(path)).body.login).toBe('none');
  });

  it('comes from nobody but the therapist in care', async () => {
    const path = `therapist/clients/${p.clientId}/invitation`;
    for (const other of [p.otherTherapist, p.stranger.in(p.practiceId)])
      expect((await other.post(path)).status).toBe(404);
    for (const other of [p.client, p.owner, p.frontDesk])
      expect((await other.post(path)).status).toBe(403);
  });
});

describe('the letter of an invitation', () => {
  it('says nothing that a shared mailbox must not know', async () => {
    const { letter } = await invited();
    const all = `${letter.headers}\n${letter.subject}\n${letter.text}\n${letter.html}`;
    for (const canary of ['Canary', 'Practice ', ...clinical])
      expect(all).not.toMatch(new RegExp(canary, 'i'));
    expect(letter.html).not.toMatch(/<img|<link|src=/i);
    expect(letter.headers).toMatch(/auto-submitted: auto-generated/i);
  });
});

const clinical = [
  'therap',
  'client',
  'patient',
  'session',
  'burnout',
  'clinic',
  'mental',
  'psych',
  'exercise',
  'counsel',
];
