import { problemType } from '@selfward/contract';
import { Client } from 'pg';
import { openApiOf } from '../src/http/openapi.ts';
import { type Api, routes, startApi } from './api.ts';
import { callers, expected, matrix } from './matrix/index.ts';
import { entriesDue, entriesLeft } from './matrix/logged.ts';
import { Loop } from './loop.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { ifMatch, type Visitor } from './visitor.ts';

function sendAs(visitor: Visitor, method: string, url: string) {
  if (method === 'GET') return visitor.get(url);
  if (method === 'PUT') return visitor.put(url, {}, ifMatch(1));
  return method === 'DELETE' ? visitor.delete(url) : visitor.post(url, {});
}

describe('who may do what', () => {
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

  it('is said for every route of the running router, and for nothing that is no route', () => {
    const running = [...routes].filter((route) => !/^(HEAD|OPTIONS) /.test(route));
    expect(Object.keys(matrix).toSorted()).toEqual(running.toSorted());
  });

  it('is in the OpenAPI with a schema for every answer', () => {
    const { paths, openapi } = openApiOf(api.app);
    expect(openapi).toMatch(/^3\.1/);
    const described = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item ?? {}).map(
        (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    const undescribed = ['GET /api/openapi.json'];
    expect([...described, ...undescribed].toSorted()).toEqual(Object.keys(matrix).toSorted());
    for (const [path, item] of Object.entries(paths))
      for (const [method, operation] of Object.entries(item ?? {})) {
        const [status, answer] = Object.entries(operation.responses ?? {})[0] ?? [];
        const hasSchema =
          status === '204' || status === '202' || JSON.stringify(answer).includes('"schema"');
        expect([method, path, status, hasSchema]).toEqual([
          method,
          path,
          expect.stringMatching(/^2/),
          true,
        ]);
      }
  });

  describe.each(Object.entries(matrix))('%s', (route, cell) => {
    let ofRefusals: TestPractice | undefined; // who is turned away changes nothing, so they share one
    it.each(callers)('as %s', async (name) => {
      const isRefused = expected(cell)[name] >= 400;
      const practice = isRefused ? (ofRefusals ??= await aPractice(api)) : await aPractice(api);
      const asHere = practice.therapistAsClientElsewhere.in(practice.practiceId);
      const visitors = { ...practice, therapistAsClientElsewhere: asHere };
      const visitor = visitors[name];
      const somebody =
        name === 'nobody' || !visitor.practiceId ? visitor : visitor.in(practice.practiceId);
      const answer = await cell.send(somebody, practice, () => undefined);
      const { status, body } = answer;
      expect(status).toBe(expected(cell)[name]);
      const due = { route, log: cell.log, as: name, practice, answer };
      expect(await entriesLeft(admin)).toEqual(entriesDue(due));
      if (status === 404) expect(body).toMatchObject({ type: problemType('not-found') });
      if (status === 403) expect(body).toMatchObject({ type: problemType('not-allowed') });
    });
  });

  it('lets a therapist in care read what is shared, and nobody else', async () => {
    const p = await aPractice(api);
    const { responseId } = await Loop.through(p, { means: 'Rest.', letter: 'Kept.' }, ['means']);
    api.clock.forward({ seconds: 11 });
    const path = `therapist/responses/${responseId}`;
    const { body } = await p.therapist.get(path).expect(200);
    expect(body.answers).toEqual({ means: 'Rest.' });
    await p.otherTherapist.get(path).expect(404);
    await p.stranger.get(path).expect(404);
    await p.stranger.in(p.practiceId).get(path).expect(404);
    await p.owner.get(path).expect(403);
    api.clock.reset();
  });

  it('opens to one person in two practices only what each role is for', async () => {
    const p = await aPractice(api);
    const elsewhere = p.therapistAsClientElsewhere;
    await elsewhere.get('client/home').expect(200);
    await elsewhere.get('therapist/caseload').expect(403);
    await elsewhere.get(`therapist/clients/${p.clientId}`).expect(403);
    await p.therapist.get(`therapist/clients/${p.strangerClientId}`).expect(404);
    await p.stranger.get(`therapist/clients/${p.clientId}`).expect(404);
  });

  it('lets no words of a note reach a client, by any route and with any of its ids', async () => {
    const p = await aPractice(api);
    const { clientId, practiceId } = p;
    const words = (what: string) => `${what} elderberry `.repeat(20);
    const notes = `therapist/clients/${clientId}/notes`;
    const note = { text: words('version'), sessionOn: '2026-11-24' };
    const { body: made } = await p.therapist.post(notes, note).expect(201);
    const path = `therapist/notes/${made.id}`;
    await p.therapist.put(path, { ...note, text: words('signed') }, ifMatch(1)).expect(200);
    await p.therapist.post(`${path}/sign`, undefined, ifMatch(2)).expect(200);
    const added = await p.therapist.post(`${path}/addenda`, { text: words('addendum') });
    await p.therapist.post(notes, { ...note, text: words('draft') }).expect(201);
    expect((await p.therapist.get(`${path}/versions/1`)).text).toContain('elderberry');
    const ways = [...routes]
      .filter((route) => route.startsWith('GET '))
      .flatMap((route) => {
        const here = route.slice(4).replace(':practiceId', practiceId);
        return [made.id, added.body.id, clientId].map((id) => here.replaceAll(/:\w+/g, id));
      });
    for (const url of new Set(ways)) {
      const answer = await p.client.get(url);
      expect([url, JSON.stringify(answer.body).includes('elderberry')]).toEqual([url, false]);
    }
  });

  it('answers alike for what is not there and what is not theirs', async () => {
    const p = await aPractice(api);
    const loop = await Loop.begin(p);
    const note = await p.therapist.post(`therapist/clients/${p.clientId}/notes`, {
      text: 'x',
      sessionOn: '2026-11-24',
    });
    const nothing = crypto.randomUUID();
    const pairs = [
      [p.otherTherapist, `therapist/clients/${p.clientId}`, `therapist/clients/${nothing}`],
      [p.otherTherapist, `therapist/notes/${note.body.id}`, `therapist/notes/${nothing}`],
      [
        p.otherTherapist,
        `therapist/responses/${loop.responseId}`,
        `therapist/responses/${nothing}`,
      ],
      [p.otherClient, loop.path, `client/responses/${nothing}`],
      [
        p.stranger.in(p.practiceId),
        'therapist/caseload',
        '/api/practices/' + nothing + '/therapist/caseload',
      ],
    ] as const;
    for (const [visitor, theirs, absent] of pairs) {
      const [a, b] = [await visitor.get(theirs), await visitor.get(absent)];
      expect({ ...a.body, instance: '' }).toEqual({ ...b.body, instance: '' });
      expect([a.status, b.status]).toEqual([404, 404]);
    }
  });

  it('does not change with the spelling of a path', async () => {
    const p = await aPractice(api);
    const inner = `practices/${p.practiceId}/therapist/caseload`;
    const spellings = [
      `/api/${inner}/`,
      `/api//${inner}`,
      `//api/${inner}`,
      `/API/${inner}`,
      `/api/${inner.toUpperCase()}`,
      `/%61pi/${inner}`,
      `/api/${inner.replace('therapist', '%74herapist')}`,
      `/api/${inner};x=1`,
      `/api/${inner}.`,
      `/api/${inner}%2f`,
      `/api/./${inner}`,
      `/api/x/../${inner}`,
    ];
    for (const path of spellings)
      for (const visitor of [p.nobody, p.client, p.stranger]) {
        const { status } = await visitor.get(path, { 'X-HTTP-Method-Override': 'GET' });
        expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      }
  });

  it('answers every malformed id with a kind 4xx', async () => {
    const p = await aPractice(api);
    const bad = [
      'x',
      '1',
      '-1',
      'null',
      '%00',
      '%F0%9F%98%80',
      `${'a'.repeat(250)}`,
      "'--",
      '../..',
      p.clientId.toUpperCase(),
      '-'.repeat(36),
      'a'.repeat(36),
    ];
    const withIds = [...routes].filter((route) => /^(GET|POST|PUT|DELETE) .*:/.test(route));
    for (const route of withIds)
      for (const id of bad) {
        const [method = '', path = ''] = route.split(' ');
        const isInner = /:.*:/.test(path);
        const here = isInner ? path.replace(':practiceId', p.practiceId) : path;
        const url = here.replaceAll(/:\w+/g, encodeURI(id));
        const visitor = url.includes('/client/') ? p.client : p.therapist;
        const answer = await sendAs(visitor, method, url);
        expect([route, id, answer.status >= 400 && answer.status < 500]).toEqual([route, id, true]);
        expect(answer.type).toBe('application/problem+json');
      }
  });
});
