import { exerciseBySlug } from '@selfward/content';
import { wordingOf } from '@selfward/domain';
import { type Api, startApi } from '../../../test/api.ts';
import { anOwnExercise, german, publishOwn } from '../../../test/own-exercise.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

const all = (slug: string, version = '1.0.0') =>
  `therapist/exercises/${slug}/versions/${version}/translations`;
const place = (slug: string, lang = 'de') => `${all(slug)}/${lang}`;
const draft = (slug: string, lang = 'de') => `${place(slug, lang)}/draft`;
const some = { wording: { title: german.title, 'how.text': '' }, official: false };
const whole = { wording: german, official: false };
const listed = async (slug: string) => (await p.therapist.get(all(slug)).expect(200)).body;

describe('a translation that is not whole yet', () => {
  it('is kept as it is, and read by no client', async () => {
    const slug = await publishOwn(p.therapist);
    const id = await Loop.agree(p, slug);
    await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
      void tx.run(`update clients set language = 'de' where client_id = $1`, [p.clientId]);
    });
    const saved = await p.therapist.put(draft(slug), some, ifMatch(0)).expect(200);
    expect(saved.body).toMatchObject({ revision: 1, wording: some.wording, official: false });
    const opened = await p.otherTherapist.get(draft(slug)).expect(200);
    expect(opened.body).toEqual(saved.body);
    expect((await p.therapist.get(place(slug))).status).toBe(404);
    const read = await p.client.get(`client/assignments/${id}`).expect(200);
    expect(read.body.exercise).toMatchObject({ lang: 'en', title: 'Small evenings' });
    expect(await listed(slug)).toMatchObject({
      translations: [],
      drafts: [{ lang: 'de', revision: 1 }],
    });
  });

  it('becomes the wording when it is whole, and is a draft no longer', async () => {
    const slug = await publishOwn(p.therapist);
    await p.therapist.put(draft(slug), some, ifMatch(0)).expect(200);
    await p.therapist.put(draft(slug), whole, ifMatch(1)).expect(200);
    await p.therapist.put(`${place(slug)}?draft=2`, whole, ifMatch(0)).expect(200);
    expect((await p.therapist.get(draft(slug))).body).toMatchObject({ revision: 0, wording: {} });
    expect(await listed(slug)).toMatchObject({ translations: [{ lang: 'de' }], drafts: [] });
    await p.therapist.put(draft(slug), some, ifMatch(0)).expect(200);
    expect((await p.therapist.get(place(slug))).body.wording).toEqual(german);
    await p.therapist.delete(`${place(slug)}?draft=1`, ifMatch(1)).expect(204);
    expect(await listed(slug)).toEqual({ translations: [], drafts: [] });
  });

  it('stays when the language is saved or erased by somebody who has not seen it', async () => {
    const slug = await publishOwn(p.therapist);
    await p.therapist.put(draft(slug), some, ifMatch(0)).expect(200);
    await p.therapist.put(draft(slug), whole, ifMatch(1)).expect(200);
    const kept = { drafts: [{ lang: 'de', revision: 2 }] };
    await p.otherTherapist.put(`${place(slug)}?draft=1`, whole, ifMatch(0)).expect(200);
    expect(await listed(slug)).toMatchObject({ translations: [{ lang: 'de' }], ...kept });
    await p.otherTherapist.put(place(slug), whole, ifMatch(1)).expect(200);
    expect(await listed(slug)).toMatchObject(kept);
    await p.otherTherapist.delete(`${place(slug)}?draft=1`, ifMatch(2)).expect(204);
    expect(await listed(slug)).toMatchObject({ translations: [], ...kept });
    await p.otherTherapist.put(`${place(slug)}?draft=x`, whole, ifMatch(0)).expect(422);
  });

  it('is never written over by somebody who has not seen it', async () => {
    const slug = await publishOwn(p.therapist);
    const answers = await Promise.all(
      [p.therapist, p.otherTherapist].map((as) => as.put(draft(slug), some, ifMatch(0))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    await p.therapist.put(draft(slug), whole, ifMatch(1)).expect(200);
    const stale = await p.therapist.put(draft(slug), some, ifMatch(1));
    expect([stale.status, stale.body.current.wording.title]).toEqual([412, german.title]);
    expect((await p.therapist.delete(draft(slug), ifMatch(1))).status).toBe(412);
    await p.therapist.delete(draft(slug), ifMatch(2)).expect(204);
    expect((await p.therapist.delete(draft(slug), ifMatch(2))).status).toBe(404);
  });

  it.each<[string, Record<string, string>, string, string]>([
    [
      'a line that is not there',
      { 'gone.text': 'X' },
      'de',
      'translation-line-unknown /wording/gone.text',
    ],
    ['no language', {}, 'xx', 'language-unknown /wording'],
    ['its own language', {}, 'en', 'translation-of-itself /wording'],
  ])('has %s in it: refused', async (...row) => {
    const [, wording, lang, fault] = row;
    const slug = await publishOwn(p.therapist);
    const { status, body } = await p.therapist.put(
      draft(slug, lang),
      { wording, official: false },
      ifMatch(0),
    );
    const [error] = body.errors;
    expect([status, `${error.detail} ${error.pointer}`]).toEqual([422, fault.replace(' ', ' #')]);
  });

  it('is nobody else’s, and of no version that is not there', async () => {
    const slug = await publishOwn(p.therapist);
    await p.therapist.put(draft(slug), some, ifMatch(0)).expect(200);
    for (const visitor of [p.stranger, p.stranger.in(p.practiceId)]) {
      expect((await visitor.get(draft(slug))).status).toBe(404);
      expect((await visitor.put(draft(slug), some, ifMatch(0))).status).toBe(404);
      expect((await visitor.delete(draft(slug), ifMatch(1))).status).toBe(404);
    }
    for (const visitor of [p.client, p.owner])
      expect((await visitor.get(draft(slug))).status).toBe(403);
    expect((await p.therapist.get(`${all(slug, '9.9.9')}/de/draft`)).status).toBe(404);
  });
});

describe('what was translated before', () => {
  it('is offered where the very words come again in another exercise', async () => {
    const slug = await publishOwn(p.therapist);
    await p.therapist.put(place(slug), whole, ifMatch(0)).expect(200);
    const other = await publishOwn(p.therapist, anOwnExercise({ title: 'Long evenings' }));
    const { title: _, ...known } = german;
    expect((await p.therapist.get(draft(other))).body).toMatchObject({ revision: 0, known });
    expect((await p.therapist.get(draft(other, 'fr'))).body.known).toEqual({});
    expect((await p.stranger.get(draft('no-time-for', 'de'))).status).toBe(404);
  });

  it('are the places of a body, from one exercise of the library to a copy of it', async () => {
    const map = exerciseBySlug('body-truth-map');
    if (!map) throw new Error('it is in the library');
    const at = `${all(map.slug, map.version)}/de`;
    expect((await p.therapist.get(`${at}/draft`)).body).toMatchObject({ revision: 0, known: {} });
    const wording = Object.fromEntries(
      wordingOf(map).map(({ path, text }) => [path, text === '' ? '' : `de ${text}`]),
    );
    await p.therapist.put(at, { wording, official: false }, ifMatch(0)).expect(200);
    const slug = await publishOwn(p.therapist, {
      ...anOwnExercise(),
      items: map.items,
    });
    const { known } = (await p.therapist.get(draft(slug))).body;
    expect(Object.values(known).filter((said) => said === 'de Jaw')).toHaveLength(1);
    expect(Object.keys(known).length).toBeGreaterThan(19);
  });
});
