import fc from 'fast-check';
import { type Api, startApi } from '../../../test/api.ts';
import { anOwnExercise, german, publishDraft, publishOwn } from '../../../test/own-exercise.ts';
import { ExerciseDraft } from '@selfward/contract';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  p = await aPractice(api);
});
afterAll(() => api.close());

const send = (file: string, as = p.therapist) =>
  as.post('therapist/exercise-drafts/import', { file });
const fileOf = async (slug: string) =>
  (await p.therapist.get(`therapist/own-exercises/${slug}/versions/1.0.0/file`).expect(200)).body;
const drafts = async () => (await p.therapist.get('therapist/own-exercises')).body.drafts.length;
const faultsOf = (body: { errors?: { pointer: string; detail: string }[] }) =>
  (body.errors ?? []).map(({ pointer, detail }) => `${detail} ${pointer}`);

const whole = (more: object = {}, exercise: object = {}) =>
  JSON.stringify({
    format: 'selfward-exercise',
    formatVersion: 1,
    exercise: { ...anOwnExercise(), ...exercise },
    translations: [],
    wordingLeftOut: false,
    ...more,
  });

describe('a file of an exercise', () => {
  it('carries it to another practice whole, with its translations and its name', async () => {
    const slug = await publishOwn(p.therapist);
    const place = `therapist/exercises/${slug}/versions/1.0.0/translations/de`;
    const translation = { wording: german, official: true };
    await p.therapist.put(place, translation, ifMatch(0)).expect(200);
    const file = await fileOf(slug);
    expect(file).toMatchObject({ format: 'selfward-exercise', formatVersion: 1 });
    expect(JSON.stringify(file)).not.toContain(p.members.therapist.memberId);
    const arrived = await send(JSON.stringify(file), p.stranger).expect(201);
    expect(arrived.body).toMatchObject({
      slug,
      exercise: { derived_from: `${slug}@1.0.0`, texts: { de: german }, version: '0.0.0' },
    });
    const draft = ExerciseDraft.parse(arrived.body);
    expect(await publishDraft(p.stranger, draft)).toMatchObject({ slug, version: '1.0.0' });
  });

  it('comes in under another name where its own is taken', async () => {
    const slug = await publishOwn(p.therapist);
    const back = await send(JSON.stringify(await fileOf(slug))).expect(201);
    expect(back.body.slug).not.toBe(slug);
    expect(back.body.exercise.slug).toBe(back.body.slug);
  });

  it('leaves wording out where its licence keeps it, and what comes in so is to be filled', async () => {
    const licence = { text: 'By permission.', ship_wording: false };
    const slug = await publishOwn(p.therapist, anOwnExercise({ licence }));
    const file = await fileOf(slug);
    expect(file.wordingLeftOut).toBe(true);
    for (const words of ['How was this evening?', 'Calm', 'Plenty', 'the day is weighed'])
      expect(JSON.stringify(file)).not.toContain(words);
    const { body } = await send(JSON.stringify(file), p.stranger).expect(201);
    expect(body.exercise.items[0]).toMatchObject({ id: 'how', text: '' });
  });

  it('is nobody else’s to take', async () => {
    const slug = await publishOwn(p.therapist);
    const path = `therapist/own-exercises/${slug}/versions/1.0.0/file`;
    for (const visitor of [p.stranger, p.stranger.in(p.practiceId)])
      expect((await visitor.get(path)).status).toBe(404);
    for (const visitor of [p.client, p.owner]) expect((await visitor.get(path)).status).toBe(403);
  });
});

