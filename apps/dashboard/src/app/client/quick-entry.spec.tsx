import type { ClientHome, OpenedAssignment } from '@selfward/contract';
import type { Exercise } from '@selfward/domain';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { today } from '../../i18n/days.ts';
import { type Asked, fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { assignment, noor, opened, practice, response, roots } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';
import { emptyHome, openEntry } from './test/home.ts';

const own = `practices/${practice}/client`;
const title = 'Moments I left myself';

const log: Exercise = {
  ...roots,
  slug: 'moments',
  title,
  prepare: false,
  closing_block: [],
  cadence: { kind: 'log', text: 'Whenever it happens.' },
  items: [
    { id: 'at', type: 'datetime', text: 'When was it?', initial: 'now' },
    {
      id: 'kind',
      type: 'choice_one',
      text: 'Which is closest?',
      required: true,
      core: true,
      options: [
        { code: 'left', text: 'I left myself' },
        { code: 'stayed', text: 'I stayed with myself' },
      ],
    },
    { id: 'moment', type: 'text_long', text: 'What was the moment?', core: true },
    { id: 'needed', type: 'text_short', text: 'What did you need?', core: true },
    { id: 'where', type: 'text_short', text: 'Where was it?' },
  ],
};

const aLog: OpenedAssignment = { ...opened, exercise: log };
const home: ClientHome = { ...emptyHome(), entries: [{ ...openEntry, title, isLog: true }] };

async function openHome(more: Routes = {}) {
  let begun = 0;
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/home`]: () => ok(home),
    [`GET ${own}/assignments/${assignment}`]: () => ok(aLog),
    [`POST ${own}/assignments/${assignment}/responses`]: () =>
      ok({ id: `${response.slice(0, -1)}${(begun += 1)}` }, 201),
    'POST *': () => ok({ id: response }),
    'PUT *': () => ok({ revision: 1 }),
    'DELETE *': () => ok(null, 204),
    ...more,
  });
  const { router } = renderApp(`/p/${practice}/client`);
  await screen.findByRole('heading', { level: 1 });
  return { ...server, router };
}

let taps = 0;
const tap = async (what: HTMLElement) => {
  taps += 1;
  await act(async () => fireEvent.click(what));
};
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const open = async () => {
  taps = 0;
  await tap(screen.getByRole('button', { name: /^Write a quick entry/ }));
  await screen.findByRole('radio', { name: 'I left myself' });
};
const save = () => screen.getByRole('button', { name: 'Save and keep' });
const said = (asked: Asked[]) => asked.map(({ path, body }) => [path.split('/').at(-1), body]);

describe('a quick entry of a log', () => {
  it('is there with three taps and the words, in its small version, and is kept', async () => {
    const server = await openHome();
    await open();
    await tap(screen.getByRole('radio', { name: 'I left myself' }));
    write('What was the moment?', 'The rota.');
    await tap(save());
    expect(taps).toBe(3);
    expect(
      screen.getByText('Saved and kept private. Nobody at the practice sees that it is there.'),
    ).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(server.of('POST', '/finish')[0]?.body).toMatchObject({ size: 'small' });
    expect(server.of('POST', '/share')).toEqual([]);
    expect(said(server.of('PUT', 'draft-items'))).toEqual([
      ['kind', expect.objectContaining({ value: { code: 'left' } })],
      ['moment', expect.objectContaining({ value: 'The rota.' })],
    ]);
  });

  it('asks only what the small version asks, and says who sees it', async () => {
    await openHome();
    await open();
    const sheet = within(screen.getByRole('dialog', { name: title }));
    expect(sheet.queryByText('Where was it?')).toBeNull();
    expect(
      sheet.getByText(/Saving keeps it private: nobody at the practice sees that it is there\.$/),
    ).toBeTruthy();
    expect(sheet.getByRole('link', { name: 'Get help now' })).toBeTruthy();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('is closed by the way back of the phone, which leaves no page, and the words stay', async () => {
    const { router, of } = await openHome();
    await open();
    await tap(screen.getByRole('radio', { name: 'I left myself' }));
    await act(async () => router.history.back());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(router.history.location.pathname).toBe(`/p/${practice}/client`);
    await waitFor(() => expect(said(of('PUT', 'draft-items'))[0]?.[0]).toBe('kind'));
    await open();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Leave it open' })));
    await waitFor(() => expect(router.history.location.state.sheet).toBeUndefined());
    expect(router.history.location.pathname).toBe(`/p/${practice}/client`);
  });

  it('is undone without losing a word: first it is a draft again, then the finished one goes', async () => {
    const server = await openHome();
    await open();
    await tap(screen.getByRole('radio', { name: 'I left myself' }));
    write('What was the moment?', 'The rota.');
    await tap(save());
    const before = server.asked.length;
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
    await screen.findByText('It is open again, with your words.');
    const after = server.asked.slice(before).filter(({ method }) => method !== 'GET');
    expect(after.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'DELETE']);
    expect(after.at(-1)?.path).toBe(`${own}/responses/${response.slice(0, -1)}1`);
  });

  it('keeps what was finished where undoing cannot put the words back', async () => {
    const server = await openHome();
    await open();
    await tap(screen.getByRole('radio', { name: 'I left myself' }));
    await tap(save());
    server.state.isDown = true;
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
    server.state.isDown = false;
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy(); // it can be tried again
    expect(server.of('DELETE', 'responses')).toEqual([]);
  });

  it('stays open while the first page is read anew, with its entry in another place', async () => {
    let isBegun = false;
    const others = ['a', 'b'].map((id) => ({ ...openEntry, assignmentId: id, title: id }));
    const entry = { ...openEntry, title, isLog: true };
    await openHome({
      [`GET ${own}/home`]: () =>
        ok({
          ...home,
          entries: isBegun
            ? [...others, { ...entry, responseId: response, begunOn: today(), sharing: 'draft' }]
            : [...others, entry],
        }),
    });
    await open();
    write('What was the moment?', 'The rota.');
    isBegun = true;
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('visibilitychange'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await screen.findByText(/^You began today/);
    expect(screen.getByDisplayValue('The rota.')).toBeTruthy();
  });

  it('says what is missing and keeps the sheet open', async () => {
    const server = await openHome();
    await open();
    await tap(save());
    expect(screen.getByText(/One question needs an answer .*Which is closest/)).toBeTruthy();
    expect(server.of('POST', '/finish')).toEqual([]);
  });

  it('takes the words along to the whole exercise', async () => {
    const server = await openHome();
    await open();
    write('What was the moment?', 'The rota.');
    await tap(screen.getByRole('button', { name: 'Write more' }));
    await screen.findByRole('heading', { name: 'When was it?' });
    expect(said(server.of('PUT', 'draft-items'))).toEqual([
      ['moment', expect.objectContaining({ value: 'The rota.' })],
    ]);
  });

  it('says why where it cannot be opened', async () => {
    await openHome({
      [`GET ${own}/assignments/${assignment}`]: () => refuse(500, 'unexpected'),
    });
    await tap(screen.getByRole('button', { name: /^Write a quick entry/ }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy());
  });
});
