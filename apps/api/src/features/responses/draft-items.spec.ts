import { randomUUID } from 'node:crypto';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';
import { Loop } from '../../../test/loop.ts';

let api: Api;
let p: TestPractice;
let loop: Loop;

beforeAll(async () => {
  api = await startApi();
  p = await aPractice(api);
});
beforeEach(async () => {
  loop = await Loop.begin(p);
});
afterAll(() => api.close());

const answers = async () => (await p.client.get(loop.path).expect(200)).body.answers;
const rows = (sql: string) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
    const found = tx.many(sql);
    return await found;
  });

const entry = randomUUID();

describe('a draft', () => {
  it('is saved item by item and stands there on the next device', async () => {
    const first = await loop.put('means', 'a').expect(200);
    expect(first.body.revision).toBe(1);
    expect(first.headers['etag']).toBe('"1"');
    const second = await loop.put('means', 'ab', 1).expect(200);
    expect(second.body.revision).toBe(2);
    const opened = await p.client.get(`client/assignments/${loop.assignmentId}`);
    expect(opened.body.response).toEqual({
      id: loop.responseId,
      revision: 0,
      sharing: 'draft',
      answers: { means: 'ab' },
      revisions: { means: 2 },
      lastSaved: { path: 'means', at: expect.any(String) },
    });
  });

  it('takes every kind of answer at its own place', async () => {
    const given = {
      means: 'words',
      areas: { entries: [entry] },
      [`areas[${entry}].area`]: { code: 'something-else', other: 'the garden' },
      [`areas[${entry}].now`]: 'last',
      'close.feel': { code: 'lighter' },
      'close.useful': 3,
    };
    for (const [path, value] of Object.entries(given)) await loop.write(path, value);
    expect(await answers()).toEqual(given);
  });

  it('is cleared by null, which is a revision like any other', async () => {
    await loop.write('means', 'a');
    await loop.write('means', null);
    expect(await answers()).toEqual({});
    const opened = await p.client.get(`client/assignments/${loop.assignmentId}`);
    expect(opened.body.response.revisions).toEqual({ means: 2 });
    await loop.write('means', 'b');
    expect(await answers()).toEqual({ means: 'b' });
  });

  it.each([
    ['emoji and ZWJ', '👩‍👩‍👧‍👦 🧑🏽‍🚀 🏳️‍🌈'],
    ['right to left', 'שלום \u202eעולם\u202c مرحبا'],
    ['combining marks', 'e\u0301 é \u1e9b\u0323 가 각'],
    ['a byte order mark', '\ufeffwords\ufeff'],
    ['line ends', 'a\r\nb\rc\nd\u2028e\u2029\u0085'],
    ['blanks', '  \t a \u00a0\u200b\u3000  '],
    ['other planes', '𝒜𠜎\u{10FFFF}\uFFFE\u0001\u007f'],
    ['markup', `<b>&amp;</b> \\u0000 "'; drop table users; -- \${x} %s`],
    ['64 kB', 'ä'.repeat(32_768)],
  ])('keeps %s byte for byte', async (_, text) => {
    await loop.write('means', text);
    const [saved, finished] = [await answers(), await loop.finish().expect(200)];
    expect(Buffer.from(saved.means)).toEqual(Buffer.from(text));
    if (text.trim() !== '')
      expect(Buffer.from(finished.body.answers.means)).toEqual(Buffer.from(text));
  });

  it.each([
    ['means', 'not-storable', 'a\u0000b'],
    ['means', 'not-storable', 'a\ud83d'],
    ['means', 'not-storable', '\udc00'],
    ['means', 'too-long', 'ä'.repeat(32_768) + 'a'],
    ['means', 'wrong-shape', { code: 'x' }],
    ['means', 'wrong-shape', 7],
    ['no_such', 'unknown-item', 'a'],
    ['no_such', 'unknown-item', null],
    ['from_log', 'takes-no-answer', 'a'],
    ['close.feel', 'unknown-option', { code: 'splendid' }],
    [`areas[${entry}].area`, 'not-storable', { code: 'work', other: 'a\u0000' }],
    [`means[${entry}].area`, 'unknown-item', 'a'],
    ['constructor', 'unknown-item', 'a'],
  ])('refuses at %s what is %s', async (path, detail, value) => {
    const refused = await loop.put(path, value, 0);
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:problem:invalid-input']);
    expect(refused.body.errors).toContainEqual({ pointer: `#/${path}`, detail });
    expect(await answers()).toEqual({});
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['an object', { a: 1 }],
    ['70 kB', 'x'.repeat(70_000)],
  ])('refuses %s', async (_, value) => {
    expect((await loop.put('areas', value)).status).toBe(422);
  });

  const fill = (count: number, bytes: number) =>
    rows(`insert into response_draft_items
      select practice_id, response_id, 'areas[' || gen_random_uuid() || '].now', 1,
        convert_to(repeat('x', ${bytes}), 'UTF8'), 'phone', begun_at
      from responses, generate_series(1, ${count}) where response_id = '${loop.responseId}'`);
  const stored = async () => {
    const [found] = await rows(`select count(*)::integer as stored from response_draft_items
      where response_id = '${loop.responseId}'`);
    return found?.['stored'];
  };

  it.each([
    ['more places than anybody writes in', 399, 10],
    ['more text than anybody writes', 63, 66_000],
  ])('refuses %s, and stays writable where there is something', async (_, count, bytes) => {
    await fill(count, bytes);
    await loop.write('means', 'ä'.repeat(32_768));
    const refused = await loop.put('other', 'one more');
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:problem:invalid-input']);
    expect(refused.body.errors).toEqual([{ pointer: '#/value', detail: 'response-full' }]);
    const made = await loop.put(`areas[${randomUUID()}].now`, 'last');
    expect(made.status).toBe(422);
    await loop.write('means', 'still here');
    expect((await loop.put('means', 'late', 0)).status).toBe(412);
    expect(await stored()).toBe(count + 1);
  });

  it('refuses half a request', async () => {
    const path = `${loop.path}/draft-items/means`;
    const body = { value: 'a', device: 'phone' };
    expect((await p.client.put(path, body)).status).toBe(428);
    expect((await p.client.put(path, { value: 'a' }, ifMatch(0))).status).toBe(422);
    expect((await p.client.put(path, { ...body, device: '\ud800' }, ifMatch(0))).status).toBe(422);
    const odd = `${loop.path}/draft-items/${encodeURIComponent('a b')}`;
    expect((await p.client.put(odd, body, ifMatch(0))).status).toBe(422);
  });
});

