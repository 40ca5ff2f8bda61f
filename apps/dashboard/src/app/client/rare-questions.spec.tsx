import type { OpenedAssignment } from '@selfward/contract';
import type { Item } from '@selfward/domain';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { numberFrom, numberText } from '../../i18n/numbers.ts';
import { momentInWords } from '../../i18n/moments.ts';
import { wallNow } from '../../i18n/wall-now.ts';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;

type Opening = Partial<OpenedAssignment> & { at?: string };

/** One exercise of these questions, opened at the first or at the one that is named. */
async function open(items: Item[], { at = items[0]?.id, ...more }: Opening = {}) {
  // One of its own: what a test leaves on the device is no draft of the next one.
  const id = crypto.randomUUID();
  const exercise = { ...opened.exercise, items, prepare: false, closing_block: [] };
  const api = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/assignments/${id}`]: () => ok({ ...opened, id, exercise, ...more }),
    [`POST ${own}/assignments/${id}/responses`]: () => ok({ id: response }, 201),
    'PUT *': () => ok({ revision: 1 }),
  });
  const { router } = renderApp(`/p/${practice}/client/exercise/${id}#${at}`);
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.querySelector('main [aria-busy]')).toBeNull());
  return { api, router };
}

const next = () => fireEvent.click(screen.getByRole('button', { name: 'Next' }));

/** What the account has of one place, once everything has arrived. */
async function saved({ api }: Awaited<ReturnType<typeof open>>, path: string) {
  const place = `/draft-items/${encodeURIComponent(path)}`;
  await waitFor(() => expect(api.of('PUT', place).length).toBeGreaterThan(0), { timeout: 4000 });
  return api.of('PUT', place).at(-1)?.body;
}

const end = { id: 'end_note', type: 'text_short', text: 'And then?' } as const;

describe('a list', () => {
  const list: Item = { id: 'roles', type: 'list', text: 'The roles you carry.', max: 3 };
  const line = (n: number) => screen.getByRole('textbox', { name: `Line ${n}` });
  const write = (n: number, text: string) => fireEvent.change(line(n), { target: { value: text } });

  it('is written line by line: Enter starts the next one', async () => {
    const at = await open([list, end]);
    expect(screen.getByText('Up to three. Enter starts the next one.')).toBeTruthy();
    write(1, 'The strong one');
    fireEvent.keyDown(line(1), { key: 'Enter' });
    expect(document.activeElement).toBe(line(2));
    write(2, 'The one who remembers');
    next();
    expect(await saved(at, 'roles')).toMatchObject({
      value: [{ text: 'The strong one' }, { text: 'The one who remembers' }],
    });
  });

  it('says how many fit, and has no way to add one more', async () => {
    await open([list]);
    write(1, 'a');
    fireEvent.keyDown(line(1), { key: 'Enter' });
    write(2, 'b');
    fireEvent.keyDown(line(2), { key: 'Enter' });
    write(3, 'c');
    fireEvent.keyDown(line(3), { key: 'Enter' });
    expect(screen.getAllByRole('textbox')).toHaveLength(3);
    expect(screen.getByText('That is three, as many as fit here.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add another' })).toBeNull();
  });

  it('wraps a long line, which stays one line', async () => {
    const at = await open([list, end]);
    expect(line(1).tagName).toBe('TEXTAREA');
    write(1, 'If I could just get\nthrough  \n this week');
    next();
    expect(await saved(at, 'roles')).toMatchObject({
      value: [{ text: 'If I could just get through this week' }],
    });
  });

  it('removes a line, and undoes that', async () => {
    await open([list]);
    write(1, 'Stays');
    fireEvent.keyDown(line(1), { key: 'Enter' });
    write(2, 'Goes');
    fireEvent.click(screen.getByRole('button', { name: 'Remove line 2' }));
    expect(screen.queryByDisplayValue('Goes')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByDisplayValue('Goes')).toBeTruthy();
  });
});

