import { Client } from 'pg';
import { type Api, startApi } from '../../test/api.ts';
import { aCode } from '../../test/code.ts';
import { inbox, type Inbox } from '../../test/inbox.ts';
import { aPractice, type TestPractice } from '../../test/practice.ts';
import { until } from '../../test/until.ts';
import { Database } from '../database/database.ts';
import { newId } from '../database/id.ts';
import { codeHash, Mail } from '../features/mail/index.ts';
import { FlagTakeover } from '../features/safety/index.ts';
import { Vault } from '../vault/vault.ts';
import { CleanUp } from './clean-up.ts';
import { Standstill } from './standstill.ts';

let api: Api;
let mail: Inbox;
let admin: Client;
let p: TestPractice;

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

const askForCode = () => aCode(api, p);

describe('a mailed code', () => {
  it('exists in the mail alone; the database has a hash that only the practice can make', async () => {
    const codeId = await askForCode();
    const letter = await mail.next(p.members.client.email);
    const code = /\n(\d{3}) (\d{3})\n/.exec(letter.text)?.slice(1).join('') ?? '';
    const { rows } = await admin.query('select * from sign_in_codes where code_id = $1', [codeId]);
    const keys = await api.app.get(Vault).practice(p.practiceId);
    expect(rows[0].code_hash.equals(codeHash(keys, codeId, code))).toBe(true);
    expect(rows[0].code_hash.equals(codeHash(keys, newId(), code))).toBe(false);
    expect(letter.subject).not.toMatch(/\d/);
    const sent = await admin.query('select * from outbox where recipient_id = $1', [codeId]);
    expect(sent.rows).toMatchObject([{ template: 'sign-in-code', body: null }]);
  });

  it('is not sent when the transaction that asked for it fails', async () => {
    const before = mail.letters.length;
    const { practiceId } = p;
    const failed = api.app.get(Database).transaction({ practiceId }, async (tx) => {
      api.app.get(Mail).enqueue(tx, practiceId, { template: 'sign-in-code', recipientId: newId() });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mail.letters).toHaveLength(before);
  });
});

describe('mail that cannot leave', () => {
  it('keeps no address of a mail server’s refusal', async () => {
    await mail.close();
    await askForCode();
    const job = await until(async () => {
      const { rows } = await admin.query(
        `select last_error from graphile_worker.jobs where last_error is not null`,
      );
      return rows[0];
    });
    expect(job.last_error).toMatch(/^Error ESOCKET/);
    expect(job.last_error).not.toContain('@');
    mail = await inbox(new URL(mail.url).port);
    await admin.query(
      'select graphile_worker.reschedule_jobs(array_agg(id), now()) from graphile_worker.jobs',
    );
    await mail.next(p.members.client.email);
  });
});

describe('the queue', () => {
  it('takes named tasks and ids from the API, for the practice of its transaction', async () => {
    const { practiceId } = p;
    const ask = (values: unknown[], scope = practiceId) =>
      api.app
        .get(Database)
        .transaction({ practiceId: scope }, (tx) =>
          tx.run('select jobs.enqueue($1, $2, $3, $4, $5)', values),
        );
    const key = `spec:${practiceId}`;
    await ask(['chain-access-log', practiceId, {}, null, key]);
    const refused = [
      ['clean-up', practiceId, {}, null, null],
      ['send-mail', p.elsewhere, { mailId: newId() }, null, null],
      ['send-mail', practiceId, { mailId: 'words of a client' }, null, null],
      ['send-mail', practiceId, { practiceId: p.elsewhere }, null, null],
      ['send-mail', practiceId, '[]', null, null],
      ['send-mail', practiceId, {}, null, 'Words of a client'],
    ];
    for (const values of refused) await expect(ask(values)).rejects.toThrow();
  });

  it('cannot be read or written by the API in any other way', async () => {
    const app = new Client({ connectionString: api.database.urls.app });
    await app.connect();
    for (const sql of [
      'select * from graphile_worker.jobs',
      `select graphile_worker.add_job('send-mail')`,
      'select every_practice()',
      'create table jobs.mine ()',
    ])
      await expect(app.query(sql)).rejects.toThrow('permission denied');
    await app.end();
  });

  it('reads no table of a practice', async () => {
    const jobs = new Client({ connectionString: api.database.urls.jobs });
    await jobs.connect();
    for (const table of ['clients', 'outbox', 'data_keys', 'users'])
      await expect(jobs.query(`select * from ${table}`)).rejects.toThrow('permission denied');
    await jobs.end();
  });

  it('goes on after every connection was lost', async () => {
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await until(() => askForCode().catch(() => undefined));
    await mail.next(p.members.client.email);
  });
});

describe('while a past is being made', () => {
  it('no job looks at a practice with the time of today; the next one does', async () => {
    const takeover = api.app.get(FlagTakeover);
    const looked: string[] = [];
    takeover.practice = async (practiceId) => void looked.push(practiceId);
    const run = async () => {
      const { rows } = await admin.query(`select (graphile_worker.add_job('flag-takeover')).id`);
      await until(async () => {
        const left = await admin.query('select from graphile_worker.jobs where id = $1', [
          rows[0].id,
        ]);
        return left.rowCount === 0 ? true : undefined;
      });
    };
    await api.app.get(Standstill).during(run);
    expect(looked).toEqual([]);
    await run();
    expect(looked).toContain(p.practiceId);
  });
});

describe('the daily clean-up', () => {
  it('removes what has served its purpose, and nothing younger', async () => {
    const fresh = await aPractice(api);
    const { practiceId, members } = fresh;
    const record = { name: 'x', timeZone: 'UTC', isAdultInIndividualWork: true };
    expect((await fresh.therapist.post('therapist/clients', record)).status).toBe(201);
    await admin.query(
      `insert into sign_in_codes (practice_id, code_id, member_id, browser_hash, created_at, expires_at)
       values ($1, $2, $3, '\\x00', now(), now() + interval '5 minutes')`,
      [practiceId, newId(), members.client.memberId],
    );
    const left = async () => {
      const { rows } = await admin.query(
        `select (select count(*) from idempotency_keys where practice_id = $1)::int as keys,
           (select count(*) from sign_in_codes where practice_id = $1)::int as codes`,
        [practiceId],
      );
      return rows[0];
    };
    await api.app.get(CleanUp).practice(practiceId);
    expect(await left()).toEqual({ keys: 1, codes: 1 });
    api.clock.forward({ minutes: 24 * 60 + 1 });
    await api.app.get(CleanUp).practice(practiceId);
    await api.app.get(CleanUp).installation();
    api.clock.reset();
    expect(await left()).toEqual({ keys: 0, codes: 0 });
  });
});
