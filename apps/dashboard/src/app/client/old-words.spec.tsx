import type { OpenedAssignment } from '@selfward/contract';
import type { AnswerValue, Item, SectionItem } from '@selfward/domain';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;

type Opening = Partial<OpenedAssignment> & { at?: string };

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
  renderApp(`/p/${practice}/client/exercise/${id}#${at}`);
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.querySelector('main [aria-busy]')).toBeNull());
  return api;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** What the account has of one place, once it has arrived. */
async function saved(api: Awaited<ReturnType<typeof open>>, path: string) {
  const place = `/draft-items/${encodeURIComponent(path)}`;
  await waitFor(() => expect(api.of('PUT', place).length).toBeGreaterThan(0), { timeout: 4000 });
  return api.of('PUT', place).at(-1)?.body;
}

const draft = (answers: Record<string, AnswerValue>) => ({
  id: response,
  revision: 0,
  sharing: 'draft' as const,
  answers,
  revisions: Object.fromEntries(Object.keys(answers).map((path) => [path, 1])),
  lastSaved: null,
});

const strong = { kind: 'slider' as const, min: 0, max: 10, step: 1, low: 'Faint', high: 'Strong' };

describe('a body map', () => {
  const map: Item = {
    id: 'map',
    type: 'body_map',
    text: 'Where do you feel it?',
    options: [
      { code: 'jaw', text: 'Jaw' },
      { code: 'left-shoulder', text: 'Left shoulder' },
      { code: 'skin', text: 'Skin' },
      { code: 'elsewhere', text: 'Somewhere else', is_other: true },
    ],
    children: [{ id: 'level', type: 'scale', text: 'How strong?', scale: strong }],
  };
  const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
  const drawn = (region: string) => [
    ...document.querySelectorAll<SVGElement>(`[data-region="${region}"]`),
  ];
  const tap = (region: string) => fireEvent.click(drawn(region)[0] ?? document.body);

  it('is one answer in the picture and in the list', async () => {
    const api = await open([map]);
    tap('jaw');
    expect(box('Jaw').checked).toBe(true);
    fireEvent.click(box('Left shoulder'));
    expect(drawn('left-shoulder')).toHaveLength(2);
    for (const shape of drawn('left-shoulder')) expect(shape.classList).toContain('on');
    tap('jaw');
    expect(box('Jaw').checked).toBe(false);
    press('Next');
    expect(await saved(api, 'map')).toMatchObject({
      value: { regions: [{ code: 'left-shoulder' }] },
    });
  });

  it('reaches around what is smaller than a finger', async () => {
    await open([map]);
    const around = document.querySelector('[data-reach="jaw"]');
    fireEvent.click(around ?? document.body);
    expect(box('Jaw').checked).toBe(true);
    expect(document.querySelector('[data-reach="left-shoulder"]')).toBeNull();
  });

  it('has a list with every place, also those that cannot be drawn, and no picture to get lost in', async () => {
    await open([map]);
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    expect(drawn('skin')).toEqual([]);
    expect(
      document.querySelector('svg [data-region]')?.closest('[aria-hidden="true"]'),
    ).toBeTruthy();
  });

  it('asks about each place that is chosen, and gives it back when it is chosen again', async () => {
    const api = await open([map]);
    fireEvent.click(box('Jaw'));
    expect(screen.getByRole('heading', { level: 2, name: 'Jaw' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '7' }));
    fireEvent.click(box('Jaw'));
    expect(screen.queryByRole('radio', { name: '7' })).toBeNull();
    fireEvent.click(box('Jaw'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '7' }).checked).toBe(true);
    press('Next');
    expect(await saved(api, 'map[jaw].level')).toMatchObject({ value: 7 });
  });

  it('leads from a chosen place to what is asked about it', async () => {
    await open([map]);
    fireEvent.click(box('Skin'));
    const fold = () => screen.getByRole('heading', { level: 2, name: 'Skin' }).closest('details');
    expect(fold()?.open).toBe(false);
    press('Skin');
    expect(fold()?.open).toBe(true);
    expect(document.activeElement).toBe(fold()?.querySelector('summary'));
  });

  it('takes own words for a place without a name', async () => {
    const api = await open([map]);
    fireEvent.click(box('Somewhere else'));
    const field = screen.getByRole('textbox', { name: 'In your own words' });
    fireEvent.change(field, { target: { value: 'Behind the eyes' } });
    press('Next');
    expect(await saved(api, 'map')).toMatchObject({
      value: { regions: [{ code: 'elsewhere', other: 'Behind the eyes' }] },
    });
  });

  it('says when no more places fit, and changes nothing then', async () => {
    await open([{ ...map, max: 1 }]);
    fireEvent.click(box('Jaw'));
    fireEvent.click(box('Skin'));
    expect(box('Skin').checked).toBe(false);
    expect(screen.getByRole('alert').textContent).toContain('That is one');
  });
});

