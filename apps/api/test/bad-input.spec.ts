import { problems } from '@selfward/contract';
import type { Test } from 'supertest';
import { type Api, type Incoming, latest, startApi } from './api.ts';
import { described, type Field, fieldsOf, nameOf, withValue } from './fields.ts';
import { type CallerName, callers, matrix } from './matrix/index.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { again } from './visitor.ts';

const canary = 'canary-6f1d';
const badDays = ['2026-02-30', '2026-13-01', '0000-00-00', '99999-01-01', '2026-1-1', '٢٠٢٦-٠١-٠١'];
const badIds = ['x', '0', '00000000-0000-0000-0000', 'A'.repeat(36), `${canary}'--`];
const badZones = ['Mars/Phobos', '+25:00', '../../etc/passwd', 'Europe/Vienna\u0000'];
const badChoices = ['nope', '__proto__', 'constructor', 'toString', ''];

const strings = ({ place, schema, isOneOfMany }: Field): unknown[] => {
  const max = schema.maxLength;
  const rule = JSON.stringify(schema);
  if (schema.enum) return badChoices;
  return [
    `${canary}\u0000`,
    `${canary}\ud800`,
    ...(max === undefined ? [] : [canary.padEnd(max + 1, 'x')]),
    ...(rule.includes('0-9a-fA-F]{8}') ? badIds : []),
    ...(rule.includes('-02-29') ? badDays : []),
    ...(place.at(-1) === 'timeZone' ? badZones : []),
    ...(schema.pattern ? ['', canary] : []),
    ...(isOneOfMany ? [] : [7, {}, [canary]]),
  ];
};

const numbers = ({ schema, isOneOfMany }: Field): unknown[] => [
  ...(isOneOfMany ? [] : ['7', {}]),
  ...(schema.type === 'integer' ? [1.5, 1e21, -1] : []),
];

function wrong(field: Field): unknown[] {
  const [type] = [field.schema.type].flat();
  const none = field.isNullable || field.isOneOfMany ? [] : [null];
  if (type === 'string') return [...none, ...strings(field)];
  if (type === 'number' || type === 'integer') return [...none, ...numbers(field)];
  return type === 'boolean' && !field.isOneOfMany ? [...none, 'true', 0] : [];
}

/** What is no body of any route, and what is no JSON or tries to be more: that one parser refuses. */
const noBodies = ['', 'null', '[]', '"text"'];
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
const poisoned = '{"constructor":{"prototype":{"role":"owner"}}}';
const noJson = [
  '{',
  '\u0000',
  '{"a":1e999}',
  '{"__proto__":{"role":"owner"}}',
  poisoned,
  deep,
  '7',
];

