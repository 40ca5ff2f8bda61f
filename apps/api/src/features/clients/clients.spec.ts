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
};
const asked = { ...record, isAdultInIndividualWork: true };

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

  it('are adults in individual work', async () => {
    const refused = await p.therapist.post('therapist/clients', {
      ...asked,
      isAdultInIndividualWork: false,
    });
    expect([refused.status, refused.body.type]).toEqual([
      422,
      'urn:problem:adult-individual-work-only',
    ]);
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

  it('are listed by name, page by page, each once', async () => {
    const mine = await aPractice(api);
    for (const name of ['eva', 'Bert', 'Ana', 'dora', 'Ana'])
      await mine.therapist.post('therapist/clients', { ...asked, name });
    const seen: string[] = [];
    let next = '';
    do {
      const { body } = await mine.therapist.get(`therapist/clients?limit=2${next}`);
      seen.push(...body.items.map(({ name }: { name: string }) => name));
      next = body.next === null ? '' : `&after=${body.next}`;
      expect(next).not.toContain('Ana');
    } while (next !== '');
    expect(seen).toHaveLength(6);
    expect(seen.filter((name) => !name.startsWith('Client'))).toEqual([
      'Ana',
      'Ana',
      'Bert',
      'dora',
      'eva',
    ]);
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
    const cursor = Buffer.from(p.clientId.replaceAll('-', ''), 'hex').toString('base64url');
    expect((await p.otherTherapist.get(`therapist/clients?after=${cursor}`)).body.items).toEqual(
      [],
    );
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
