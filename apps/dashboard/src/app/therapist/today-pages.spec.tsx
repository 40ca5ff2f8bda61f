import type { Session, Today, TodaySession } from '@selfward/contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { longDay } from '../../i18n/days.ts';
import { ok } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { asRuth, client, noteId, own } from './test/ruth.ts';

const id = '0198a0f0-0000-7000-8000-000000000031';
const root = `/p/${practice}/therapist`;

const session: Session = {
  id,
  revision: 1,
  clientId: client,
  clientName: 'Noor Haddad',
  therapistName: 'Ruth',
  isMine: true,
  state: 'planned',
  phase: 'running',
  day: '2026-11-26',
  clock: '14:00',
  timeZone: 'Europe/Vienna',
  minutes: 50,
  place: 'room',
  note: 'none',
  noteId: null,
  crossesWith: 0,
};
const atTwo: TodaySession = {
  ...session,
  newToRead: [{ title: 'Needs as real data', answeredOn: '2026-11-25', readFirst: true }],
  open: 1,
  talkAbout: [],
};
const atNine: TodaySession = {
  ...atTwo,
  id: noteId,
  clock: '09:00',
  clientName: 'Lale',
  phase: 'over',
  state: 'finished',
  note: 'draft',
  open: 0,
};

const day: Today = {
  flags: [],
  doneByOthers: [],
  today: '2026-11-26',
  now: '13:55',
  away: null,
  sessions: [atNine, atTwo],
  tomorrow: { count: 6, first: '09:00' },
  newlyShared: [
    {
      responseId: id,
      clientId: client,
      clientName: 'Noor Haddad',
      title: 'Needs as real data',
      answeredOn: '2026-11-25',
      sharedOn: '2026-11-26',
      readFirst: true,
    },
  ],
  toWrite: [],
  toSign: [{ noteId, clientId: client, clientName: 'Lale', sessionOn: '2026-11-23', days: 3 }],
};

