import { consentByVersion, consentFor, currentConsent } from '@selfward/content';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { inbox, type Inbox } from '../../../test/inbox.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { cookieOf, Visitor } from '../../../test/visitor.ts';
import { newId } from '../../database/id.ts';
import { hashOfConsent } from './current-consent.ts';

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

const path = 'client/consent';
const newest = currentConsent.version;
const second = consentByVersion('2026-11-24.2');
if (!second) throw new Error('A text that was shown is gone.');

/** The row says something else than an acceptance of today would. */
const set = (column: 'version' | 'text_hash' | 'agreed_at', value: string) =>
  admin.query(`update consents set ${column} = $2 where client_id = $1`, [p.clientId, value]);

/** Somebody new, from the invitation to the first sign-in. */
async function whoAccepts() {
  const email = `${newId()}@example.org`;
  const { body: client } = await p.therapist.post('therapist/clients', {
    name: 'Canary Name',
    email,
    timeZone: 'Europe/Vienna',
    isAdultInIndividualWork: true,
  });
  await p.therapist.post(`therapist/clients/${client.id}/invitation`).expect(204);
  const letter = await mail.next(email);
  const token = /\/invitation#([A-Za-z0-9_-]{43})\n/.exec(letter.text)?.[1] ?? '';
  const { body: shown } = await p.nobody.post('/api/public/invitations/look', { token });
  const accepted = await p.nobody.post('/api/public/invitations/accept', {
    token,
    password: 'three quiet rivers meet',
    consentVersion: shown.consent.version,
  });
  return { shown, visitor: new Visitor(api, p.practiceId, cookieOf(accepted)) };
}

describe('what a client agreed to', () => {
  it('can be read again, word for word as it was shown', async () => {
    const { shown, visitor } = await whoAccepts();
    const { body } = await visitor.get(path).expect(200);
    const agreedOn = api.clock.now().toLocaleDateString('en-CA', { timeZone: 'Europe/Vienna' });
    expect(body).toEqual({ ...shown.consent, agreedOn, newer: null });
  });

  it('stays the version of then when there is a newer one, on the day it was for them', async () => {
    await set('version', second.version);
    await set('text_hash', hashOfConsent(second));
    await set('agreed_at', '2026-11-24T23:30:00Z');
    const { body } = await p.client.get(path).expect(200);
    expect(body).toMatchObject({ version: second.version, agreedOn: '2026-11-25' });
    const { rows } = await admin.query<{ practice: string; therapist: string }>(
      `select p.name as practice, m.name as therapist from practices p
       join memberships m using (practice_id) where practice_id = $1 and member_id = $2`,
      [p.practiceId, p.members.therapist.memberId],
    );
    const [names = { practice: '', therapist: '' }] = rows;
    expect(body.sections).toEqual(consentFor(second, names));
    expect(body.sections).not.toEqual(consentFor(currentConsent, names));
  });

  it('is asked about again only where the words are others now, and holds nobody up', async () => {
    const home = async () => (await p.client.get('client/home').expect(200)).body.hasNewConsent;
    expect(await home()).toBe(false);
    await set('version', second.version);
    await set('text_hash', hashOfConsent(second));
    expect(await home()).toBe(true);
    const { body: before } = await p.client.get(path).expect(200);
    expect(before).toMatchObject({ version: second.version, newer: { version: newest } });
    const old = await p.client.post(path, { version: second.version });
    expect([old.status, old.body.errors?.[0]?.pointer]).toEqual([422, '#/version']);
    expect(await home()).toBe(true);
    const twice = [1, 2].map(() => p.client.post(path, { version: newest }));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([204, 204]);
    expect(await home()).toBe(false);
    const { body: after } = await p.client.get(path).expect(200);
    expect(after).toMatchObject({ version: newest, sections: before.newer.sections, newer: null });
    const { rows } = await admin.query(
      `select version from consents where client_id = $1 order by agreed_at`,
      [p.clientId],
    );
    expect(rows.map(({ version }) => version)).toEqual([second.version, newest]);
  });

  it.each([
    ['text_hash', hashOfConsent(second)],
    ['version', '2020-01-01'],
  ] as const)('is not shown where its proof does not hold: another %s', async (column, value) => {
    await set(column, value);
    const { body } = await p.client.get(path).expect(500);
    expect(body.type).toBe('urn:problem:unexpected');
    expect(JSON.stringify(body)).not.toContain(currentConsent.sections[0]?.title);
  });

  it('is not there for whoever agreed to nothing', async () => {
    await admin.query('delete from consents where client_id = $1', [p.clientId]);
    await p.client.get(path).expect(404);
    await p.otherClient.get(path).expect(200);
  });

  it('is everybody’s own, and nobody’s at the practice', async () => {
    await set('version', second.version);
    await set('text_hash', hashOfConsent(second));
    const other = await p.otherClient.get(path).expect(200);
    expect(other.body.version).toBe(currentConsent.version);
    for (const staff of [p.therapist, p.owner, p.frontDesk, p.supervisor, p.cover])
      expect((await staff.get(path)).status).toBe(403);
    for (const stranger of [p.stranger, p.strangerClient])
      expect((await stranger.in(p.practiceId).get(path)).status).toBe(404);
    expect((await p.nobody.get(path)).status).toBe(401);
  });

  it('leaves an entry in the access log each time it is opened', async () => {
    await p.client.get(path).expect(200);
    const { rows } = await admin.query(
      `select l.action, l.member_id, l.role from access_log l join consents s
         on s.practice_id = l.practice_id and s.consent_id = l.subject_id
       where l.subject = 'consent' and l.client_id = $1`,
      [p.clientId],
    );
    const { memberId } = p.members.client;
    expect(rows).toEqual([{ action: 'opened', member_id: memberId, role: 'client' }]);
  });
});
