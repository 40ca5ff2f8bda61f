import { exerciseBySlug } from '@selfward/content';
import { OpenedAssignment } from '@selfward/contract';
import { type Exercise, wordingOf } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop, plainCard } from '../../../test/loop.ts';
import {
  anOwnExercise,
  beginDraft,
  german,
  publishDraft,
  publishNext,
  publishOwn,
  saveDraft,
} from '../../../test/own-exercise.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

const own = (slug: string) => `therapist/own-exercises/${slug}`;
const list = () => `therapist/clients/${p.clientId}/assignments`;
const opened = async (id: string) =>
  OpenedAssignment.parse((await p.client.get(`client/assignments/${id}`).expect(200)).body);
const faultsOf = (body: { errors?: { pointer: string; detail: string }[] }) =>
  (body.errors ?? []).map(({ pointer, detail }) => `${detail} ${pointer}`);

describe('an exercise of the practice', () => {
  it('stands in the library of this practice, whoever wrote it, and in no other one', async () => {
    const slug = await publishOwn(p.otherTherapist);
    const { body } = await p.therapist.get('therapist/exercises');
    expect(body.exercises.at(-1)).toMatchObject({
      slug,
      source: 'practice',
      version: '1.0.0',
      isPlayable: true,
    });
    const one = await p.therapist.get(`therapist/exercises/${slug}`).expect(200);
    expect(one.body).toMatchObject({ source: 'practice', isRetired: false, canCopy: true });
    expect((await p.stranger.get(`therapist/exercises/${slug}`)).status).toBe(404);
    const theirs = await p.stranger.get('therapist/exercises');
    expect(theirs.body.exercises.map((line: { source: string }) => line.source)).not.toContain(
      'practice',
    );
  });

  it('is agreed on, answered and read by its exact version', async () => {
    const slug = await publishOwn(p.therapist);
    const id = await Loop.agree(p, slug);
    await publishNext(p.therapist, slug, 'What filled it?');
    const { exercise } = await opened(id);
    expect([exercise.version, exercise.items[1]?.text]).toEqual(['1.0.0', 'What made it full?']);
    const begun = await p.client.post(`client/assignments/${id}/responses`).expect(201);
    const loop = new Loop(p, id, begun.body.id);
    await loop.write('how', { code: 'full' });
    await loop.write('means', 'Everything at once.');
    await loop.finish().expect(200);
    await loop.share(['how', 'means']).expect(200);
    api.clock.forward({ seconds: 11 });
    const { body } = await p.therapist.get(`therapist/responses/${loop.responseId}`).expect(200);
    expect(body.answers).toMatchObject({ means: 'Everything at once.' });
    api.clock.reset();
  });

  it('that is retired is agreed on no more; what runs goes on, and it can be brought back', async () => {
    const slug = await publishOwn(p.therapist);
    const id = await Loop.agree(p, slug);
    const retired = await p.therapist.put(`${own(slug)}/retired`, { retired: true }).expect(200);
    expect(retired.body.retiredAt).not.toBeNull();
    const body = { exercise: slug, card: plainCard };
    expect((await p.therapist.post(list(), body)).body.type).toBe('urn:problem:exercise-retired');
    expect((await opened(id)).exercise.slug).toBe(slug);
    const lines = (await p.therapist.get('therapist/exercises')).body.exercises;
    expect(lines.map((line: { slug: string }) => line.slug)).not.toContain(slug);
    expect((await p.therapist.get(`therapist/exercises/${slug}`)).body.isRetired).toBe(true);
    await p.therapist.put(`${own(slug)}/retired`, { retired: false }).expect(200);
    await p.therapist.post(list(), body).expect(201);
  });

  it('reads back what the client wrote to another exercise of the practice', async () => {
    const first = await publishOwn(p.therapist);
    const recalling = await publishOwn(
      p.therapist,
      anOwnExercise({
        items: [
          {
            id: 'back',
            type: 'recall',
            text: 'You wrote:',
            sources: [`${first}#means`],
            pick: 'latest',
          },
          { id: 'now', type: 'text_long', text: 'And now?', core: true },
        ],
      }),
    );
    const loop = await Loop.begin(p, first);
    await loop.write('how', { code: 'full' });
    await loop.write('means', 'The phone.');
    await loop.finish().expect(200);
    const { elsewhere } = await opened(await Loop.agree(p, recalling));
    expect(elsewhere).toEqual({ [first]: [{ means: 'The phone.' }] });
  });

  it('names what each version changed by its words, also what is gone', async () => {
    const slug = await publishOwn(p.therapist);
    const draft = await beginDraft(p.therapist, { from: 'edit', slug });
    const items = draft.exercise.items.filter(({ id }) => id !== 'means');
    await publishDraft(
      p.therapist,
      await saveDraft(p.therapist, draft, { ...draft.exercise, items }),
    );
    const { body } = await p.therapist.get(`${own(slug)}/versions`).expect(200);
    expect(body.versions[0].step.reasons).toContainEqual(
      expect.objectContaining({ change: 'item-removed', name: 'What made it full?' }),
    );
  });

  it('is nobody else’s to agree on, and cannot be changed once it is published', async () => {
    const slug = await publishOwn(p.therapist);
    const theirs = `therapist/clients/${p.strangerClientId}/assignments`;
    const refused = await p.stranger.post(theirs, { exercise: slug, card: plainCard });
    expect([refused.status, faultsOf(refused.body)]).toEqual([
      422,
      ['There is no such exercise. #/exercise'],
    ]);
    const sql = `update exercise_versions set version = '9.9.9'`;
    const change = api.app
      .get(Database)
      .transaction({ practiceId: p.practiceId }, async (tx) => void tx.run(sql));
    await expect(change).rejects.toThrow('permission denied');
  });
});

