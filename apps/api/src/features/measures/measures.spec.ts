import { Measure, MeasureLines } from '@selfward/contract';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { plainCard } from '../../../test/loop.ts';
import { fill } from '../../../test/measures.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';

let api: Api;
let admin: Client;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(async () => {
  await admin.end();
  await api.close();
});

const agree = (exercise: string) =>
  p.therapist.post(`therapist/clients/${p.clientId}/assignments`, { exercise, card: plainCard });
const line = async (slug: string) =>
  MeasureLines.parse((await p.therapist.get('therapist/measures').expect(200)).body).measures.find(
    (one) => one.slug === slug,
  );
const bring = (slug = 'who-5', mark = 'of ours') =>
  p.therapist.post(`therapist/measures/${slug}/wording`, fill(slug, mark));

describe('measures', () => {
  it('are the three whose wording may be shipped, and six that wait for wording', async () => {
    const { body } = await p.therapist.get('therapist/measures').expect(200);
    const { measures } = MeasureLines.parse(body);
    expect(measures.map(({ slug, kind, whyNot }) => [slug, kind, whyNot])).toEqual([
      ['phq-9', 'built-in', 'needs-cover'],
      ['phq-8', 'built-in', null],
      ['gad-7', 'built-in', null],
      ['cbi', 'shell', 'no-wording'],
      ['bat-23', 'shell', 'no-wording'],
      ['bat-12', 'shell', 'no-wording'],
      ['olbi', 'shell', 'no-wording'],
      ['who-5', 'shell', 'no-wording'],
      ['core-10', 'shell', 'no-wording'],
    ]);
  });

  it('are opened with licence, source and the notice of LOINC, and what may be chosen instead', async () => {
    const { body } = await p.therapist.get('therapist/measures/phq-9').expect(200);
    const { exercise, instead } = Measure.parse(body);
    expect(exercise?.licence.text).toMatch(/^No permission required/);
    expect(exercise?.licence.copyright).toContain('https://loinc.org/license');
    expect(exercise?.licence.source_url).toMatch(/^http/);
    expect(instead).toEqual({ slug: 'phq-8', title: 'PHQ-8' });
  });

  it('are agreed on like exercises, in their exact words, and cannot be copied', async () => {
    const { body } = await agree('gad-7').expect(201);
    const opened = await p.client.get(`client/assignments/${body.id}`).expect(200);
    expect(opened.body.exercise).toMatchObject({ slug: 'gad-7', locked: true });
    const read = await p.therapist.get('therapist/exercises/gad-7').expect(200);
    expect(read.body).toMatchObject({ canCopy: false, isPlayable: true });
    const copied = await p.therapist.post('therapist/exercise-drafts', {
      from: 'library',
      slug: 'gad-7',
    });
    expect(copied.status).toBeGreaterThanOrEqual(400);
  });

  it('with a question about self-harm are refused until it is settled who looks at it', async () => {
    const refused = await agree('phq-9').expect(409);
    expect(refused.body.type).toBe('urn:problem:measure-needs-cover');
    const { rows } = await admin.query('select * from assignments where practice_id = $1', [
      p.practiceId,
    ]);
    expect(rows).toEqual([]);
    await agree('phq-8').expect(201);
    await bring('core-10').expect(201);
    expect(await line('core-10')).toMatchObject({ hasSafetyItem: true, whyNot: 'needs-cover' });
    await agree('core-10').expect(409);
  });

  it('without wording cannot be agreed on', async () => {
    await agree('who-5').expect(422);
    await agree('no-such-measure').expect(422);
    await p.therapist.get('therapist/measures/no-such-measure').expect(404);
  });
});