describe('bad input', () => {
  let api: Api;
  let practice: TestPractice;
  const good = new Map<string, Incoming>();
  beforeAll(async () => {
    api = await startApi();
    practice = await aPractice(api);
    const asked = described(api).filter(
      ({ body, query, headers }) => body || query[0] || headers[0],
    );
    for (const { route } of asked) {
      const { who, send } = cellOf(route);
      const isMeant = (name: CallerName) => ![undefined, 401].includes(who[name]);
      const found = callers.find((name) => name !== 'nobody' && isMeant(name));
      // Whoever signs out here is not needed for anything else.
      const as = route.includes(':practiceId') ? (found ?? 'therapist') : 'strangerClient';
      await send(practice[as], practice, () => undefined);
      good.set(route, { ...latest });
    }
  }, 120_000);
  afterAll(() => api.close());

  const cellOf = (route: string) => found(matrix[route], route);
  const goodFor = (route: string) => found(good.get(route), route);

  /** Refused in a sentence that a person understands, without repeating what they typed. */
  async function expectRefused(name: string, asked: Test): Promise<void> {
    const { status, type, body, text } = await asked;
    const known = Object.entries(problems).find(([code]) => body.type === `urn:problem:${code}`);
    expect({
      name,
      isTheirs: status >= 400 && status < 500,
      type,
      title: body.title,
      repeats: text.includes(canary),
    }).toEqual({
      name,
      isTheirs: true,
      type: 'application/problem+json',
      title: known?.[1].title ?? 'one of the contract',
      repeats: false,
    });
    for (const { pointer, detail } of body.errors ?? [])
      expect([name, pointer, detail]).toEqual([name, expect.stringMatching(/^#/), sentence]);
  }
  /** A sentence, or of an answer's item the word that the page has its own sentence for. */
  const sentence = expect.stringMatching(/^([A-Z][^{}^$]{5,120}\.|[a-z]+(-[a-z]+)+)$/);

  async function each<Case>(cases: Case[], check: (one: Case) => Promise<void>): Promise<void> {
    const left = [...cases];
    while (left.length > 0) await Promise.all(left.splice(0, 4).map(check));
  }

  it('in one field of a body is refused, by every route and in every field', async () => {
    const cases = fieldsOf(api).flatMap((field) => wrong(field).map((value) => ({ field, value })));
    expect(cases.length).toBeGreaterThan(500);
    await each(cases, async ({ field, value }) => {
      const request = goodFor(field.route);
      const body = withValue(request.body, field.place, value);
      const name = `${nameOf(field)} ${JSON.stringify(value).slice(0, 60)}`;
      await expectRefused(name, again(api, { ...request, body }));
    });
  }, 120_000);

  const withBody = () => described(api).filter(({ body }) => body !== undefined);

  it('beside the fields of a body is refused: nobody says more than they are asked', async () => {
    const more = ['practiceId', 'toString'];
    const cases = withBody().flatMap(({ route }) => more.map((key) => ({ route, key })));
    await each(cases, async ({ route, key }) => {
      const request = goodFor(route);
      const body = withValue(request.body, [key], practice.elsewhere);
      await expectRefused(`${route} ${key}`, again(api, { ...request, body }));
    });
  }, 120_000);

  it('instead of a body is refused', async () => {
    const [first] = withBody();
    const cases = [
      ...withBody().flatMap(({ route }) => noBodies.map((text) => ({ route, text }))),
      ...noJson.map((text) => ({ route: first?.route ?? '', text })),
    ];
    await each(cases, async ({ route, text }) => {
      const request = again(api, { ...goodFor(route), body: undefined });
      const sent = request.set('Content-Type', 'application/json').send(text);
      await expectRefused(`${route} ${text.slice(0, 20)}`, sent);
    });
  }, 120_000);

  it('in an address is refused', async () => {
    const cases = described(api).flatMap(({ route, query }) => {
      const bad = query.flatMap(({ name, schema }) =>
        wrongInQuery(schema).map((value) => `${name}=${value}`),
      );
      const isStrict = query.length > 0 ? ['unknown=1', 'toString=1', 'limit[a]=1'] : [];
      return [...bad, ...isStrict].map((text) => ({ route, text }));
    });
    expect(cases.length).toBeGreaterThan(60);
    await each(cases, async ({ route, text }) => {
      const request = goodFor(route);
      const [path = '', asked = ''] = request.url.split('?');
      const [name = ''] = text.split('=');
      const rest = asked.split('&').filter((one) => one !== '' && !one.startsWith(`${name}=`));
      const url = `${path}?${[...rest, text].join('&')}`;
      await expectRefused(`${route} ${text}`, again(api, { ...request, url }));
    });
  }, 120_000);

  it('in a precondition is refused', async () => {
    const bad: Record<string, (string | undefined)[]> = {
      'If-Match': [undefined, '1', 'W/"1"', `"${'9'.repeat(30)}"`],
      'Idempotency-Key': [undefined, 'short', 'x'.repeat(129), "a'--aaaaaaaaaaaaaaaa"],
    };
    const cases = described(api).flatMap(({ route, headers }) =>
      headers.flatMap((name) => (bad[name] ?? []).map((value) => ({ route, name, value }))),
    );
    await each(cases, async ({ route, name, value }) => {
      const request = goodFor(route);
      const headers = { ...request.headers, [name.toLowerCase()]: value };
      await expectRefused(`${route} ${name} ${value}`, again(api, { ...request, headers }));
    });
  }, 120_000);
});

function found<T>(there: T | undefined, route: string): T {
  if (there === undefined) throw new Error(`${route} is not in the matrix`);
  return there;
}

function wrongInQuery(schema: Field['schema']): string[] {
  const rule = JSON.stringify(schema);
  if (schema.enum) return [...badChoices, '%00'];
  if (schema.type === 'integer')
    return ['0', '-1', '101', '1.5', 'x', '1e9', '', '%00', '1&limit=2'];
  if (rule.includes('-02-29')) return [...badDays.map(encodeURIComponent), '', '%00'];
  if (rule.includes('0-9a-fA-F]{8}')) return [...badIds.map(encodeURIComponent), ''];
  const long = 'x'.repeat((schema.maxLength ?? 0) + 1);
  const place = schema.pattern ? ['', '%2e%2e', canary, 'A'.repeat(60)] : [];
  return [long, '%00', ...place];
}