describe('moving on to a newer version', () => {
  const agreements = (slug: string) => `therapist/exercises/${slug}/agreements`;

  it('is offered for what runs on an older one, and done one by one', async () => {
    const slug = await publishOwn(p.therapist);
    const id = await Loop.agree(p, slug);
    await publishNext(p.therapist, slug, 'What filled it?');
    const offered = await p.therapist.get(agreements(slug)).expect(200);
    expect(offered.body).toMatchObject({
      version: '1.0.1',
      agreements: [{ assignmentId: id, clientId: p.clientId, version: '1.0.0', series: 1 }],
    });
    const path = `${agreements(slug)}/${id}/move-on`;
    const unseen = await p.therapist.post(path, { version: '1.0.0' });
    expect(unseen.body.type).toBe('urn:problem:version-not-expected');
    await p.therapist.post(path, { version: '1.0.1' }).expect(200);
    await p.therapist.post(path, { version: '1.0.1' }).expect(200);
    const now = await opened(id);
    expect(now.exercise.items[1]?.text).toBe('What filled it?');
    expect(now.newVersionOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    await p.client.post(`client/assignments/${id}/seen`).expect(204);
    expect((await opened(id)).newVersionOn).toBeNull();
    expect((await p.therapist.get(agreements(slug))).body.agreements).toEqual([]);
  });

  it('leaves what was begun in the version it was begun in, and tells nobody that it was', async () => {
    const slug = await publishOwn(p.therapist);
    const loop = await Loop.begin(p, slug);
    await loop.write('how', { code: 'full' });
    await loop.write('means', 'half a thought');
    await publishNext(p.therapist, slug, 'What filled it?');
    const other = await aPractice(api);
    const untouchedSlug = await publishOwn(other.therapist);
    const untouched = await Loop.agree(other, untouchedSlug);
    await publishNext(other.therapist, untouchedSlug, 'What filled it?');
    const scrub = (text: string) =>
      text.replace(
        /[0-9a-f-]{36}|own-[0-9a-f]{12}|T[0-9:.]+Z|(client|therapist) [0-9a-f]{4}/gi,
        '…',
      );
    const told = async (of: TestPractice, name: string, id: string) => [
      scrub((await of.therapist.get(agreements(name))).text),
      scrub(
        (await of.therapist.post(`${agreements(name)}/${id}/move-on`, { version: '1.0.1' })).text,
      ),
    ];
    expect(await told(p, slug, loop.assignmentId)).toEqual(
      await told(other, untouchedSlug, untouched),
    );
    const { exercise, response, newVersionOn } = await opened(loop.assignmentId);
    expect([exercise.version, newVersionOn]).toEqual(['1.0.0', null]);
    expect(response?.answers).toMatchObject({ means: 'half a thought' });
    await loop.finish().expect(200);
  });

  it('is over once it is finished, and is not there for others', async () => {
    const slug = await publishOwn(p.therapist);
    const loop = await Loop.begin(p, slug);
    await loop.write('how', { code: 'calm' });
    await publishNext(p.therapist, slug, 'What filled it?');
    const path = `${agreements(slug)}/${loop.assignmentId}/move-on`;
    expect((await p.otherTherapist.get(agreements(slug))).body.agreements).toEqual([]);
    for (const visitor of [p.otherTherapist, p.stranger, p.stranger.in(p.practiceId)])
      expect((await visitor.post(path, { version: '1.0.1' })).status).toBe(404);
    const elsewhere = `${agreements('no-time-for')}/${loop.assignmentId}/move-on`;
    const version = exerciseBySlug('no-time-for')?.version;
    expect((await p.therapist.post(elsewhere, { version })).status).toBe(404);
    await loop.finish().expect(200);
    const refused = await p.therapist.post(path, { version: '1.0.1' });
    expect(refused.body.type).toBe('urn:problem:assignment-done');
    expect((await p.therapist.get(agreements(slug))).body.agreements).toEqual([]);
  });
});

describe('a translation', () => {
  const place = (slug: string, lang = 'de') =>
    `therapist/exercises/${slug}/versions/1.0.0/translations/${lang}`;

  it('is read by the client whose language it is, and by nobody else', async () => {
    const slug = await publishOwn(p.therapist);
    const id = await Loop.agree(p, slug);
    const body = { wording: german, official: false };
    const saved = await p.therapist.put(place(slug), body, ifMatch(0)).expect(200);
    expect(saved.body).toMatchObject({ lang: 'de', official: false, revision: 1, wording: german });
    expect((await opened(id)).exercise).toMatchObject({ lang: 'en', title: 'Small evenings' });
    await speaks('de-AT');
    const { exercise } = await opened(id);
    expect(exercise).toMatchObject({ lang: 'de', title: 'Kleine Abende', texts: {} });
    expect(exercise.items[0]).toMatchObject({ options: [{ code: 'calm', text: 'Ruhig' }, {}] });
    const begun = await p.client.post(`client/assignments/${id}/responses`).expect(201);
    const answered = await p.client.get(`client/responses/${begun.body.id}`).expect(200);
    expect(answered.body.exercise.title).toBe('Kleine Abende');
    const versions = await p.therapist.get(`${own(slug)}/versions`);
    expect(versions.body.versions[0].translations).toMatchObject([{ lang: 'de', revision: 1 }]);
  });

  it.each<[string, Record<string, string>, string, string]>([
    [
      'an option',
      { 'how.options.calm': '' },
      'de',
      'translation-option-missing #/wording/how.options.calm',
    ],
    ['a line', { 'room.low': '' }, 'de', 'translation-line-missing #/wording/room.low'],
    [
      'nothing, but of what is not there',
      { 'gone.text': 'X' },
      'de',
      'translation-line-unknown #/wording/gone.text',
    ],
    ['nothing, in no language', {}, 'xx', 'language-unknown #/wording'],
    ['nothing, in its own language', {}, 'en', 'translation-of-itself #/wording'],
  ])('that lacks %s is refused with its place', async (...row) => {
    const [, more, lang, fault] = row;
    const slug = await publishOwn(p.therapist);
    const body = { wording: { ...german, ...more }, official: true };
    const refused = await p.therapist.put(place(slug, lang), body, ifMatch(0));
    expect([refused.status, faultsOf(refused.body)]).toEqual([422, [fault]]);
    expect((await p.therapist.get(place(slug, lang))).status).toBe(404);
  });

  it('is never written over by somebody who has not seen it', async () => {
    const slug = await publishOwn(p.therapist);
    const body = { wording: german, official: false };
    const answers = await Promise.all(
      [p.therapist, p.otherTherapist].map((as) => as.put(place(slug), body, ifMatch(0))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const better = { wording: { ...german, title: 'Abende' }, official: true };
    const changed = await p.therapist.put(place(slug), better, ifMatch(1)).expect(200);
    expect(changed.body).toMatchObject({ revision: 2, official: true });
    const stale = await p.therapist.put(place(slug), body, ifMatch(1));
    expect([stale.status, stale.body.current.wording.title]).toEqual([412, 'Abende']);
    expect((await p.therapist.delete(place(slug), ifMatch(1))).status).toBe(412);
    await p.therapist.delete(place(slug), ifMatch(2)).expect(204);
    expect((await p.therapist.delete(place(slug), ifMatch(2))).status).toBe(404);
    for (const visitor of [p.stranger, p.stranger.in(p.practiceId)])
      expect((await visitor.put(place(slug), body, ifMatch(0))).status).toBe(404);
  });

  it('can be made of an exercise of the library, before anybody agreed on it', async () => {
    const slug = 'take-myself-seriously';
    const exercise = exerciseBySlug(slug);
    if (!exercise) throw new Error('it is in the library');
    const path = `therapist/exercises/${slug}/versions/${exercise.version}/translations`;
    expect((await p.therapist.get(path).expect(200)).body).toEqual({
      translations: [],
      drafts: [],
    });
    const lines = wordingOf(exercise).map(({ path: at, text }) => [at, `de ${text}`]);
    const body = { wording: Object.fromEntries(lines), official: true };
    await p.therapist.put(`${path}/de`, body, ifMatch(0)).expect(200);
    const listed = await p.otherTherapist.get(path).expect(200);
    expect(listed.body.translations).toMatchObject([{ lang: 'de', official: true }]);
    expect((await p.stranger.get(path)).body).toEqual({ translations: [], drafts: [] });
    await speaks('de');
    const { exercise: read } = await opened(await Loop.agree(p, slug));
    expect([read.lang, read.title]).toEqual(['de', `de ${exercise.title}`]);
    const none = `therapist/exercises/${slug}/versions/9.9.9/translations`;
    expect((await p.therapist.get(none)).status).toBe(404);
    expect((await p.therapist.put(`${none}/de`, body, ifMatch(0))).status).toBe(404);
  });

  it('goes on to the next version, where it has to be whole again', async () => {
    const slug = await publishOwn(p.therapist);
    await p.therapist.put(place(slug), { wording: german, official: true }, ifMatch(0)).expect(200);
    const draft = await beginDraft(p.therapist, { from: 'edit', slug });
    expect(draft.exercise.texts).toEqual({ de: german });
    const more: Exercise = {
      ...draft.exercise,
      items: [...draft.exercise.items, { id: 'q1', type: 'date', text: 'Since when?' }],
    };
    const saved = await saveDraft(p.therapist, draft, more);
    const { version, series } = saved.next;
    const path = `therapist/exercise-drafts/${draft.id}/publish`;
    const refused = await p.therapist.post(path, { version, series }, ifMatch(2));
    expect(faultsOf(refused.body)).toEqual([
      'translation-line-missing #/exercise/texts/de/q1.text',
    ]);
    const texts = { de: { ...german, 'q1.text': 'Seit wann?' } };
    await publishDraft(p.therapist, await saveDraft(p.therapist, saved, { ...more, texts }));
    const { body } = await p.therapist.get(`${own(slug)}/versions`);
    expect(body.versions[0].translations).toMatchObject([{ lang: 'de', official: false }]);
  });

  async function speaks(language: string): Promise<void> {
    await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
      const mine = [p.clientId, language];
      void tx.run('update clients set language = $2 where client_id = $1', mine);
    });
  }
});
