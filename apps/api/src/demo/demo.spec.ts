import { currentConsent, writtenOn } from '@selfward/content';
import { Client } from 'pg';
import { type Api, startApi } from '../../test/api.ts';
import { cookieOf, Visitor } from '../../test/visitor.ts';
import { until } from '../../test/until.ts';
import { Demo } from './demo.ts';
import { clients } from './stories/index.ts';
import { keptWords } from './stories/testing/kept-words.ts';
import { UnfinishedMark } from './unfinished-mark.ts';

let api: Api;
let lines: string[];
let practiceId: string;
let admin: Client;

beforeAll(async () => {
  api = await startApi({ SELFWARD_DEMO: '1' });
  await api.app.get(Demo).make();
  lines = await api.app.get(Demo).lines();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
  const { rows } = await admin.query('select practice_id from practices');
  practiceId = rows[0].practice_id;
}, 120_000);
afterAll(async () => {
  await admin.end();
  await api.close();
});

const tokenIn = (line: string | undefined) => line?.split('#')[1] ?? '';
const nobody = () => new Visitor(api, practiceId, undefined);
const enter = (token: string) => nobody().post('/api/public/demo/enter', { token });

async function visitor(name: string): Promise<Visitor> {
  const links = await api.app.get(Demo).lines();
  const entered = await enter(tokenIn(links.find((line) => line.includes(name))));
  expect(entered.status).toBe(200);
  return new Visitor(api, practiceId, cookieOf(entered));
}

