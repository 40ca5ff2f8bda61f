import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { JsonLog } from '../src/http/json-log.ts';
import { type Api, startApi } from './api.ts';
import { type Field, fieldsOf, isWords, nameOf } from './fields.ts';
import { inbox, type Inbox } from './inbox.ts';
import { Loop } from './loop.ts';
import { inDocuments, noWords, notYet, plain, Planting } from './planted.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { until } from './until.ts';
import type { Words } from './words.ts';

/** A text that is nowhere else in the world. */
const planted = (what: string): string => `${what} ${randomBytes(12).toString('hex')}`;

/** BOM, combining, joined, right to left and back, line ends of both kinds, a tab. */
const difficult = ' \uFEFFe\u0301👩‍👧ש\u05B8\u202E\u202C\r\n\t.';

/** Kept as a hash that cannot be read back. */
const isSecret = ({ place }: Field) => place.at(-1) === 'password';

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('what a person wrote', () => {
  let api: Api;
  let mail: Inbox;
  let admin: Client;
  let logPlace: string;
  beforeAll(async () => {
    logPlace = mkdtempSync(path.join(tmpdir(), 'selfward-log-'));
    mail = await inbox();
    api = await startApi(
      { SMTP_URL: mail.url },
      new JsonLog('trace', path.join(logPlace, 'api.log')),
    );
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

  const later = () => api.clock.forward({ seconds: 11 });

  /** One text in every field that takes words of a person, the way the product saves it. */
  async function plant(words: Words) {
    const planting = new Planting(await aPractice(api), words, later);
    await planting.everywhere();
    return planting.told;
  }

  /** Something that is nowhere else in the world for each field, with what makes texts difficult. */
  async function plantOnce() {
    const texts = new Map<string, string>();
    const told = await plant((field, least = 0) => {
      const mark = `${randomBytes(12).toString('hex')}${difficult}`.padEnd(least, '.');
      texts.set(field, mark);
      return mark;
    });
    const marks = (isWanted: (field: string) => boolean) =>
      [...texts].filter(([field]) => isWanted(field)).map(([, text]) => text.slice(0, 24));
    const isPlain = (field: string) => plain.includes(field);
    return { texts, told, sealed: marks((field) => !isPlain(field)), plain: marks(isPlain) };
  }

  it('is planted by this test in every field that the contract has for words', async () => {
    const { texts } = await plantOnce();
    const named = fieldsOf(api)
      .filter((field) => isWords(field) && !isSecret(field) && field.route.includes(':practiceId'))
      .filter(({ place }) => !noWords.has(place.at(-1) ?? '') && !notYet.includes(place.join('/')))
      .map((field) => nameOf(field))
      .filter((name) => !noWords.has(name.split(' value/')[1] ?? ''))
      // The first version holds answers of every shape once more, sealed as one value.
      .filter((name) => !name.includes(' value/first/means/'));
    expect([...texts.keys()].toSorted()).toEqual(
      [...new Set([...named, ...inDocuments])].toSorted(),
    );
    expect(plain.filter((field) => !texts.has(field))).toEqual([]);
  });

  it('comes back byte for byte, whatever is in it', async () => {
    const { texts, told } = await plantOnce();
    const back = new Set(stringsIn(told));
    const lost = [...texts].filter(([, text]) => !back.has(text)).map(([field]) => field);
    expect(lost).toEqual([]);
  });

  it('fits up to the last character that the contract names', async () => {
    const limits = new Map(
      fieldsOf(api).map((field) => [nameOf(field), field.schema.maxLength ?? 0] as const),
    );
    const told = await plant((field) => {
      // Of an answer the bytes count; each of these characters has three.
      const most = limits.get(field) ?? 0;
      return 'あ'.repeat(field.includes(' value') ? Math.floor(65_536 / 3 / 8) : most);
    });
    expect(JSON.stringify(told).length).toBeGreaterThan(200_000);
  });

  async function dataDirectory(): Promise<string> {
    await admin.query('checkpoint');
    await admin.query('select pg_switch_wal()');
    await admin.query('checkpoint');
    const { rows } = await admin.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  }

  it('is in no file of the database, its write-ahead log or its server log', async () => {
    const planted = await plantOnce();
    const data = await dataDirectory();
    const files = [...filesIn(data), path.join(path.dirname(data), 'postgres.log')];
    // What is plain on purpose has to be found, or the search proves nothing.
    expect(hitsIn(files, planted.plain).length).toBeGreaterThan(0);
    expect(hitsIn(files, planted.sealed)).toEqual([]);
  });

  it('is in no row that a copy of every table would carry away, jobs and mails among them', async () => {
    const planted = await plantOnce();
    const { rows } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    const plainIn = new Set<string>();
    for (const { name } of rows) {
      const copy = await admin.query<{ line: string }>(`select t::text as line from ${name} t`);
      const lines = copy.rows.map(({ line }) => line).join('\n');
      for (const text of planted.sealed)
        if (lines.includes(text) || lines.includes(Buffer.from(text).toString('hex')))
          found.push(name);
      for (const text of planted.plain) if (lines.includes(text)) plainIn.add(name);
    }
    expect(found).toEqual([]);
    expect([...plainIn].toSorted()).toEqual([
      'public.clients',
      'public.help_contacts',
      'public.invitations',
      'public.memberships',
      'public.practices',
    ]);
    expect(rows.length).toBeGreaterThan(25);
  });

  it('is in no line of the API’s log and in no letter, plain or not', async () => {
    const { sealed, plain: open } = await plantOnce();
    await until(() => (mail.letters.length > 0 ? true : undefined));
    const log = readFileSync(path.join(logPlace, 'api.log'), 'utf8');
    const letters = JSON.stringify(mail.letters);
    expect(log.length).toBeGreaterThan(1000);
    expect(sealed.filter((text) => log.includes(text) || letters.includes(text))).toEqual([]);
    expect(open.filter((text) => log.includes(text))).toEqual([]);
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
