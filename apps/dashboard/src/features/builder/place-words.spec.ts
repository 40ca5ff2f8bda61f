import builder from '../../i18n/messages/builder.json' with { type: 'json' };
import { loadMessages } from '../../i18n/t.ts';
import { refusedInWords } from './fault-words.ts';

loadMessages(builder);

const document = {
  format: 'selfward-exercise',
  exercise: {
    title: 'Small evenings',
    items: [
      {
        id: 'how',
        type: 'choice_one',
        text: 'How was it?',
        options: [{ code: 'calm', text: 'Calm' }],
      },
      {
        id: 'over',
        type: 'group',
        text: 'After',
        children: [{ id: 'how', text: 'Did you rest at all?' }],
      },
    ],
    scores: [{ id: 's', label: 'Rest' }],
  },
};

describe('a file that is refused', () => {
  it.each([
    [
      '#/exercise/items/1/children/0/show_if/all/1',
      'condition-unknown',
      '“Did you rest at all?”: When it is shown',
    ],
    ['#/exercise/items/0/options/0/text', 'text-empty', '“How was it?”: Choice 1'],
    ['#/exercise/scores/0/items', 'score-divides-by-zero', 'The result “Rest”'],
    ['#/exercise/title', 'text-empty', 'Title'],
    [
      '#/exercise/texts/de/how.options.calm',
      'translation-option-missing',
      'The translation into German: “Calm”',
    ],
    ['#/exercise/colour', 'This field is not known here.', 'colour'],
    ['#', 'This file cannot be read: it is not JSON.', ''],
  ])('names the place %s as a person would', (pointer, detail, where) => {
    expect(refusedInWords(document, { pointer, detail }).where).toBe(where);
  });

  it.each([
    ['#/exercise/items/1/children/0/id', 'id-twice', 'Two questions have the id “how”.'],
    [
      '#/exercise/texts/de/how.options.calm',
      'translation-option-missing',
      'A choice is not translated yet: “Calm”.',
    ],
    ['#/exercise/texts/de/title', 'translation-line-missing', /“Small evenings”/],
    ['#/exercise/scores/0/items', 'score-divides-by-zero', /^This result would divide by zero/],
  ])('says of %s what it is about', (pointer, detail, what) => {
    expect(refusedInWords(document, { pointer, detail }).what).toMatch(what);
  });

  it('that is no file is still refused in words', () => {
    const refused = refusedInWords(undefined, { pointer: '#/exercise/id', detail: 'id-twice' });
    expect(refused).toEqual({ where: 'exercise › id', what: 'Two questions have the id “id”.' });
  });
});