describe('a number', () => {
  const minutes: Item = { id: 'min', type: 'number', text: 'Minutes?', unit: 'min', max: 600 };
  const field = () => screen.getByRole('textbox', { name: /Minutes\?/ });
  const write = (text: string) => fireEvent.change(field(), { target: { value: text } });

  it('is named with its unit and takes what the language writes', async () => {
    const at = await open([minutes, end]);
    expect(screen.getByRole('textbox', { name: 'Minutes? min' })).toBeTruthy();
    expect(screen.getByText('At most 600.')).toBeTruthy();
    write('12.5');
    next();
    expect(await saved(at, 'min')).toMatchObject({ value: 12.5 });
  });

  it('says what is wrong, keeps it on the screen and stores nothing of it', async () => {
    const { api } = await open([minutes, end]);
    write('a while');
    expect(screen.getByRole('alert').textContent).toContain('for example 10');
    write('601');
    expect(screen.getByRole('alert').textContent).toContain('At most 600.');
    expect(screen.getByDisplayValue('601')).toBeTruthy();
    next();
    expect(screen.getByText(/^This cannot be saved as it stands/)).toBeTruthy();
    next();
    await screen.findByRole('heading', { level: 1, name: 'And then?' });
    expect(api.of('PUT', 'min').filter(({ body }) => JSON.stringify(body).includes('601'))).toEqual(
      [],
    );
  });

  it('leaves the number that is in the account until another one takes its place', async () => {
    const kept: OpenedAssignment['response'] = {
      id: response,
      revision: 0,
      sharing: 'draft',
      answers: { min: 20 },
      revisions: { min: 1 },
      lastSaved: null,
    };
    const at = await open([minutes, end], { response: kept });
    expect(screen.getByText(/^Saved in your account/)).toBeTruthy();
    write('a while');
    expect(screen.getByText(/^Not saved\./)).toBeTruthy();
    expect(screen.queryByText(/^Saved in your account/)).toBeNull();
    next();
    next();
    await screen.findByRole('heading', { level: 1, name: 'And then?' });
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await screen.findByRole('heading', { level: 1, name: 'Minutes?' });
    expect(await screen.findByDisplayValue('a while')).toBeTruthy();
    expect(at.api.of('PUT', 'min')).toEqual([]);
    write('');
    next();
    expect(await saved(at, 'min')).toMatchObject({ value: null });
  });

  it('that is only half typed is not wrong before the field is left', async () => {
    await open([{ ...minutes, min: 10 }, end]);
    write('4');
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.blur(field());
    expect(screen.getByRole('alert').textContent).toContain('From 10 to 600.');
    expect(screen.getByText(/^Not saved\./)).toBeTruthy();
    write('45');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['7', 7],
    ['1,000', 1000],
    ['1,000.5', 1000.5],
    ['2,5', 2.5],
    ['-3', -3],
    ['−3', -3],
    ['1 000', 1000],
    ['.5', 0.5],
    ['1.2.3', null],
    ['1e3', null],
    ['', null],
    ['ten', null],
  ])('reads %j as %j', (text, expected) => {
    expect(numberFrom(text)).toBe(expected);
    if (expected !== null) expect(numberFrom(numberText(expected))).toBe(expected);
  });
});

