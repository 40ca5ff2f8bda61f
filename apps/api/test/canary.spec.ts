import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OpenedAssignment } from '@selfward/contract';
import { allItems } from '@selfward/domain';
import { Client } from 'pg';
import { JsonLog } from '../src/http/json-log.ts';
import { type Api, routes, startApi } from './api.ts';
import { logExercise, Loop } from './loop.ts';
import { aPractice, type TestPractice } from './practice.ts';
import type { Visitor } from './visitor.ts';

/** A text that is nowhere else in the world. */
const planted = (where: string): string => `canary-${where}-${randomBytes(9).toString('hex')}`;

const openWords = 'Open words for the practice.';

interface World {
  p: TestPractice;
  shared: Loop;
  texts: Record<'kept' | 'letter' | 'edit' | 'draft' | 'log' | 'reason', string>;
  /** Everything that a path may name. */
  ids: Record<string, string[]>;
}

describe('what is not shared', () => {
  let api: Api;
  let admin: Client;
  let logPlace: string;
  let logFile: string;
  beforeAll(async () => {
    logPlace = mkdtempSync(path.join(tmpdir(), 'selfward-canary-'));
    logFile = path.join(logPlace, 'api.log');
    api = await startApi({}, new JsonLog('trace', logFile));
    admin = new Client({ connectionString: api.database.urls.admin });
    await admin.connect();
  });
  afterEach(() => api.clock.reset());
  afterAll(async () => {
    await admin.end();
    await api.close();
    rmSync(logPlace, { recursive: true });
  });

  /** Two of them differ in nothing but what the client wrote and kept. */
  async function aWorld({ isWriting }: { isWriting: boolean }): Promise<World> {
    const p = await aPractice(api);
    const texts = {
      kept: planted('kept'),
      letter: planted('letter'),
      edit: planted('edit'),
      draft: planted('draft'),
      log: planted('log'),
      reason: planted('reason'),
    };
    const shared = await Loop.through(
      p,
      { means: openWords, other: texts.kept, letter: texts.letter },
      ['means'],
    );
    const begun = await Loop.agree(p);
    const log = await Loop.agree(p, logExercise);
    const aside = await Loop.agree(p);
    if (isWriting) {
      await shared.write('means', texts.edit);
      await shared.finish().expect(200);
      await (await responseOf(p, begun)).write('means', texts.draft);
      const entry = await responseOf(p, log);
      for (const [item, value] of await wordsFor(p, log, texts.log)) await entry.write(item, value);
      await entry.finish().expect(200);
    }
    const reason = { reason: 'own-words', keepReason: true };
    await p.client
      .post(`client/assignments/${aside}/set-aside`, {
        ...reason,
        words: isWriting ? texts.reason : '',
      })
      .expect(200);
    const ids = {
      clientId: [p.clientId],
      responseId: [shared.responseId],
      assignmentId: [shared.assignmentId, begun, log, aside],
    };
    api.clock.forward({ seconds: 11 });
    return { p, shared, texts, ids };
  }

  /** Every GET of the running router, so that a new route joins by itself. */
  async function everything(visitor: Visitor, { p, ids }: World): Promise<Map<string, string>> {
    const urls = [...routes]
      .filter((route) => route.startsWith('GET '))
      .toSorted()
      .flatMap((route) => urlsOf(route.slice(4), p, ids).map((url) => [route, url] as const));
    const answers: [string, string][] = [];
    // A few at a time: all at once would ask more of the database than it has connections for.
    while (urls.length > 0)
      answers.push(
        ...(await Promise.all(
          urls.splice(0, 4).map(async ([route, url]): Promise<[string, string]> => {
            const { status, text } = await visitor.get(url);
            return [`${route} ${nameOf(url, ids)}`, `${status} ${text}`];
          }),
        )),
      );
    return new Map(answers);
  }

  const practiceOf = ({ p }: World): [string, Visitor][] => [
    ['therapist', p.therapist],
    ['other therapist', p.otherTherapist],
    ['owner', p.owner],
    ['front desk', p.frontDesk],
    ['other client', p.otherClient],
    ['stranger', p.stranger.in(p.practiceId)],
    ['nobody', p.nobody],
  ];

  it('is in no answer that anybody but its author gets, of any route', async () => {
    const world = await aWorld({ isWriting: true });
    const secrets = Object.entries(world.texts);
    let opened = 0;
    for (const [who, visitor] of practiceOf(world))
      for (const [route, answer] of await everything(visitor, world)) {
        if (answer.includes(openWords)) opened += 1;
        const found = secrets.filter(([, text]) => answer.includes(text)).map(([name]) => name);
        expect([who, route, found]).toEqual([who, route, []]);
      }
    // The walk finds what may be found: else it would prove nothing.
    expect(opened).toBeGreaterThanOrEqual(2);
    const own = [...(await everything(world.p.client, world)).values()].join('\n');
    for (const name of ['kept', 'letter', 'edit', 'draft'] as const)
      expect([name, own.includes(world.texts[name])]).toEqual([name, true]);
  }, 120_000);

  it('is in no log, no row and no job that is not sealed', async () => {
    const { texts } = await aWorld({ isWriting: true });
    const { rows } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const places = [readFileSync(logFile, 'utf8')];
    for (const { name } of rows) {
      const copy = await admin.query<{ line: string }>(`select t::text as line from ${name} t`);
      places.push(copy.rows.map(({ line }) => line).join('\n'));
    }
    const all = places.join('\n');
    for (const text of Object.values(texts))
      for (const form of [text, Buffer.from(text).toString('hex')])
        expect(all.includes(form)).toBe(false);
    expect(all.length).toBeGreaterThan(10_000);
  });

  it('makes no difference to anything that the practice is told', async () => {
    const [writing, silent] = [
      await aWorld({ isWriting: true }),
      await aWorld({ isWriting: false }),
    ];
    const others = practiceOf(silent);
    for (const [index, [who, visitor]] of practiceOf(writing).entries()) {
      const twin = others[index]?.[1];
      if (!twin) throw new Error('both worlds have the same people');
      const there = await everything(twin, silent);
      for (const [route, answer] of await everything(visitor, writing))
        expect([who, route, alike(answer)]).toEqual([who, route, alike(there.get(route) ?? '')]);
    }
  }, 120_000);
});

