import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ok, refuse, type Routes } from '../../test/fake-server.ts';
import { assignment, roots } from '../../test/practice.ts';
import { agreement, asRuth, client, own } from './test/ruth.ts';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const agreements = `${own}/clients/${client}/assignments`;
const agreeing = `POST ${agreements}`;
const open = { ...agreement, canChange: true, progress: 'open' as const };
const listed = (one: object) => ({
  [`GET ${agreements}`]: () => ok({ assignments: [{ ...open, ...one }] }),
});

const sent = (body: unknown) => (typeof body === 'object' ? body : {});

const openCard = async (search: string, more: Routes = {}) => {
  const opened = asRuth(`therapist/agree${search}`, {
    [agreeing]: ({ body }) => ok({ ...open, ...sent(body) }, 201),
    ...more,
  });
  await screen.findByRole('button', { name: /Agreed in the room|Save the change/ });
  return opened;
};

describe('the agreement card', () => {
  it('starts from what was written last time, and shows the other side', async () => {
    await openCard(`?client=${client}&exercise=roots`);
    const why = screen.getByLabelText('Why this');
    await screen.findByDisplayValue('You asked where it began.');
    expect(screen.getByText(/It starts from your last wording/)).toBeTruthy();
    expect(why.className).toContain('words');
    fireEvent.change(why, { target: { value: 'Because of Sunday.' } });
    const preview = within(screen.getByRole('region', { name: 'As your client will see it' }));
    expect(preview.getByText('Because of Sunday.')).toBeTruthy();
    expect(preview.getByText('Nobody until you share.')).toBeTruthy();
  });

  it('lets the whole exercise be walked through with this card, and stores nothing', async () => {
    const { server } = await openCard(`?client=${client}&exercise=roots`);
    const why = await screen.findByDisplayValue('You asked where it began.');
    fireEvent.change(why, { target: { value: 'Because of Sunday.' } });
    fireEvent.click(screen.getByRole('radio', { name: /Small version/ }));
    press('Walk through the exercise');
    const frame = await screen.findByRole('region', { name: 'The exercise as a client sees it' });
    const phone = within(frame);
    expect(phone.getByRole('heading', { name: 'Why Ruth suggests it' })).toBeTruthy();
    expect(phone.getByText('Because of Sunday.')).toBeTruthy();
    expect(phone.getByText('What you share can be read by Ruth.')).toBeTruthy();
    const small = phone.getByRole('radio', { name: /The small version/ });
    expect(small).toHaveProperty('checked', true);
    fireEvent.click(phone.getByRole('button', { name: 'Begin' }));
    expect(phone.getByRole('heading', { name: 'Is today an okay day for this?' })).toBeTruthy();
    press('Back to the card');
    expect(screen.getByDisplayValue('Because of Sunday.')).toBeTruthy();
    expect(server.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('keeps out what was written for somebody else until it is asked for', async () => {
    await openCard(`?client=${client}&exercise=roots`, {
      [`GET ${own}/exercises/roots/last-card?clientId=${client}`]: () =>
        ok({ why: 'For another one.', writtenFor: 'another_client' }),
    });
    const use = await screen.findByRole('button', { name: 'Use my last wording' });
    expect(document.body.textContent).not.toContain('For another one.');
    expect(screen.getByLabelText('Why this')).toHaveProperty('value', '');
    fireEvent.click(use);
    screen.getByDisplayValue('For another one.');
    expect(screen.getByText(/You wrote this for somebody else/)).toBeTruthy();
    press('Undo');
    expect(screen.getByLabelText('Why this')).toHaveProperty('value', '');
    expect(screen.queryByText(/You wrote this for somebody else/)).toBeNull();
    press('Use my last wording');
    fireEvent.change(screen.getByLabelText('Why this'), { target: { value: 'For Noor.' } });
    expect(screen.queryByText(/You wrote this for somebody else/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Use my last wording' })).toBeNull();
  });

  it('says what could get in the way to whom it concerns', async () => {
    await openCard(`?client=${client}&exercise=roots`);
    fireEvent.change(screen.getByLabelText('In the way'), { target: { value: 'The phone.' } });
    const preview = within(screen.getByRole('region', { name: 'As your client will see it' }));
    expect(preview.getByText('The phone.')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'As long as they like' })).toBeTruthy();
  });

  it('says calmly that this client has the exercise already', async () => {
    const { container } = await openCard(`?client=${client}&exercise=roots`);
    await screen.findByText(/^Noor Haddad did this one and kept it private\. It was agreed/);
    fireEvent.change(within(container).getByLabelText('What'), { target: { value: '' } });
    expect(screen.queryByText(/did this one/)).toBeNull();
  });

  it('asks for at most eight things', async () => {
    await openCard('?exercise=roots');
    const form = within(screen.getByRole('region', { name: 'Agree on one thing' }));
    const single = ['combobox', 'textbox', 'checkbox', 'group'].flatMap((role) =>
      form.queryAllByRole(role),
    );
    expect(single.length).toBeLessThanOrEqual(8);
  });

  it('says what is missing, one thing at a time', async () => {
    const { server } = await openCard('?exercise=roots');
    press('Agreed in the room');
    expect(await screen.findByText('Please choose who you agree with.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('With'));
    fireEvent.change(screen.getByLabelText('With'), { target: { value: client } });
    press('Agreed in the room');
    expect(await screen.findByText(/once you have prepared it together/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('checkbox'));
    expect(server.of('POST', 'assignments')).toEqual([]);
  });

  it('leads to a new client where there is nobody yet', async () => {
    asRuth('therapist/agree', { [`GET ${own}/caseload`]: () => ok({ clients: [] }) });
    const link = await screen.findByRole('link', { name: 'New client' });
    expect(link.getAttribute('href')).toContain('/clients/new');
    expect(screen.queryByRole('button', { name: 'Agreed in the room' })).toBeNull();
  });

  it('offers only what can be answered', async () => {
    await openCard('');
    const titles = within(screen.getByLabelText('What')).getAllByRole('option');
    expect(titles.map(({ textContent }) => textContent)).toEqual(['Choose', roots.title]);
  });

  it('is for a session to come, or for when they next meet', async () => {
    const session = { id: assignment, day: '2026-12-10', clock: '16:30', phase: 'coming' };
    const { server } = await openCard(`?client=${client}&exercise=roots`, {
      [`GET ${own}/clients/${client}/sessions`]: () =>
        ok({ items: [session, { ...session, id: client, phase: 'over' }], next: null }),
    });
    const forSession = screen.getByLabelText('For');
    await within(forSession).findByRole('option', { name: 'Thursday 10 December, 16:30' });
    expect(within(forSession).getAllByRole('option')).toHaveLength(2);
    fireEvent.change(forSession, { target: { value: assignment } });
    fireEvent.click(screen.getByRole('checkbox'));
    await act(async () => press('Agreed in the room'));
    expect(server.of('POST', 'assignments')[0]?.body).toMatchObject({ forSession: assignment });
  });
});

describe('agreeing', () => {
  it('in the room happens once, says so, and can be taken back, as it was typed', async () => {
    const { server } = await openCard(`?client=${client}&exercise=roots`, {
      [`POST ${own}/assignments/${assignment}/undo`]: () => ok(null, 204),
    });
    const why = await screen.findByDisplayValue('You asked where it began.');
    fireEvent.change(why, { target: { value: 'Because of Sunday.' } });
    fireEvent.click(screen.getByRole('radio', { name: /Small version/ }));
    fireEvent.change(screen.getByLabelText('When, where'), { target: { value: 'Sunday, tea' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'We have prepared this together' }));
    await act(async () => press('Agreed in the room'));
    expect(server.of('POST', 'assignments')).toEqual([
      expect.objectContaining({
        body: {
          exercise: 'roots',
          preparedTogether: true,
          agreedHow: 'room',
          forSession: null,
          replaces: null,
          rhythm: { kind: 'once' },
          card: {
            why: 'Because of Sunday.',
            size: 'small',
            whenAndWhere: 'Sunday, tea',
            inTheWay: '',
          },
        },
        key: expect.any(String),
      }),
    ]);
    await screen.findByText('Agreed with Noor Haddad. It is there at once.');
    await act(async () => press('Undo'));
    await screen.findByText('Taken back. Nothing is agreed.');
    expect(server.of('POST', 'undo')).toHaveLength(1);
    expect(await screen.findByDisplayValue('Sunday, tea')).toBeTruthy();
    expect(screen.getByDisplayValue('Because of Sunday.')).toBeTruthy();
    for (const chosen of [/Small version/, 'We have prepared this together'])
      expect(screen.getByLabelText(chosen)).toHaveProperty('checked', true);
  });

  it('sends when they are not in one room, and says that it waits ten seconds', async () => {
    const { server } = await openCard(`?client=${client}&exercise=roots`);
    fireEvent.click(screen.getByRole('checkbox'));
    await act(async () => press('Send to Noor Haddad'));
    await screen.findByText('It goes out to Noor Haddad in ten seconds.');
    expect(server.of('POST', 'assignments')[0]?.body).toMatchObject({ agreedHow: 'sent' });
  });

  it('goes to the line that could not be read, and keeps what was written there', async () => {
    await openCard(`?client=${client}&exercise=roots`, {
      [agreeing]: () =>
        refuse(422, 'invalid-input', { errors: [{ pointer: '#/card/why', detail: 'Too long.' }] }),
    });
    fireEvent.change(screen.getByLabelText('Why this'), { target: { value: 'Very long.' } });
    fireEvent.click(screen.getByRole('checkbox'));
    await act(async () => press('Agreed in the room'));
    await screen.findByText('Too long.');
    expect(document.activeElement).toBe(screen.getByDisplayValue('Very long.'));
  });

  it('keeps what was written when it is refused', async () => {
    await openCard(`?client=${client}&exercise=roots`, {
      [agreeing]: () => refuse(409, 'assignment-done'),
    });
    fireEvent.change(screen.getByLabelText('In the way'), { target: { value: 'The phone.' } });
    fireEvent.click(screen.getByRole('checkbox'));
    await act(async () => press('Agreed in the room'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByDisplayValue('The phone.')).toBeTruthy();
  });

  it('on something else instead names what it replaces', async () => {
    const { server } = await openCard(`?client=${client}&exercise=roots&replace=${assignment}`);
    screen.getByRole('heading', { level: 1, name: 'Agree on something else instead' });
    fireEvent.click(screen.getByRole('checkbox'));
    await act(async () => press('Agreed in the room'));
    expect(server.of('POST', 'assignments')[0]?.body).toMatchObject({ replaces: assignment });
  });

  it('changes the card that is there, by its revision', async () => {
    const { server } = await openCard(`?client=${client}&change=${assignment}`, {
      ...listed({ revision: 3 }),
      [`PUT ${own}/assignments/${assignment}`]: () => ok(open),
    });
    const why = await screen.findByDisplayValue('You asked where it began.');
    fireEvent.change(why, { target: { value: 'Because of Sunday.' } });
    expect(screen.queryByRole('button', { name: /Send/ })).toBeNull();
    await act(async () => press('Save the change'));
    await screen.findByText(/^Changed\. Noor Haddad will see what it was before/);
    expect(server.of('PUT', 'assignments')).toEqual([
      expect.objectContaining({
        ifMatch: '"3"',
        body: { card: { ...agreement.card, why: 'Because of Sunday.' }, forSession: null },
      }),
    ]);
  });

  it('shows both cards when somebody else changed it meanwhile, and keeps what was typed', async () => {
    const there = { ...open, revision: 5, card: { ...open.card, why: 'Theirs.' } };
    let tries = 0;
    const { server } = await openCard(`?client=${client}&change=${assignment}`, {
      ...listed({}),
      [`PUT ${own}/assignments/${assignment}`]: () => {
        tries += 1;
        return tries === 1 ? refuse(412, 'revision-changed', { current: there }) : ok(there);
      },
    });
    const why = await screen.findByDisplayValue('You asked where it began.');
    fireEvent.change(why, { target: { value: 'Mine.' } });
    await act(async () => press('Save the change'));
    await screen.findByRole('heading', { name: 'This was changed elsewhere' });
    const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(cells).toEqual(['Mine.', 'Theirs.']);
    await act(async () => press('Keep what is written here'));
    await screen.findByText(/^Changed\./);
    expect(server.of('PUT', 'assignments').map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"5"']);
  });

  it('stays as it is typed when the agreement ends elsewhere meanwhile', async () => {
    let state = 'agreed';
    const { queries } = await openCard(`?client=${client}&change=${assignment}`, {
      [`GET ${agreements}`]: () => ok({ assignments: [{ ...open, state }] }),
      [`PUT ${own}/assignments/${assignment}`]: () => refuse(409, 'assignment-ended'),
    });
    const why = await screen.findByDisplayValue('You asked where it began.');
    fireEvent.change(why, { target: { value: 'Mine.' } });
    state = 'ended';
    await act(() => queries.invalidateQueries());
    await act(async () => press('Save the change'));
    await screen.findByText('assignment-ended');
    expect(screen.getByDisplayValue('Mine.')).toBeTruthy();
  });

  it('takes a change back and opens the card again as it was typed', async () => {
    const { server } = await openCard(`?client=${client}&change=${assignment}`, {
      ...listed({}),
      [`PUT ${own}/assignments/${assignment}`]: ({ body }) => ok({ ...open, ...sent(body) }),
      [`POST ${own}/assignments/${assignment}/undo`]: () => ok(null, 204),
    });
    const why = await screen.findByDisplayValue('You asked where it began.');
    fireEvent.change(why, { target: { value: 'Because of Sunday.' } });
    await act(async () => press('Save the change'));
    await act(async () => press('Undo'));
    await screen.findByText(/^Changed back\./);
    expect(await screen.findByDisplayValue('Because of Sunday.')).toBeTruthy();
    expect(server.of('POST', 'undo')).toHaveLength(1);
  });
});

describe('the agreements of a client', () => {
  const list = (one: object, more: Routes = {}) =>
    asRuth(`therapist/clients/${client}/agreements`, { ...listed(one), ...more });

  it('say calmly what the client answered', async () => {
    list({ canChange: false, progress: 'declined', state: 'declined', agreedHow: 'sent' });
    await screen.findByText('Not this one');
    expect(screen.queryByRole('button', { name: 'End' })).toBeNull();
  });

  it('say which size the client chose, and why something was set aside', async () => {
    list({
      clientSize: 'small',
      progress: 'set_aside',
      setAsideOn: '2026-11-02',
      setAside: { reason: 'rested', words: 'I slept.' },
    });
    await screen.findByText(/chose the small version/);
    expect(screen.getByText('Rested instead')).toBeTruthy();
    expect(screen.getByText('I slept.').className).toContain('words');
  });

  it('say that a log was set aside after something of it was shared, and let it be ended', async () => {
    list({ progress: 'shared', setAsideOn: '2025-11-02' });
    await screen.findByText('Shared');
    expect(screen.getByText('Set aside')).toBeTruthy();
    expect(screen.getByText(/ · set aside on 2 November 2025$/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'End' })).toBeTruthy();
  });

  it('say what was changed, by whom and when, back to the first wording', async () => {
    const by = { rhythm: null, changedOn: '2026-11-02', byName: 'Ruth' };
    const first = { ...open.card, why: 'At first.' };
    list({
      changedOn: '2026-11-02',
      earlier: [
        { card: { ...open.card, size: 'small', inTheWay: 'The phone.' }, ...by },
        { card: { ...first, size: 'small', inTheWay: 'The phone.' }, ...by },
        { card: { ...first, size: 'small', inTheWay: 'The phone.' }, ...by },
      ],
    });
    fireEvent.click(await screen.findByText('What changed'));
    const changes = screen
      .getAllByText(/^Ruth changed it/)
      .map(({ parentElement }) => parentElement);
    expect(changes.map((one) => one?.textContent?.split('said:')[1])).toEqual([
      'How smallSmall versionIn the wayThe phone.',
      'Why thisAt first.',
      'The same. Only the session that it is for was another.',
    ]);
  });

  it('say when something was ended, and what came instead', async () => {
    const other = '0198a0f0-0000-7000-8000-000000000044';
    const ended = { ...open, state: 'ended', progress: 'ended', endedOn: '2026-11-20' };
    asRuth(`therapist/clients/${client}/agreements`, {
      [`GET ${agreements}`]: () =>
        ok({
          assignments: [
            { ...open, id: other, title: 'A map', replaces: assignment },
            ended,
            { ...ended, id: client },
          ],
        }),
    });
    expect(await screen.findByText(/ended .*20 November, “A map” instead/)).toBeTruthy();
    expect(screen.getByText(/ended on 20 November$/)).toBeTruthy();
  });

  it('can be ended, and ending can be undone', async () => {
    const { server } = list(
      {},
      {
        [`POST ${own}/assignments/${assignment}/end`]: () => ok({ ...open, state: 'ended' }),
        [`POST ${own}/assignments/${assignment}/undo`]: () => ok(null, 204),
      },
    );
    await screen.findByRole('button', { name: 'End' });
    await act(async () => press('End'));
    await screen.findByText(/^Ended\./);
    await act(async () => press('Undo'));
    await waitFor(() => expect(server.of('POST', 'undo')).toHaveLength(1));
  });

  it('lead to what was shared of them, and then stay as they are', async () => {
    list({ canChange: false, progress: 'shared', responseIds: [assignment] });
    const link = await screen.findByRole('link', { name: 'Read the answers' });
    expect(link.getAttribute('href')).toContain(`/answers/${assignment}`);
    expect(screen.queryByRole('link', { name: 'Change' })).toBeNull();
  });
});
