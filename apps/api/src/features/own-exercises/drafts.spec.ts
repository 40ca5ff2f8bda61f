import { exerciseBySlug } from '@selfward/content';
import { type Api, startApi } from '../../../test/api.ts';
import {
  anOwnExercise,
  beginDraft,
  publishDraft,
  publishNext,
  publishOwn,
  reworded,
  saveDraft,
} from '../../../test/own-exercise.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  p = await aPractice(api);
});
afterAll(() => api.close());

const drafts = 'therapist/exercise-drafts';
const at = (draft: { id: string }) => `${drafts}/${draft.id}`;
const faultsOf = (body: { errors?: { pointer: string; detail: string }[] }) =>
  (body.errors ?? []).map(({ pointer, detail }) => `${detail} ${pointer}`);

describe('a draft', () => {
  it('begins from nothing, with a name that tells nothing', async () => {
    const draft = await beginDraft(p.therapist, { from: 'empty', lang: 'de' });
    expect(draft.slug).toMatch(/^own-[0-9a-f]{12}$/);
    expect(draft).toMatchObject({
      revision: 1,
      base: null,
      exercise: { title: '', lang: 'de', status: 'draft', version: '0.0.0' },
      next: { version: '1.0.0', series: 1, reasons: [] },
    });
  });

  it('begins with the usual questions at the end, so that "too much right now" is asked', async () => {
    const { exercise } = await beginDraft(p.therapist);
    expect(exercise.closing_block).toEqual(exerciseBySlug('no-time-for')?.closing_block);
    expect(JSON.stringify(exercise.closing_block)).toContain('It was too much right now');
    const german = await beginDraft(p.therapist, { from: 'empty', lang: 'de' });
    expect(german.exercise.closing_block).toEqual([]);
  });

  it('begins as a copy of the library: another name, reviewed by nobody, told where it comes from', async () => {
    const from = `no-time-for@${exerciseBySlug('no-time-for')?.version}`;
    const draft = await beginDraft(p.therapist, { from: 'copy', slug: 'no-time-for' });
    expect(draft.exercise).toMatchObject({
      derived_from: from,
      clinician_reviewed: false,
      slug: draft.slug,
    });
    expect(draft.exercise.items.length).toBeGreaterThan(3);
    expect(draft.exercise.title).toBe(`${exerciseBySlug('no-time-for')?.title}, our version`);
    const published = await publishDraft(p.therapist, draft);
    expect(published).toMatchObject({ version: '1.0.0', derivedFrom: from });
  });

  it.each([
    [{ from: 'copy' }, 'Please say which exercise. #/slug'],
    [{ from: 'copy', slug: 'no-such-thing' }, 'There is no such exercise. #/slug'],
    [{ from: 'edit', slug: 'own-0123456789ab' }, 'There is no such exercise. #/slug'],
    [
      { from: 'edit', slug: 'no-time-for' },
      'An exercise of the library can only be copied. #/slug',
    ],
  ])('does not begin from %j', async (body, fault) => {
    const { status, body: answer } = await p.therapist.post(drafts, body);
    expect([status, faultsOf(answer)]).toEqual([422, [fault]]);
  });

  it('is saved half written, as it stands', async () => {
    const draft = await beginDraft(p.therapist);
    const half = { ...draft.exercise, title: 'Half' };
    const saved = await saveDraft(p.therapist, draft, { ...half, items: [] });
    expect(saved).toMatchObject({ revision: 2, exercise: { title: 'Half', items: [] } });
    const again = await p.therapist.get(at(draft)).expect(200);
    expect(again.body.exercise).toEqual(saved.exercise);
    expect(again.headers.etag).toBe('"2"');
  });

  it('keeps what only the server says, whatever is sent of it', async () => {
    const draft = await beginDraft(p.therapist, { from: 'copy', slug: 'no-time-for' });
    const forged = {
      ...draft.exercise,
      slug: 'no-time-for',
      version: '9.9.9',
      series: 9,
      status: 'active',
      locked: true,
      clinician_reviewed: true,
      derived_from: 'nothing',
    };
    expect((await saveDraft(p.therapist, draft, forged)).exercise).toEqual(draft.exercise);
  });

  it.each<[string, (exercise: Record<string, unknown>) => unknown, string]>([
    [
      'an unknown field',
      (one) => ({ ...one, streak: 3 }),
      'This field is not known here. #/exercise/streak',
    ],
    ['a wrong kind', (one) => ({ ...one, title: 7 }), 'This has to be a text. #/exercise/title'],
    [
      'an unknown type',
      (one) => ({ ...one, items: [{ id: 'a', type: 'matrix', text: '' }] }),
      'This does not have the form that is needed. #/exercise/items/0/type',
    ],
    ['no exercise', () => ({}), 'This is missing. #/exercise/slug'],
  ])('refuses %s and names it', async (_, spoil, fault) => {
    const draft = await beginDraft(p.therapist);
    const exercise = spoil({ ...draft.exercise });
    const { status, body } = await p.therapist.put(at(draft), { exercise }, ifMatch(1));
    expect([status, faultsOf(body)[0]]).toEqual([422, fault]);
    expect((await p.therapist.get(at(draft))).body.revision).toBe(1);
  });

  it('of ten thousand items is refused', async () => {
    const draft = await beginDraft(p.therapist);
    const items = Array.from({ length: 10_000 }, (_, n) => ({
      id: `q${n}`,
      type: 'date',
      text: '',
    }));
    const body = { exercise: { ...draft.exercise, items } };
    const refused = await p.therapist.put(at(draft), body, ifMatch(1));
    expect([refused.status, faultsOf(refused.body)]).toEqual([
      422,
      ['too-many-items #/exercise/items'],
    ]);
  });

  it('never lets one therapist write over another: who comes second is shown what is there', async () => {
    const draft = await beginDraft(p.therapist);
    const mine = { exercise: { ...draft.exercise, title: 'Mine' } };
    const theirs = { exercise: { ...draft.exercise, title: 'Theirs' } };
    const answers = await Promise.all([
      p.therapist.put(at(draft), mine, ifMatch(1)),
      p.otherTherapist.put(at(draft), theirs, ifMatch(1)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
    expect(lost?.body.current.exercise.title).toBe(won?.body.exercise.title);
    expect(lost?.body.current.savedByName).toBe(won?.body.savedByName);
    expect((await p.therapist.put(at(draft), mine)).status).toBe(428);
    expect((await p.therapist.delete(at(draft), ifMatch(1))).status).toBe(412);
  });

  it('goes when it is deleted, and its exercise stays', async () => {
    const slug = await publishOwn(p.therapist);
    const draft = await beginDraft(p.therapist, { from: 'edit', slug });
    await p.otherTherapist.delete(at(draft), ifMatch(1)).expect(204);
    expect((await p.therapist.get(at(draft))).status).toBe(404);
    expect((await p.therapist.get(`therapist/exercises/${slug}`)).status).toBe(200);
  });

  it('of a next version is one, however many begin it', async () => {
    const slug = await publishOwn(p.therapist);
    const both = await Promise.all(
      [p.therapist, p.otherTherapist].map((as) => beginDraft(as, { from: 'edit', slug })),
    );
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    const { body } = await p.therapist.get('therapist/own-exercises');
    const listed = body.drafts.filter((line: { slug: string }) => line.slug === slug);
    expect(listed).toMatchObject([{ id: both[0]?.id, isNew: false, title: 'Small evenings' }]);
  });

  it('begun twice by the same request is begun once', async () => {
    const key = { 'Idempotency-Key': 'begin-draft-0000001' };
    const first = await p.therapist.post(drafts, { from: 'empty' }, key).expect(201);
    const again = await p.therapist.post(drafts, { from: 'empty' }, key).expect(201);
    expect(again.body.id).toBe(first.body.id);
  });

  it('takes no id again that an earlier version had', async () => {
    const slug = await publishOwn(p.therapist);
    const draft = await beginDraft(p.therapist, { from: 'edit', slug });
    expect(draft.usedIds).toEqual(['how', 'means', 'room']);
  });

  it('is not there for strangers or the wrong role', async () => {
    const draft = await beginDraft(p.therapist);
    for (const visitor of [p.client, p.owner, p.frontDesk])
      expect((await visitor.get(at(draft))).status).toBe(403);
    for (const visitor of [p.stranger, p.stranger.in(p.practiceId)]) {
      expect((await visitor.get(at(draft))).status).toBe(404);
      expect((await visitor.delete(at(draft), ifMatch(1))).status).toBe(404);
    }
    const { body } = await p.stranger.get('therapist/own-exercises').expect(200);
    expect(body).toEqual({ exercises: [], drafts: [] });
  });
});

describe('publishing', () => {
  it('needs everything to be right, and says what is not and where', async () => {
    const draft = await saveDraft(p.therapist, await beginDraft(p.therapist), {
      ...anOwnExercise(),
      title: '',
      items: [
        {
          id: 'a',
          type: 'text_long',
          text: 'A',
          core: true,
          show_if: { all: [{ item: 'b', op: 'exists', value: true }] },
        },
        {
          id: 'b',
          type: 'text_long',
          text: 'B',
          show_if: { all: [{ item: 'a', op: 'exists', value: true }] },
        },
        { id: 'r', type: 'recall', text: 'R', sources: ['nowhere'], pick: 'all' },
      ],
    });
    const body = { version: '1.0.0', series: 1 };
    const refused = await p.therapist.post(`${at(draft)}/publish`, body, ifMatch(draft.revision));
    expect([refused.status, faultsOf(refused.body)]).toEqual([
      422,
      [
        'text-empty #/exercise/title',
        'condition-in-a-circle #/exercise/items/0/show_if/all/0',
        'condition-in-a-circle #/exercise/items/1/show_if/all/0',
        'source-unknown #/exercise/items/2/sources/0',
      ],
    ]);
    expect((await p.therapist.get(`therapist/exercises/${draft.slug}`)).status).toBe(404);
  });

  it('says version and series before, and publishes nothing else than was said', async () => {
    const slug = await publishOwn(p.therapist);
    const draft = await beginDraft(p.therapist, { from: 'edit', slug });
    const path = `${at(draft)}/publish`;
    const unchanged = await p.therapist.post(path, { version: '1.0.0', series: 1 }, ifMatch(1));
    expect(unchanged.body.type).toBe('urn:problem:exercise-unchanged');
    const saved = await saveDraft(p.therapist, draft, reworded(draft.exercise, 'What filled it?'));
    expect(saved.next).toMatchObject({ version: '1.0.1', series: 1, sameSeries: true });
    expect(saved.next.reasons).toMatchObject([{ change: 'wording', mayChangeMeaning: true }]);
    const other = await p.therapist.post(path, { version: '1.1.0', series: 1 }, ifMatch(2));
    expect([other.status, other.body.type, other.body.current.version]).toEqual([
      409,
      'urn:problem:version-not-expected',
      '1.0.1',
    ]);
    const stale = await p.therapist.post(path, { version: '1.0.1', series: 1 }, ifMatch(1));
    expect([stale.status, stale.body.current.revision]).toEqual([412, 2]);
    const newSeries = { version: '2.0.0', series: 2, newMeaning: true };
    const done = await p.therapist.post(path, newSeries, ifMatch(2)).expect(201);
    expect(done.body).toMatchObject({ slug, version: '2.0.0', series: 2, draftId: null });
  });

  it('happens once, however many do it at the same time', async () => {
    const draft = await saveDraft(p.therapist, await beginDraft(p.therapist), anOwnExercise());
    const body = { version: '1.0.0', series: 1 };
    const answers = await Promise.all(
      [p.therapist, p.otherTherapist, p.therapist].map((as) =>
        as.post(`${at(draft)}/publish`, body, ifMatch(2)),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404]);
  });

  it('keeps every version as it was, and says what each one changed', async () => {
    const slug = await publishOwn(p.therapist);
    await publishNext(p.otherTherapist, slug, 'What filled it?');
    const { body } = await p.therapist.get(`therapist/own-exercises/${slug}/versions`).expect(200);
    expect(body.versions).toMatchObject([
      { version: '1.0.1', series: 1, step: { bump: 'patch' } },
      { version: '1.0.0', series: 1, step: null },
    ]);
    expect(body.versions[0].publishedByName).not.toBe(body.versions[1].publishedByName);
    const old = await p.therapist.get(`therapist/own-exercises/${slug}/versions/1.0.0`).expect(200);
    expect(old.body.exercise).toMatchObject({ version: '1.0.0', status: 'active', slug });
    expect(old.body.exercise.items[1].text).toBe('What made it full?');
    const missing = await p.therapist.get(`therapist/own-exercises/${slug}/versions/7.0.0`);
    expect(missing.status).toBe(404);
    for (const visitor of [p.stranger, p.stranger.in(p.practiceId)])
      expect((await visitor.get(`therapist/own-exercises/${slug}/versions`)).status).toBe(404);
  });
});