describe('an import', () => {
  const cycle = [
    {
      id: 'a',
      type: 'yes_no',
      text: 'A',
      core: true,
      show_if: { all: [{ item: 'b', op: '=', value: true }] },
    },
    { id: 'b', type: 'yes_no', text: 'B', show_if: { all: [{ item: 'a', op: '=', value: true }] } },
  ];
  const score = {
    id: 's',
    label: 'S',
    direction: 'neutral',
    items: [{ ref: 'room', weight: 0 }],
    combine: 'mean',
    missing: { estimate_if_at_least: null, never_estimate_without: [] },
    decimals: 0,
    bands: null,
  };
  const [how, means, room] = anOwnExercise().items;
  const many = Array.from({ length: 10_000 }, (_, n) => ({ id: `q${n}`, type: 'date', text: '' }));
  const { 'how.options.calm': _, ...lacking } = german;

  it.each<[string, string, string[]]>([
    ['what is no JSON', 'title: Small evenings', ['This file cannot be read: it is not JSON. #']],
    ['another file', '{"name":"selfward"}', ['This is not an exercise file of Selfward. #']],
    ['a list', '[1,2,3]', ['This is not an exercise file of Selfward. #']],
    [
      'a later format',
      whole({ formatVersion: 2 }),
      ['This file is of another version of the format. #/formatVersion'],
    ],
    [
      'unknown fields, each by its name',
      whole({ script: 'x' }, { streak: 1, points: 2 }),
      [
        'This field is not known here. #/script',
        'This field is not known here. #/exercise/streak',
        'This field is not known here. #/exercise/points',
      ],
    ],
    [
      'a circle',
      whole({}, { items: cycle }),
      [
        'condition-in-a-circle #/exercise/items/0/show_if/all/0',
        'condition-in-a-circle #/exercise/items/1/show_if/all/0',
      ],
    ],
    [
      'a reference to nothing',
      whole(
        {},
        {
          items: [
            how,
            { ...room, show_if: { all: [{ item: 'gone', op: 'exists', value: true }] } },
          ],
        },
      ),
      ['condition-unknown #/exercise/items/1/show_if/all/0'],
    ],
    [
      'a duplicate id',
      whole({}, { items: [how, means, { ...room, id: 'how' }] }),
      ['id-twice #/exercise/items/2/id'],
    ],
    ['ten thousand items', whole({}, { items: many }), ['too-many-items #/exercise/items']],
    [
      'a score that divides by zero',
      whole({}, { scores: [score] }),
      ['score-divides-by-zero #/exercise/scores/0/items'],
    ],
    [
      'a translation that lacks an option',
      whole({ translations: [{ lang: 'de', official: false, wording: lacking }] }),
      ['translation-option-missing #/exercise/texts/de/how.options.calm'],
    ],
    [
      'a measure',
      whole({}, { locked: true }),
      ['A measure comes as a pack, never as an exercise file. #/exercise/locked'],
    ],
    ['an empty text', whole({}, { title: '' }), ['text-empty #/exercise/title']],
    [
      'a name that changes what objects are',
      `{"__proto__":{"a":1},${whole().slice(1)}`,
      ['This name cannot stand in a file. #/__proto__'],
    ],
    [
      'the same, deep inside',
      whole({}, { licence: { constructor: {} } }),
      ['This name cannot stand in a file. #/exercise/licence/constructor'],
    ],
  ])('refuses %s', async (_name, file, faults) => {
    const before = await drafts();
    const begun = performance.now();
    const { status, body, text } = await send(file);
    expect(performance.now() - begun).toBeLessThan(3000);
    expect([status, faultsOf(body)]).toEqual([422, faults]);
    expect(text).not.toContain('Small evenings');
    expect(await drafts()).toBe(before);
  });

  it('refuses what is nested deeper than anything', async () => {
    const deep = `${'['.repeat(150_000)}${']'.repeat(150_000)}`;
    const { status, body } = await send(whole().replace('"review":[]', `"review":${deep}`));
    expect([status, body.errors[0].detail]).toEqual([422, 'This is nested deeper than it can be.']);
  });

  it('refuses a file that is larger than an exercise can be', async () => {
    expect((await send('x'.repeat(400_001))).status).toBe(422);
    expect((await send('x'.repeat(600_000))).status).toBe(413);
  });

  it('answers every file with a draft or with what is wrong, whatever is in it', async () => {
    const text = whole();
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.string({ maxLength: 8 }), async (at, more) => {
        const { status, body } = await send(text.slice(0, at) + more + text.slice(at + 1));
        expect([201, 422]).toContain(status);
        if (status === 422) expect(body.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