describe('wording that a practice brings', () => {
  it('comes from the owner as well, under their name, and is the measure of everybody', async () => {
    const path = 'owner/measures/who-5';
    expect((await p.owner.get(path).expect(200)).body).toMatchObject({ whyNot: 'no-wording' });
    const { body } = await p.owner
      .post(`${path}/wording`, fill('who-5', 'of the office'))
      .expect(201);
    expect(Measure.parse(body).rights?.name).toMatch(/^owner/);
    expect(await line('who-5')).toMatchObject({ whyNot: null, version: '1.0.1' });
    await p.owner.post(`${path}/wording`, { ...fill('who-5'), hasRight: false }).expect(422);
    await p.owner.put(`${path}/retired`, { retired: true }).expect(200);
    expect(await line('who-5')).toMatchObject({ whyNot: 'retired' });
    await agree('who-5').expect(409);
    await p.therapist.get('owner/measures').expect(403);
    await p.owner.get('therapist/measures').expect(403);
    await p.owner.get('owner/measures/no-such-measure').expect(404);
  });

  it('makes the measure, signed by name and day, locked, and under the practice’s key', async () => {
    const brought = Measure.parse((await bring('who-5', 'from our drawer').expect(201)).body);
    expect(brought).toMatchObject({
      version: '1.0.1',
      whyNot: null,
      edition: 'Edition from our drawer',
      rights: { name: expect.any(String), on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    expect(brought.exercise).toMatchObject({ locked: true, licence: { ship_wording: false } });
    const { body } = await agree('who-5').expect(201);
    const opened = await p.client.get(`client/assignments/${body.id}`).expect(200);
    expect(opened.text).toContain('Line 1 from our drawer');
    const { rows } = await admin.query(
      'select content from exercise_versions where practice_id = $1',
      [p.practiceId],
    );
    expect(String(rows[0].content)).not.toContain('drawer');
  });

  it('stays in its practice, and in no list or file of exercises', async () => {
    await bring('who-5', 'canary-wording').expect(201);
    const elsewhere = Measure.parse((await p.stranger.get('therapist/measures/who-5')).body);
    expect(elsewhere).toMatchObject({ exercise: null, rights: null, whyNot: 'no-wording' });
    for (const path of ['therapist/exercises', 'therapist/own-exercises']) {
      const { text } = await p.therapist.get(path).expect(200);
      expect(text).not.toContain('canary-wording');
    }
    const file = 'therapist/own-exercises/who-5/versions/1.0.0/file';
    expect((await p.therapist.get(file)).status).toBe(404);
  });

  it('is refused with every fault by its place, and nothing of it is kept', async () => {
    const { wording, hasRight } = fill('who-5');
    const [first, second, ...more] = wording.items;
    const items = [...more, { ...second, text: '' }];
    const wrong = { hasRight, wording: { ...wording, items, confirmed: [] } };
    const refused = await p.therapist.post('therapist/measures/who-5/wording', wrong).expect(422);
    const said = refused.body.errors.map(({ pointer, detail }: Record<string, string>) => [
      pointer,
      detail,
    ]);
    expect(said).toEqual([
      [`#/wording/items/${first?.number}`, 'missing-item'],
      ['#/wording/items/3', 'changed-order'],
      ['#/wording/items/3/text', 'empty-text'],
      ['#/wording/confirmed/direction', 'not-confirmed'],
    ]);
    const unsigned = { wording, hasRight: false };
    await p.therapist.post('therapist/measures/who-5/wording', unsigned).expect(422);
    expect(await line('who-5')).toMatchObject({ version: null });
  });

  it('is replaced by a next version; what was agreed on keeps its words', async () => {
    await bring('who-5', 'of 2019').expect(201);
    const { body } = await agree('who-5').expect(201);
    const same = await bring('who-5', 'of 2019').expect(409);
    expect(same.body.type).toBe('urn:problem:exercise-unchanged');
    const next = Measure.parse((await bring('who-5', 'of 2024').expect(201)).body);
    expect([next.version, next.exercise?.series]).toEqual(['1.0.2', 1]);
    const opened = await p.client.get(`client/assignments/${body.id}`).expect(200);
    expect(opened.text).toContain('Line 1 of 2019');
  });

  it('brought twice at once is there once', async () => {
    const both = await Promise.all([bring('olbi'), bring('olbi')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await line('olbi')).toMatchObject({ version: '1.0.1' });
    const others = await Promise.all([bring('olbi', 'of 2001'), bring('olbi', 'of 2002')]);
    expect(others.map(({ status }) => status)).toEqual([201, 201]);
    expect(await line('olbi')).toMatchObject({ version: '1.0.3' });
  });

  it('is retired: nothing new is agreed on, until it is taken up again', async () => {
    const retired = 'therapist/measures/who-5/retired';
    await p.therapist.put(retired, { retired: true }).expect(404);
    await bring().expect(201);
    await p.therapist.put(retired, { retired: true }).expect(200);
    expect(await line('who-5')).toMatchObject({ whyNot: 'retired' });
    expect((await agree('who-5')).body.type).toBe('urn:problem:exercise-retired');
    await p.therapist.put(retired, { retired: false }).expect(200);
    await agree('who-5').expect(201);
    await p.therapist.put(retired, { retired: true }).expect(200);
    await bring('who-5', 'anew').expect(201);
    expect(await line('who-5')).toMatchObject({ whyNot: null });
  });

  it('is for therapists, and for shells only', async () => {
    await p.client.post('therapist/measures/who-5/wording', fill('who-5')).expect(403);
    await p.therapist.post('therapist/measures/gad-7/wording', fill('who-5')).expect(404);
  });
});
