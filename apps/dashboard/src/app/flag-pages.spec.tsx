import type { Flag, FlagLine, FlagMonths, Me, SafetySettings } from '@selfward/contract';
import { emptyPlan } from '@selfward/domain';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import flags from '../i18n/messages/flags.json' with { type: 'json' };
import { loadMessages } from '../i18n/t.ts';
import { fakeServer, ok, refuse, type Routes } from '../test/fake-server.ts';
import { member, noor, practice, response } from '../test/practice.ts';
import { renderApp } from '../test/render-app.tsx';

configure({ asyncUtilTimeout: 6000 });

const [place] = noor.memberships;
const ruth: Me = {
  ...noor,
  memberships: place ? [{ ...place, name: 'Ruth', roles: ['owner', 'therapist', 'cover'] }] : [],
};
const root = `practices/${practice}`;
const id = '0198a0f0-0000-7000-8000-000000000021';
const line: FlagLine = {
  id,
  clientId: member,
  clientName: 'Noor Haddad',
  title: 'PHQ-9',
  number: 9,
  state: 'new',
  day: '2026-11-24',
  clock: '14:32',
  isTakenOver: false,
};
const answer = {
  id: response,
  responseId: response,
  title: 'PHQ-9',
  number: 9,
  question: 'Over the last 2 weeks, how often? Thoughts of being better off dead',
  kind: 'given' as const,
  answer: 'Several days',
  day: '2026-11-24',
  clock: '14:32',
};
const flag: Flag = {
  ...line,
  version: '1.0.0',
  timeZone: 'Europe/Vienna',
  answers: [answer, { ...answer, id, answer: 'Nearly every day', clock: '14:40' }],
  help: ['The line 142'],
  steps: [
    { kind: 'raised', by: null, did: [], words: '', day: '2026-11-24', clock: '14:32' },
    {
      kind: 'acted',
      by: 'Paul',
      did: ['spoke'],
      words: 'Short.',
      day: '2026-11-24',
      clock: '15:00',
    },
  ],
  phone: '+43 1 234',
  mayLeaveMessage: false,
  calledBy: 'Noor',
  emergencyContact: {
    name: 'Per',
    phone: '+43 1 5',
    relation: 'Husband',
    mayCall: true,
    limits: 'Only at night.',
  },
  usualPlace: 'At home in Graz',
  crisisNotes: 'Feet on the floor.',
  plan: null,
  lastSession: null,
  nextSession: {
    id,
    day: '2026-11-26',
    clock: '14:00',
    timeZone: 'Europe/Vienna',
    minutes: 50,
    place: 'room',
  },
};
const day = {
  today: '2026-11-24',
  now: '15:00',
  doneByOthers: [],
  away: null,
  sessions: [],
  tomorrow: null,
  newlyShared: [],
  toWrite: [],
  toSign: [],
};

function asRuth(page: string, routes: Routes = {}) {
  loadMessages(flags);
  const server = fakeServer({
    'GET account/me': () => ok(ruth),
    [`GET ${root}/therapist/today`]: () => ok({ ...day, flags: [line] }),
    [`GET ${root}/therapist/caseload`]: () => ok({ clients: [] }),
    [`GET ${root}/therapist/flags/${id}`]: () => ok(flag),
    [`POST ${root}/therapist/flags/${id}/seen`]: () => ok(null, 204),
    [`POST ${root}/therapist/flags/${id}/steps`]: () => ok(null, 204),
    [`GET ${root}/cover/flags`]: () => ok({ flags: [{ ...line, isTakenOver: true }] }),
    [`GET ${root}/cover/clients`]: () => ok({ clients: [] }),
    ...routes,
  });
  return { server, ...renderApp(`/p/${practice}${page}`) };
}

