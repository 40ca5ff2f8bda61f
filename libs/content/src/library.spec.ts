import { Exercise } from '@selfward/contract';
import {
  allItems,
  hasEntries,
  isPlayable,
  isWishToBeReadFirst,
  leavesOpen,
  shownItems,
  type Exercise as NativeExercise,
  type Item,
} from '@selfward/domain';
import { exerciseBySlug, library } from './library.ts';

const get = (slug: string): NativeExercise => {
  const exercise = exerciseBySlug(slug);
  if (exercise === undefined) throw new Error(`no exercise ${slug}`);
  return exercise;
};
const itemsOf = (exercise: NativeExercise) =>
  allItems(exercise).filter(({ id }) => !id.startsWith('close.'));
const childrenOf = (exercise: NativeExercise) =>
  itemsOf(exercise)
    .filter(hasEntries)
    .flatMap(({ children }) => children);
const optionsOf = (items: Item[]) =>
  items.flatMap((item) => ('options' in item ? item.options : []));
const itemOf = (slug: string, id: string) => itemsOf(get(slug)).find((item) => item.id === id);

describe('the library', () => {
  it('fits the format, each exercise', () => {
    for (const exercise of library) expect(Exercise.safeParse(exercise).error).toBeUndefined();
  });

  it.each<[string, (exercise: Record<string, unknown>) => void]>([
    ['a field that the format does not know', (exercise) => (exercise.streak = 3)],
    ['a title', (exercise) => delete exercise.title],
    ['a version number', (exercise) => (exercise.version = 'newest')],
  ])('would be refused for a wrong %s', (_, spoil) => {
    const exercise: Record<string, unknown> = { ...library[0] };
    spoil(exercise);
    expect(Exercise.safeParse(exercise).success).toBe(false);
  });

  it('thanks nobody for telling: what is written is kept, and nobody was told', () => {
    const texts = library.flatMap(allItems).map(({ text }) => text);
    expect(texts.filter((text) => /thank you for|telling us|told us/i.test(text))).toEqual([]);
  });

  it('holds twenty exercises, each slug once', () =>
    expect(new Set(library.map(({ slug }) => slug)).size).toBe(20));

  it.each([
    ['where-needs-come-last', 'Where did I learn that my needs come last?'],
    ['afraid-if-i-stopped', 'What am I afraid would happen if I stopped?'],
    ['no-time-for', "What have I been telling myself I don't have time for?"],
    ['take-myself-seriously', 'What would it mean to take myself seriously?'],
  ])('asks in %s: %s', (slug, title) => expect(get(slug).title).toBe(title));

  it('wants exactly three to be prepared together', () =>
    expect(library.filter(({ prepare }) => prepare).map(({ slug }) => slug)).toEqual([
      'where-needs-come-last',
      'people-around-my-yes',
      'practicing-no',
    ]));

  it('is read in words: no hint for the therapist names an id or a file', () => {
    const hints = library.flatMap(({ review }) => review);
    const slugs = library.map(({ slug }) => slug).filter((slug) => slug.includes('-'));
    const isTalk = (hint: string) =>
      /[A-Za-z]_[a-z]/.test(hint) || slugs.some((slug) => hint.includes(slug));
    expect(hints.filter(isTalk)).toEqual([]);
  });

  it('never says that a clinician has reviewed it', () =>
    expect(library.filter((exercise) => exercise.clinician_reviewed)).toEqual([]));

  it('can be played, each of them', () =>
    expect(library.filter((exercise) => !isPlayable(exercise))).toEqual([]));

  it('requires an answer at three gates and nowhere else', () =>
    expect(
      library.flatMap((exercise) =>
        allItems(exercise).flatMap(({ id, required }) =>
          required ? [`${exercise.slug}#${id}`] : [],
        ),
      ),
    ).toEqual(['self-betrayal-log#kind', 'where-needs-come-last#ready', 'practicing-no#safe_now']));

  it('keeps the letter by default, and nothing else', () =>
    expect(
      library.flatMap((exercise) =>
        allItems(exercise).flatMap((item) => (item.private_default ? [item.id] : [])),
      ),
    ).toEqual(['letter']));

  it('has no question who may read the letter: that is the sharing switch', () =>
    expect(itemOf('take-myself-seriously', 'letter_share')).toBeUndefined());
});

