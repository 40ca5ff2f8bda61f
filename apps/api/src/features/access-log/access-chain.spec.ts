import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { until } from '../../../test/until.ts';
import { AccessChain, ChainVerifier, Seals, WritingSpells } from './index.ts';

let api: Api;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await api.close();
});

/** A practice with twelve entries in its log. */
async function busyPractice(): Promise<TestPractice> {
  const p = await aPractice(api);
  for (let turn = 0; turn < 6; turn++) {
    await p.therapist.get('therapist/clients');
    await p.therapist.get(`therapist/clients/${p.clientId}`);
  }
  return p;
}

const verdict = (practiceId: string) => api.app.get(ChainVerifier).verifyChain(practiceId);
const chain = (practiceId: string) => api.app.get(AccessChain).extend(practiceId);
const seal = (practiceId: string) => api.app.get(Seals).seal(practiceId);

/** What whoever owns the database could do, triggers and foreign keys switched off. */
async function tamper(practiceId: string, sql: string): Promise<void> {
  await admin.query(`set session_replication_role = replica`);
  await admin.query(sql.replaceAll(':practice', `'${practiceId}'`));
  await admin.query(`set session_replication_role = origin`);
}

describe('the chain of the access log', () => {
  it('holds every entry, a few seconds after it was written, without being asked', async () => {
    const { practiceId } = await busyPractice();
    const whole = await until(async () => {
      const found = await verdict(practiceId);
      return found.links === 12 ? found : undefined;
    });
    expect(whole).toEqual({ broken: undefined, links: 12, seals: 0 });
  });

  it('grows once, however many extend it at the same time', async () => {
    const { practiceId } = await busyPractice();
    await Promise.all([1, 2, 3, 4].map(() => chain(practiceId)));
    expect(await verdict(practiceId)).toMatchObject({ broken: undefined, links: 12 });
  });

  const deeds = {
    'an edited entry': `update access_log set action = 'created' where practice_id = :practice
      and entry_id = (select entry_id from access_log_links where practice_id = :practice and n = 5)`,
    'an entry moved by a microsecond': `update access_log set at = at + interval '1 microsecond'
      where practice_id = :practice
      and entry_id = (select entry_id from access_log_links where practice_id = :practice and n = 5)`,
    'a removed entry': `delete from access_log where practice_id = :practice
      and entry_id = (select entry_id from access_log_links where practice_id = :practice and n = 5)`,
    'a removed link': `delete from access_log_links where practice_id = :practice and n = 5`,
    'two entries in each other’s place': `update access_log_links a set entry_id = b.entry_id
      from access_log_links b where a.practice_id = :practice and b.practice_id = :practice
      and ((a.n = 5 and b.n = 6) or (a.n = 6 and b.n = 5))`,
  };
  it.each(Object.entries(deeds))('shows %s', async (_, deed) => {
    const { practiceId } = await busyPractice();
    await chain(practiceId);
    // The unique key looks at each row as it changes, so two rows change places without it.
    await admin.query(
      'alter table access_log_links drop constraint if exists access_log_links_practice_id_entry_id_key',
    );
    await tamper(practiceId, deed);
    expect((await verdict(practiceId)).broken).toMatchObject({ n: 5 });
  });

  it('shows a tail that was cut, once it was sealed', async () => {
    const { practiceId } = await busyPractice();
    await seal(practiceId);
    await tamper(
      practiceId,
      `delete from access_log_links where practice_id = :practice and n > 9`,
    );
    expect((await verdict(practiceId)).broken).toEqual({ n: 10, fault: 'cut-after-seal' });
    await tamper(practiceId, `delete from access_log_seals where practice_id = :practice`);
    expect((await verdict(practiceId)).broken).toEqual({ n: 10, fault: 'cut-after-seal' });
  });

  it('shows a history that was written anew, and does not seal over it', async () => {
    const { practiceId } = await busyPractice();
    await seal(practiceId);
    await tamper(practiceId, `delete from access_log_links where practice_id = :practice`);
    await tamper(
      practiceId,
      `update access_log set action = 'created' where practice_id = :practice`,
    );
    await chain(practiceId);
    expect((await verdict(practiceId)).broken).toEqual({ n: 12, fault: 'not-what-was-sealed' });
    await expect(seal(practiceId)).rejects.toThrow('does not hold its last seal');
  });

  it('is sealed outside the database as well, readable for its owner alone', async () => {
    const { practiceId } = await busyPractice();
    await seal(practiceId);
    await seal(practiceId);
    const file = path.join(api.settings.dataPlace ?? '', 'seals', 'access-log.jsonl');
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes(practiceId));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ practiceId, n: 12 }]);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('takes in what a lost notice left behind, when it is sealed', async () => {
    const { practiceId } = await busyPractice();
    await admin.query(
      `insert into access_log (practice_id, entry_id, at, member_id, role, action, subject, request_id)
       select practice_id, '00000000-0000-7000-8000-000000000001', at, member_id, role, action,
         subject, request_id from access_log where practice_id = $1 limit 1`,
      [practiceId],
    );
    await seal(practiceId);
    expect(await verdict(practiceId)).toMatchObject({ broken: undefined, links: 13, seals: 1 });
  });

  it('cannot be changed by the role of the API', async () => {
    const app = new Client({ connectionString: api.database.urls.app });
    await app.connect();
    for (const table of ['access_log', 'access_log_links', 'access_log_seals'])
      for (const deed of [
        `delete from ${table}`,
        `truncate ${table}`,
        `update ${table} set practice_id = practice_id`,
      ])
        await expect(app.query(deed)).rejects.toThrow('permission denied');
    await app.end();
  });
});

describe('a writing spell', () => {
  it('becomes one entry after half an hour of silence', async () => {
    const p = await aPractice(api);
    const { memberId } = p.members.client;
    const responseId = '01900000-0000-7000-8000-000000000009';
    await admin.query(
      `insert into writing_spells (practice_id, member_id, response_id, client_id, first_at, last_at, saves)
       values ($1, $2, $3, $4, $5, $6, 14)`,
      [p.practiceId, memberId, responseId, p.clientId, '2026-11-24T08:00:00Z', new Date()],
    );
    await api.app.get(WritingSpells).end(p.practiceId);
    expect(await entries(p.practiceId)).toEqual([]);
    api.clock.forward({ minutes: 31 });
    await Promise.all([1, 2, 3].map(() => api.app.get(WritingSpells).end(p.practiceId)));
    api.clock.reset();
    expect(await entries(p.practiceId)).toMatchObject([
      { action: 'wrote', subject_id: responseId, client_id: p.clientId, saves: 14 },
    ]);
    await seal(p.practiceId);
    expect(await verdict(p.practiceId)).toMatchObject({ broken: undefined, links: 1 });
  });
});

async function entries(practiceId: string): Promise<unknown[]> {
  const sql = 'select * from access_log where practice_id = $1';
  return (await admin.query(sql, [practiceId])).rows;
}
