import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { Clock } from '../src/database/clock.ts';
import { Refusal } from '../src/refusal.ts';
import { Settings } from '../src/settings.ts';
import { serve, freePort } from './api.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** Whom the API signs in as; its name follows the template that the database was copied from. */
const appRoleOf = ({ urls }: TestDatabase): string => new URL(urls.app).username;

/** Each of these would let somebody read what is not theirs, or lose what was said to be saved. */
describe('the API refuses to serve', () => {
  let database: TestDatabase;
  let admin: Client;
  let place: string;
  let keyFile: string;
  beforeEach(async () => {
    database = await freshDatabase();
    admin = new Client({ connectionString: database.urls.admin });
    await admin.connect();
    place = mkdtempSync(path.join(tmpdir(), 'selfward-boot-'));
    keyFile = keyOf(32);
  });
  afterEach(async () => {
    await admin.end();
    await database.drop();
    rmSync(place, { recursive: true });
  });

  function keyOf(bytes: number, mode = 0o600): string {
    const file = path.join(place, `${randomBytes(4).toString('hex')}.key`);
    writeFileSync(file, randomBytes(bytes));
    chmodSync(file, mode);
    return file;
  }

  async function start(changes: NodeJS.ProcessEnv = {}): Promise<void> {
    const settings = new Settings({
      DATABASE_URL: database.urls.app,
      DATABASE_JOBS_URL: database.urls.jobs,
      SELFWARD_KEY_FILE: keyFile,
      PORT: String(await freePort()),
      ...changes,
    });
    const app = await serve(settings, new Clock());
    await app.close();
  }

  const refusal = async (changes?: NodeJS.ProcessEnv): Promise<string> => {
    const error: unknown = await start(changes).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Refusal);
    return error instanceof Refusal ? error.message : '';
  };

  it('nothing that is in order', async () => {
    await start();
    await start();
  });

  it('as a superuser, and names the command that makes roles', async () => {
    const message = await refusal({ DATABASE_URL: database.urls.admin });
    expect(message).toContain('is a superuser');
    expect(message).toContain('npm run db:roles');
  });

  it('as the owner of the tables', async () => {
    expect(await refusal({ DATABASE_URL: database.urls.owner })).toContain('member of the owner');
  });

  it.each([
    [
      'RLS switched off',
      'alter table clients disable row level security',
      'enabled and forced on clients',
    ],
    [
      'RLS not forced',
      'alter table responses no force row level security',
      'enabled and forced on responses',
    ],
    [
      'a new table without RLS',
      'create table forgotten (practice_id uuid)',
      'enabled and forced on forgotten',
    ],
    ['no policy left', 'drop policy practice on clinical_notes', 'clinical_notes has no policy'],
    [
      'a policy for everybody',
      'create policy wide on clients using (true)',
      'lets everything through',
    ],
    ['DDL', 'grant create on schema public to %APP%', 'create objects in the schema public'],
    ['TRUNCATE', 'grant truncate on responses to %APP%', 'may empty responses'],
    ['a changeable access log', 'grant update on access_log to %APP%', 'may change access_log'],
    [
      'an erasable chain',
      'grant delete on access_log_links to %APP%',
      'may change access_log_links',
    ],
    [
      'a missing migration',
      `delete from migrations where name like 'LookUps%'`,
      'npm run db:migrate',
    ],
    [
      'loose commits',
      `alter database %DB% set synchronous_commit = off`,
      'synchronous_commit is off',
    ],
  ])('with %s', async (_, sabotage, reason) => {
    await admin.query(
      sabotage.replace('%DB%', database.name).replace('%APP%', appRoleOf(database)),
    );
    expect(await refusal()).toContain(reason);
  });

  it.each([
    ['is missing', () => path.join(place, 'no.key'), 'cannot be read'],
    ['is too short', () => keyOf(16), 'exactly 32 bytes'],
    ['can be read by others', () => keyOf(32, 0o644), 'chmod 600'],
    ['is not named', () => '', 'does not name a master key'],
  ])('when the master key %s', async (_, file, reason) => {
    expect(await refusal({ SELFWARD_KEY_FILE: file() })).toContain(reason);
  });

  it('with another master key than the database was made with, and writes nothing', async () => {
    await start();
    const before = await admin.query('select * from installation');
    expect(await refusal({ SELFWARD_KEY_FILE: keyOf(32) })).toContain(
      'does not belong to this database',
    );
    expect((await admin.query('select * from installation')).rows).toEqual(before.rows);
  });
});