async function responseOf(p: TestPractice, assignmentId: string): Promise<Loop> {
  const answer = await p.client.post(`client/assignments/${assignmentId}/responses`).expect(201);
  return new Loop(p, assignmentId, answer.body.id);
}

/** The words in some item that takes plain text, and an answer to each gate before it. */
async function wordsFor(
  p: TestPractice,
  assignmentId: string,
  text: string,
): Promise<[string, unknown][]> {
  const { body } = await p.client.get(`client/assignments/${assignmentId}`).expect(200);
  const items = allItems(OpenedAssignment.parse(body).exercise);
  const plain = items.find(({ type }) => type === 'text_long' || type === 'text_short');
  if (!plain) throw new Error('this exercise takes no words');
  const gates = items.flatMap((item): [string, unknown][] =>
    item.type === 'choice_one' && item.required === true
      ? [[item.id, { code: item.options[0]?.code }]]
      : [],
  );
  return [...gates, [plain.id, text]];
}

/** Each id in the place that is called after it; an unknown place gets every id there is. */
function urlsOf(route: string, p: TestPractice, ids: World['ids']): string[] {
  const url = route.replace(':practiceId', p.practiceId);
  const [place] = /:\w+/.exec(url) ?? [];
  if (place === undefined) return [url];
  const named = ids[place.slice(1)] ?? Object.values(ids).flat();
  return named.flatMap((id) => urlsOf(url.replace(place, id), p, ids));
}

/** The same for both worlds. */
const nameOf = (url: string, ids: World['ids']): string =>
  Object.entries(ids)
    .flatMap(([name, all]) => all.map((id, n) => [id, `${name}${n}`] as const))
    .reduce((text, [id, name]) => text.replaceAll(id, name), url)
    .replaceAll(/practices\/[0-9a-f-]{36}/g, 'practices/here');

/** Ids by the order in which they come, names without their number, and proofs without their value. */
function alike(answer: string): string {
  const order = new Map<string, string>();
  return answer
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      const known = order.get(id) ?? `id${order.size}`;
      order.set(id, known);
      return known;
    })
    .replaceAll(/"seen":"[\w-]{22}"/g, '"seen":""')
    .replaceAll(/"next":"[\w-]+"/g, '"next":""')
    .replaceAll(/(client|therapist|owner|cover|supervisor|front_desk|Client) [0-9a-f]{4}\b/g, '$1')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant');
}
