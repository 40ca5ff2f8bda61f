import type { CoveredRecord, DeskSessions, Me } from '@selfward/contract';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { member, noor, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const [place] = noor.memberships;
const dana: Me = {
  ...noor,
  memberships: place ? [{ ...place, name: 'Dana', roles: ['front_desk', 'cover'] }] : [],
};
const root = `practices/${practice}`;
const noorLine = { id: member, name: 'Noor', phone: '000 111', mayLeaveMessage: false };
const sessions: DeskSessions = {
  today: '2026-11-24',
  sessions: [
    {
      id: member,
      day: '2026-11-26',
      clock: '14:00',
      minutes: 50,
      place: 'room',
      state: 'planned',
      clientName: 'Noor',
      therapistName: 'Ruth',
    },
  ],
};
const record: CoveredRecord = {
  ...noorLine,
  therapistName: 'Ruth',
  until: '2026-12-01',
  calledBy: null,
  pronouns: '',
  usualPlace: '',
  crisisNotes: 'Call my sister.',
  emergencyContact: null,
  plan: null,
};

function asDana(page: string) {
  const { therapistName, until } = record;
  const server = fakeServer({
    'GET account/me': () => ok(dana),
    [`GET ${root}/desk/sessions*`]: () => ok(sessions),
    [`GET ${root}/desk/clients*`]: () => ok({ items: [noorLine], next: null }),
    [`GET ${root}/cover/clients`]: () => ok({ clients: [{ ...noorLine, therapistName, until }] }),
    [`GET ${root}/cover/clients/${member}`]: () => ok(record),
  });
  return { server, ...renderApp(`/p/${practice}${page}`) };
}

describe('the front desk', () => {
  it('reads the week day by day', async () => {
    asDana('/desk?from=2026-11-24');
    await screen.findByRole('region', { name: /^Thursday,? 26 November$/ });
    screen.getByText('14:00 Noor');
    screen.getByText('Ruth · 50 minutes · in the room');
    const later = screen.getByRole('link', { name: 'Week after' }).getAttribute('href');
    expect(later).toContain('2026-12-01');
  });

  it('calls with one tap, and knows whether to leave a message', async () => {
    asDana('/desk/clients');
    const call = await screen.findByRole('link', { name: '000 111' });
    expect(call.getAttribute('href')).toBe('tel:000111');
    screen.getByText(/leave no message/);
  });

  it('looks for a name once it is typed, and the address says so', async () => {
    const { server, router } = asDana('/desk/clients');
    const field = await screen.findByLabelText('Find by name');
    for (const value of ['N', 'No', 'Noor']) fireEvent.change(field, { target: { value } });
    await waitFor(() => expect(router.state.location.search).toEqual({ search: 'Noor' }));
    await waitFor(() => expect(server.of('GET', 'desk/clients')).toHaveLength(2));
    expect(server.of('GET', 'desk/clients')[1]?.path).toMatch(/\?search=Noor$/);
  });
});

describe('the cover', () => {
  it('finds whom to call, for whom and until when', async () => {
    asDana('/cover');
    // What is said of the page is what the page holds: an answer about self-harm is among it.
    await screen.findByText(/You see whom to call, answers about self-harm, and what helps\./);
    fireEvent.click(await screen.findByRole('link', { name: /Noor/ }));
    await screen.findByText('Call my sister.');
    screen.getByText('for Ruth, until 1 December');
    screen.getByText(/shares no safety plan at the moment\.$/);
    screen.getByRole('heading', { level: 1, name: 'Noor' });
  });
});
