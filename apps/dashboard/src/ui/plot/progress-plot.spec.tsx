import { fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { joined } from './line-plot.tsx';
import type { LinesPlot, PairsPlot, PlotPoint, ProgressPlotProps, RowsPlot } from './plot-types.ts';
import { ProgressPlot } from './progress-plot.tsx';

const days = [
  '2026-09-05',
  '2026-09-12',
  '2026-09-19',
  '2026-09-26',
  '2026-10-03',
  '2026-10-10',
] as const;
const series = (...values: (number | null)[]): PlotPoint[] =>
  values.map((value, at) => ({ day: days[at] ?? '', value }));

const scale = {
  min: 0,
  max: 4,
  low: 'Not at all',
  high: 'Six or seven days',
  names: { 2: 'Two or three days' },
};
const body: LinesPlot = {
  kind: 'lines',
  title: 'Body',
  scale,
  joinDays: 10,
  lines: [{ id: 'body', title: 'Body', points: series(3, 2.5, null, 2, null, 3.25) }],
};
const six: LinesPlot = {
  ...body,
  title: 'Weekly signals',
  lines: [
    { id: 'body', title: 'Body', points: series(3, 2) },
    { id: 'rest', title: 'Rest', points: series(1, null) },
  ],
};
const pairs: PairsPlot = {
  kind: 'pairs',
  title: 'Guilt',
  scale: { min: 0, max: 10, low: 'Not there at all', high: 'As strong as it gets' },
  names: { first: 'before', second: 'during' },
  pairs: [
    { day: '2026-10-03', first: 6, second: 4, words: 'On the bench.' },
    { day: '2026-10-10', first: 5, second: null },
  ],
};
const rows: RowsPlot = {
  kind: 'rows',
  title: 'Signal and response',
  rows: [
    { id: 'heard', title: 'Heard', entries: [{ day: '2026-10-05' }, { day: '2026-10-01' }] },
    {
      id: 'late',
      title: 'Noticed later',
      entries: [{ day: '2026-10-03', words: 'At the stove.', note: 'need: quiet' }],
    },
  ],
};
const marked: LinesPlot = {
  ...body,
  sessions: ['2026-09-12', '2026-09-15'],
  events: [
    { day: '2026-09-12', label: 'Conflict' },
    { day: '2026-10-08', label: 'Money', own: true },
    { day: '2026-10-10', label: 'Conflict' },
  ],
};

const show = (plot: ProgressPlotProps) => render(<ProgressPlot {...plot} />).container;
const walk = () => screen.getByRole<HTMLInputElement>('slider');
/** jsdom gives a range no arrow keys; the browser turns them into exactly this. */
const goTo = (n: number) => fireEvent.change(walk(), { target: { value: String(n) } });
/** jsdom has no pointer events with a place. */
const press = (box: Element, clientX: number) =>
  fireEvent(box, new MouseEvent('pointerup', { clientX, bubbles: true }));
const readOut = (container: HTMLElement) =>
  container.querySelector('[aria-live="polite"]')?.textContent;
const all = (container: HTMLElement, selector: string) => [
  ...container.querySelectorAll(`[data-plot] ${selector}`),
];
const heightOf = (form: Element) => Number(form.closest('svg')?.getAttribute('y'));
const placeOf = (form: Element) => Number.parseFloat(form.closest('svg')?.getAttribute('x') ?? '');
const cells = () =>
  screen
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')));

describe('a progress plot', () => {
  it('draws the whole scale, however close the values are', () => {
    const container = show({
      ...body,
      lines: [{ ...six.lines[0], id: 'b', title: 'Body', points: series(4, 0, 1) }],
    });
    const [high, low, one] = all(container, '[data-shape="dot"]').map(heightOf);
    const ends = all(container, '.end').map((line) => Number(line.getAttribute('y1')));
    expect(ends.toSorted((a, b) => a - b)).toEqual([high, low]);
    expect(one).toBeCloseTo(Number(low) * 0.75);
    expect(container.textContent).toMatch(/Six or seven daysNot at all/);
  });

  it('keeps a gap a gap: no line over it, no value, and a lone dot stays a dot', () => {
    const container = show(body);
    expect(all(container, '[data-shape]')).toHaveLength(4);
    const lines = all(container, '.visx-linepath');
    expect(lines.map((line) => line.getAttribute('d')?.match(/[ML]/g)?.join(''))).toEqual(['ML']);
    expect(screen.getByText('A gap is a time without an entry.')).toBeTruthy();
  });

  it('leaves a gap where nothing was asked for longer than the rhythm', () => {
    const points = [
      ...series(3, 2),
      { day: '2026-11-07', value: 2 },
      { day: '2026-11-14', value: 1 },
    ];
    const container = show({ ...body, lines: [{ id: 'b', title: 'Body', points }] });
    expect(all(container, '.visx-linepath')).toHaveLength(2);
  });

  it('never joins chosen moments', () => {
    const container = show({ ...body, joinDays: 0 });
    expect(all(container, '.visx-linepath')).toEqual([]);
    expect(screen.queryByText(/A gap is/)).toBeNull();
  });

  it('says how many entries there are and which days they cover', () => {
    show(body);
    expect(screen.getByText('Four entries, 5 September to 10 October 2026')).toBeTruthy();
  });

  it('is walked in the order of time, from the latest on, with one stop of the tab key', () => {
    const container = show(marked);
    expect([walk().min, walk().max, walk().value]).toEqual(['1', '4', '4']);
    expect(readOut(container)).toMatch(/^Saturday,? 10 October 2026/);
    goTo(2);
    expect(readOut(container)).toContain('12 September 2026');
    expect(readOut(container)).toContain('2.5 on 0 to 4');
    expect(readOut(container)).toContain('Around it: session, Conflict');
    expect(walk().getAttribute('aria-valuetext')).toBe('2 of 4');
    expect(all(container, '[data-here]')).toHaveLength(1);
    goTo(3);
    expect(readOut(container)).toContain('2, Two or three days');
    expect(container.querySelectorAll('[tabindex="0"], input, button')).toHaveLength(2);
  });

  it('is read where it is pressed, near is enough', () => {
    const container = show(body);
    const box = container.querySelector('[data-plot]');
    if (!box) throw new Error('There is no plot.');
    box.getBoundingClientRect = () => new DOMRect(20, 0, 200, 100);
    press(box, 20 + 8 + 9);
    expect(readOut(container)).toContain('5 September 2026');
    press(box, 219);
    expect(readOut(container)).toContain('10 October 2026');
  });

  it('keeps its place when an entry comes', () => {
    const { container, rerender } = render(<ProgressPlot {...body} />);
    goTo(1);
    const points = [{ day: '2026-08-29', value: 1 }, ...series(3, 2.5)];
    rerender(<ProgressPlot {...body} lines={[{ id: 'body', title: 'Body', points }]} />);
    expect(readOut(container)).toContain('5 September 2026');
  });

  it('shows sessions and what happened around, each with its words', () => {
    const container = show(marked);
    const at = all(container, '[data-session]').map((mark) => mark.getAttribute('data-session'));
    expect(at).toEqual(['2026-09-12', '2026-09-15']);
    expect(all(container, '.letter').map((name) => name.textContent)).toEqual(['a', 'b', 'a']);
    const key = [...container.querySelectorAll('.key li')].map((item) => item.textContent);
    expect(key).toContain('aConflict, 12 September and 10 October 2026');
    expect(key).toContain('bMoney, 8 October 2026');
    expect(key.join('\n')).toContain('session: 12 September and 15 September 2026');
    expect(screen.getByText('Money', { selector: '.own' })).toBeTruthy();
  });

  it('has the same data as a table, with gaps and with days of marks', () => {
    show(marked);
    const button = screen.getByRole('button', { name: 'Show as table' });
    const table = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(table?.className).toContain('shut');
    fireEvent.click(button);
    expect(table?.className).not.toContain('shut');
    const open = screen.getByRole('button', { name: 'Hide the table' });
    expect(open.getAttribute('aria-expanded')).toBe('true');
    expect(cells()).toEqual([
      ['Day', 'Body', 'Around it'],
      ['5 Sept 2026', '3', ''],
      ['12 Sept 2026', '2.5', 'session, Conflict'],
      ['15 Sept 2026', '', 'session'],
      ['19 Sept 2026', 'no entry', ''],
      ['26 Sept 2026', '2, Two or three days', ''],
      ['3 Oct 2026', 'no entry', ''],
      ['8 Oct 2026', '', 'Money'],
      ['10 Oct 2026', '3.3', 'Conflict'],
    ]);
  });

  it('draws what was made in another way in a form of its own, named, and joins it to its like', () => {
    const apart = 'one question';
    const points: PlotPoint[] = [
      { day: '2026-09-05', value: 2 },
      { day: '2026-09-12', value: 3 },
      { day: '2026-09-19', value: 4, apart },
      { day: '2026-09-26', value: 4, apart },
      { day: '2026-10-03', value: 1 },
    ];
    expect(joined(points, 10).map((part) => part.map(({ day }) => day.slice(5)))).toEqual([
      ['09-05', '09-12'],
      ['09-19', '09-26'],
    ]);
    const container = show({ ...body, lines: [{ id: 'body', title: 'Body', points }] });
    expect(all(container, '[data-shape]').map((form) => form.getAttribute('data-shape'))).toEqual([
      'dot',
      'dot',
      'diamond',
      'diamond',
      'dot',
    ]);
    expect(screen.getByText(apart)).toBeTruthy();
    expect(screen.queryByText('A gap is a time without an entry.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(cells()[3]?.[1]).toMatch(/^4, .*one question$/);
  });

  it('names an estimate and draws it hollow', () => {
    const points: PlotPoint[] = [{ day: '2026-09-05', value: 14, estimate: true }];
    const bands = [
      { from: 0, words: 'mild' },
      { from: 10, words: 'moderate' },
    ];
    const phq = { min: 0, max: 27, low: 'none', high: 'most', bands };
    const noise = { around: 14, points: 6, from: '2026-09-05', words: 'Usual noise' };
    const lines = [{ id: 'total', title: 'Total', points, noise }];
    const container = show({ ...body, scale: phq, lines });
    expect(all(container, '[data-shape]').map((form) => form.getAttribute('data-shape'))).toEqual([
      'ring',
    ]);
    expect(screen.getByText('estimate')).toBeTruthy();
    expect(readOut(container)).toContain('14, moderate, an estimate');
    expect(screen.getByText('moderate', { exact: false, selector: '.name' }).textContent).toBe(
      'moderate 10–27',
    );
    expect(screen.getByText('Usual noise')).toBeTruthy();
    const [hatched] = all(container, '[data-noise]');
    const height = Number(hatched?.getAttribute('height'));
    expect(height).toBeCloseTo((210 * 12) / 27);
  });

  it('says calmly that there is nothing yet, and draws a single dot alone', () => {
    const none = show({ ...body, lines: [{ id: 'b', title: 'Body', points: series(null) }] });
    expect(none.textContent).toBe(
      'BodyNothing to draw yet. The first entry becomes the first dot.',
    );
    const one = show({ ...body, lines: [{ id: 'b', title: 'Body', points: series(2) }] });
    expect(all(one, '[data-shape]')).toHaveLength(1);
    expect(within(one).getByText('One entry, 5 September 2026')).toBeTruthy();
  });

  it('sets several of one day beside each other', () => {
    const points = [...series(2), ...series(3)];
    const container = show({ ...body, joinDays: 0, lines: [{ id: 'b', title: 'Body', points }] });
    const moved = all(container, '[data-shape]').map((form) =>
      form.closest('svg')?.firstElementChild?.getAttribute('transform'),
    );
    expect(moved).toEqual(['translate(-5, 0)', 'translate(5, 0)']);
    goTo(1);
    expect(readOut(container)).toContain('2, Two or three days');
  });

  it('holds a year of weeks with few names on the axis', () => {
    const points = Array.from({ length: 53 }, (_, week) => ({
      day: new Date(Date.UTC(2025, 10, 28 + 7 * week)).toISOString().slice(0, 10),
      value: week % 5,
    }));
    const container = show({ ...body, lines: [{ id: 'b', title: 'Body', points }] });
    expect(all(container, '.tick').length).toBeLessThanOrEqual(6);
    expect(screen.getByText('53 entries, 28 November 2025 to 27 November 2026')).toBeTruthy();
  });

  it('keeps time from left to right where the page runs from right to left', () => {
    const { container } = render(
      <div dir="rtl">
        <ProgressPlot {...body} />
      </div>,
    );
    const places = all(container, '[data-shape]').map(placeOf);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(walk().dir).toBe('ltr');
    expect(container.querySelector('[data-plot] > svg')?.getAttribute('direction')).toBe('ltr');
    expect(screen.getByRole('table').closest('[dir]')?.getAttribute('dir')).toBe('rtl');
  });
});

describe('several lines', () => {
  it('share one walk, one read-out and one table', () => {
    const container = show(six);
    expect(screen.getAllByRole('slider')).toHaveLength(1);
    expect(container.querySelectorAll('[data-plot]')).toHaveLength(2);
    expect(readOut(container)).toMatch(/Body Two or three days; Rest no entry$/);
    goTo(1);
    expect(readOut(container)).toMatch(/Body 3; Rest 1$/);
    expect(cells()[2]).toEqual(['12 Sept 2026', '2', 'no entry']);
    expect(screen.getByText('one entry')).toBeTruthy();
  });
});

describe('pairs, rows, then and now', () => {
  it('tell first from second by form and word', () => {
    const container = show(pairs);
    expect(all(container, '[data-shape="diamond"]')).toHaveLength(2);
    expect(all(container, '[data-shape="dot"]')).toHaveLength(1);
    goTo(1);
    expect(readOut(container)).toContain('before 6 on 0 to 10; during 4 on 0 to 10');
    expect(readOut(container)).toContain('On the bench.');
    expect(screen.getByRole('cell', { name: 'On the bench.' }).className).toBe('own');
    expect(cells()[2]).toEqual(['10 Oct 2026', '5', 'no entry', '']);
  });

  it('draw rows by form and walk them in the order of time', () => {
    const container = show(rows);
    const forms = all(container, '[data-shape]').map((form) => form.getAttribute('data-shape'));
    expect(forms).toEqual(['dot', 'dot', 'ring']);
    goTo(2);
    expect(readOut(container)).toContain('Noticed later; need: quiet');
    expect(readOut(container)).toContain('At the stove.');
    expect(container.textContent).not.toMatch(/%|\d of \d/);
  });

  it('set two values of a named thing on the whole scale', () => {
    const container = show({
      kind: 'then-now',
      title: 'Values',
      scale: pairs.scale,
      names: { first: 'then', second: 'now' },
      pairs: [
        { name: 'Honesty', own: true, first: 7, second: 7 },
        { name: 'The sea', own: true, first: null, second: 2, note: 'new' },
      ],
    });
    expect(all(container, '[data-shape]')).toHaveLength(3);
    expect(readOut(container)).toContain('The sea (new)');
    expect(cells()).toEqual([
      ['Name', 'then', 'now'],
      ['Honesty', '7', '7'],
      ['The sea (new)', 'no entry', '2'],
    ]);
  });

  it.each<ProgressPlotProps>([marked, six, pairs, rows])(
    'have a name, a summary and nothing for axe to find: $kind, $title',
    async (plot) => {
      const container = show(plot);
      const figure = screen.getByRole('figure', { name: plot.title });
      const summary = document.getElementById(figure.getAttribute('aria-describedby') ?? '');
      expect(summary?.textContent).toBeTruthy();
      const { violations } = await axe.run(container, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(violations).toEqual([]);
    },
  );
});