describe('the size of', () => {
  // Counted in the source: items, fields of entries, options, core items, items with a condition.
  it.each([
    ['start-where-you-are', [11, 0, 23, 4, 2], 5],
    ['weekly-signals', [25, 0, 9, 6, 0], 1],
    ['outside-and-inside', [10, 0, 27, 4, 2], 5],
    ['four-quiet-patterns', [19, 0, 36, 5, 8], 6],
    ['self-betrayal-log', [15, 0, 70, 7, 5], 1],
    ['body-truth-map', [9, 2, 47, 3, 1], 5],
    ['rest-experiment', [14, 0, 3, 4, 3], 2],
    ['where-needs-come-last', [12, 0, 12, 4, 11], 8],
    ['people-around-my-yes', [7, 5, 11, 2, 1], 7],
    ['inner-critic-log', [11, 0, 16, 5, 0], 1],
    ['push-and-crash-loop', [10, 0, 0, 4, 0], 6],
    ['afraid-if-i-stopped', [9, 3, 7, 3, 0], 8],
    ['no-time-for', [8, 0, 10, 3, 0], 6],
    ['underneath-the-role', [9, 0, 0, 3, 0], 6],
    ['valued-and-performed', [8, 3, 0, 4, 0], 8],
    ['needs-as-data', [10, 0, 47, 4, 1], 1],
    ['take-myself-seriously', [7, 3, 9, 3, 0], 8],
    ['practicing-no', [19, 0, 15, 5, 11], 5],
    ['early-warning-plan', [15, 3, 0, 7, 0], 10],
    // One more than in the source: what somebody notices is part of the small version too.
    ['then-and-now', [16, 2, 39, 10, 0], 6],
  ])('%s is %j', (slug, counts, smallMinutes) => {
    const items = itemsOf(get(slug));
    const children = childrenOf(get(slug));
    expect([
      items.length,
      children.length,
      optionsOf(items).length + optionsOf(children).length,
      items.filter(({ core }) => core).length,
      items.filter((item) => item.show_if).length,
    ]).toEqual(counts);
    expect(get(slug).small_minutes).toBe(smallMinutes);
  });

  it.each(library.map(({ slug }) => slug))('%s is never zero when it is small', (slug) => {
    const offered = shownItems(get(slug), {}, { size: 'small' });
    expect(offered.filter(({ core }) => core).length).toBeGreaterThan(0);
  });
});

describe('the wording', () => {
  it.each([
    ['where-needs-come-last', 'not_today', 'Good call. It will keep. Nothing is late.'],
    ['where-needs-come-last', 'good_meant', 'In your family, being good meant...'],
    ['four-quiet-patterns', 'p3_needed', 'Looking back, did the situation truly call for it?'],
    ['weekly-signals', 'r1', 'I felt guilty when I rested.'],
    [
      'take-myself-seriously',
      'means',
      'Finish this in your own way: If I took myself seriously, I would...',
    ],
    ['then-and-now', 'notice', 'Thinking of then and now, what do you notice?'],
    ['no-time-for', 'piece', 'What is the smallest piece you could have back this week?'],
  ])('of %s#%s is as agreed', (slug, id, text) => expect(itemOf(slug, id)?.text).toBe(text));

  it('keeps the shared codes', () =>
    expect(optionsOf([...itemsOf(get('self-betrayal-log'))]).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['i-don-t-know-yet', 'losing-someone-s-approval', 'i-m-not-sure']),
    ));

  it('of every option made its code, so that no code is misspelt', () => {
    const slugged = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const all = library.flatMap((exercise) => [...allItems(exercise), ...childrenOf(exercise)]);
    for (const { code, text } of optionsOf(all)) expect(code).toBe(slugged(text));
  });
});

describe('people around my yes and practicing no', () => {
  const shown = (slug: string, answers: object, elsewhere = {}) =>
    shownItems(get(slug), { ...answers }, { size: 'small', elsewhere }).map(({ id }) => id);
  const unsafe = { people: { entries: ['a'] }, 'people[a].safe': 0 };

  it('say in the small version too when a no is not safe', () => {
    expect(shown('people-around-my-yes', unsafe)).toContain('unsafe_note');
    expect(shown('people-around-my-yes', { ...unsafe, 'people[a].safe': 1 })).not.toContain(
      'unsafe_note',
    );
    expect(shown('practicing-no', { safe_now: { code: 'no' } })).toContain('safe_note');
    expect(shown('practicing-no', { safe_now: { code: 'yes' } })).not.toContain('safe_note');
  });

  it('carry what was said in the first over to the second, as the first thing to read', () => {
    expect(shown('practicing-no', {}, { 'people-around-my-yes': unsafe })[0]).toBe('safe_first');
    expect(shown('practicing-no', {})).not.toContain('safe_first');
  });
});

describe('the wish to be read first', () => {
  const wishes = library.flatMap((exercise) =>
    allItems(exercise).filter(({ id }) => isWishToBeReadFirst({ [id]: true }, id)),
  );

  // The therapist reads the question with the answer; what becomes of it is told to the client.
  it('is asked for in the question, and what sharing it does stands beside it', () => {
    expect(wishes.length).toBeGreaterThan(10);
    for (const { text, help } of wishes) {
      expect(text).toMatch(/^[^.?]+ before you meet\?$/);
      expect(help).toMatch(/once you share this answer/i);
    }
  });
});

describe('"not today" in where my needs come last', () => {
  const answers = { ready: { code: 'not-today' }, first: 'Once', 'close.bring': 'x' };

  it('leaves the exercise open and asks nothing more', () => {
    const exercise = get('where-needs-come-last');
    expect(leavesOpen(exercise, answers)).toBe(true);
    const ids = shownItems(exercise, answers, { size: 'full' }).map(({ id }) => id);
    expect(ids).toEqual(['ready', 'not_today']);
  });
});
