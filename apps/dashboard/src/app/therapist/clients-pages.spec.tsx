import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { ok, refuse } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { asRuth, client, noor, noteId, own, ruth } from './test/ruth.ts';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const create = `POST ${own}/clients`;
const change = `PUT ${own}/clients/${client}`;

describe('the list of clients', () => {
  it('comes in pages', async () => {
    asRuth('therapist/clients', {
      [`GET ${own}/clients?show=in_care`]: () => ok({ items: [noor], next: 'abc' }),
      [`GET ${own}/clients?show=in_care&after=abc`]: () =>
        ok({ items: [{ ...noor, id: own, name: 'Marek', calledBy: null }], next: null }),
    });
    await screen.findByRole('link', { name: /Noor Haddad.*Called Noor · in your care since/i });
    press('Show more clients');
    await screen.findByRole('link', { name: /Marek/ });
    expect(screen.queryByRole('button', { name: 'Show more clients' })).toBeNull();
  });

  it('is searched and filtered, and the address says so', async () => {
    const { router } = asRuth('therapist/clients', {
      [`GET ${own}/clients?search=6000&show=in_care`]: () => ok({ items: [noor], next: null }),
      [`GET ${own}/clients?search=6000&show=archived`]: () => ok({ items: [], next: null }),
    });
    await screen.findByLabelText('Find a client');
    fill('Find a client', '6000');
    await waitFor(() => expect(router.state.location.search).toEqual({ search: '6000' }));
    await screen.findByRole('link', { name: /Noor Haddad/ });
    fireEvent.click(screen.getByRole('link', { name: 'Archived' }));
    await screen.findByText('Nobody here for “6000”.');
    expect(router.state.location.search).toEqual({ search: '6000', filter: 'archived' });
    expect(screen.getByRole('link', { name: 'Archived' }).getAttribute('aria-current')).toBe(
      'page',
    );
  });

  it('goes with the address: a link to everybody empties the field', async () => {
    const { router } = asRuth('therapist/clients?search=6000', {
      [`GET ${own}/clients?search=6000&show=in_care`]: () => ok({ items: [], next: null }),
    });
    await screen.findByText('Nobody here for “6000”.');
    fireEvent.click(screen.getByRole('link', { name: 'Clients' }));
    await screen.findByRole('link', { name: /Noor Haddad/ });
    expect(screen.getByLabelText('Find a client')).toHaveProperty('value', '');
    await act(() => new Promise((go) => setTimeout(go, 400)));
    expect(router.state.location.search).toEqual({});
  });

  it.each([
    ['?filter=archived', 'archived', 'Nobody is archived.'],
    ['?filter=invited', 'invited', 'No invitation is open.'],
    ['', 'in_care', 'Nobody here yet. A new client begins with a name.'],
  ])('says when it is empty: %s', async (search, show, text) => {
    asRuth(`therapist/clients${search}`, {
      [`GET ${own}/clients?show=${show}`]: () => ok({ items: [], next: null }),
    });
    await screen.findByText(text);
  });
});

