import { Client } from 'pg';
import { type Api, startApi } from './api.ts';
import { aPractice } from './practice.ts';
import { Database } from '../src/database/database.ts';
import { newId } from '../src/database/id.ts';
import { Problem } from '../src/http/problem.ts';

describe('a transaction', () => {
  let api: Api;
  let database: Database;
  let practiceId: string;
  beforeAll(async () => {
    api = await startApi();
    database = api.app.get(Database);
    ({ practiceId } = await aPractice(api));
  });
  afterAll(() => api.close());

  const insertCode = `insert into exercises (practice_id, exercise_id, slug, source, created_at)
    values ($1, $2, $3, 'practice', $4)`;
  const countOf = async (slug: string) =>
    database.glance({ practiceId }, async (tx) => {
      const row = tx.one<{ n: number }>(
        'select count(*)::int as n from exercises where slug = $1',
        [slug],
      );
      return (await row)?.n;
    });
  const values = (slug: string) => [practiceId, newId(), slug, new Date()];

  it('keeps what was sent without waiting', async () => {
    const slug = newId();
    await database.glance({ practiceId }, (tx) => tx.run(insertCode, values(slug)));
    expect(await countOf(slug)).toBe(1);
  });

  describe.each([1, 2, 3, 4, 5])('whose statement %i of 5 fails', (bad) => {
    const fill = (
      tx: { run: (text: string, values?: unknown[]) => Promise<number> },
      slug: string,
    ) =>
      [1, 2, 3, 4, 5].map((n) =>
        n === bad ? tx.run('select 1 / $1::int', [0]) : tx.run(insertCode, values(`${slug}-${n}`)),
      );

    it('fails as a whole when nobody waited', async () => {
      const slug = newId();
      const work = database.glance({ practiceId }, async (tx) => {
        fill(tx, slug);
        return 'answered';
      });
      await expect(work).rejects.toMatchObject({ code: '22012' });
      for (const n of [1, 2, 3, 4, 5]) expect(await countOf(`${slug}-${n}`)).toBe(0);
    });

    it('says the first failure, not its echo, when somebody waited for the last', async () => {
      const slug = newId();
      const work = database.transaction({ practiceId }, async (tx) => {
        await fill(tx, slug).at(-1);
        return 'answered';
      });
      await expect(work).rejects.toMatchObject({ code: '22012' });
      for (const n of [1, 2, 3, 4, 5]) expect(await countOf(`${slug}-${n}`)).toBe(0);
    });
  });

  it('leaves nothing when the service changes its mind', async () => {
    const slug = newId();
    const work = database.transaction({ practiceId }, async (tx) => {
      await tx.run(insertCode, values(slug));
      throw new Problem('not-found');
    });
    await expect(work).rejects.toMatchObject({ code: 'not-found' });
    expect(await countOf(slug)).toBe(0);
  });

  it('takes no statement after its end', async () => {
    let late: (() => Promise<number>) | undefined;
    await database.glance({ practiceId }, (tx) => {
      late = () => tx.run('select 1');
      return Promise.resolve();
    });
    expect(() => late?.()).toThrow('after its transaction had ended');
  });

  it('leaves no context behind on its connection', async () => {
    await database.glance({ practiceId }, (tx) => tx.run('select 1'));
    const { rows } = await api.app.get(Database).glance({ userId: newId() }, async (tx) => ({
      rows: await tx.many('select practice_id from exercises'),
    }));
    expect(rows).toEqual([]);
  });

  it.each([
    '',
    'x',
    null,
    undefined,
    7,
    [],
    `'; drop table users; --`,
    '00000000-0000-0000-0000-00000000000Z',
  ])('refuses %p as a context', async (wrong) => {
    const scope: { practiceId: string } = JSON.parse(JSON.stringify({ practiceId: wrong ?? null }));
    await expect(database.glance(scope, (tx) => tx.run('select 1'))).rejects.toThrow('not a UUID');
  });

  it('is refused in a row of another practice, and cannot see it', async () => {
    const other = newId();
    const work = database.glance({ practiceId: other }, (tx) =>
      tx.run(insertCode, values(newId())),
    );
    await expect(work).rejects.toMatchObject({ code: '42501' });
  });

  it('survives a database that ends all its connections, again and again', async () => {
    const admin = new Client({ connectionString: api.database.urls.admin });
    await admin.connect();
    for (let round = 0; round < 5; round++) {
      await Promise.all([1, 2, 3].map(() => countOf('warm')));
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = $1 and pid <> pg_backend_pid()`,
        [api.database.name],
      );
      const after = await Promise.allSettled([1, 2, 3, 4].map(() => countOf('after')));
      for (const outcome of after)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ code: 'unavailable' });
    }
    expect(await countOf('after')).toBe(0);
    await admin.end();
  });

  it('that waits too long for a lock says busy and gives its connection back', async () => {
    const lock = 'select 1 from practices where practice_id = $1 for update';
    await database.transaction({ practiceId }, async (tx) => {
      await tx.run(lock, [practiceId]);
      const second = database.glance({ practiceId }, (other) => other.run(lock, [practiceId]));
      await expect(second).rejects.toMatchObject({ code: 'busy' });
    });
    await database.glance({ practiceId }, (tx) => tx.run(lock, [practiceId]));
  });
});
