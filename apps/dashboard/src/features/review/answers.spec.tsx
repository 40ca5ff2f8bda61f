import type { PracticeView } from '@selfward/contract';
import type { Answers as Given, Item } from '@selfward/domain';
import { render, screen, within } from '@testing-library/react';
import therapist from '../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages } from '../../i18n/t.ts';
import { roots } from '../../test/practice.ts';
import { Answers } from './answers.tsx';

loadMessages(therapist);

const strong = { kind: 'slider' as const, min: 0, max: 10, step: 1, low: 'Faint', high: 'Strong' };

function read(items: Item[], answers: Given) {
  const exercise = { ...roots, items, closing_block: [] };
  const response: PracticeView = {
    id: 'r',
    title: roots.title,
    version: '1.0.0',
    keptItems: 0,
    answers,
    exercise,
  };
  return render(<Answers response={response} />);
}

describe('an answer in review', () => {
  it('stands under the heading of its group, where several ask alike', () => {
    const often = (id: string) => ({ id, type: 'text_short' as const, text: 'How often?' });
    const group = (id: string, text: string): Item => ({
      id,
      type: 'group',
      text,
      children: [often(`${id}_often`)],
    });
    read([group('p1', 'Saying yes'), group('p2', 'Keeping quiet'), often('p3')], {
      p1_often: 'daily',
      p2_often: 'weekly',
      p3: 'never',
    });
    const asked = screen
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(asked).toEqual(['Saying yes: How often?', 'Keeping quiet: How often?', 'How often?']);
  });

  it('of a body map is the marked places, and each by its name with words and strength', () => {
    const map: Item = {
      id: 'map',
      type: 'body_map',
      text: 'Where do you feel it?',
      options: [
        { code: 'jaw', text: 'Jaw' },
        { code: 'chest', text: 'Chest' },
        { code: 'elsewhere', text: 'Somewhere else', is_other: true },
      ],
      children: [
        {
          id: 'kind',
          type: 'choice_many',
          text: 'What is it like?',
          options: [{ code: 'tight', text: 'Tight' }],
        },
        { id: 'level', type: 'scale', text: 'How strong?', scale: strong },
      ],
    };
    read([map], {
      map: { regions: [{ code: 'jaw' }, { code: 'elsewhere', other: 'Behind the eyes' }] },
      'map[jaw].kind': { codes: ['tight'] },
      'map[jaw].level': 7,
    });
    const marked = document.querySelectorAll('.place.on');
    expect([...marked].map((place) => place.getAttribute('data-region'))).toEqual(['jaw']);
    expect(document.querySelector('svg')?.closest('[aria-hidden="true"]')).toBeTruthy();
    const [jaw, other] = screen.getAllByRole('listitem').filter((li) => li.querySelector('h4'));
    expect(within(jaw ?? document.body).getByRole('heading', { name: 'Jaw' })).toBeTruthy();
    expect(jaw?.textContent).toContain('Tight');
    expect(jaw?.textContent).toContain('7 of 10');
    expect(other?.textContent).toContain('Behind the eyes');
    expect(screen.queryByText('Chest')).toBeNull();
  });

  it('of a moment, a day, a clock and an amount is words', () => {
    read(
      [
        { id: 'at', type: 'datetime', text: 'When?' },
        { id: 'day', type: 'date', text: 'Which day?' },
        { id: 'clock', type: 'time', text: 'What time?' },
        { id: 'min', type: 'number', text: 'How long?', unit: 'min' },
      ],
      {
        at: { at: '2026-11-28T13:07', zone: 'Pacific/Apia' },
        day: '2026-12-24',
        clock: '18:30',
        min: 12.5,
      },
    );
    expect(screen.getByText(/28 November 2026.*13:07/).textContent).toContain('Pacific/Apia');
    expect(screen.getByText(/Thursday,? 24 December 2026/)).toBeTruthy();
    expect(screen.getByText('18:30')).toBeTruthy();
    expect(screen.getByText('12.5 min')).toBeTruthy();
  });

  it('of what was rated again says what it is about, and how it was before', () => {
    const again: Item = {
      id: 'a',
      type: 'recall_rate',
      text: 'Now?',
      sources: ['x#y'],
      scale: strong,
    };
    read([again], { a: { ratings: [{ id: 'e1', value: 3, before: 8, words: 'They find out.' }] } });
    expect(screen.getByText('They find out.').className).toContain('words');
    expect(screen.getByText(/^3 of 10/)).toBeTruthy();
    expect(screen.getByText(/^Before: 8 of 10/)).toBeTruthy();
  });

  it('of a list is its lines', () => {
    const list: Item = { id: 'l', type: 'list', text: 'Roles' };
    read([list], {
      l: [
        { id: '1', text: 'The strong one' },
        { id: '2', text: 'The easy one' },
      ],
    });
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'The strong one',
      'The easy one',
    ]);
  });
});