describe('two devices', () => {
  it('of which one is late is told what is there now', async () => {
    await loop.put('means', 'phone words').expect(200);
    const path = `${loop.path}/draft-items/means`;
    const late = await p.client.put(path, { value: 'laptop', device: 'laptop' }, ifMatch(0));
    expect([late.status, late.body.type]).toEqual([412, 'urn:problem:revision-changed']);
    expect(late.body.current).toEqual({ revision: 1, value: 'phone words', device: 'phone' });
    const ahead = await p.client.put(path, { value: 'laptop', device: 'laptop' }, ifMatch(5));
    expect(ahead.status).toBe(412);
    const never = await loop.put('other', 'a', 3);
    expect(never.body.current).toEqual({ revision: 0, value: null, device: '' });
    expect(await answers()).toEqual({ means: 'phone words' });
  });

  it.each([0, 1])('at once at revision %i let exactly one through', async (revision) => {
    if (revision === 1) await loop.write('means', 'before');
    const sent = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((value) => loop.put('means', value, revision)),
    );
    const won = sent.filter(({ status }) => status === 200);
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412, 412]);
    expect(won[0]?.body.revision).toBe(revision + 1);
    const { means } = await answers();
    for (const { body } of sent.filter(({ status }) => status === 412))
      expect(body.current).toEqual({ revision: revision + 1, value: means, device: 'phone' });
  });

  it('on two items do not get in each other’s way', async () => {
    const paths = ['means', 'other', 'selfish', 'first_step', 'letter'];
    const sent = await Promise.all(paths.map((path) => loop.put(path, path)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(Object.keys(await answers())).toHaveLength(5);
  });

  it('of which one erases leave nothing behind', async () => {
    await loop.write('means', 'a');
    const [, erased] = await Promise.all([
      loop.put('means', 'b', 1),
      p.client.delete(loop.path),
      loop.put('other', 'c'),
    ]);
    expect(erased.status).toBe(204);
    expect((await loop.put('means', 'd', 2)).status).toBe(404);
    expect(
      await rows(`select 1 from response_draft_items where response_id = '${loop.responseId}'`),
    ).toEqual([]);
  });
});

describe('a draft of somebody else', () => {
  it('is not there, and the practice cannot reach it at all', async () => {
    await loop.write('means', 'mine');
    const path = `${loop.path}/draft-items/means`;
    const body = { value: 'theirs', device: 'x' };
    for (const visitor of [p.otherClient, p.strangerClient, p.therapistAsClientElsewhere]) {
      expect((await visitor.put(path, body, ifMatch(1))).status).toBe(404);
      expect((await visitor.put(path, body, ifMatch(0))).status).toBe(404);
      expect((await visitor.get(loop.path)).status).toBe(404);
      expect((await visitor.delete(loop.path)).status).toBe(404);
    }
    for (const visitor of [p.therapist, p.owner, p.frontDesk])
      expect((await visitor.put(path, body, ifMatch(1))).status).toBe(403);
    expect((await p.therapist.get(`therapist/responses/${loop.responseId}`)).status).toBe(404);
    expect((await loop.review()).body.items).toEqual([]);
    expect(await answers()).toEqual({ means: 'mine' });
  });

  it('is ciphertext in the database, and its saves are one spell of the access log', async () => {
    await loop.write('means', 'planted words');
    await loop.write('means', 'planted words again');
    const [row] = await rows(
      `select ciphertext from response_draft_items where response_id = '${loop.responseId}'`,
    );
    expect(row?.['ciphertext'].includes('planted')).toBe(false);
    const [spell] = await rows(
      `select saves from writing_spells where response_id = '${loop.responseId}'`,
    );
    expect(spell?.['saves']).toBe(2);
  });
});
