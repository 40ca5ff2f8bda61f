import { conditionInWords, ruleInWords } from './exercise-sentences.ts';
import { inLanguage } from './exercise-wording.ts';
import { wordingOf } from './exercise-wording.ts';
import { anExercise, feel, ground, people, ready, room, story } from './testing/an-exercise.ts';

const exercise = anExercise([ready, story, people, room], { closing_block: [feel, ground] });

describe('a condition in words', () => {
  it('says question and option as they are read', () =>
    expect(ruleInWords(exercise, story)).toEqual({
      join: 'all',
      conditions: [
        {
          subject: 'Is today an okay day?',
          elsewhere: null,
          isAnyEntry: false,
          op: '!=',
          value: { kind: 'words', text: 'Not today' },
        },
      ],
    }));

  it('says a number where it has no words, and a point by its words', () => {
    expect(conditionInWords(exercise, { item: 'room', op: '<', value: 4 }).value).toEqual({
      kind: 'number',
      value: 4,
    });
    expect(conditionInWords(exercise, { item: 'people.safe', op: '=', value: 0 })).toMatchObject({
      isAnyEntry: true,
      value: { kind: 'words', text: 'Not safe at all' },
    });
  });

  it('names another exercise by its title, and leaves open what is not there', () => {
    const condition = { item: 'an-exercise#room', op: 'exists', value: true } as const;
    expect(conditionInWords(anExercise([]), condition, () => exercise)).toMatchObject({
      subject: room.text,
      elsewhere: 'An exercise',
      value: { kind: 'flag', is: true },
    });
    expect(conditionInWords(exercise, { item: 'x#y', op: '=', value: 'z' })).toMatchObject({
      subject: null,
      elsewhere: 'x',
      value: { kind: 'words', text: 'z' },
    });
  });

  it('is nothing where everything is shown', () => expect(ruleInWords(exercise, room)).toBeNull());
});

describe('an exercise in another language', () => {
  const marked = Object.fromEntries(wordingOf(exercise).map(({ path }) => [path, `de ${path}`]));
  const german = { ...exercise, texts: { de: marked } };

  it('has every line of it, and nothing else is different', () => {
    const read = inLanguage(german, 'de');
    expect(wordingOf(read).map(({ text }) => text)).toEqual(Object.values(marked));
    expect(read.lang).toBe('de');
    const back = Object.fromEntries(wordingOf(exercise).map(({ path, text }) => [path, text]));
    expect(inLanguage({ ...read, lang: 'de', texts: { en: back } }, 'en')).toEqual({
      ...exercise,
      texts: { en: back },
    });
  });

  it('keeps a line that is not translated, and leaves the first document as it was', () => {
    const copy = structuredClone(german);
    const read = inLanguage({ ...german, texts: { de: { 'ready.options.yes': 'Ja' } } }, 'de');
    expect(wordingOf(read).filter(({ text }) => text === 'Ja')).toHaveLength(1);
    expect(read.title).toBe('An exercise');
    expect(german).toEqual(copy);
  });

  it.each([
    ['de-AT', 'de title'],
    ['pl', 'An exercise'],
    ['en', 'An exercise'],
    ['en-GB', 'An exercise'],
    ['constructor', 'An exercise'],
  ])('asked for %s is %s', (lang, title) => expect(inLanguage(german, lang).title).toBe(title));
});
