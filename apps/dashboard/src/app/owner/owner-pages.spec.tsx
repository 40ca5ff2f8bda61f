import type { HelpContacts, Me, Members, PracticeSettings } from '@selfward/contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { member, noor, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const [place] = noor.memberships;
const olga: Me = {
  ...noor,
  memberships: place ? [{ ...place, name: 'Olga', roles: ['owner', 'therapist'] }] : [],
};
const own = `practices/${practice}/owner`;
const ruth = {
  id: member,
  revision: 3,
  name: 'Ruth',
  roles: ['therapist' as const],
  signsIn: true,
  isYou: false,
  deactivatedOn: null,
  clientsInCare: 2,
  away: { until: '2026-12-01', cover: 'Paul' },
  covers: [],
};
const members: Members = {
  members: [ruth, { ...ruth, id: practice, name: 'Olga', isYou: true, away: null }],
  invitations: [
    {
      id: practice,
      name: 'Dana',
      email: 'd@example.test',
      roles: ['front_desk'],
      sentOn: '2026-11-20',
      isOld: true,
    },
  ],
};
const settings: PracticeSettings = {
  revision: 4,
  name: 'Linden Practice',
  timeZone: 'Europe/Vienna',
  phone: null,
  hours: '',
  readingHabit: '',
};
const contacts: HelpContacts = {
  today: '2026-11-24',
  contacts: [
    {
      id: member,
      revision: 1,
      kind: 'crisis',
      name: 'Line of the city',
      phone: '000 111',
      textNumber: null,
      hours: '',
      languages: '',
      source: 'own page',
      checkedOn: '2026-07-01',
      isCheckDue: true,
    },
  ],
};

function asOlga(page: string, routes: Routes = {}) {
  const server = fakeServer({
    'GET account/me': () => ok(olga),
    [`GET ${own}/members`]: () => ok(members),
    [`GET ${own}/practice`]: () => ok(settings),
    [`GET ${own}/help-contacts`]: () => ok(contacts),
    [`GET ${own}/absences`]: () =>
      ok({
        absences: [],
        covers: [],
        members: [{ memberId: member, name: 'Ruth' }],
        planned: [],
        today: '2026-11-24',
      }),
    ...routes,
  });
  return { server, ...renderApp(`/p/${practice}/owner${page}`) };
}

