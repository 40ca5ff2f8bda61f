import type { Answers, AnswerValue, Item } from '@selfward/domain';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeServer, ok, refuse } from '../../test/fake-server.ts';
import { noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;
const strong = { kind: 'slider' as const, min: 0, max: 10, step: 1, low: 'Faint', high: 'Strong' };
const level: Item = { id: 'level', type: 'scale', text: 'How strong?', scale: strong };
const map: Item = {
  id: 'map',
  type: 'body_map',
  text: 'Where do you feel it?',
  options: [
    { code: 'jaw', text: 'Jaw' },
    { code: 'chest', text: 'Chest' },
    { code: 'neck', text: 'Neck' },
  ],
  children: [level],
};

interface Twice {
  item: Item;
  answers: Answers;
  /** The place that is written in two places, and what the other one wrote there. */
  path: string;
  there: AnswerValue;
  device?: string;
}

/** The account answers every save of one place with what another device wrote there. */
async function open({ item, answers, path, there, device = 'phone' }: Twice) {
  const id = crypto.randomUUID();
  const exercise = { ...opened.exercise, items: [item], prepare: false, closing_block: [] };
  const revisions = Object.fromEntries(Object.keys(answers).map((one) => [one, 1]));
  const drafts = {
    id: response,
    revision: 0,
    sharing: 'draft',
    answers,
    revisions,
    lastSaved: null,
  };
  const current = { revision: 2, value: there, device };
  const place = `/draft-items/${encodeURIComponent(path)}`;
  let isTwice = true;
  const api = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/assignments/${id}`]: () => ok({ ...opened, id, exercise, response: drafts }),
    'PUT *': (asked) =>
      isTwice && asked.path.endsWith(place)
        ? refuse(412, 'revision-changed', { current })
        : ok({ revision: 3 }),
  });
  renderApp(`/p/${practice}/client/exercise/${id}#${item.id}`);
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.querySelector('main [aria-busy]')).toBeNull());
  const last = () => api.of('PUT', place).at(-1);
  return { last, settle: () => (isTwice = false) };
}

const choice = () =>
  screen.findByRole(
    'region',
    { name: 'This answer was written in two places.' },
    { timeout: 5000 },
  );

describe('where the other text came from', () => {
  const item: Item = { id: 'first', type: 'text_short', text: 'What?' };
  const twice = { item, answers: { first: 'Here.' }, path: 'first', there: 'There.' };

  it.each([
    ['phone', 'In your account, from: phone'],
    ['computer', 'In your account, from another window or another computer'],
  ])('is said, of "%s"', async (device, words) => {
    await open({ ...twice, device });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Here, too.' } });
    expect(within(await choice()).getByText(words)).toBeTruthy();
  });
});

describe('an answer with parts that was written in two places', () => {
  it('of a body is both times the marked places by their names, and the person chooses', async () => {
    const there = { regions: [{ code: 'jaw' }, { code: 'chest' }] };
    const answers = { map: { regions: [{ code: 'jaw' }] } };
    const { last, settle } = await open({ item: map, answers, path: 'map', there });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Neck' }));
    const both = within(await choice());
    expect(await both.findByText('Chest')).toBeTruthy();
    expect(both.getByText('Neck')).toBeTruthy();
    expect(both.getAllByText('Jaw')).toHaveLength(2);
    settle();
    fireEvent.click(both.getAllByRole('button', { name: 'Use this one' })[1] ?? document.body);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Chest' });
    expect(box.checked).toBe(true);
    await waitFor(() => expect(last()).toMatchObject({ body: { value: there }, ifMatch: '"2"' }));
    const aside = await screen.findByText(/^The version you did not choose/);
    expect(aside.parentElement?.querySelector('ol')?.textContent).toBe('JawNeck');
  });

  it('inside one of its entries is that question, with whose place it is', async () => {
    const answers = { map: { regions: [{ code: 'jaw' }] }, 'map[jaw].level': 2 };
    const path = 'map[jaw].level';
    const { last, settle } = await open({ item: map, answers, path, there: 8 });
    fireEvent.click(screen.getByRole('radio', { name: '5' }));
    const both = within(await choice());
    expect(await both.findByText(/^5 of 10/)).toBeTruthy();
    expect(both.getByText(/^8 of 10/)).toBeTruthy();
    expect(both.getAllByText('Jaw')).toHaveLength(2);
    settle();
    fireEvent.click(both.getAllByRole('button', { name: 'Use this one' })[0] ?? document.body);
    await waitFor(() => expect(last()).toMatchObject({ body: { value: 5 }, ifMatch: '"2"' }));
  });

  it('of entries is what stands in them', async () => {
    const people: Item = {
      id: 'people',
      type: 'repeat_group',
      text: 'Who?',
      children: [{ id: 'who', type: 'text_short', text: 'Who' }],
    };
    const answers = { people: { entries: ['a'] }, 'people[a].who': 'M.' };
    await open({ item: people, answers, path: 'people', there: { entries: ['a', 'b'] } });
    fireEvent.click(screen.getByRole('button', { name: 'Add another' }));
    const both = within(await choice());
    expect(await both.findAllByText('M.')).toHaveLength(2);
  });
});
