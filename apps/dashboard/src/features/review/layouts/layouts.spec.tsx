import { exerciseBySlug, responseLayouts } from '@selfward/content';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { AnswersBeside } from '../answers-beside.tsx';
import { anchorOf, stepsOf } from '../steps.ts';
import { type At, besides, read, shared } from './test/reading.tsx';

const heads = (level: number) =>
  screen.getAllByRole('heading', { level }).map(({ textContent }) => textContent);
const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
const section = (container: HTMLElement, item: string) => {
  const found = container.querySelector(`[id="now.${item}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`${item} has no place`);
  return found;
};

describe('every layout', () => {
  it('keeps a place for each answer, in the order in which J goes through them', () => {
    for (const slug of Object.keys(responseLayouts)) {
      const texts = exerciseBySlug(slug)?.items.filter(({ type }) => type.startsWith('text')) ?? [];
      const now = shared(slug, Object.fromEntries(texts.map(({ id }) => [id, `${id}.`])));
      const { container, unmount } = render(<AnswersBeside response={now} beside={undefined} />);
      const places = [...container.querySelectorAll('section[tabindex="-1"]')].map(({ id }) => id);
      expect(places).toEqual(stepsOf([now]).map(({ anchor }) => anchor));
      expect(places.toSorted()).toEqual(texts.map(({ id }) => anchorOf(now, id)).toSorted());
      unmount();
    }
  });

  it('keeps the place of a reader when something comes beside the answers', () => {
    const now = shared('start-where-you-are', { story: 'Slowly.' });
    const then = shared('start-where-you-are', { story: 'Then.' }, { on: '2026-05-01', id: 't' });
    const { container, rerender } = render(<AnswersBeside response={now} beside={undefined} />);
    section(container, 'story').focus();
    rerender(<AnswersBeside response={now} beside={besides(now, [then])} />);
    expect(document.activeElement?.id).toBe('now.story');
    expect(document.activeElement?.textContent).toContain('Then.');
  });
});

describe('columns and quotes', () => {
  it('set what is around me beside what is within me, and costs apart as quotes', () => {
    const container = read(
      shared('outside-and-inside', {
        outside: { codes: ['money-worries'] },
        why: 'Because.',
        cost: 'Sleep.',
        outside_who: [{ id: '1', left: 'Rent', right: 'The council' }],
      }),
    );
    expect(heads(3)).toEqual([
      'Around me',
      'Within me',
      'May need change outside',
      'What has it come at the cost of?',
    ]);
    const [around, within_] = [section(container, 'outside'), section(container, 'why')];
    expect(around.parentElement?.parentElement).toBe(within_.parentElement?.parentElement);
    expect(section(container, 'cost').querySelector('blockquote')?.textContent).toBe('Sleep.');
    expect(cellsOf(screen.getByRole('table'))[1]).toEqual(['Rent', 'The council']);
  });

  it('leave no hole for what is not there', () => {
    read(shared('outside-and-inside', { why: 'Because.' }));
    expect(heads(3)).toEqual(['Within me']);
    expect(screen.queryByText(/nothing to read/)).toBeNull();
  });

  it('are not drawn where needs come last', () => {
    const container = read(shared('where-needs-come-last', { first: 'A kitchen.', age: 'Six' }));
    expect(container.querySelector('.reading')).toBeTruthy();
    expect(container.querySelector('svg, table, .columns')).toBeNull();
  });
});

describe('people around a yes', () => {
  const people = {
    people: { entries: ['e1', 'e2'] },
    'people[e1].who': 'R.',
    'people[e1].safe': 0,
    'people[e2].who': 'My sister',
    'people[e2].safe': 3,
    'people[e2].back': { code: 'yes' },
  };

  it('are a table in words; a bond that is not safe has a mark for the screen of the practice', () => {
    read(shared('people-around-my-yes', people));
    const [head, first, second] = cellsOf(screen.getByRole('table'));
    expect(head).toEqual(['Who', 'How safe is a no here?', 'Does care flow back to me?']);
    expect(first).toEqual([
      'R.Not one to practice alone',
      'Not safe at all',
      'nothing to read here',
    ]);
    expect(second).toEqual(['My sister', 'Mostly safe', 'Yes']);
    expect(screen.getByText('Not one to practice alone').closest('.no-print')).toBeTruthy();
  });

  it('have no mark where the layout of their author has none', () => {
    const now = shared('people-around-my-yes', people);
    const parts = now.layout?.parts.map((part) =>
      part.kind === 'table' ? { ...part, mark: undefined } : part,
    );
    read({ ...now, layout: { parts: parts ?? [] } });
    expect(screen.getByRole('table').textContent).toContain('Not safe at all');
    expect(screen.queryByText('Not one to practice alone')).toBeNull();
  });
});

describe('a loop', () => {
  it('is four places in order, also where nothing can be read in one', () => {
    read(shared('push-and-crash-loop', { push_len: 'Six weeks', first_sign: 'Teeth' }));
    const [list] = screen.getAllByRole('list');
    const places = within(list ?? document.body).getAllByRole('listitem');
    expect(places.map(({ textContent }) => textContent)).toEqual([
      'PushHow long can you push before you run dry?Six weeks',
      'First signsLooking back, what was the very first sign?Teeth',
      'Running drynothing to read here',
      'Restartnothing to read here',
    ]);
  });

  it('looks the same whether an answer is kept or blank', () => {
    const kept = read(shared('push-and-crash-loop', { first_sign: 'Teeth' })).innerHTML;
    const blank = read(shared('push-and-crash-loop', { first_sign: 'Teeth', crash: '' })).innerHTML;
    expect(blank).toBe(kept);
  });
});

describe('fears', () => {
  const fears = {
    fears: { entries: ['e1', 'e2'] },
    'fears[e1].fear': 'They leave.',
    'fears[e1].likely': 8,
    'fears[e2].fear': 'Money.',
    'fears[e2].likely': 6,
  };
  const now = shared('afraid-if-i-stopped', fears, { on: '2026-09-03' });
  const rated = (on: string, id: string, value: number) =>
    shared('then-and-now', { fears_again: { ratings: [{ id: 'e1', value }] } }, { on, id });

  it('have how likely they felt first and the last time side by side', () => {
    read(now, [rated('2026-11-02', 'b', 3), rated('2026-10-02', 'a', 5)]);
    const [head, first, second] = cellsOf(screen.getByRole('table'));
    expect(head?.slice(1)).toEqual([
      'How likely does it feel?first, on 3 September0 is “Would not happen”, 10 is “Sure to happen”',
      'How likely does it feel?again, on 2 November',
    ]);
    expect(first).toEqual(['They leave.', '8 of 10', '3 of 10']);
    expect(second).toEqual(['Money.', '6 of 10', 'nothing to read here']);
  });

  it('have one column as long as nothing of it is shared', () => {
    read(now, [shared('then-and-now', { room: 3 }, { on: '2026-11-02', id: 'b' })]);
    expect(cellsOf(screen.getByRole('table'))[1]).toEqual(['They leave.', '8 of 10']);
  });
});

describe('two lists', () => {
  const now = shared('no-time-for', { areas: { codes: ['rest'] } });

  it('stand beside each other when both can be read', () => {
    const costs = { cost_areas: { codes: ['sleep'] } };
    read(now, [shared('outside-and-inside', costs, { on: '2026-10-02', id: 'o' })]);
    expect(heads(3)).toEqual([
      'Which of these are missing most?',
      'Which parts of life have paid for it?',
    ]);
    expect(screen.getByText(/^From “What is around me.*”, on 2 October$/)).toBeTruthy();
  });

  it('are one when the other is not shared', () => {
    read(now, [shared('outside-and-inside', { cost: 'A lot.' }, { on: '2026-10-02', id: 'o' })]);
    expect(heads(3)).toEqual(['Which of these are missing most?']);
  });
});

describe('values', () => {
  const values = (named: [string, number][], at: At = {}) =>
    shared(
      'valued-and-performed',
      {
        still_mine: 'The garden.',
        values: { entries: named.map((_, n) => `e${n}`) },
        ...Object.fromEntries(
          named.flatMap(([name, lived], n) => [
            [`values[e${n}].value`, name],
            [`values[e${n}].lived`, lived],
          ]),
        ),
      },
      at,
    );

  it('then and now meet by their names; what is new says so, and what is still theirs comes first', async () => {
    const then = values(
      [
        ['honesty ', 3],
        ['Being useful', 8],
      ],
      { on: '2026-05-20', id: 't' },
    );
    read(
      values([
        ['Honesty', 6],
        ['The sea', 2],
      ]),
      [then],
    );
    expect(heads(3)[0]).toBe(
      'What do you work hard at that is truly yours, and that you want to keep?',
    );
    const figure = await screen.findByRole('figure', { name: 'How well do my days show it?' });
    const rows = cellsOf(within(figure).getByRole('table')).slice(1);
    expect(rows).toEqual([
      ['Honesty', '3', '6'],
      ['The sea (new)', 'no entry', '2'],
      ['Being useful', '8', 'no entry'],
    ]);
  });

  it('of the first time are a table alone', () => {
    read(values([['Honesty', 6]]));
    expect(screen.queryByRole('figure')).toBeNull();
    expect(cellsOf(screen.getByRole('table'))[1]).toEqual(['Honesty', '6 of 10']);
  });
});

describe('months', () => {
  it('show every value that can be read as a dot, in words and as a list; a gap has none', async () => {
    const now = shared('then-and-now', { notice: 'Less.', room: 6, p1_often: 1 });
    const container = read(now, [
      shared('start-where-you-are', { room: 3, story: 'Then.' }, { on: '2026-05-28', id: 's' }),
      shared('four-quiet-patterns', { p1_often: 4 }, { on: '2026-06-03', id: 'f' }),
      shared('then-and-now', { p1_often: 2 }, { on: '2026-08-28', id: 'm' }),
    ]);
    expect(heads(3)[0]).toBe('Thinking of then and now, what do you notice?');
    await within(section(container, 'p1_often')).findByRole('button');
    expect(section(container, 'room').textContent).toMatch(/6 of 10 \(0 is “No room for me”/);
    const dots = (item: string) =>
      section(container, item).querySelectorAll('[data-shape="dot"]').length;
    expect([dots('room'), dots('p1_often')]).toEqual([2, 3]);
    const list = within(section(container, 'p1_often')).getAllByRole('listitem');
    expect(list.map(({ textContent }) => textContent?.replace(',', ''))).toEqual([
      'Wednesday 3 June 2026: 4, Almost every day',
      'Friday 28 August 2026: 2, About once a week',
      'Friday 20 November 2026, read here: 1, Once or twice',
    ]);
    const button = within(section(container, 'p1_often')).getByRole('button');
    expect(button.textContent).toBe('Show as a list');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('have what came later also beside the first answer', async () => {
    const first = shared('four-quiet-patterns', { p1_often: 4 }, { on: '2026-06-03' });
    const container = read(first, [
      shared('then-and-now', { p1_often: 2 }, { on: '2026-08-28', id: 'm' }),
    ]);
    await within(section(container, 'p1_often')).findByRole('button');
    const said = { selector: 'p:not(.name)' };
    expect(within(section(container, 'p1_often')).getByText('Almost every day', said)).toBeTruthy();
    expect(container.querySelectorAll('[data-shape="dot"]')).toHaveLength(2);
    expect(heads(3)).toEqual(['Saying yes when I mean no']);
  });

  it('have the first body beside the latest', () => {
    const map = (code: string) => ({ map: { regions: [{ code }] } });
    const first = shared('body-truth-map', map('jaw'), { on: '2026-06-03' });
    const container = read(first, [
      shared('then-and-now', map('chest'), { on: '2026-08-28', id: 'm' }),
      shared('then-and-now', map('hands'), { on: '2026-10-28', id: 'l' }),
    ]);
    const text = section(container, 'map').textContent;
    expect(text).toMatch(/This one, on 3 June.*Jaw.*The latest, on 28 October.*Hands/s);
    expect(text).not.toMatch(/Chest/);
  });

  it('never compare what every exercise ends with', () => {
    const ends = { 'close.feel': { code: 'lighter' } };
    const now = shared('then-and-now', { same: 'The mornings.', ...ends });
    const container = read(now, [shared('body-truth-map', ends, { on: '2026-06-03', id: 'b' })]);
    expect(section(container, 'close.feel').textContent).not.toMatch(/Then,/);
  });
});

describe('an early-warning plan', () => {
  const early = (text: string) => ({ early: [{ id: '1', text }] });

  it('is three steps, and every other version of it stands below by its day', () => {
    const now = shared('early-warning-plan', {
      ...early('Short with people'),
      permission: 'Rest.',
    });
    read(now, [shared('early-warning-plan', early('No appetite'), { on: '2026-08-02', id: 'v' })]);
    expect(heads(3)).toEqual([
      'Early',
      'Middle',
      'Late',
      'A sentence to myself for that day',
      'Other versions of it',
      'Early',
      'Middle',
      'Late',
    ]);
    const version = screen.getByText('As it was on 2 August').closest('details');
    expect(version?.textContent).toContain('No appetite');
    expect(version?.textContent).not.toContain('Rest.');
    expect(screen.queryByText(/^Then,/)).toBeNull();
  });

  it('is on paper without what every exercise ends with, and without its other versions', () => {
    const ends = { 'close.feel': { code: 'lighter' } };
    const now = shared('early-warning-plan', { ...early('Short with people'), ...ends });
    const container = read(now, [
      shared('early-warning-plan', early('No appetite'), { on: '2026-08-02', id: 'v' }),
    ]);
    const isPrinted = (item: string) => section(container, item).closest('.no-print') === null;
    expect([isPrinted('early'), isPrinted('close.feel')]).toEqual([true, false]);
    expect(screen.getByText('As it was on 2 August').closest('.no-print')).toBeTruthy();
  });
});
