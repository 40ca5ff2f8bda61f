import type { CoveredRecord, DeskSessions, Me } from '@selfward/contract';
import { fireEvent, screen } from '@testing-library/react';
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
};

function asDana(page: string) {
  const { therapistName, until } = record;
  fakeServer({
    'GET account/me': () => ok(dana),
    [`GET ${root}/desk/sessions*`]: () => ok(sessions),
    [`GET ${root}/desk/clients*`]: () => ok({ items: [noorLine], next: null }),
    [`GET ${root}/cover/clients`]: () => ok({ clients: [{ ...noorLine, therapistName, until }] }),
    [`GET ${root}/cover/clients/${member}`]: () => ok(record),
  });
  return renderApp(`/p/${practice}${page}`);
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
});

describe('the cover', () => {
  it('finds whom to call, for whom and until when', async () => {
    asDana('/cover');
    fireEvent.click(await screen.findByRole('link', { name: /Noor/ }));
    await screen.findByText('Call my sister.');
    screen.getByText('for Ruth, until 1 December');
    screen.getByRole('heading', { level: 1, name: 'Noor' });
  });
});
