import { Client } from 'pg';
import { type Api, startApi } from '../../test/api.ts';
import { cookieOf, Visitor } from '../../test/visitor.ts';
import { until } from '../../test/until.ts';
import { Demo } from './demo.ts';

let api: Api;
let lines: string[];
let practiceId: string;
let admin: Client;

beforeAll(async () => {
  api = await startApi({ SELFWARD_DEMO: '1' });
  lines = await api.app.get(Demo).start();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
  const { rows } = await admin.query('select practice_id from practices');
  practiceId = rows[0].practice_id;
});
afterAll(async () => {
  await admin.end();
  await api.close();
});

const tokenIn = (line: string | undefined) => line?.split('#')[1] ?? '';
const nobody = () => new Visitor(api, practiceId, undefined);
const enter = (token: string) => nobody().post('/api/public/demo/enter', { token });

async function visitor(name: string): Promise<Visitor> {
  const links = await api.app.get(Demo).start();
  const entered = await enter(tokenIn(links.find((line) => line.includes(name))));
  expect(entered.status).toBe(200);
  return new Visitor(api, practiceId, cookieOf(entered));
}

describe('the demo', () => {
  it('has a way in for the therapist on one name of this machine, for clients on the other', () => {
    const { port } = api.settings;
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(new RegExp(`therapist: http://localhost:${port}/demo#[\\w-]{43}$`));
    for (const line of lines.slice(1))
      expect(line).toMatch(new RegExp(`client: http://127.0.0.1:${port}/demo#[\\w-]{43}$`));
  });

  it('is made once, and has no password', async () => {
    await api.app.get(Demo).start();
    const { rows } = await admin.query(
      `select (select count(*) from practices)::int as practices,
         (select count(*) from users where password_hash is not null)::int as passwords,
         (select count(*) from login_sessions where ended_at is null)::int as left_open`,
    );
    expect(rows[0]).toEqual({ practices: 1, passwords: 0, left_open: 0 });
  });

  it('lets one of fifty uses of a link in', async () => {
    const token = tokenIn(lines[1]);
    const answers = await Promise.all(Array.from({ length: 50 }, () => enter(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(49);
  });

  it('lets nobody in by a link of yesterday', async () => {
    const [, , line] = await api.app.get(Demo).start();
    api.clock.forward({ minutes: 24 * 60 + 1 });
    const late = await enter(tokenIn(line));
    api.clock.reset();
    expect(late.body.type).toBe('urn:problem:link-not-valid');
  });

  it('shows the therapist what was shared, without what was kept, and no draft', async () => {
    const therapist = await visitor('Miriam');
    const { body: list } = await therapist.get('therapist/clients');
    const names = list.items.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Mara Lindqvist', 'Ruth Okafor', 'Tomás Ferreira']);
    api.clock.forward({ seconds: 11 });
    const [mara, , tomas] = list.items.map(({ id }: { id: string }) => id);
    const { body: review } = await therapist.get(`therapist/clients/${mara}/responses`);
    const { body: nothing } = await therapist.get(`therapist/clients/${tomas}/responses`);
    api.clock.reset();
    expect(review.items).toHaveLength(1);
    expect(review.items[0]).toMatchObject({ keptItems: 1, answers: { age: 'Eight' } });
    expect(JSON.stringify(review)).not.toContain('swimming');
    expect(nothing.items).toEqual([]);
    const { body: notes } = await therapist.get(`therapist/clients/${mara}/notes`);
    const states = notes.notes.map(({ state }: { state: string }) => state);
    expect(states.toSorted()).toEqual(['draft', 'signed']);
  });

  it('waits for a client in the middle of a draft', async () => {
    const tomas = await visitor('Tomás');
    const { body } = await tomas.get('client/home');
    expect(body.entries).toMatchObject([{ state: 'open', sharing: 'draft' }]);
  });

  it('keeps its mail for the owner, encrypted, and sends none', async () => {
    const owner = await visitor('Miriam');
    const { body } = await until(async () => {
      const answer = await owner.get('owner/demo-mails');
      return answer.body.mails.length > 0 ? answer : undefined;
    });
    expect(body.mails).toMatchObject([{ to: 'ruth.okafor@example.org' }]);
    expect(body.mails[0].text).toContain(`http://127.0.0.1:${api.settings.port}/invitation#`);
    const { rows } = await admin.query('select body from outbox');
    expect(rows[0].body.toString('latin1')).not.toContain('ruth');
    expect((await (await visitor('Mara')).get('owner/demo-mails')).status).toBe(403);
  });

  it('has no door where it is not wanted', async () => {
    const elsewhere = await startApi({ SELFWARD_DEMO: '1', NODE_ENV: 'production' });
    try {
      expect(await elsewhere.app.get(Demo).start()).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  });
});