async function ask(from: Visitor, path: string) {
  const { status, body } = await from.get(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body;
}

async function clientsOf(therapist: Visitor): Promise<Map<string, string>> {
  const inCare = await ask(therapist, 'therapist/clients');
  const archived = await ask(therapist, 'therapist/clients?show=archived');
  const all: { id: string; name: string }[] = [...inCare.items, ...archived.items];
  return new Map(all.map(({ id, name }) => [name, id]));
}

/** Everything that a therapist is told about a client, page after page. */
async function toldAbout(therapist: Visitor, clientId: string): Promise<unknown[]> {
  const client = `therapist/clients/${clientId}`;
  const told: unknown[] = [await ask(therapist, client)];
  for (const list of ['assignments', 'notes']) told.push(await ask(therapist, `${client}/${list}`));
  for (const list of ['responses', 'timeline', 'sessions']) {
    let cursor = '';
    do {
      const page = await ask(therapist, `${client}/${list}${cursor && `?after=${cursor}`}`);
      told.push(page);
      cursor = page.next ?? '';
    } while (cursor);
  }
  return told;
}

describe('the demo', () => {
  it('has a way in for therapists on one name of this machine, for clients on the other', () => {
    const { port } = api.settings;
    expect(lines).toHaveLength(8);
    for (const line of lines.slice(0, 2))
      expect(line).toMatch(new RegExp(`a therapist: http://localhost:${port}/demo#[\\w-]{43}$`));
    for (const line of lines.slice(2))
      expect(line).toMatch(new RegExp(`a client: http://127.0.0.1:${port}/demo#[\\w-]{43}$`));
  });

  it('is made once, has no password, and leaves nobody signed in', async () => {
    await api.app.get(Demo).make();
    const { rows } = await admin.query(
      `select (select count(*) from practices)::int as practices,
         (select count(*) from users where password_hash is not null)::int as passwords,
         (select count(*) from login_sessions where ended_at is null)::int as left_open`,
    );
    expect(rows[0]).toEqual({ practices: 1, passwords: 0, left_open: 0 });
  });

  it('has what each client agreed to, in the words of today and not before these were written', async () => {
    const { rows } = await admin.query(
      `select c.name, s.version, s.text_hash ~ '^[0-9a-f]{64}$' as is_proved,
         s.agreed_at >= $1::date as is_written_then,
         s.agreed_at - greatest(c.created_at, $1::date + 1) < interval '1 day' as is_of_then
       from clients c left join consents s using (practice_id, client_id)
       where c.member_id is not null order by c.name`,
      [writtenOn(currentConsent)],
    );
    const agreed = {
      version: currentConsent.version,
      is_proved: true,
      is_written_then: true,
      is_of_then: true,
    };
    const whoSignsIn = clients.flatMap(({ record, signsIn }) => (signsIn ? [record.name] : []));
    expect(rows).toEqual(whoSignsIn.toSorted().map((name) => ({ name, ...agreed })));
  });

  it('lets one of fifty uses of a link in', async () => {
    const token = tokenIn(lines[2]);
    const answers = await Promise.all(Array.from({ length: 50 }, () => enter(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(49);
  });

  it('lets nobody in by a link of yesterday', async () => {
    const [, , line] = await api.app.get(Demo).lines();
    api.clock.forward({ minutes: 24 * 60 + 1 });
    const late = await enter(tokenIn(line));
    api.clock.reset();
    expect(late.body.type).toBe('urn:problem:link-not-valid');
  });

  it('keeps its mail for the owner, encrypted, and sends none', async () => {
    const owner = await visitor('Miriam');
    const { body } = await until(async () => {
      const answer = await owner.get('owner/demo-mails');
      return answer.body.mails.length > 1 ? answer : undefined;
    });
    const mails: { to: string; text: string }[] = body.mails;
    const [told, invited] = mails.toSorted((one, other) => (one.to < other.to ? -1 : 1));
    expect([told?.to, invited?.to]).toEqual([
      'daniel.weiss@example.org',
      'ruth.okafor@example.org',
    ]);
    expect(invited?.text).toContain(`http://127.0.0.1:${api.settings.port}/invitation#`);
    const { rows } = await admin.query('select body from outbox');
    for (const row of rows) expect(row.body.toString('latin1')).not.toMatch(/ruth|daniel/);
    expect((await (await visitor('Mara')).get('owner/demo-mails')).status).toBe(403);
  });

  it('that was interrupted is not shown, and says how it begins anew', async () => {
    const mark = api.app.get(UnfinishedMark);
    expect(mark.isThere).toBe(false);
    mark.set();
    await expect(api.app.get(Demo).make()).rejects.toThrow('npm start');
    mark.clear();
  });
});

describe('a therapist of the demo', () => {
  const told = async (name: string): Promise<string> => {
    const therapist = await visitor(name);
    const pages: unknown[] = [
      await ask(therapist, 'therapist/today'),
      await ask(therapist, 'therapist/caseload'),
    ];
    for (const id of (await clientsOf(therapist)).values())
      pages.push(...(await toldAbout(therapist, id)));
    return JSON.stringify(pages);
  };

  it.each(['Miriam', 'Daniel'])('is told nothing that is kept or drafted (%s)', async (name) => {
    const all = await told(name);
    const words = clients.flatMap(keptWords);
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => all.includes(JSON.stringify(word).slice(1, -1)))).toEqual([]);
  });

  it.each([
    ['Miriam', 3],
    ['Daniel', 2],
  ])('has a day with something on it (%s)', async (name, sessions) => {
    const therapist = await visitor(name);
    const today = await ask(therapist, 'therapist/today');
    expect(today.sessions).toHaveLength(sessions);
    expect(today.newlyShared.length).toBeGreaterThan(0);
    expect(today.toWrite.length + today.toSign.length).toBeGreaterThan(0);
  });

  it('has clients in every way of being one', async () => {
    const miriam = await visitor('Miriam');
    const { clients: caseload } = await ask(miriam, 'therapist/caseload');
    const logins = caseload.map(({ login }: { login: string }) => login);
    expect(logins.toSorted()).toEqual(['active', 'active', 'active', 'invited', 'none']);
    const archived = await ask(await visitor('Daniel'), 'therapist/clients?show=archived');
    expect(archived.items).toMatchObject([{ name: 'Ioana Petrescu' }]);
  });

  it.each([
    ['Miriam', 'Mara Lindqvist', 30],
    ['Miriam', 'Tomás Ferreira', 20],
    ['Miriam', 'Judit Varga', 40],
    ['Daniel', 'Noor Haddad', 30],
    ['Daniel', 'Elias Brunner', 20],
  ])('has a past with each (%s, %s)', async (name, client, entries) => {
    const therapist = await visitor(name);
    const id = (await clientsOf(therapist)).get(client);
    const { items } = await ask(therapist, `therapist/clients/${id}/timeline?limit=100`);
    expect(items.length).toBeGreaterThanOrEqual(entries);
    const days = items.map(({ day }: { day: string }) => day);
    expect(days).toEqual(days.toSorted().toReversed());
    const { notes } = await ask(therapist, `therapist/clients/${id}/notes`);
    expect(notes.length).toBeGreaterThan(2);
  });

  it('finds every state of an agreement', async () => {
    const progress = new Set<string>();
    for (const name of ['Miriam', 'Daniel']) {
      const therapist = await visitor(name);
      for (const id of (await clientsOf(therapist)).values()) {
        const { assignments } = await ask(therapist, `therapist/clients/${id}/assignments`);
        for (const one of assignments) progress.add(one.progress);
      }
    }
    expect([...progress].toSorted()).toEqual(
      ['declined', 'done_kept', 'ended', 'open', 'set_aside', 'shared'].toSorted(),
    );
  });
});

describe('a weekly check-in of the demo', () => {
  it('has some weeks behind it, one of them skipped', async () => {
    const therapist = await visitor('Daniel');
    const id = (await clientsOf(therapist)).get('Noor Haddad');
    const { assignments } = await ask(therapist, `therapist/clients/${id}/assignments`);
    const series = assignments.filter(({ series: one }: { series: unknown }) => one !== null);
    expect(series).toMatchObject([{ series: { opened: 6, done: 4, setAside: 1 } }]);
  });
});

describe('a measure of the demo', () => {
  it('has weeks behind it that its therapist may look at, beside the check-ins', async () => {
    const therapist = await visitor('Miriam');
    const id = (await clientsOf(therapist)).get('Tomás Ferreira');
    const path = `therapist/clients/${id}/progress`;
    const { measures, signals } = await ask(therapist, path);
    const values = measures[0].scores.map(({ value }: { value: number }) => value);
    expect([measures[0].measure, values]).toEqual(['gad-7', [15, 12, 9]]);
    expect(measures[0].first).toMatchObject({ value: 15 });
    expect(signals.checkIns).toHaveLength(6);
    expect(signals.worthTalkingAbout.length).toBeGreaterThan(0);
  });
});

describe('a pathway of the demo', () => {
  it('is past its middle, moved by a break, with what comes still to come', async () => {
    const therapist = await visitor('Miriam');
    const id = (await clientsOf(therapist)).get('Judit Varga');
    const { current } = await ask(therapist, `therapist/clients/${id}/pathway`);
    const plan: { id: string; state: string; day: string | null; waitsFor: string | null }[] =
      current.plan;
    const opened = plan.filter(({ state }) => state === 'opened');
    expect(opened.length).toBeGreaterThanOrEqual(14);
    // Each on its own day, as the job of every minute would have done it.
    expect(new Set(opened.map(({ day }) => day)).size).toBeGreaterThanOrEqual(10);
    const stepOf = (name: string) => plan.find((step) => step.id === name);
    expect(stepOf('practicing-no')).toMatchObject({ state: 'waiting', waitsFor: 'prepare' });
    expect(stepOf('then-and-now-month-3')).toMatchObject({ state: 'waiting', waitsFor: null });
    expect(stepOf('underneath-the-role')).toMatchObject({ declined: true });
    const { signals } = await ask(therapist, `therapist/clients/${id}/progress`);
    expect(signals.checkIns).toHaveLength(10);
    expect(JSON.stringify(signals.checkIns)).not.toContain('null');
  });
});

describe('what the practice of the demo wrote itself', () => {
  it('was published twice, is agreed on in its first version, and has a draft beside it', async () => {
    const therapist = await visitor('Miriam');
    const { exercises, drafts } = await ask(therapist, 'therapist/own-exercises');
    expect(exercises).toMatchObject([{ title: 'Coming home from a shift', version: '1.0.1' }]);
    expect(drafts).toMatchObject([{ title: 'Before the visit', isNew: true }]);
    const older = await ask(therapist, `therapist/exercises/${exercises[0].slug}/agreements`);
    expect(older.agreements).toMatchObject([{ clientName: 'Mara Lindqvist', version: '1.0.0' }]);
  });
});

describe('a flag of the demo', () => {
  it('waits no more, and its month is on the owner’s list', async () => {
    const { flags } = await ask(await visitor('Daniel'), 'therapist/flags');
    expect(flags).toEqual([]);
    const { months } = await ask(await visitor('Miriam'), 'owner/safety/months');
    expect(months).toMatchObject([{ raised: 1, waiting: 0, takenOver: 0 }]);
  });
});

describe('a client of the demo', () => {
  it.each(['Mara', 'Tomás', 'Noor', 'Elias', 'Ioana', 'Judit'])('has a home (%s)', async (name) => {
    const home = await ask(await visitor(name), 'client/home');
    expect(home.entries.length).toBeGreaterThan(4);
  });

  it('sees who opened what', async () => {
    const { items } = await ask(await visitor('Mara'), 'client/glass-door');
    expect(items.length).toBeGreaterThan(3);
    expect(items[0]).toMatchObject({ name: 'Miriam Aydin', relation: 'therapist' });
  });

  it('wrote at least forty answers, in every state', async () => {
    const { rows } = await admin.query(
      'select state, count(*)::int as many from responses group by state order by state',
    );
    const many = new Map(rows.map((row): [string, number] => [row.state, row.many]));
    expect([...many.keys()]).toEqual(['draft', 'kept', 'shared']);
    expect([...many.values()].reduce((all, one) => all + one, 0)).toBeGreaterThanOrEqual(40);
    const { rows: again } = await admin.query(
      `select count(*) filter (where shared_revision > 1)::int as again,
         count(*) filter (where state = 'kept' and was_shared)::int as taken_back from responses`,
    );
    expect(again[0]).toEqual({ again: 1, taken_back: 1 });
  });
});

// Last: a second application in one process takes the sign-in over.
describe('the demo in production', () => {
  it('has no door where it is not wanted', async () => {
    const elsewhere = await startApi({ SELFWARD_DEMO: '1', NODE_ENV: 'production' });
    try {
      await elsewhere.app.get(Demo).make();
      expect(await elsewhere.app.get(Demo).lines()).toEqual([]);
      expect(elsewhere.app.get(UnfinishedMark).isThere).toBe(false);
    } finally {
      await elsewhere.close();
    }
  });
});