describe('a moment', () => {
  const at: Item = { id: 'at', type: 'datetime', text: 'When was it?', initial: 'now' };
  const field = () => document.querySelector<HTMLInputElement>('input[type="datetime-local"]');

  it('starts with now, says so, and is an answer once it was left standing', async () => {
    const opening = await open([at, end]);
    expect(field()?.value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    expect(screen.getByText(/^Filled in with now/)).toBeTruthy();
    expect(opening.api.of('PUT', 'at')).toEqual([]);
    const shown = field()?.value;
    next();
    expect(await saved(opening, 'at')).toMatchObject({ value: { at: shown } });
  });

  it('is left blank by clearing it', async () => {
    const { api } = await open([at, end]);
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(field()?.value).toBe('');
    next();
    await screen.findByRole('heading', { level: 1, name: 'And then?' });
    await waitFor(() => expect(api.of('PUT', '/draft-items/at')).toHaveLength(1));
    expect(api.of('PUT', '/draft-items/at')[0]?.body).toMatchObject({ value: null });
  });

  it('keeps the zone in which it was written', async () => {
    const written = { at: { at: '2026-11-01T09:30', zone: 'Pacific/Apia' } };
    const given = {
      id: response,
      revision: 0,
      sharing: 'draft' as const,
      answers: written,
      revisions: { at: 1 },
      lastSaved: null,
    };
    const opening = await open([at, end], { response: given });
    expect(screen.getByText('As the clock showed it in Pacific/Apia.')).toBeTruthy();
    expect(screen.queryByText(/^Filled in with now/)).toBeNull();
    const target = { value: '2026-11-01T10:00' };
    if (field()) fireEvent.change(field() ?? document.body, { target });
    next();
    expect(await saved(opening, 'at')).toMatchObject({
      value: { at: '2026-11-01T10:00', zone: 'Pacific/Apia' },
    });
  });

  const day: Item = { id: 'day', type: 'date', text: 'Which day?' };
  const dayField = () => screen.getByLabelText<HTMLInputElement>('Which day?');
  const leaveHalf = (badInput: boolean) => {
    Object.defineProperty(dayField(), 'validity', { value: { badInput }, configurable: true });
    fireEvent.blur(dayField());
  };

  it('says in words how it is given, and that none is yet', async () => {
    await open([day, end]);
    const how = screen.getByText('Day, month and year. Type it, or choose it in the calendar.');
    expect(dayField().getAttribute('aria-describedby')).toContain(how.id);
    expect(screen.getByText('No day yet')).toBeTruthy();
    expect(dayField().hasAttribute('data-empty')).toBe(true);
    fireEvent.blur(dayField());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that is half typed is said once it is left, is kept nowhere, and goes by Clear', async () => {
    const { api } = await open([day, end]);
    leaveHalf(true);
    expect(screen.getByRole('alert').textContent).toMatch(/^That is not a whole day yet/);
    expect(dayField().getAttribute('aria-invalid')).toBe('true');
    expect(dayField().hasAttribute('data-empty')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(dayField());
    expect(api.of('PUT', '/draft-items/day')).toEqual([]);
    leaveHalf(true);
    fireEvent.change(dayField(), { target: { value: '2026-12-24' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is read as words, by the clock on the wall where it was', () => {
    expect(momentInWords('datetime', '2026-11-28T13:07')).toMatch(/28 November 2026.*13:07/);
    expect(momentInWords('date', '2026-12-24')).toMatch(/Thursday,? 24 December 2026/);
    expect(momentInWords('time', '18:30')).toBe('18:30');
    expect(momentInWords('date', 'no day')).toBe('no day');
    expect(wallNow('Asia/Kathmandu', new Date('2026-11-28T00:00:00Z'))).toBe('2026-11-28T05:45');
  });
});

describe('what was answered before', () => {
  const line: Item = {
    id: 'line',
    type: 'text_short',
    text: 'One line',
    initial: { from: 'log#line', pick: 'latest' },
  };

  it('stands there to be kept, and is no answer on the way back', async () => {
    const opening = await open([line, end], { elsewhere: { log: [{ line: 'From before.' }] } });
    expect(screen.getByDisplayValue('From before.')).toBeTruthy();
    expect(screen.getByText(/^Filled in from before/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(opening.router.state.location.hash).toBe(''));
    expect(opening.api.of('PUT', 'line')).toEqual([]);
  });
});

describe('several scales that ask alike', () => {
  const points = [
    { value: 0, text: 'Not at all' },
    { value: 1, text: 'One day' },
  ];
  const scale = { kind: 'likert' as const, points };
  const four = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    type: 'scale' as const,
    text: `Line ${id}`,
    scale,
  }));
  const group: Item = { id: 'g', type: 'group', text: 'Body', children: four };

  it('share a screen in their order, never more than three, each with its own answer', async () => {
    const opening = await open([group], { at: 'a' });
    expect(screen.getByRole('heading', { level: 1, name: 'Body' })).toBeTruthy();
    const asked = () => screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(asked()).toEqual(['Line a', 'Line b']);
    const second = within(screen.getByRole('region', { name: 'Line b' }));
    fireEvent.click(second.getByRole('radio', { name: 'One day' }));
    next();
    await waitFor(() => expect(asked()).toEqual(['Line c', 'Line d']));
    expect(await saved(opening, 'b')).toMatchObject({ value: 1 });
    expect(opening.api.of('PUT', '/draft-items/a')).toEqual([]);
  });

  it('are found by the address of each of them', async () => {
    await open([group], { at: 'd' });
    expect(screen.getByRole('heading', { level: 2, name: 'Line c' })).toBeTruthy();
  });
});

describe('a body map', () => {
  const options = [
    { code: 'jaw', text: 'Jaw' },
    { code: 'somewhere-else', text: 'Somewhere else', is_other: true },
  ];
  const map: Item = { id: 'body', type: 'body_map', text: 'Where was it?', options, children: [] };

  it('asks about a place only what there is to ask', async () => {
    await open([map, end]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Jaw' }));
    expect(screen.queryByRole('region', { name: 'About the places you chose' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Somewhere else' }));
    const asked = screen.getByRole('region', { name: 'About the places you chose' });
    expect(within(asked).getAllByRole('listitem')).toHaveLength(1);
  });
});
