import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Vault } from '../../vault/vault.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  p = await aPractice(api);
});
afterAll(() => api.close());

const record = {
  name: 'Ada Example',
  calledBy: 'Ada',
  email: null,
  phone: '+43 1 234',
  mayLeaveMessage: true,
  timeZone: 'Europe/Vienna',
  isAdultInIndividualWork: true,
};
const sealed = {
  pronouns: 'they/them',
  emergencyContact: {
    name: 'Kim',
    phone: '+43 1 999',
    relation: 'sister',
    mayCall: true,
    limits: 'Only that I am late. Nothing about why.\r\n',
  },
  usualPlace: 'Kitchen table, Vienna  ',
  crisisNotes: 'Cold water. 🌊 Then call Kim.',
};
const asked = { ...record };

describe('clients', () => {
  it('are created with care and a key, once for one intention', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const made = await p.therapist.post('therapist/clients', asked, key);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...record, login: 'none', revision: 1 });
    const again = await p.therapist.post('therapist/clients', asked, key);
    expect(again.body.id).toBe(made.body.id);
    const other = await p.therapist.post('therapist/clients', { ...asked, name: 'B' }, key);
    expect(other.body.type).toBe('urn:problem:key-reused');
    const keys = await api.app.get(Vault).client(p.practiceId, made.body.id);
    const place = { table: 't', column: 'c', row: 'r', revision: 1 };
    expect(keys.open(place, keys.seal(place, 'words'))).toBe('words');
  });

  it('keep what goes deeper word for word, and let it be taken away again', async () => {
    const { body: made } = await p.therapist.post('therapist/clients', { ...record, ...sealed });
    const path = `therapist/clients/${made.id}`;
    expect((await p.therapist.get(path)).body).toMatchObject(sealed);
    const usualPlace = 'At work';
    const changed = { ...record, ...sealed, usualPlace };
    expect((await p.therapist.put(path, changed, ifMatch(1))).body).toMatchObject({ usualPlace });
    const emptied = await p.therapist.put(path, record, ifMatch(2));
    expect(emptied.body).toMatchObject({ pronouns: '', emergencyContact: null, crisisNotes: '' });
    expect((await p.therapist.get(path)).body).toEqual(emptied.body);
  });

  it('of an emergency contact need a name and a phone', async () => {
    const emergencyContact = { name: '', phone: 'kim' };
    const refused = await p.therapist.post('therapist/clients', { ...record, emergencyContact });
    const pointers = refused.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect([refused.status, ...pointers]).toEqual([
      422,
      '#/emergencyContact/name',
      '#/emergencyContact/phone',
    ]);
  });

  it('who are no adults in individual work have a record, and no invitation', async () => {
    const minor = { ...record, email: 'm@example.org', isAdultInIndividualWork: false };
    const { body: made } = await p.therapist.post('therapist/clients', minor).expect(201);
    const path = `therapist/clients/${made.id}`;
    const refused = await p.therapist.post(`${path}/invitation`);
    expect([refused.status, refused.body.type]).toEqual([
      409,
      'urn:problem:adult-individual-work-only',
    ]);
    const corrected = { ...minor, isAdultInIndividualWork: true };
    await p.therapist.put(path, corrected, ifMatch(1)).expect(200);
    await p.therapist.post(`${path}/invitation`).expect(204);
    const back = await p.therapist.put(path, minor, ifMatch(2));
    expect(back.body).toMatchObject({ login: 'none', isAdultInIndividualWork: false });
  });

  it('are changed by whoever saw the newest revision', async () => {
    const { body: made } = await p.therapist.post('therapist/clients', asked);
    const path = `therapist/clients/${made.id}`;
    const changed = await p.therapist.put(path, { ...record, name: 'Ada Other' }, ifMatch(1));
    expect(changed.body).toMatchObject({ name: 'Ada Other', revision: 2 });
    expect(changed.headers['etag']).toBe('"2"');
    const late = await p.therapist.put(path, record, ifMatch(1));
    expect(late.status).toBe(412);
    expect(late.body.current).toMatchObject({ name: 'Ada Other', revision: 2 });
    expect((await p.therapist.put(path, record)).status).toBe(428);
  });

  it('of two changes at once keep the first', async () => {
    const { body: made } = await p.therapist.post('therapist/clients', asked);
    const path = `therapist/clients/${made.id}`;
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => p.therapist.put(path, { ...record, name }, ifMatch(1))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
  });

  it('refuse what cannot be read', async () => {
    const refused = await p.therapist.post('therapist/clients', {
      ...asked,
      name: ' ',
      timeZone: 'Mars/Olympus',
      x: 1,
    });
    expect(refused.status).toBe(422);
    const pointers = refused.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['#/name', '#/timeZone']));
    expect((await p.therapist.get('therapist/clients?after=abc')).status).toBe(422);
    expect((await p.therapist.get('therapist/clients/no-id')).status).toBe(422);
  });

  it('do not exist for everyone else', async () => {
    const path = `therapist/clients/${p.clientId}`;
    expect((await p.therapist.get(path)).status).toBe(200);
    for (const other of [p.otherTherapist, p.stranger.in(p.practiceId)]) {
      expect((await other.get(path)).status).toBe(404);
      expect((await other.put(path, record, ifMatch(1))).status).toBe(404);
    }
    for (const other of [p.client, p.frontDesk, p.owner]) {
      expect((await other.get(path)).status).toBe(403);
      expect((await other.post('therapist/clients', asked)).status).toBe(403);
    }
    expect((await p.nobody.get(path)).status).toBe(401);
    const { body } = await p.otherTherapist.get('therapist/clients');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([p.otherClientId]);
  });

  it('leave a row in the access log for every opening and change', async () => {
    const fresh = await aPractice(api);
    const { body: made } = await fresh.therapist.post('therapist/clients', asked);
    await fresh.therapist.get('therapist/clients');
    await fresh.therapist.get(`therapist/clients/${made.id}`);
    await fresh.therapist.put(`therapist/clients/${made.id}`, record, ifMatch(1));
    expect(await entries(fresh.practiceId)).toEqual([
      `created client ${made.id}`,
      'opened clients null',
      `opened client ${made.id}`,
      `changed client ${made.id}`,
    ]);
  });
});

async function entries(practiceId: string): Promise<string[]> {
  const admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
  const { rows } = await admin.query(
    `select action || ' ' || subject || ' ' || coalesce(client_id::text, 'null') as entry
     from access_log where practice_id = $1 order by entry_id`,
    [practiceId],
  );
  await admin.end();
  return rows.map(({ entry }) => entry);
}
