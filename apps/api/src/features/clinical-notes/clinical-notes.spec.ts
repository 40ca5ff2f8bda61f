import { randomUUID } from 'node:crypto';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';

let api: Api;
let p: TestPractice;
let list: string;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
  list = `therapist/clients/${p.clientId}/notes`;
});
afterAll(() => api.close());

const body = { text: 'We spoke of rest.', sessionOn: '2026-11-24' };
const rows = (sql: string) =>
  api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
    const found = tx.many(sql);
    return await found;
  });
const aNote = async (): Promise<string> => {
  const made = await p.therapist.post(list, body).expect(201);
  return `therapist/notes/${made.body.id}`;
};

async function alsoInCare(): Promise<void> {
  const { practiceId, clientId, members } = p;
  await api.app.get(Database).glance({ practiceId }, (tx) =>
    tx.run(
      `insert into care_relationships (practice_id, care_id, client_id, member_id, started_on)
       values ($1, $2, $3, $4, '2026-10-01')`,
      [practiceId, newId(), clientId, members.otherTherapist.memberId],
    ),
  );
}

describe('a clinical note', () => {
  it('is written, written on, signed, and then stays', async () => {
    const made = await p.therapist.post(list, body);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...body, revision: 1, state: 'draft', signedOn: null });
    const path = `therapist/notes/${made.body.id}`;
    const changed = await p.therapist.put(path, { ...body, text: 'Longer.' }, ifMatch(1));
    expect(changed.body).toMatchObject({ text: 'Longer.', revision: 2 });
    expect((await p.therapist.get(path)).body).toEqual(changed.body);
    const signed = await p.therapist.post(`${path}/sign`, undefined, ifMatch(2));
    expect(signed.status).toBe(200);
    expect(signed.body).toMatchObject({ text: 'Longer.', state: 'signed', revision: 3 });
    expect(signed.body.signedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const late = await p.therapist.put(path, body, ifMatch(3));
    expect([late.status, late.body.type]).toEqual([409, 'urn:problem:note-signed']);
    const listed = await p.therapist.get(list);
    const { text: _, addenda: __, ...line } = signed.body;
    expect(listed.body.notes).toEqual([{ ...line, addendaCount: 0 }]);
  });

  it.each(['\ufeffa\r\nb e\u0301 👩‍👩‍👧‍👦 \u202eשלום', ' \t', 'ä'.repeat(60_000)])(
    'keeps its words byte for byte',
    async (text) => {
      const made = await p.therapist.post(list, { ...body, text }).expect(201);
      const { body: opened } = await p.therapist.get(`therapist/notes/${made.body.id}`);
      expect(Buffer.from(opened.text)).toEqual(Buffer.from(text));
      const [row] = await rows(`select text from clinical_notes where note_id = '${made.body.id}'`);
      expect(row?.['text'].includes(Buffer.from(text))).toBe(false);
    },
  );

  it.each([
    ['NUL', { ...body, text: 'a\u0000b' }],
    ['half a character', { ...body, text: '\ud800' }],
    ['too much', { ...body, text: 'a'.repeat(60_001) }],
    ['a day that is none', { ...body, sessionOn: '2026-02-30' }],
    ['no day', { text: 'a' }],
    ['a template that is none', { ...body, template: 'essay' }],
    ['a session that is no id', { ...body, sessionId: 'today' }],
    ['what it does not know', { ...body, isMine: true }],
  ])('refuses %s', async (_, wrong) => {
    expect((await p.therapist.post(list, wrong)).status).toBe(422);
    const path = await aNote();
    expect((await p.therapist.put(path, wrong, ifMatch(1))).status).toBe(422);
  });

  it('is written and signed once for one intention', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const made = await Promise.all([1, 2, 3].map(() => p.therapist.post(list, body, key)));
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1);
    const path = `therapist/notes/${made[0]?.body.id}/sign`;
    const sign = { ...ifMatch(1), 'Idempotency-Key': randomUUID() };
    const signed = await Promise.all([1, 2].map(() => p.therapist.post(path, undefined, sign)));
    expect(signed.map(({ status, body: { revision } }) => [status, revision])).toEqual([
      [200, 2],
      [200, 2],
    ]);
    const twice = await p.therapist.post(path, undefined, ifMatch(2));
    expect([twice.status, twice.body.type]).toEqual([409, 'urn:problem:note-signed']);
    const written = await rows(
      `select action from access_log where subject = 'clinical_note' order by entry_id`,
    );
    expect(written.map(({ action }) => action)).toEqual(['created', 'signed']);
  });

  it('changed on two devices keeps both: one saved, one told', async () => {
    const path = await aNote();
    const sent = await Promise.all(
      ['A', 'B', 'C'].map((text) => p.therapist.put(path, { ...body, text }, ifMatch(1))),
    );
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const saved = sent.find(({ status }) => status === 200)?.body;
    expect(sent.find(({ status }) => status === 412)?.body.current).toEqual(saved);
    expect((await p.therapist.put(path, body)).status).toBe(428);
    const late = await p.therapist.post(`${path}/sign`, undefined, ifMatch(1));
    expect(late.status).toBe(412);
  });

  it.each([' \n', '## Data\n\n## Plan\n'])('with nothing in it is not signed', async (text) => {
    const made = await p.therapist.post(list, { ...body, text });
    const refused = await p.therapist.post(
      `therapist/notes/${made.body.id}/sign`,
      undefined,
      ifMatch(1),
    );
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:note-empty']);
  });

  it('may be read by who else is in care, and changed by its author only', async () => {
    const path = await aNote();
    await alsoInCare();
    expect((await p.therapist.get(path)).body.isMine).toBe(true);
    const read = await p.otherTherapist.get(path);
    expect(read.body).toMatchObject({ text: body.text, isMine: false });
    expect((await p.otherTherapist.get(list)).body.notes).toMatchObject([{ isMine: false }]);
    expect((await p.otherTherapist.put(path, body, ifMatch(1))).status).toBe(403);
    expect((await p.otherTherapist.post(`${path}/sign`, undefined, ifMatch(1))).status).toBe(403);
  });

  it('is not there for strangers, who cannot write one, and closed to other roles', async () => {
    const path = await aNote();
    for (const visitor of [p.otherTherapist, p.stranger, p.stranger.in(p.practiceId)]) {
      expect((await visitor.get(path)).status).toBe(404);
      expect((await visitor.get(list)).status).toBe(404);
      expect((await visitor.post(list, body)).status).toBe(404);
      expect((await visitor.put(path, body, ifMatch(1))).status).toBe(404);
      expect((await visitor.post(`${path}/sign`, undefined, ifMatch(1))).status).toBe(404);
    }
    for (const visitor of [p.client, p.owner, p.frontDesk])
      expect((await visitor.get(path)).status).toBe(403);
    expect(await rows('select 1 from clinical_notes')).toHaveLength(1);
  });

  it('is out of reach the moment care ends', async () => {
    const path = await aNote();
    await p.therapist.put(path, body, ifMatch(1)).expect(200);
    await rows(
      `update care_relationships set ended_on = '2026-11-24' where client_id = '${p.clientId}'`,
    );
    expect((await p.therapist.get(path)).status).toBe(404);
    expect((await p.therapist.put(path, body, ifMatch(2))).status).toBe(404);
    expect((await p.therapist.post(list, body)).status).toBe(404);
  });
});