const fears: Item = {
  id: 'fears',
  type: 'repeat_group',
  text: 'Name each fear.',
  children: [
    { id: 'fear', type: 'text_short', text: 'I am afraid that' },
    { id: 'likely', type: 'scale', text: 'How likely?', scale: strong },
  ],
};
const story: SectionItem = { id: 'story', type: 'text_long', text: 'What has been going on?' };
const before = {
  elsewhere: {
    start: [{ story: 'All at once.' }],
    afraid: [
      {
        fears: { entries: ['e1', 'e2'] },
        'fears[e1].fear': 'They find out.',
        'fears[e1].likely': 8,
        'fears[e2].fear': 'Nobody needs me.',
      },
    ],
  },
  readBack: {
    from: {
      start: [{ on: '2026-08-26', wording: 'v1' }],
      afraid: [{ on: '2026-10-01', wording: 'v2' }],
    },
    wordings: {
      v1: [{ id: 'g', type: 'group' as const, text: 'Under a heading', children: [story] }],
      v2: [fears],
    },
  },
};

describe('what was named before, rated again', () => {
  const again: Item = {
    id: 'again',
    type: 'recall_rate',
    text: 'How likely now?',
    sources: ['afraid#fears'],
    scale: strong,
  };

  it('has a scale for each, blind at first, and keeps the ids', async () => {
    const api = await open([again], before);
    const [first] = screen.getAllByRole('radiogroup');
    expect(screen.getAllByRole('radiogroup')).toHaveLength(2);
    expect(screen.queryByText(/^Then, on 1 October/)).toBeNull();
    fireEvent.click(within(first ?? document.body).getByRole('radio', { name: '3' }));
    expect(screen.getByText(/^Then, on 1 October: 8 of 10/)).toBeTruthy();
    press('Next');
    expect(await saved(api, 'again')).toMatchObject({
      value: { ratings: [{ id: 'e1', value: 3, before: 8, words: 'They find out.' }] },
    });
    const read = await screen.findByText('They find out.');
    expect(read.className).toContain('words');
    expect(await screen.findByText(/^Before: 8 of 10/)).toBeTruthy();
  });
});

describe('old words that wait for new ones', () => {
  const now: Item = { ...story, text: 'How are things now?' };
  const reveal: Item = {
    id: 'reveal',
    type: 'recall',
    text: 'Now here is what you wrote before.',
    pick: 'first',
    sources: ['start#story'],
    reveal_after: 'story',
  };
  const notice: Item = { id: 'notice', type: 'text_long', text: 'What do you notice?' };
  const items = [now, reveal, notice];
  const written = draft({ story: 'Quieter.' });

  it('stay closed until they are asked for; then they come with wording and day', async () => {
    const api = await open(items, { ...before, at: 'reveal', response: written });
    expect(screen.queryByText('All at once.')).toBeNull();
    press('Show it now');
    expect(screen.getByText('All at once.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What has been going on?' })).toBeTruthy();
    expect(screen.getByText('Under a heading')).toBeTruthy();
    expect(screen.getByText('Written on 26 August')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'How are things now?' })).toBeTruthy();
    expect(screen.getByText('Quieter.')).toBeTruthy();
    expect(screen.getByText('Now')).toBeTruthy();
    press('Next');
    expect(await saved(api, 'reveal')).toMatchObject({
      value: { reveal: 'now', first: { story: 'Quieter.' } },
    });
  });

  it.each([
    ['Later', 'later'],
    ['With my therapist', 'together'],
    ['Not at all', 'no'],
  ])('are as well left closed: %s', async (name, reveal) => {
    const api = await open(items, { ...before, at: 'reveal', response: written });
    fireEvent.click(screen.getByRole('radio', { name }));
    expect(screen.queryByText('All at once.')).toBeNull();
    expect(screen.getByText(/^It stays closed/)).toBeTruthy();
    press('Next');
    expect(await saved(api, 'reveal')).toMatchObject({ value: { reveal } });
  });

  it('leave the first version beside what is changed after them', async () => {
    const seen = { reveal: 'now' as const, first: { story: 'Quieter.' } };
    const given = draft({ story: 'Quieter.', reveal: seen });
    await open(items, { ...before, at: 'story', response: given });
    expect(screen.queryByText(/^Changed after you read/)).toBeNull();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Quieter, and sadder.' } });
    expect(await screen.findByText(/^Changed after you read/)).toBeTruthy();
    expect(screen.getByText('Quieter.')).toBeTruthy();
  });
});
