import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dayIn } from '@selfward/domain';
import { Client } from 'pg';
import { JsonLog } from '../src/http/json-log.ts';
import { type Api, startApi } from './api.ts';
import { aWorld, givenOpenly, openWords, type World } from './canary-world.ts';
import { alike, type Asked, everything } from './every-route.ts';
import { inbox, type Inbox } from './inbox.ts';
import type { Visitor } from './visitor.ts';

describe('what is not shared', () => {
  let api: Api;
  let mail: Inbox;
  let admin: Client;
  let logPlace: string;
  let logFile: string;
  beforeAll(async () => {
    logPlace = mkdtempSync(path.join(tmpdir(), 'selfward-canary-'));
    logFile = path.join(logPlace, 'api.log');
    mail = await inbox();
    api = await startApi({ SMTP_URL: mail.url }, new JsonLog('trace', logFile));
    admin = new Client({ connectionString: api.database.urls.admin });
    await admin.connect();
  });
  afterEach(() => api.clock.reset());
  afterAll(async () => {
    await admin.end();
    await api.close();
    await mail.close();
    rmSync(logPlace, { recursive: true });
  });

  const today = () => dayIn('Europe/Vienna', api.clock.now());
  const world = (isWriting: boolean) => aWorld(api, { isWriting, today: today() });

  /** What a route needs to be asked, or may be asked besides. */
  function asked({ p, ids }: World): Asked {
    const days = [`?from=${today()}&to=${today()}`];
    const queries = {
      'therapist/clients/:clientId/responses': ['?since=last-session', '?since=always'],
      'therapist/exercises/:slug/last-card': [`?clientId=${p.clientId}`],
      'therapist/sessions': days,
      'desk/sessions': days,
    };
    return { practiceId: p.practiceId, ids, queries };
  }

  const practiceOf = ({ p }: World): [string, Visitor][] => [
    ['therapist', p.therapist],
    ['other therapist', p.otherTherapist],
    ['owner', p.owner],
    ['front desk', p.frontDesk],
    ['supervisor', p.supervisor],
    ['cover', p.cover],
    ['other client', p.otherClient],
    ['stranger', p.stranger.in(p.practiceId)],
    ['nobody', p.nobody],
  ];

  /** Each planted text that this visitor must not meet, and the one who wrote it must. */
  const secretsFor = (who: string, { kept, told }: World): [string, string][] => {
    const isOfCare = who === 'therapist';
    return Object.entries({
      ...(who === 'client' ? {} : kept),
      ...(isOfCare ? {} : { note: told.note }),
      ...(isOfCare || who === 'client' ? {} : { line: told.line }),
    });
  };

  it('is in no answer that anybody but its author gets, of any route', async () => {
    const here = await world(true);
    const opened = new Set<string>();
    const all = new Set<string>();
    const own: string[] = [];
    for (const [who, visitor] of [...practiceOf(here), ['client', here.p.client] as const])
      for (const { route, name, status, text } of await everything(visitor, asked(here))) {
        all.add(route);
        if (status === 200) opened.add(route);
        if (who === 'client' || who === 'therapist') own.push(text);
        const found = secretsFor(who, here).filter(([, secret]) => text.includes(secret));
        expect([who, name, found.map(([secret]) => secret)]).toEqual([who, name, []]);
      }
    // The walk opens every route and finds what may be found: else it would prove nothing.
    const closed = [...all].filter((route) => !opened.has(route));
    expect(closed).toEqual(['GET /api/practices/:practiceId/owner/demo-mails']);
    // A reason that is kept is on no page, not even on its author's.
    const { reason, ...kept } = here.kept;
    expect(own.join('\n')).not.toContain(reason);
    for (const text of [openWords, ...Object.values(kept), ...Object.values(here.told)])
      expect([text, own.join('\n').includes(text)]).toEqual([text, true]);
  }, 120_000);

  it('but for the answer that is given openly: its therapist and the cover have it, nobody else does', async () => {
    const here = await world(true);
    const flag = /\/(flags\/:flagId|clients\/:clientId\/safety)$/;
    for (const [who, visitor] of practiceOf(here)) {
      const told = await everything(visitor, asked(here));
      const having = told.filter(
        ({ route, text }) => text.includes(`"answer":"${givenOpenly}"`) && flag.test(route),
      );
      expect([who, having.length > 0]).toEqual([who, ['therapist', 'cover'].includes(who)]);
      // Of the other answers to the same measure, not one.
      expect(having.filter(({ text }) => text.includes('Several days'))).toEqual([]);
    }
  }, 120_000);

  it('is in no log, no letter, no row and no job that is not sealed', async () => {
    const { kept, told, newcomer } = await world(true);
    await mail.next(newcomer);
    const { rows } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const places = [readFileSync(logFile, 'utf8'), JSON.stringify(mail.letters)];
    for (const { name } of rows) {
      const copy = await admin.query<{ line: string }>(`select t::text as line from ${name} t`);
      places.push(copy.rows.map(({ line }) => line).join('\n'));
    }
    const all = places.join('\n');
    for (const text of [openWords, ...Object.values(kept), ...Object.values(told)])
      for (const form of [text, Buffer.from(text).toString('hex')])
        expect([text, all.includes(form)]).toEqual([text, false]);
    expect(all.length).toBeGreaterThan(10_000);
  });

  it('makes no difference to anything that the practice is told', async () => {
    // Both begin at the same second, or a minute that is over in between would tell them apart.
    const start = api.clock.now();
    api.clock.hold(start);
    const writing = await world(true);
    api.clock.reset();
    api.clock.hold(start);
    const silent = await world(false);
    api.clock.forward({ minutes: 1 });
    const others = practiceOf(silent);
    for (const [index, [who, visitor]] of practiceOf(writing).entries()) {
      const twin = others[index]?.[1];
      if (!twin) throw new Error('both worlds have the same people');
      const there = await everything(twin, asked(silent));
      const here = await everything(visitor, asked(writing));
      expect(here).toHaveLength(there.length);
      for (const [n, { name, status, text }] of here.entries()) {
        const other = there[n];
        expect([who, name, status, alike(text)]).toEqual([
          who,
          other?.name,
          other?.status,
          alike(other?.text ?? ''),
        ]);
      }
    }
  }, 120_000);
});