describe('the members', () => {
  it('are named with what they do, and who is away', async () => {
    asOlga('');
    const list = within(await screen.findByRole('region', { name: 'Who works here' }));
    list.getByText('Therapist · 2 clients in care · away until 1 December · Paul covers');
    within(screen.getByRole('region', { name: 'Invited' })).getByText(/the link is too old/);
    expect(screen.getByRole('link', { name: 'Therapy' }).getAttribute('href')).toBe(
      `/p/${practice}/therapist`,
    );
  });

  it('change their own name, and the bar says it at once', async () => {
    let name = 'Olga';
    asOlga('', {
      'GET account/me': () =>
        ok({ ...olga, memberships: olga.memberships.map((one) => ({ ...one, name })) }),
      [`PUT ${own}/members/${practice}`]: () => {
        name = 'Olga B.';
        return ok({ ...ruth, name, revision: 4 });
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Change Olga' }));
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Olga B.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    const bar = within(screen.getByRole('banner'));
    await bar.findByText('Olga B.');
  });

  it('are invited by e-mail, and what was typed stays when it is refused', async () => {
    const { server } = asOlga('', {
      [`POST ${own}/invitations`]: () => refuse(409, 'email-taken'),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Invite a member' }));
    const email = await screen.findByLabelText('E-mail');
    fireEvent.change(email, { target: { value: 'paul@example.test' } });
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Paul' } });
    fireEvent.click(screen.getByRole('checkbox', { name: /^Cover/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    await screen.findByText('email-taken');
    expect(server.of('POST', 'invitations')[0]?.body).toEqual({
      name: 'Paul',
      email: 'paul@example.test',
      roles: ['therapist', 'cover'],
    });
    expect(screen.getByDisplayValue('paul@example.test')).toBeTruthy();
  });

  it('are shut out after a word about their clients, and nobody shuts themself out', async () => {
    const { server } = asOlga('', {
      [`POST ${own}/members/${member}/deactivate`]: () => ok({ ...ruth, revision: 4 }),
    });
    const out = await screen.findAllByRole('button', { name: /^Shut out/ });
    expect(out).toHaveLength(1);
    out.forEach((button) => fireEvent.click(button));
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText(/2 clients are still in their care/);
    fireEvent.click(dialog.getByRole('button', { name: 'Shut out' }));
    await screen.findAllByRole('button', { name: /^Shut out/ });
    expect(server.of('POST', 'deactivate')[0]).toMatchObject({
      ifMatch: '"3"',
      body: { leavesClients: true },
    });
  });
});

describe('the practice', () => {
  it('says its hours, by the version that was opened', async () => {
    const { server } = asOlga('/practice', {
      [`PUT ${own}/practice`]: () => ok({ ...settings, hours: 'Mornings', revision: 5 }),
    });
    const hours = await screen.findByLabelText('When you can be reached');
    fireEvent.change(hours, { target: { value: 'Mornings' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved. Clients see it from now on.');
    expect(server.of('PUT', 'practice')[0]).toMatchObject({
      ifMatch: '"4"',
      body: { hours: 'Mornings', phone: null },
    });
  });

  it('asks to look again at a number that is old', async () => {
    asOlga('/practice');
    await screen.findByText('Line of the city');
    screen.getByText('Please check this again');
  });
});

describe('what somebody else saved meanwhile', () => {
  const conflict = (current: object) => refuse(412, 'revision-changed', { current });

  it('stands beside what was typed about a member, and either can stay', async () => {
    const current = { ...ruth, name: 'Ruth Adler', roles: ['therapist', 'cover'], revision: 4 };
    let tries = 0;
    const { server } = asOlga('', {
      [`PUT ${own}/members/${member}`]: () =>
        tries++ === 0 ? conflict(current) : ok({ ...current, revision: 5 }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Change Ruth' }));
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Ruth B.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('row', { name: 'Name Ruth B. Ruth Adler' });
    screen.getByRole('row', { name: /Therapist Therapist, Cover$/ });
    fireEvent.click(screen.getByRole('button', { name: 'Keep what is written here' }));
    await screen.findByRole('button', { name: 'Change Ruth' });
    expect(server.of('PUT', 'members').map(({ ifMatch }) => ifMatch)).toEqual(['"3"', '"4"']);
  });

  it('stands beside the settings, and what is there can be taken', async () => {
    const current = { ...settings, hours: 'Mondays', revision: 9 };
    const { server } = asOlga('/practice', { [`PUT ${own}/practice`]: () => conflict(current) });
    const hours = await screen.findByLabelText('When you can be reached');
    fireEvent.change(hours, { target: { value: 'Mornings' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('row', { name: 'When you can be reached Mornings Mondays' });
    fireEvent.click(screen.getByRole('button', { name: 'Keep what is there' }));
    expect(await screen.findByDisplayValue('Mondays')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.of('PUT', 'practice')).toHaveLength(2));
    expect(server.of('PUT', 'practice')[1]?.ifMatch).toBe('"9"');
  });

  it('is said also where it is the same', async () => {
    const [line] = contacts.contacts;
    const current = { ...line, revision: 2 };
    asOlga('/practice', { [`PUT ${own}/help-contacts/${member}`]: () => conflict(current) });
    fireEvent.click(await screen.findByRole('button', { name: 'Change Line of the city' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save the number' }));
    await screen.findByText('What is there now says the same.');
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByRole('button', { name: 'Change Line of the city' });
  });
});

describe('a practice without numbers for help', () => {
  it.each([
    ['Europe/Vienna', null, /and no phone\. .* and no number at all\.$/],
    ['Europe/Vienna', '+43 1 234', /^No numbers yet\. .* and your phone\.$/],
    ['America/Chicago', null, /and no phone\. .* and 988, and nothing of yours\.$/],
    ['America/Chicago', '+1 555 0100', /^No numbers yet\. .* 988 and your phone\.$/],
  ])('in %s with the phone %s hears what its clients see', async (timeZone, phone, said) => {
    asOlga('/practice', {
      [`GET ${own}/practice`]: () => ok({ ...settings, timeZone, phone }),
      [`GET ${own}/help-contacts`]: () => ok({ ...contacts, contacts: [] }),
    });
    expect((await screen.findByText(/^No numbers yet/)).textContent).toMatch(said);
  });
});

describe('a number for help that is taken away', () => {
  it('comes back to its place within ten seconds', async () => {
    const [line] = contacts.contacts;
    const other = { ...line, id: 'other', name: 'Line of the country' };
    let isThere = true;
    const { server } = asOlga('/practice', {
      [`GET ${own}/help-contacts`]: () =>
        ok({ ...contacts, contacts: isThere ? [line, other] : [other] }),
      [`DELETE ${own}/help-contacts/${member}`]: () => {
        isThere = false;
        return ok(null, 204);
      },
      [`POST ${own}/help-contacts`]: () => ok({ ...line, id: practice }, 201),
      [`POST ${own}/help-contacts/order`]: () => ok(null, 204),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Take away Line of the city' }));
    await screen.findByText('Taken away: Line of the city');
    await waitFor(() => expect(screen.queryByText('Line of the city')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(server.of('POST', 'order')[0]?.body).toEqual({ ids: [practice, 'other'] }),
    );
    expect(server.of('POST', 'help-contacts')[0]?.body).toMatchObject({
      name: 'Line of the city',
      phone: '000 111',
      checkedOn: '2026-07-01',
    });
  });
});

describe('days away', () => {
  it('say before they are saved which sessions are planned in them', async () => {
    const planned = ['2026-11-24', '2026-11-30', '2026-12-01'].map((day) => ({
      memberId: member,
      day,
    }));
    asOlga('/absences', {
      [`GET ${own}/absences`]: () =>
        ok({
          absences: [],
          covers: [],
          members: [{ memberId: member, name: 'Ruth' }],
          planned: [...planned, { memberId: practice, day: '2026-11-30' }],
          today: '2026-11-24',
        }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Add days away' }));
    await screen.findByText(/^One session is planned in these days\. It stays planned until you/);
    fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-11-30' } });
    await screen.findByText(/^2 sessions are planned in these days\. They stay planned until you/);
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-11-25' } });
    fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-11-29' } });
    await waitFor(() => expect(screen.queryByText(/planned in these days/)).toBeNull());
  });

  it('are entered by the owner for anybody', async () => {
    const { server } = asOlga('/absences', { [`POST ${own}/absences`]: () => ok({}, 201) });
    await screen.findByText('Nobody is away.');
    fireEvent.click(screen.getByRole('button', { name: 'Add days away' }));
    fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-11-30' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Add days away' });
    expect(server.of('POST', 'absences')[0]?.body).toEqual({
      memberId: member,
      firstDay: '2026-11-24',
      lastDay: '2026-11-30',
      coverId: null,
    });
  });
});
