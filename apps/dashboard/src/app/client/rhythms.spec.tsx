import type { ClientHome, HomeEntry, HomeSeries, Rhythm } from '@selfward/contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { today } from '../../i18n/days.ts';
import { fakeServer, ok, type Routes } from '../../test/fake-server.ts';
import { assignment, noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';
import { emptyHome, openEntry } from './test/home.ts';

const own = `practices/${practice}/client`;
const at = `${own}/assignments/${assignment}`;
const [older, newer] = [
  '0198a0f0-0000-7000-8000-0000000000a1',
  '0198a0f0-0000-7000-8000-0000000000a2',
];
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const inDays = (n: number) =>
  new Date(Date.parse(today()) + n * 86_400_000).toISOString().slice(0, 10);

const weekly: Rhythm = {
  kind: 'weekly',
  weekday: 5,
  time: '18:00',
  weeks: null,
  afterwards: null,
};

const checkIn = (series: Partial<HomeSeries>, more: Partial<HomeEntry> = {}): HomeEntry => ({
  ...openEntry,
  occurrenceId: newer,
  title: 'Weekly burnout signals',
  series: { rhythm: weekly, day: today(), next: null, ...series },
  ...more,
});

async function openHome(more: Partial<ClientHome>, routes: Routes = {}) {
  const home: ClientHome = { ...emptyHome(), ...more };
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/home`]: () => ok(home),
    'POST *': () => ok({ state: 'set_aside', given: null }),
    'DELETE *': () => ok(null, 204),
    ...routes,
  });
  const page = renderApp(`/p/${practice}/client`);
  await screen.findByRole('heading', { level: 1 });
  return { server, ...page };
}

const body = () => document.body.textContent ?? '';
const later = (canBegin: boolean, day = inDays(2)) => ({
  next: { occurrenceId: newer, day, canBegin },
});

describe('what comes again, on the first page', () => {
  it('names its day, leads to this one, and stands there once', async () => {
    await openHome({
      entries: [checkIn({ next: { occurrenceId: older, day: inDays(7), canBegin: false } })],
    });
    const link = screen.getByRole('link', { name: /Weekly burnout signals/ });
    expect(link.textContent).toMatch(/The one for today\. The next one comes on /);
    expect(link.getAttribute('href')).toContain(`occurrence=${newer}`);
    expect(screen.queryByRole('heading', { name: 'Comes again' })).toBeNull();
  });

  it('is skipped in one tap without a reason, and comes back within ten seconds', async () => {
    const { server } = await openHome({ entries: [checkIn({})] });
    await act(async () => press('Skip this one'));
    const [skip] = server.of('POST', 'set-aside');
    expect(skip?.path).toBe(`${at}/set-aside?occurrence=${newer}`);
    expect(skip?.body).toEqual({ reason: null, words: '', keepReason: true });
    expect(screen.getByText('Skipped. See you next time you feel like it.')).toBeTruthy();
    await act(async () => press('Undo'));
    expect(server.of('POST', 'open-again')[0]?.path).toBe(`${at}/open-again?occurrence=${newer}`);
  });

  it('keeps the reason where it comes rarely', async () => {
    await openHome({ entries: [checkIn({ rhythm: { kind: 'months', at: [1, 3] } })] });
    expect(screen.queryByRole('button', { name: 'Skip this one' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Set it aside…' })).toBeTruthy();
  });

  it('only says its day while that is to come', async () => {
    await openHome({ entries: [checkIn(later(false))] });
    expect(screen.getByText('Nothing is open right now. That is fine.')).toBeTruthy();
    const part = within(screen.getByRole('region', { name: 'Comes again' }));
    expect(part.getByText(/^Comes on \w+ at 18:00\.$/)).toBeTruthy();
    expect(part.queryByRole('link', { name: /Do it now/ })).toBeNull();
  });

  it('can be done early', async () => {
    await openHome({ entries: [checkIn(later(true))] });
    expect(screen.getByText(/^Comes on \w+ at 18:00, or now\.$/)).toBeTruthy();
    const now = screen.getByRole('link', { name: /^Do it now/ });
    expect(now.getAttribute('href')).toContain(`occurrence=${newer}`);
  });

  it('shows one that was begun before beside the new one, each with its own address', async () => {
    const begun = checkIn(
      { day: inDays(-7) },
      { occurrenceId: older, responseId: response, begunOn: inDays(-7), sharing: 'draft' },
    );
    await openHome({ entries: [checkIn({}), begun] });
    const links = screen.getAllByRole('link', { name: /Weekly burnout signals/ });
    const addresses = links.map((link) => link.getAttribute('href'));
    expect(addresses).toEqual([older, newer].map((id) => expect.stringContaining(id)));
    expect(body()).not.toMatch(/late|missed|overdue|behind/i);
  });

  it('moves to another day, and back', async () => {
    const { server } = await openHome(
      { entries: [checkIn(later(false))] },
      { 'PUT *': () => ok(null, 204) },
    );
    press('Another day');
    fireEvent.change(await screen.findByLabelText('Day'), { target: { value: '3' } });
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '07:30' } });
    await act(async () => press('Take this day'));
    expect(screen.getByText('It comes on Wednesday at 07:30 from now on.')).toBeTruthy();
    await act(async () => press('Undo'));
    expect(server.of('PUT', `${at}/day`).map((asked) => asked.body)).toEqual([
      { weekday: 3, time: '07:30' },
      { weekday: 5, time: '18:00' },
    ]);
  });
});

describe('one of what comes again', () => {
  const series = { rhythm: weekly, day: inDays(9), opensOn: inDays(9) };

  it('says its day, and nothing more, while it is too early', async () => {
    fakeServer({
      'GET account/me': () => ok(noor),
      [`GET ${at}?occurrence=${newer}`]: () => ok({ ...opened, occurrenceId: newer, series }),
    });
    renderApp(`/p/${practice}/client/exercise/${assignment}?occurrence=${newer}`);
    expect(await screen.findByRole('heading', { name: /^This one comes on/ })).toBeTruthy();
    expect(screen.getByText('Every week on Friday at 18:00.')).toBeTruthy();
    expect(
      screen.getByText(/^There is nothing to do yet\. .* you can do it on .* or after\.$/),
    ).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Begin' })).toBeNull();
  });

  it('says how often it came and comes, until the change has been seen', async () => {
    const rhythm: Rhythm = { kind: 'every', weeks: 4, time: '09:00', times: null };
    const one = {
      ...opened,
      occurrenceId: newer,
      series: { ...series, opensOn: null },
      change: { before: opened.card, rhythm, changedOn: '2026-11-23' },
    };
    fakeServer({
      'GET account/me': () => ok(noor),
      [`GET ${at}?occurrence=${newer}`]: () => ok(one),
    });
    renderApp(`/p/${practice}/client/exercise/${assignment}?occurrence=${newer}`);
    const changed = await screen.findByRole('heading', { name: 'What Ruth changed' });
    const told = changed.closest('section')?.textContent;
    expect(told).toMatch(/Every four weeks\..*Every week on Friday at 18:00\./);
  });

  it('is named in the address, so that words stay with it when the next one opens', async () => {
    const one = { ...opened, occurrenceId: newer, series: { ...series, opensOn: null } };
    const server = fakeServer({
      'GET account/me': () => ok(noor),
      [`GET ${at}`]: () => ok(one),
      [`GET ${at}?occurrence=${newer}`]: () => ok(one),
      [`POST ${at}/responses?occurrence=${newer}`]: () => ok({ id: response }, 201),
      'PUT *': () => ok({ revision: 1 }),
    });
    const { router } = renderApp(`/p/${practice}/client/exercise/${assignment}`);
    const begin = await screen.findByRole('link', { name: 'Begin' });
    expect(router.state.location.search).toMatchObject({ occurrence: newer });
    expect(begin.getAttribute('href')).toContain(`occurrence=${newer}`);
    await act(async () => fireEvent.click(begin));
    fireEvent.click(await screen.findByRole('radio', { name: 'Yes' }));
    await act(async () => press('Next'));
    expect(server.of('POST', 'responses')[0]?.path).toBe(`${at}/responses?occurrence=${newer}`);
  });
});

describe('a break', () => {
  it('is taken with one tap more than opening it, and undone', async () => {
    const { server } = await openHome({}, { 'PUT *': () => ok({ until: '2099-12-06' }) });
    press('Take a break');
    await screen.findByText(/nothing new comes/);
    await act(async () => press('Two weeks'));
    expect(server.of('PUT', 'pause')[0]?.body).toEqual({ weeks: 2 });
    expect(screen.getByText(/^You take a break until Sunday,? 6 December 2099\.$/)).toBeTruthy();
    await act(async () => press('Undo'));
    expect(server.of('DELETE', 'pause')).toHaveLength(1);
  });

  it('makes the first page calm; what is open stays within reach', async () => {
    const { server } = await openHome({ pausedUntil: inDays(5), entries: [checkIn({})] });
    expect(
      screen.getByText(/^Paused until .*a break, and until when\. That is all they see\.$/),
    ).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Open, if you want' })).toBeNull();
    const folded = screen.getByText('What is open').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelectorAll('a')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Take a break' })).toBeNull();
    await act(async () => press('Go on now'));
    expect(server.of('DELETE', 'pause')).toHaveLength(1);
  });

  it('is nothing to take once the work has ended', async () => {
    await openHome({ hasEnded: true });
    expect(screen.queryByRole('button', { name: 'Take a break' })).toBeNull();
  });
});