describe('today', () => {
  const at = { [`GET ${own}/today`]: () => ok(day) };

  it('has the hours of the day, and leads to whoever comes next', async () => {
    asRuth('therapist', at);
    await screen.findByRole('heading', { level: 1, name: longDay('2026-11-26') });
    const hours = within(await screen.findByRole('region', { name: 'Sessions' }));
    expect(hours.getByText('in the room, now')).toBeTruthy();
    expect(hours.getByText('New to read: “Needs as real data”, written yesterday')).toBeTruthy();
    const wish = 'Would like you to read this before you meet';
    expect(hours.getAllByText(wish)).toHaveLength(1);
    expect(hours.getByText('Tomorrow: six sessions, the first at 09:00')).toBeTruthy();
    expect(hours.getByRole('link', { name: /Lale/ }).textContent).toContain('note not signed');
    const prepare = hours.getByRole('link', { name: 'Prepare' });
    expect(prepare.getAttribute('href')).toBe(`${root}/clients/${client}/answers`);
    expect(prepare.className).toContain('main');
    expect(hours.getByRole('link', { name: 'Contact' })).toBeTruthy();
  });

  it('names the last three to read, and beyond them only what is wished to be read', async () => {
    const newToRead = [28, 27, 26, 25, 24].map((n) => ({
      title: `Entry ${n}`,
      answeredOn: `2026-10-${n}`,
      readFirst: n === 24,
    }));
    const many = { ...atTwo, newToRead };
    asRuth('therapist', { [`GET ${own}/today`]: () => ok({ ...day, sessions: [many] }) });
    const hours = within(await screen.findByRole('region', { name: 'Sessions' }));
    const lines = hours.getAllByText(/^New to read/).map(({ textContent }) => textContent);
    expect(lines.map((line) => /Entry \d+/.exec(line ?? '')?.[0])).toEqual([
      'Entry 28',
      'Entry 27',
      'Entry 26',
      'Entry 24',
    ]);
    const wished = hours.getByText(/Entry 24/).parentElement;
    expect(wished?.textContent).toContain('Would like you to read this before you meet');
    expect(hours.getByText('And one more to read')).toBeTruthy();
  });

  it('names in every later hour what is wished to be read there, and counts the rest', async () => {
    const title = 'A letter to myself';
    const first = { title, answeredOn: '2026-11-24', readFirst: true };
    const later = { ...atNine, phase: 'coming' as const, state: 'planned' as const };
    const newToRead = [...atTwo.newToRead.map((one) => ({ ...one, readFirst: false })), first];
    const sessions = [atTwo, { ...later, clock: '15:00', newToRead }];
    asRuth('therapist', { [`GET ${own}/today`]: () => ok({ ...day, sessions }) });
    const row = within(await screen.findByRole('link', { name: /Lale.*two new answers/i }));
    const named = row.getByText('New to read: “A letter to myself”, written on Tuesday');
    expect(named.textContent).toContain('Would like you to read this before you meet');
    expect(row.queryByText(/Needs as real data/)).toBeNull();
  });

  it('has what is newly shared, and what is to finish in words', async () => {
    asRuth('therapist', at);
    const newly = within(await screen.findByRole('region', { name: 'Newly shared' }));
    expect(newly.getByRole('link', { name: /Needs as real data/ }).getAttribute('href')).toBe(
      `${root}/clients/${client}/answers/${id}`,
    );
    expect(newly.getByText('Would like you to read this before you meet')).toBeTruthy();
    const finish = within(screen.getByRole('region', { name: 'To finish' }));
    expect(finish.getByText('Sign the note from three days ago')).toBeTruthy();
    expect(finish.getByText('Nothing agreed until the next session')).toBeTruthy();
  });

  it('leads to the session once it has begun, and to the client by name', async () => {
    const begun = { ...atTwo, state: 'running' as const };
    asRuth('therapist', { [`GET ${own}/today`]: () => ok({ ...day, sessions: [begun] }) });
    const hours = within(await screen.findByRole('region', { name: 'Sessions' }));
    const next = hours.getByRole('link', { name: 'Session' });
    expect(next.className).toContain('main');
    expect(next.getAttribute('href')).toBe(`${root}/clients/${client}/sessions/${id}`);
    expect(hours.getByRole('link', { name: 'Prepare' }).className).not.toContain('main');
    const name = hours.getByRole('link', { name: 'Noor Haddad' });
    expect(name.getAttribute('href')).toBe(`${root}/clients/${client}`);
  });

  it('starts the session in one tap, and takes it back', async () => {
    const running = { ...session, state: 'running', revision: 2 };
    const { server } = asRuth('therapist', {
      ...at,
      [`POST ${own}/sessions/${id}/start`]: () => ok(running),
      [`POST ${own}/sessions/${id}/undo`]: () => ok({ ...session, revision: 3 }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Start' }));
    await screen.findByText('The session has begun.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('It is as it was.');
    expect(server.of('POST', 'undo')).toHaveLength(1);
  });

  it('says so when I am away, and is calm when there is nothing', async () => {
    const away = { until: '2026-12-03', cover: 'Ilse' };
    const empty = { ...day, away, sessions: [], newlyShared: [], toSign: [] };
    asRuth('therapist', { [`GET ${own}/today`]: () => ok(empty) });
    await screen.findByText('You are away until 3 December. Ilse covers.');
    expect(screen.getByText('No sessions today.')).toBeTruthy();
    expect(screen.getByText('Nothing to finish.')).toBeTruthy();
  });
});

describe('the first day', () => {
  const blank = { ...day, sessions: [], tomorrow: null, newlyShared: [], toSign: [] };
  const at = { [`GET ${own}/today`]: () => ok(blank) };

  it('says how to begin when nobody is in care', async () => {
    asRuth('therapist', { ...at, [`GET ${own}/caseload`]: () => ok({ clients: [] }) });
    const link = await screen.findByRole('link', { name: 'New client' });
    expect(link.getAttribute('href')).toBe(`${root}/clients/new`);
    expect(screen.queryByText('No sessions today.')).toBeNull();
  });

  it('is only a day without sessions when somebody is', async () => {
    const { server } = asRuth('therapist', at);
    await screen.findByText('No sessions today.');
    await waitFor(() => expect(server.of('GET', 'caseload')).toHaveLength(1));
    expect(screen.getByText('No sessions today.')).toBeTruthy();
  });
});

describe('a session', () => {
  const list = `${own}/clients/${client}/sessions`;
  const one = { [`GET ${own}/sessions/${id}`]: () => ok(session) };

  it('is planned with whom the address names, and says what it crosses', async () => {
    const { server } = asRuth(`therapist/sessions/new?client=${client}`, {
      ...one,
      [`POST ${list}`]: () => ok({ ...session, crossesWith: 1 }),
    });
    fireEvent.change(await screen.findByLabelText('Day'), { target: { value: '2026-11-26' } });
    fireEvent.change(screen.getByLabelText('Time at the practice'), {
      target: { value: '14:00' },
    });
    fireEvent.click(screen.getByLabelText('by video'));
    fireEvent.click(screen.getByRole('button', { name: 'Plan a session' }));
    await screen.findByText(
      `Planned for ${longDay('2026-11-26')} at 14:00. It crosses another session of yours.`,
    );
    expect(server.of('POST', 'sessions')[0]?.body).toEqual({
      day: '2026-11-26',
      clock: '14:00',
      minutes: 50,
      place: 'video',
    });
  });

  it('is on the client’s page, with the way to its note and to what comes next', async () => {
    asRuth(`therapist/clients/${client}/sessions/${id}`, one);
    const note = await screen.findByRole('link', { name: 'Write the note' });
    expect(note.getAttribute('href')).toBe(`${root}/clients/${client}/notes/new?session=${id}`);
    const next = screen.getByRole('link', { name: 'Agree on what comes next' });
    expect(next.getAttribute('href')).toBe(`${root}/agree?client=${client}`);
  });

  it('needs no note when its therapist says so', async () => {
    const over: Session = { ...session, state: 'finished', phase: 'over' };
    const { server } = asRuth(`therapist/clients/${client}/sessions/${id}`, {
      [`GET ${own}/sessions/${id}`]: () => ok(over),
      [`PUT ${own}/sessions/${id}/note-waived`]: () => ok({ ...over, note: 'waived' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'No note needed' }));
    await screen.findByText('No note is needed for this session.');
    expect(server.of('PUT', 'note-waived')[0]?.body).toEqual({ waived: true });
  });

  it('stands with the others of a client, those to come and those before', async () => {
    const past = { ...session, id: noteId, day: '2026-11-19', phase: 'over', note: 'signed' };
    asRuth(`therapist/clients/${client}/sessions`, {
      [`GET ${list}`]: () => ok({ items: [session, past], next: null }),
    });
    const coming = within(await screen.findByRole('region', { name: 'To come' }));
    expect(coming.getByText(`${longDay('2026-11-26')}, 14:00`)).toBeTruthy();
    const before = within(screen.getByRole('region', { name: 'Earlier' }));
    expect(before.getByText('In the room · note signed')).toBeTruthy();
  });
});

describe('the timeline', () => {
  it('is the first thing on the page of a client, in days', async () => {
    const entry = { id, entryId: id, title: null, who: null, place: null };
    asRuth(`therapist/clients/${client}`, {
      [`GET ${own}/clients/${client}/timeline`]: () =>
        ok({
          items: [
            { ...entry, kind: 'shared', day: '2026-11-26', title: 'Needs as real data' },
            { ...entry, kind: 'set_aside', day: '2026-11-24', title: 'A map' },
          ],
          next: null,
        }),
    });
    const today = within(await screen.findByRole('region', { name: longDay('2026-11-26') }));
    expect(today.getByRole('link').getAttribute('href')).toBe(
      `${root}/clients/${client}/answers/${id}`,
    );
    const before = within(screen.getByRole('region', { name: longDay('2026-11-24') }));
    expect(before.getByText('Set aside')).toBeTruthy();
    expect(before.queryByRole('link')).toBeNull();
  });
});
