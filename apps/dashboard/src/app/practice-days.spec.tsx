import { jest } from '@jest/globals';
import type { Membership } from '@selfward/contract';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { dayOf, goByDaysOf, today } from '../i18n/days.ts';
import { fakeServer, ok, type Routes } from '../test/fake-server.ts';
import { noor, practice } from '../test/practice.ts';
import { renderApp } from '../test/render-app.tsx';
import { asRuth, client, own, ruth } from './therapist/test/ruth.ts';

const losAngeles = 'America/Los_Angeles';
/** Half past eleven in the evening in Los Angeles: in Auckland it is Saturday evening already. */
const lateOnFriday = '2026-11-28T07:30:00Z';

/** The device stands in Auckland, at this instant. Only the date is ours, waiting goes on. */
function inAuckland(instant: string) {
  const Format = Intl.DateTimeFormat;
  jest
    .spyOn(Intl, 'DateTimeFormat')
    .mockImplementation(
      (locales, options) => new Format(locales, { timeZone: 'Pacific/Auckland', ...options }),
    );
  at(instant);
}

const at = (instant: string) =>
  jest.useFakeTimers({ now: new Date(instant), doNotFake: [...allButDate] });

const allButDate = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

const belonging = (as: Partial<Membership>) => ({
  ...ruth,
  memberships: ruth.memberships.map((one) => ({ ...one, timeZone: losAngeles, ...as })),
});

const asTravelling = (address: string, more: Routes = {}) =>
  asRuth(address, { 'GET account/me': () => ok(belonging({})), ...more });

const oneOfCaseload = (lastSharedOn: string, nextOn: string) => ({
  clientId: client,
  name: 'Noor',
  login: 'active',
  newToRead: 0,
  readFirst: false,
  open: 0,
  lastSharedOn,
  nextSession: { day: nextOn, clock: '09:00' },
  pausedUntil: null,
});

describe('the days of a practice, on a device at the other end of the world', () => {
  beforeEach(() => inAuckland(lateOnFriday));
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    goByDaysOf(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('are called today, yesterday and tomorrow as in the practice', async () => {
    asTravelling('therapist/caseload', {
      [`GET ${own}/caseload`]: () =>
        ok({
          clients: [
            oneOfCaseload('2026-11-27', '2026-11-28'),
            { ...oneOfCaseload('2026-11-26', '2026-11-27'), clientId: practice },
          ],
        }),
    });
    await screen.findByText(/session tomorrow, 09:00.* shared today/);
    await screen.findByText(/session today, 09:00.* shared yesterday/);
  });

  it('begin a plan with the day that the practice has', async () => {
    asTravelling('therapist/sessions/new');
    await waitFor(() => expect(screen.getByLabelText('Day')).toHaveProperty('value', '2026-11-27'));
  });

  it('give a new client the zone of the practice to begin with', async () => {
    asTravelling('therapist/clients/new');
    await waitFor(() =>
      expect(screen.getByLabelText('Time zone')).toHaveProperty('value', losAngeles),
    );
  });

  it('are the week of the desk', async () => {
    const server = fakeServer({
      'GET account/me': () => ok(belonging({ roles: ['front_desk'] })),
      'GET *': () => ok({ today: '2026-11-27', sessions: [] }),
    });
    renderApp(`/p/${practice}/desk`);
    await screen.findByText(/Friday,? 27 November/);
    expect(server.of('GET', 'from=2026-11-27&to=2026-12-03')).toHaveLength(1);
    expect(screen.queryByRole('link', { name: 'From today' })).toBeNull();
  });

  it('turn at midnight of the day on which the clocks change', () => {
    goByDaysOf(losAngeles);
    // On 1 November the clocks of Los Angeles go back: that day has 25 hours.
    const days = ['2026-11-01T06:59:00Z', '2026-11-01T07:00:00Z', '2026-11-02T07:59:00Z'];
    expect(days.map((instant) => dayOf(new Date(instant)))).toEqual([
      '2026-10-31',
      '2026-11-01',
      '2026-11-01',
    ]);
    expect(dayOf(new Date('2026-11-02T08:00:00Z'))).toBe('2026-11-02');
  });

  it('are those of the device where the browser does not know the zone', () => {
    goByDaysOf('Atlantis/Capital');
    expect(today()).toBe('2026-11-28');
  });

  it('follow the practice when it says that it is elsewhere', async () => {
    const settings = {
      name: 'Linden Practice',
      timeZone: losAngeles,
      phone: null,
      hours: '',
      readingHabit: '',
      revision: 1,
    };
    let timeZone = losAngeles;
    asTravelling('owner/practice', {
      'GET account/me': () => ok(belonging({ timeZone })),
      [`GET practices/${practice}/owner/practice`]: () => ok(settings),
      [`GET practices/${practice}/owner/help-contacts`]: () => ok({ contacts: [] }),
      [`PUT practices/${practice}/owner/practice`]: () => {
        timeZone = 'Asia/Tokyo';
        return ok({ ...settings, timeZone, revision: 2 });
      },
    });
    const zone = await screen.findByLabelText('Time zone');
    expect(today()).toBe('2026-11-27');
    fireEvent.change(zone, { target: { value: 'Asia/Tokyo' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save' })));
    await waitFor(() => expect(today()).toBe('2026-11-28'));
  });
});

describe('the days of a client, on a device at the other end of the world', () => {
  it('are those of their own zone', async () => {
    inAuckland(lateOnFriday);
    const own = noor.memberships.map((one) => ({ ...one, timeZone: losAngeles }));
    fakeServer({ 'GET account/me': () => ok({ ...noor, memberships: own }) });
    renderApp(`/p/${practice}/client`);
    await waitFor(() => expect(today()).toBe('2026-11-27'));
    jest.useRealTimers();
    jest.restoreAllMocks();
  });
});
