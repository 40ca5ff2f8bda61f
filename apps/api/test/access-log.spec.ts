import { Client } from 'pg';
import { type Api, latest, startApi } from './api.ts';
import { type Cell, type CallerName, callers, matrix } from './matrix/index.ts';
import { entriesDue, entriesLeft } from './matrix/logged.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { again } from './visitor.ts';

/** From so many entries of a practice on, no further one can be written. */
const setUp = [
  'create table most_entries (practice_id uuid primary key, n integer not null)',
  `create function refuse_entry() returns trigger language plpgsql security definer as $$
  begin
    if (select count(*) from access_log where practice_id = new.practice_id)
      >= (select n from most_entries where practice_id = new.practice_id)
    then raise exception 'no room for an entry'; end if;
    return new;
  end $$`,
  `create trigger refuse_entry before insert on access_log
    for each row execute function refuse_entry()`,
];

interface Case extends Pick<Cell, 'log' | 'send'> {
  as: CallerName;
}

/** Each route as whoever it is for, doing what it is for. */
function meant({ who, log, send, really }: Cell): Case | undefined {
  const as = callers.find((name) => (who[name] ?? 500) < 300);
  return really ?? (as && { as, log, send });
}

describe('the access log', () => {
  let api: Api;
  let admin: Client;
  beforeAll(async () => {
    api = await startApi();
    admin = new Client({ connectionString: api.database.urls.admin });
    await admin.connect();
    for (const statement of setUp) await admin.query(statement);
  });
  afterEach(() => api.clock.reset());
  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const later = () => api.clock.forward({ seconds: 11 });
  const count = async ({ practiceId }: TestPractice): Promise<number> => {
    const sql = 'select count(*)::int as n from access_log where practice_id = $1';
    return (await admin.query<{ n: number }>(sql, [practiceId])).rows[0]?.n ?? 0;
  };

  it('has something to say about every route that opens or changes something', () => {
    const silent = Object.entries(matrix)
      .filter(([, cell]) => meant(cell) === undefined)
      .map(([route]) => route);
    expect(silent.filter((route) => route.includes(':practiceId'))).toEqual([
      'GET /api/practices/:practiceId/owner/demo-mails', // there in the demo only, where it is tested
    ]);
  });

  const all = Object.entries(matrix).filter(([route]) => route.includes(':practiceId'));

  it.each(all)('%s: one entry with what was done, or no answer', async (route, cell) => {
    const one = meant(cell);
    if (!one) return;
    const { as, log, send } = one;
    const practice = await aPractice(api);
    const answer = await send(practice[as], practice, later);
    expect(answer.status).toBeLessThan(300);
    const left = await entriesLeft(admin);
    expect(left).toEqual(entriesDue({ route, log, as, practice, answer }));
    const before = (await count(practice)) - left.length;
    if (log === 'spell') await expectSpell(practice);
    if (typeof log === 'string') return;
    await expectShutOut(practice);
    await failWithoutRoom(one, before);
  });

  async function expectSpell({ practiceId, clientId }: TestPractice): Promise<void> {
    const sql = 'select client_id, saves from writing_spells where practice_id = $1';
    const { rows } = await admin.query(sql, [practiceId]);
    expect(rows).toEqual([{ client_id: clientId, saves: 1 }]);
  }

  /** Nobody has to wait until a sign-in is looked up anew: the next request is refused by the database. */
  async function expectShutOut({ practiceId }: TestPractice): Promise<void> {
    const sql = 'update memberships set deactivated_at = $2 where practice_id = $1';
    await admin.query(sql, [practiceId, api.clock.now()]);
    const { status, body } = await again(api, { ...latest });
    expect([status, body.type]).toEqual([
      expect.any(Number),
      expect.stringMatching(/^urn:problem/),
    ]);
    expect([401, 403, 404]).toContain(status);
  }

  /** The same once more, where the log takes what comes before, and then nothing. */
  async function failWithoutRoom({ as, send }: Case, before: number): Promise<void> {
    const practice = await aPractice(api);
    const limit = [practice.practiceId, before];
    await admin.query('insert into most_entries values ($1, $2)', limit);
    const { status, body } = await send(practice[as], practice, later);
    expect([status, Object.keys(body ?? {})]).toEqual([
      500,
      ['type', 'title', 'status', 'instance'],
    ]);
    expect(await count(practice)).toBe(before);
  }
});