describe('what waits for the therapist', () => {
  it('stands on Today before everything else, calmly and without a judgement', async () => {
    asRuth('/therapist');
    const strip = await screen.findByRole('link', { name: /Noor Haddad.*Question 9 of PHQ-9/ });
    const heading = screen.getByRole('heading', { level: 1 });
    expect(strip.compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(strip.getAttribute('href')).toBe(`/p/${practice}/therapist/flags/${id}`);
    expect(strip.textContent).toContain('Not looked at yet');
    expect(strip.textContent).not.toMatch(/risk|safe|urgent|severe|\d+ %/i);
  });

  it('has the safety plan beside it, as far as it is shared, or says that none is', async () => {
    const lea = { id, name: 'Lea', phone: '555-0101', say: '' };
    const plan = {
      id,
      content: { ...emptyPlan, alone: 'A walk.', people: [lea] },
      day: '2026-11-20',
      isTogether: true,
    };
    const { unmount } = asRuth(`/therapist/flags/${id}`, {
      [`GET ${root}/therapist/flags/${id}`]: () => ok({ ...flag, plan }),
    });
    const beside = within(await screen.findByRole('region', { name: 'Safety plan' }));
    expect(
      beside.getByText('Shared by Noor, as of 20 November 2026, written together'),
    ).toBeTruthy();
    expect(beside.getByText('A walk.')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Went through the safety plan' })).toBeTruthy();
    expect(beside.getByRole('link', { name: 'Call 555-0101' })).toBeTruthy();
    unmount();
    asRuth(`/therapist/flags/${id}`);
    await screen.findByText('Noor shares no safety plan at the moment.');
    expect(screen.queryByRole('checkbox', { name: 'Went through the safety plan' })).toBeNull();
  });

  it('has a page with each answer to the letter, and how to reach the person', async () => {
    const { server } = asRuth(`/therapist/flags/${id}`);
    await screen.findByText('“Nearly every day”');
    for (const text of [
      '“Several days”',
      answer.question,
      'PHQ-9, version 1.0.0',
      'Only at night.',
      'At home in Graz',
      'Feet on the floor.',
      'Acknowledged by Paul',
      'Short.',
    ])
      expect(screen.getByText(text, { exact: false })).toBeTruthy();
    expect(screen.getByText(/14:40 \(Europe\/Vienna\)/)).toBeTruthy();
    expect(screen.getByText(/own screen offered: The line 142/)).toBeTruthy();
    expect(screen.getAllByText('Please leave no message.').length).toBe(2);
    expect(screen.getAllByRole('link', { name: '+43 1 234' })[0]?.getAttribute('href')).toBe(
      'tel:+431234',
    );
    await waitFor(() => expect(server.of('POST', 'seen')).toHaveLength(1));
  });

  it('is acknowledged with what was done, in codes and in own words', async () => {
    const { server, router } = asRuth(`/therapist/flags/${id}`);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Spoke with the client' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'In my own words' }), {
      target: { value: 'By phone.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/p/${practice}/therapist`));
    expect(server.of('POST', 'steps')[0]?.body).toEqual({
      did: ['spoke'],
      words: 'By phone.',
      closes: false,
      newest: id,
    });
  });

  it('is closed only by somebody who says so', async () => {
    const { server } = asRuth(`/therapist/flags/${id}`);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Spoke with the client' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Nothing more is open about it' }));
    fireEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
    await waitFor(() =>
      expect(server.of('POST', 'steps')[0]?.body).toMatchObject({ closes: true }),
    );
  });

  it('says why not: nothing was chosen, or another answer has come', async () => {
    const steps = `POST ${root}/therapist/flags/${id}/steps`;
    const first = asRuth(`/therapist/flags/${id}`, {
      [steps]: () => refuse(409, 'flag-needs-deed'),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Acknowledge' }));
    await screen.findByText(/Please choose what was done/);
    first.unmount();
    asRuth(`/therapist/flags/${id}`, { [steps]: () => refuse(412, 'revision-changed') });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Spoke with the client' }));
    fireEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
    await screen.findByText(/Another answer has come since you opened this/);
  });

  it('that is not there says so', async () => {
    asRuth(`/therapist/flags/${id}`, {
      [`GET ${root}/therapist/flags/${id}`]: () => refuse(404, 'not-found'),
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('what was done in the place of the therapist', () => {
  it('stands on Today with who did it, and leads to the rest', async () => {
    const done = {
      flagId: id,
      clientName: 'Noor Haddad',
      title: 'PHQ-9',
      number: 9,
      by: 'Daniel',
      did: ['spoke', 'safety-plan'],
      day: '2026-01-05',
    };
    asRuth('/therapist', {
      [`GET ${root}/therapist/today`]: () => ok({ ...day, flags: [], doneByOthers: [done] }),
      [`GET ${root}/cover/flags`]: () => ok({ flags: [] }),
    });
    const link = await screen.findByRole('link', { name: /Daniel in your place, on 5 January/ });
    expect(link.textContent).toMatch(
      /^Noor Haddad.*question 9 of PHQ-9 · Spoke with the client · Went through the safety plan/,
    );
    expect(link.getAttribute('href')).toBe(`/p/${practice}/therapist/flags/${id}`);
  });
});

describe('whoever covers', () => {
  it('finds what waits first, with the way to its page', async () => {
    asRuth('/cover');
    const strip = await screen.findByRole('link', { name: /Noor Haddad.*With the cover as well/ });
    expect(strip.getAttribute('href')).toBe(`/p/${practice}/cover/flags/${id}`);
  });

  it('who has clients too finds it on top of their own Today, once each', async () => {
    const other = { ...line, id: member, clientName: 'Ida Sol' };
    asRuth('/therapist', { [`GET ${root}/cover/flags`]: () => ok({ flags: [line, other] }) });
    const strip = await screen.findByRole('link', { name: /Ida Sol.*Question 9 of PHQ-9/ });
    expect(strip.getAttribute('href')).toBe(`/p/${practice}/cover/flags/${member}`);
    const heading = screen.getByRole('heading', { level: 1 });
    expect(strip.compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getAllByRole('link', { name: /Question 9 of PHQ-9/ })).toHaveLength(2);
  });

  it('that it cannot be read is said on Today: nothing there would look like nothing that waits', async () => {
    asRuth('/therapist', { [`GET ${root}/cover/flags`]: () => refuse(503, 'unavailable') });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('reads what is true for a cover of how long it stays', async () => {
    asRuth(`/cover/flags/${id}`, {
      [`GET ${root}/cover/flags/${id}`]: () => ok(flag),
      [`POST ${root}/cover/flags/${id}/seen`]: () => ok(null, 204),
    });
    await screen.findByText(/^It waits here and with the therapist until one of you says/);
    expect(screen.queryByText(/^It stays on top of Today/)).toBeNull();
  });

  it('reads the answer and how to reach the person, and nothing of sessions', async () => {
    const { lastSession, nextSession, ...covered } = flag;
    asRuth(`/cover/flags/${id}`, {
      [`GET ${root}/cover/flags/${id}`]: () => ok(covered),
      [`POST ${root}/cover/flags/${id}/seen`]: () => ok(null, 204),
    });
    await screen.findByText('“Several days”');
    expect(screen.queryByRole('heading', { name: 'Sessions' })).toBeNull();
    expect([lastSession, nextSession?.clock]).toEqual([null, '14:00']);
  });
});

describe('the owner', () => {
  const settings: SafetySettings = {
    revision: 0,
    timeZone: 'Europe/Vienna',
    workingHours: [],
    withinHours: null,
    therapists: [{ memberId: member, name: 'Ruth', coverId: null, missing: ['hours', 'cover'] }],
    covers: [{ memberId: id, name: 'Paul' }],
  };
  const months: FlagMonths = {
    months: [
      {
        month: '2026-11',
        raised: 3,
        waiting: 1,
        takenOver: 1,
        medianMinutes: 95,
        longestMinutes: null,
      },
    ],
  };
  const path = `${root}/owner/safety`;
  const routes: Routes = {
    [`GET ${path}`]: () => ok(settings),
    [`GET ${path}/months`]: () => ok(months),
  };

  it('says hours, how soon and who covers, and reads what that means', async () => {
    const { server } = asRuth('/owner/safety', {
      ...routes,
      [`PUT ${path}`]: ({ body }) => ok({ ...settings, ...Object(body), revision: 1 }),
    });
    await screen.findByText(/Missing: hours of work and somebody who covers/);
    fireEvent.click(screen.getByRole('button', { name: 'Add hours on Monday' }));
    fireEvent.change(screen.getByLabelText('Monday from'), { target: { value: '08:30' } });
    fireEvent.change(screen.getByLabelText('Somebody looks within so many hours of work'), {
      target: { value: '4' },
    });
    fireEvent.change(screen.getByLabelText('Who covers Ruth'), { target: { value: id } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.of('PUT', 'safety')).toHaveLength(1));
    expect(server.of('PUT', 'safety')[0]).toMatchObject({
      ifMatch: '"0"',
      body: {
        workingHours: [{ weekday: 1, from: '08:30', until: '17:00' }],
        withinHours: 4,
        covers: [{ memberId: member, coverId: id }],
      },
    });
  });

  it('keeps nothing of their own over what somebody else saved first', async () => {
    const there = { ...settings, revision: 2, withinHours: 6 };
    asRuth('/owner/safety', {
      ...routes,
      [`PUT ${path}`]: () => refuse(412, 'revision-changed', { current: there }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText(/changed by somebody else/);
    const within6 = screen.getByLabelText<HTMLInputElement>(/within so many hours/);
    expect(within6.value).toBe('6');
  });

  it('reads how many and how soon, of nobody', async () => {
    asRuth('/owner/safety', routes);
    const table = within(await screen.findByRole('table'));
    expect(table.getByRole('rowheader', { name: 'November 2026' })).toBeTruthy();
    expect(table.getByText('1 h 35 min')).toBeTruthy();
    expect(screen.queryByText(/Noor/)).toBeNull();
  });
});
