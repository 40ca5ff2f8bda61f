import type { OpenedAssignment } from '@selfward/contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { assignment, noor, opened, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';
import { emptyHome, openEntry } from './test/home.ts';

const own = `practices/${practice}/client`;
const small = { ...opened, card: { ...opened.card, size: 'small' } } as const;

async function ask(page: string, given: OpenedAssignment) {
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/home`]: () => ok({ ...emptyHome(), entries: [openEntry] }),
    [`GET ${own}/assignments/${assignment}`]: () => ok(given),
    'POST *': () => ok({ state: 'set_aside', given: null }),
  });
  renderApp(`/p/${practice}/client${page}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Set it aside…' }));
  const title = 'Setting it aside is an answer too';
  return { server, dialog: within(await screen.findByRole('dialog', { name: title })) };
}

const pages: [string, string][] = [
  ['the first page', ''],
  ['the first screen', `/exercise/${assignment}`],
];
const alike = 'Tap what fits. All of them close it in the same way. What you wrote stays.';

describe('setting aside', () => {
  it.each(pages)('says on %s what “too big” does first', async (_, page) => {
    const { dialog } = await ask(page, opened);
    await dialog.findByText(/; “It was too big” shows you the small version first\./);
    fireEvent.click(dialog.getByRole('button', { name: 'It was too big' }));
    expect(dialog.getByRole('link', { name: 'Go to the small version' })).toBeTruthy();
  });

  it.each(pages)('offers on %s no small version to whoever agreed on it', async (_, page) => {
    const { dialog, server } = await ask(page, small);
    await dialog.findByText(alike);
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'It was too big' })));
    expect(server.of('POST', 'set-aside')[0]?.body).toMatchObject({ reason: 'too-big' });
  });

  it('asks least of whoever would rather not say', async () => {
    const { dialog } = await ask('', opened);
    const [first] = within(dialog.getByRole('list')).getAllByRole('button');
    expect(first?.textContent).toBe('I would rather not say');
  });
});