describe('a new client', () => {
  const open = async (answer: () => Response) => {
    const opened = asRuth('therapist/clients/new', { [create]: answer });
    fireEvent.click(await screen.findByRole('radio', { name: 'Yes' }));
    return opened;
  };

  it('who is no adult in individual therapy is told what stays closed, and has a record', async () => {
    const { server } = await open(() => ok({ ...noor, isAdultInIndividualWork: false }, 201));
    fireEvent.click(screen.getByRole('radio', { name: 'No' }));
    expect(await screen.findByText(/need a design of their own/)).toBeTruthy();
    fill('Name', 'Kim');
    await act(async () => press('Open the record'));
    expect(server.of('POST', 'clients')[0]?.body).toMatchObject({ isAdultInIndividualWork: false });
  });

  it('names whom to call and what helps, word for word', async () => {
    const { server } = await open(() =>
      refuse(422, 'invalid-input', {
        errors: [{ pointer: '#/emergencyContact/phone', detail: 'Digits only.' }],
      }),
    );
    fill('Name', 'Ada');
    fill('Name of this person', 'Kim');
    fill('Phone of this person', 'call me');
    fill('What helps', 'Cold water.\n');
    fireEvent.click(screen.getByLabelText('The client agrees that we may call this person'));
    await act(async () => press('Open the record'));
    expect(await screen.findByText('Digits only.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Phone of this person'));
    expect(server.of('POST', 'clients')[0]?.body).toMatchObject({
      crisisNotes: 'Cold water.\n',
      emergencyContact: { name: 'Kim', phone: 'call me', mayCall: true, relation: '', limits: '' },
    });
  });

  it('keeps everything typed, and says what is wrong at its field', async () => {
    await open(() =>
      refuse(422, 'invalid-input', {
        errors: [{ pointer: '#/email', detail: 'This is no e-mail.' }],
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
    const { server } = asRuth(`${at}/contact/change`, {
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
    const { server } = asRuth(`${at}/contact/change`, {
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

  it('says calmly, before the invitation, that clients find no number of the practice', async () => {
    const none = { ...noor, login: 'none', invitation: null, findsOwnNumber: false };
    const [one] = ruth.memberships;
    asRuth(`${at}/contact`, {
      [`GET ${own}/clients/${client}`]: () => ok(none),
      'GET account/me': () => ok({ ...ruth, memberships: [{ ...one, roles: ['therapist'] }] }),
    });
    await screen.findByText(/^Your clients will find no number of yours/);
    // She does not run the practice here, so no link leads where she cannot go.
    expect(screen.queryByRole('link', { name: 'Enter one first.' })).toBeNull();
    screen.getByText(/it names neither you nor the practice: please tell Noor/);
    screen.getByRole('button', { name: 'Invite by e-mail' });
  });

  it('leads whoever runs the practice to its numbers', async () => {
    const none = { ...noor, login: 'none', invitation: null, findsOwnNumber: false };
    asRuth(`${at}/contact`, { [`GET ${own}/clients/${client}`]: () => ok(none) });
    const link = await screen.findByRole('link', { name: 'Enter one first.' });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/owner/practice`);
  });

  it('invites by e-mail, sends again, takes back, and says where it stands', async () => {
    const none = { ...noor, login: 'none', invitation: null };
    const open = { invitedOn: '2026-11-20', until: '2026-11-27', acceptedOn: null };
    let now: object = none;
    const becomes = (next: object) => () => {
      now = next;
      return ok(null, 204);
    };
    const invitation = `${own}/clients/${client}/invitation`;
    const { server } = asRuth(`${at}/contact`, {
      [`GET ${own}/clients/${client}`]: () => ok(now),
      [`POST ${invitation}`]: becomes({ ...noor, login: 'invited', invitation: open }),
      [`POST ${invitation}/again`]: becomes({ ...noor, login: 'invited', invitation: open }),
      [`DELETE ${invitation}`]: becomes(none),
    });
    await screen.findByText('Noor has no sign-in yet.');
    expect(screen.queryByText(/find no number/)).toBeNull();
    await act(async () => press('Invite by e-mail'));
    await screen.findByText(/Noor was invited .* works once, until/);
    await act(async () => press('Send a new link'));
    expect(server.of('POST', 'invitation/again')[0]?.key).toBeTruthy();
    await screen.findByText('A new link is on its way to Noor.');
    await act(async () => press('Take the invitation back'));
    await screen.findByText('Noor has no sign-in yet.');
  });

  it('says why an invitation does not go out once more', async () => {
    const open = { invitedOn: '2026-11-20', until: '2026-11-27', acceptedOn: null };
    asRuth(`${at}/contact`, {
      [`GET ${own}/clients/${client}`]: () => ok({ ...noor, login: 'invited', invitation: open }),
      [`POST ${own}/clients/${client}/invitation/again`]: () =>
        refuse(429, 'invitation-sent-often'),
    });
    await screen.findByRole('button', { name: 'Send a new link' });
    await act(async () => press('Send a new link'));
    expect((await screen.findByRole('alert')).textContent).toBe('invitation-sent-often');
  });

  it('is archived at once, and that can be undone', async () => {
    const archived = { ...noor, revision: 5, archivedOn: '2026-11-24' };
    const { server } = asRuth(`${at}/contact`, {
      [`POST ${own}/clients/${client}/archive`]: () => ok(archived),
      [`POST ${own}/clients/${client}/bring-back`]: () => ok({ ...noor, revision: 6 }),
    });
    await screen.findByRole('button', { name: 'Archive the record' });
    await act(async () => press('Archive the record'));
    await screen.findByText(/Noor is archived\. Everything can be read/);
    await act(async () => press('Undo'));
    await screen.findByText('The record of Noor is back in the lists.');
    await screen.findByRole('button', { name: 'Archive the record' });
    expect(server.of('POST', 'archive')[0]?.ifMatch).toBe('"4"');
    expect(server.of('POST', 'bring-back')[0]?.ifMatch).toBe('"5"');
  });

  it('says who is in care, and lets a colleague join from now on', async () => {
    const noors = { clientName: 'Noor', isArchived: false, earlier: [], candidates: [] };
    const members = [
      { memberId: '1', name: 'Ruth', since: '2026-09-01', readsFrom: null },
      { memberId: noteId, name: 'Paul', since: '2026-11-24', readsFrom: '2026-11-24' },
    ];
    const { server } = asRuth(`${at}/contact`, {
      [`POST ${own}/clients/${client}/care`]: () => ok({ ...noors, members }),
      [`POST ${own}/clients/${client}/care/${noteId}/end`]: () => ok(null, 204),
    });
    await screen.findByText(/Somebody stays in care/);
    fireEvent.change(screen.getByLabelText('Add a therapist'), {
      target: { value: screen.getByRole('option', { name: 'Paul' }).getAttribute('value') },
    });
    await act(async () => press('Add to the care'));
    await screen.findByText(/reads what is shared since/);
    expect(screen.getByText(/^Paul is in this care/)).toBeTruthy();
    await act(async () => press('End Paul’s care'));
    await screen.findByText(/Paul cannot open anything of Noor any more/);
    await act(async () => press('End the care'));
    expect(server.of('POST', `/care/${noteId}/end`)).toHaveLength(1);
  });

  it('needs an e-mail before an invitation', async () => {
    asRuth(`${at}/contact`, {
      [`GET ${own}/clients/${client}`]: () =>
        ok({ ...noor, login: 'none', email: null, invitation: null }),
    });
    await screen.findByRole('link', { name: 'Add an e-mail' });
    expect(screen.queryByRole('button', { name: 'Invite by e-mail' })).toBeNull();
  });

  it('shows what was agreed, and of what is kept only that it is done', async () => {
    asRuth(`${at}/agreements`);
    await screen.findByRole('heading', { level: 3, name: 'Where did I learn it?' });
    expect(await screen.findByText('Done, kept private')).toBeTruthy();
    expect(screen.getByText('You asked where it began.').className).toContain('words');
  });

  it('says that a stranger’s record is not there', async () => {
    asRuth('therapist/clients/0198a0f0-0000-7000-8000-00000000ffff');
    await screen.findByText(/not in your care/);
  });

  it.each(['', '/contact', '/contact/change', '/answers', '/notes'])(
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
