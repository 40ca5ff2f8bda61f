import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { JsonLog } from '../src/http/json-log.ts';
import { type Api, startApi } from './api.ts';
import { Loop } from './loop.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { ifMatch } from './visitor.ts';

/** A text that is nowhere else in the world. */
const planted = (what: string): string => `${what} ${randomBytes(12).toString('hex')}`;

describe('what a person wrote', () => {
  let api: Api;
  let admin: Client;
  let logPlace: string;
  beforeAll(async () => {
    logPlace = mkdtempSync(path.join(tmpdir(), 'selfward-log-'));
    api = await startApi({}, new JsonLog('trace', path.join(logPlace, 'api.log')));
    admin = new Client({ connectionString: api.database.urls.admin });
    await admin.connect();
  });
  afterEach(() => api.clock.reset());
  afterAll(async () => {
    await admin.end();
    await api.close();
    rmSync(logPlace, { recursive: true });
  });

  /** One text in every field that a person writes in, the way the product saves it. */
  async function plant(p: TestPractice) {
    const texts = {
      why: planted('why'),
      whenAndWhere: planted('when'),
      inTheWay: planted('way'),
      draft: planted('draft'),
      means: planted('answer'),
      letter: planted('letter'),
      note: planted('note'),
      signed: planted('signed'),
      version: planted('version').padEnd(300, '.'),
      addendum: planted('addendum'),
      line: planted('line'),
    };
    const { why, whenAndWhere, inTheWay } = texts;
    await p.therapist
      .post(`therapist/clients/${p.clientId}/assignments`, {
        exercise: 'take-myself-seriously',
        card: { why, size: 'small', whenAndWhere, inTheWay },
      })
      .expect(201);
    const answers = { means: texts.means, letter: texts.letter };
    const { responseId } = await Loop.through(p, answers, ['means']);
    api.clock.forward({ seconds: 11 });
    await p.therapist
      .post(`therapist/responses/${responseId}/lines`, { text: texts.line })
      .expect(201);
    const begun = await Loop.begin(p);
    await begun.write('means', texts.draft);
    const notes = `therapist/clients/${p.clientId}/notes`;
    await p.therapist.post(notes, { text: texts.note, sessionOn: '2026-11-24' }).expect(201);
    const sessionOn = '2026-11-24';
    const { body } = await p.therapist.post(notes, { text: texts.version, sessionOn });
    const note = `therapist/notes/${body.id}`;
    await p.therapist.put(note, { text: texts.signed, sessionOn }, ifMatch(1)).expect(200);
    await p.therapist.get(`${note}/versions/1`).expect(200);
    await p.therapist.post(`${note}/sign`, undefined, ifMatch(2)).expect(200);
    await p.therapist.post(`${note}/addenda`, { text: texts.addendum }).expect(201);
    return texts;
  }

  async function dataDirectory(): Promise<string> {
    await admin.query('checkpoint');
    await admin.query('select pg_switch_wal()');
    await admin.query('checkpoint');
    const { rows } = await admin.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  }

  it('is in no file of the database, its write-ahead log or its server log', async () => {
    const p = await aPractice(api);
    const texts = await plant(p);
    const name = planted('Noor'); // a plain column: the search has to find this one
    const record = { name, timeZone: 'Europe/Vienna', isAdultInIndividualWork: true };
    await p.therapist.post('therapist/clients', record).expect(201);
    const data = await dataDirectory();
    const files = [...filesIn(data), path.join(path.dirname(data), 'postgres.log')];
    expect(hitsIn(files, [name]).length).toBeGreaterThan(0);
    expect(hitsIn(files, Object.values(texts))).toEqual([]);
  });

  it('is in no row that a copy of every table would carry away', async () => {
    const p = await aPractice(api);
    const texts = Object.values(await plant(p));
    const { rows } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const copy = await admin.query<{ line: string }>(`select t::text as line from ${name} t`);
      const lines = copy.rows.map(({ line }) => line).join('\n');
      for (const text of texts)
        if (lines.includes(text) || lines.includes(Buffer.from(text).toString('hex')))
          found.push(name);
    }
    expect(found).toEqual([]);
    expect(rows.length).toBeGreaterThan(25);
  });

  it('is in no line of the API’s log, whatever fails', async () => {
    const p = await aPractice(api);
    const text = planted('unlucky');
    const loop = await Loop.begin(p);
    await loop.write('means', text);
    await loop.put('means', `${text}\u0000`).expect(422);
    await loop.put('nowhere', text).expect(422);
    await loop.put('means', text, 7).expect(412);
    await admin.query('alter table response_revisions rename to response_revisions_away');
    await loop.finish().expect(500);
    await admin.query('alter table response_revisions_away rename to response_revisions');
    await p.client.post('/api/public/sign-in', { email: `${text}@example.org` }).expect(422);
    const log = readFileSync(path.join(logPlace, 'api.log'), 'utf8');
    expect(log).toContain('"status":500');
    expect(log).not.toContain(text);
    for (const secret of [p.client.cookie?.split('=')[1] ?? '', p.members.client.email])
      expect(log).not.toContain(secret);
  });

  describe('as ciphertext', () => {
    interface Sealed {
      response_id: string;
      item_path: string;
      ciphertext: Buffer;
    }

    async function twoDrafts(p: TestPractice): Promise<[Loop, Sealed, Sealed]> {
      const loop = await Loop.begin(p);
      await loop.write('means', 'first');
      await loop.write('other', 'second');
      const { rows } = await admin.query<Sealed>(
        'select response_id, item_path, ciphertext from response_draft_items where response_id = $1 order by item_path',
        [loop.responseId],
      );
      const [a, b] = rows;
      if (!a || !b) throw new Error('both drafts are stored');
      return [loop, a, b];
    }

    const put = (row: Sealed, ciphertext: Buffer) =>
      admin.query(
        'update response_draft_items set ciphertext = $3 where response_id = $1 and item_path = $2',
        [row.response_id, row.item_path, ciphertext],
      );

    it.each([
      ['moved to another item', (_: Sealed, b: Sealed) => b.ciphertext],
      ['with one bit changed', (a: Sealed) => flipped(a.ciphertext, a.ciphertext.length - 1)],
      ['with a changed IV', (a: Sealed) => flipped(a.ciphertext, 5)],
      ['with a changed key version', (a: Sealed) => flipped(a.ciphertext, 2)],
      ['cut short', (a: Sealed) => a.ciphertext.subarray(0, -1)],
      ['with a cut tag', (a: Sealed) => a.ciphertext.subarray(0, 19)],
      ['emptied', () => Buffer.alloc(0)],
    ])('%s opens for nobody, and is an error rather than an empty text', async (_, changed) => {
      const p = await aPractice(api);
      const [loop, a, b] = await twoDrafts(p);
      await p.client.get(loop.path).expect(200);
      await put(a, changed(a, b));
      await p.client.get(`client/assignments/${loop.assignmentId}`).expect(500);
    });

    it('of an older revision does not open in the place of the newer one', async () => {
      const p = await aPractice(api);
      const [loop, a] = await twoDrafts(p);
      await loop.write(a.item_path, 'newer');
      await put(a, a.ciphertext);
      await p.client.get(`client/assignments/${loop.assignmentId}`).expect(500);
    });
  });
});

function flipped(ciphertext: Buffer, at: number): Buffer {
  const copy = Buffer.from(ciphertext);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(full) : [full];
  });
}

function hitsIn(files: string[], texts: string[]): string[] {
  const needles = texts.flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
  ]);
  return files.filter((file) => {
    try {
      if (!statSync(file).isFile()) return false;
      const content = readFileSync(file);
      return needles.some((needle) => content.includes(needle));
    } catch {
      return false; // the server removed it meanwhile
    }
  });
}
