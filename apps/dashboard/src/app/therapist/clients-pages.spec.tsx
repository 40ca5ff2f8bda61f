import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { ok, refuse } from '../../test/fake-server.ts';
import { asRuth, client, noor, own } from './test/ruth.ts';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const create = `POST ${own}/clients`;
const change = `PUT ${own}/clients/${client}`;

describe('the list of clients', () => {
  it('comes in pages', async () => {
    asRuth('therapist/clients', {
      [`GET ${own}/clients`]: () => ok({ items: [noor], next: 'abc' }),
      [`GET ${own}/clients?after=abc`]: () =>
        ok({ items: [{ ...noor, id: own, name: 'Marek', calledBy: null }], next: null }),
    });
    await screen.findByRole('link', { name: /Noor Haddad.*Called Noor · in your care since/i });
    press('Show more clients');
    await screen.findByRole('link', { name: /Marek/ });
    expect(screen.queryByRole('button', { name: 'Show more clients' })).toBeNull();
  });
});

describe('a new client', () => {
  const open = async (answer: () => Response) => {
    const opened = asRuth('therapist/clients/new', { [create]: answer });
    fireEvent.click(await screen.findByRole('radio', { name: 'Yes' }));
    return opened;
  };

  it('is an adult in individual therapy', async () => {
    const { server } = asRuth('therapist/clients/new');
    fireEvent.click(await screen.findByRole('radio', { name: 'No' }));
    expect(await screen.findByText(/need a design of their own/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open the record' })).toBeNull();
    expect(server.of('POST', 'clients')).toEqual([]);
  });

  it('keeps everything typed, and says what is wrong at its field', async () => {
    await open(() =>
      refuse(422, 'invalid-input', {
        errors: [{ pointer: '/email', detail: 'This is no e-mail.' }],
      }),
    );
    fill('Name', ' Ada  ');
    fill('E-mail', 'ada');
    await act(async () => press('Open the record'));
    expect(await screen.findByText('This is no e-mail.')).toBeTruthy();
    const email = screen.getByLabelText('E-mail');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(email);
    expect(screen.getByLabelText('Name')).toHaveProperty('value', ' Ada  ');
  });

  it('is made once, however often it is tried', async () => {
    const { server } = await open(() => ok({ ...noor, calledBy: null, name: 'Ada' }, 201));
    server.state.isOffline = true;
    fill('Name', 'Ada');
    await act(async () => press('Open the record'));
    expect(await screen.findByText('You are offline. Nothing is lost.')).toBeTruthy();
    server.state.isOffline = false;
    await act(async () => press('Open the record'));
    await screen.findByRole('heading', { level: 1, name: 'Ada' });
    const [sent] = server.of('POST', 'clients');
    expect(sent?.body).toMatchObject({
      name: 'Ada',
      calledBy: null,
      email: null,
      isAdultInIndividualWork: true,
      mayLeaveMessage: false,
    });
    expect(sent?.key).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps its key while nothing answers, and takes a new one after a refusal', async () => {
    let isBusy = true;
    const { server } = await open(() =>
      isBusy ? refuse(503, 'busy') : refuse(422, 'invalid-input'),
    );
    const tries = async (n: number) => {
      await act(async () => press('Open the record'));
      await waitFor(() => expect(server.of('POST', 'clients')).toHaveLength(n));
      await screen.findByRole('button', { name: 'Open the record' });
    };
    await tries(1);
    isBusy = false;
    await tries(2);
    await tries(3);
    const [first, second, third] = server.of('POST', 'clients').map(({ key }) => key);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});

describe('the record of a client', () => {
  const at = `therapist/clients/${client}`;

  it('is changed on top of the version that was opened', async () => {
    const { server } = asRuth(`${at}/contact`, {
      [change]: () => ok({ ...noor, revision: 5, phone: '1' }),
    });
    await screen.findByLabelText('Name');
    fill('Phone', '1');
    await act(async () => press('Save'));
    await screen.findByRole('link', { name: '1' });
    expect(server.of('PUT', client)[0]).toMatchObject({
      ifMatch: '"4"',
      body: { phone: '1', name: 'Noor Haddad', mayLeaveMessage: true },
    });
  });

  it('shows both versions when it was changed elsewhere, and the person chooses', async () => {
    let current = { ...noor, revision: 9, phone: '22' };
    const { server } = asRuth(`${at}/contact`, {
      [change]: ({ ifMatch }) => {
        if (ifMatch !== '"9"') return refuse(412, 'revision-changed', { current });
        current = { ...current, revision: 10, phone: '33' };
        return ok(current);
      },
    });
    await screen.findByLabelText('Name');
    fill('Phone', '33');
    await act(async () => press('Save'));
    const row = within(await screen.findByRole('row', { name: /Phone/ }));
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['33', '22']);
    await act(async () => press('Keep what is written here'));
    await screen.findByRole('link', { name: '33' });
    expect(server.of('PUT', client)[1]?.ifMatch).toBe('"9"');
  });

  it('invites by e-mail, and says so', async () => {
    let now = { ...noor, login: 'none' };
    const { server } = asRuth(at, {
      [`GET ${own}/clients/${client}`]: () => ok(now),
      [`POST ${own}/clients/${client}/invitation`]: () => {
        now = { ...noor, login: 'invited' };
        return ok(null, 204);
      },
    });
    await screen.findByText('Noor has no sign-in yet.');
    await act(async () => press('Invite by e-mail'));
    await screen.findByText(/Noor is invited and has not signed in yet/);
    expect(server.of('POST', 'invitation')[0]?.key).toBeTruthy();
  });

  it('needs an e-mail before an invitation', async () => {
    asRuth(at, {
      [`GET ${own}/clients/${client}`]: () => ok({ ...noor, login: 'none', email: null }),
    });
    await screen.findByRole('link', { name: 'Add an e-mail' });
    expect(screen.queryByRole('button', { name: 'Invite by e-mail' })).toBeNull();
  });

  it('shows what was agreed, and of what is kept only that it is done', async () => {
    asRuth(at);
    await screen.findByRole('heading', { level: 3, name: 'Where did I learn it?' });
    expect(await screen.findByText('Done, kept private')).toBeTruthy();
    expect(screen.getByText('You asked where it began.').className).toContain('words');
  });

  it('says that a stranger’s record is not there', async () => {
    asRuth('therapist/clients/0198a0f0-0000-7000-8000-00000000ffff');
    await screen.findByText(/not in your care/);
  });

  it.each(['', '/contact', '/answers', '/notes'])(
    'has no fault that a machine finds: %s',
    async (part) => {
      const { container } = asRuth(at + part);
      await screen.findByRole('heading', { level: 1, name: 'Noor' });
      await waitFor(() => expect(container.querySelector('[aria-busy]')).toBeNull());
      const { violations } = await axe.run(container, {
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    },
  );
});
