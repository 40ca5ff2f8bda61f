import type { Item } from '@selfward/domain';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeServer, ok, refuse } from '../../test/fake-server.ts';
import { noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;
const line = (text: string) => ({ text, on: '2026-10-01', title: 'The person under the role' });
const two = [line('No calls after eight.'), line('Bread with seeds.')];
const title = 'Take over a line you wrote before';

async function open(item: Item, lines: Record<string, object[]> | null, offered = [item.id]) {
  const id = crypto.randomUUID();
  const exercise = { ...opened.exercise, items: [item], prepare: false, closing_block: [] };
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/assignments/${id}`]: () => ok({ ...opened, id, exercise, offered }),
    [`GET ${own}/assignments/${id}/offers`]: () =>
      lines === null ? refuse(503, 'unavailable') : ok({ lines }),
    [`POST ${own}/assignments/${id}/responses`]: () => ok({ id: response }, 201),
    'PUT *': () => ok({ revision: 1 }),
  });
  renderApp(`/p/${practice}/client/exercise/${id}#${item.id}`);
  await screen.findByRole('heading', { level: 1, name: item.text });
  await waitFor(() => expect(document.querySelector('main [aria-busy]')).toBeNull());
  return server;
}

const offer = (text: string) => screen.getByRole('button', { name: new RegExp(text) });
const asked = (server: Awaited<ReturnType<typeof open>>) => server.of('GET', '/offers');

const list: Item = { id: 'outside', type: 'list', text: 'What has to change', max: 2 };
const short: Item = { id: 'short', type: 'text_short', text: 'Your no' };
const tell: Item = {
  id: 'tell',
  type: 'repeat_group',
  text: 'People I can tell',
  max: 4,
  children: [{ id: 'who', type: 'text_short', text: 'Who' }],
};

describe('a line that was written before', () => {
  it('becomes an ordinary line of a list by one tap, and is not offered again', async () => {
    await open(list, { outside: two });
    await screen.findByText(title);
    fireEvent.click(offer('No calls after eight'));
    const written = screen.getByRole('textbox', { name: 'Line 1' });
    expect(written).toHaveProperty('value', 'No calls after eight.');
    expect(screen.queryByRole('button', { name: /No calls after eight/ })).toBeNull();
    expect(document.activeElement?.textContent).toBe(title);
    fireEvent.change(written, { target: { value: 'No calls after nine.' } });
    expect(offer('No calls after eight')).toBeTruthy();
  });

  it('stands no more where the list is full', async () => {
    await open(list, { outside: two });
    await screen.findByText(title);
    fireEvent.click(offer('No calls'));
    fireEvent.click(offer('Bread'));
    expect(screen.queryByText(title)).toBeNull();
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
  });

  it('goes below the words that stand there, and takes none of them away', async () => {
    await open(short, { short: two });
    await screen.findByText(title);
    const field = screen.getByRole('textbox', { name: 'Your no' });
    fireEvent.change(field, { target: { value: 'Not this week.' } });
    fireEvent.click(offer('Bread'));
    expect(field).toHaveProperty('value', 'Not this week.\nBread with seeds.');
  });

  it('is an entry of its own where entries are asked for, at the question that takes it', async () => {
    const server = await open(tell, { 'tell.who': [line('K.')], outside: two });
    await screen.findByText(title);
    expect(screen.queryByRole('button', { name: /Bread/ })).toBeNull();
    fireEvent.click(offer('K\\.'));
    expect(await screen.findByRole('textbox', { name: 'Who' })).toHaveProperty('value', 'K.');
    await waitFor(() => expect(server.of('PUT', '.who').length).toBeGreaterThan(0), {
      timeout: 4000,
    });
    expect(server.of('PUT', '.who').at(-1)?.body).toMatchObject({ value: 'K.' });
  });

  it('says where it is from', async () => {
    await open(short, { short: two });
    const offers = within((await screen.findByText(title)).closest('details') ?? document.body);
    expect(offers.getAllByText(/^The person under the role, /)).toHaveLength(2);
    expect(offers.getByText(/These are your own words/)).toBeTruthy();
  });

  it('is not taken by itself', async () => {
    const server = await open(short, { short: two });
    await screen.findByText(title);
    expect(screen.getByRole('textbox', { name: 'Your no' })).toHaveProperty('value', '');
    expect(server.of('PUT', '')).toEqual([]);
  });

  it.each([
    ['nothing is there', {}],
    ['it could not be asked for', null],
  ])('shows nothing where %s', async (_, lines) => {
    const server = await open(short, lines);
    await waitFor(() => expect(asked(server).length).toBeGreaterThan(0));
    expect(screen.queryByText(title)).toBeNull();
  });

  it('is not asked for where nothing may be taken over', async () => {
    const server = await open(short, { short: two }, []);
    expect(asked(server)).toEqual([]);
    expect(screen.queryByText(title)).toBeNull();
  });
});
