import type { ClientHome, HomeEntry } from '@selfward/contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { today } from '../../i18n/days.ts';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { assignment, noor, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';
import { emptyHome, openEntry } from './test/home.ts';

const own = `practices/${practice}/client`;

const entry = (more: Partial<HomeEntry> = {}): HomeEntry => ({ ...openEntry, ...more });

async function open(more: Partial<ClientHome> = {}) {
  const home: ClientHome = { ...emptyHome(), today: '2026-11-24', ...more };
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/home`]: () => ok(home),
    'POST *': () => ok({ state: 'open', given: null }),
  });
  const page = renderApp(`/p/${practice}/client`);
  await screen.findByRole('heading', { level: 1 });
  return { server, page };
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('the first page', () => {
  it('is fine with nothing open', async () => {
    await open();
    expect(title()).toBe('Hello Noor.');
    expect(screen.getByText('Nothing is open right now. That is fine.')).toBeTruthy();
  });

  it('leads with the next session, on both clocks where they differ', async () => {
    await open({
      nextSession: {
        day: '2026-11-25',
        clock: '14:00',
        timeZone: 'Europe/Vienna',
        theirs: { day: '2026-11-25', clock: '13:00' },
        place: 'room',
        therapistName: 'Ruth',
      },
    });
    expect(title()).toBe('You meet Ruth tomorrow.');
    expect(
      screen.getByText(/25 November at 14:00, in the room.*25 November at 13:00/),
    ).toBeTruthy();
  });

  it('greets after a long time and says who covers', async () => {
    await open({
      lastWroteOn: '2026-10-01',
      away: [{ therapist: 'Ruth', until: '2026-11-30', cover: 'Hanne' }],
    });
    expect(title()).toBe('Good to see you.');
    expect(screen.getByText(/Nothing has piled up/)).toBeTruthy();
    expect(screen.getByText(/Ruth is away until Monday,? 30 November. Hanne covers./)).toBeTruthy();
  });

  it('shows two at most, and says in so many words how many there are', async () => {
    const entries = ['a', 'b', 'c', 'd'].map((id) =>
      entry({ assignmentId: id, title: `Title ${id}` }),
    );
    await open({ entries });
    const folded = screen.getByText('More is open: two').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelectorAll('a')).toHaveLength(2);
    expect(screen.getByText('Two of four. One is enough.')).toBeTruthy();
  });

  it('marks a change, a line and what waited', async () => {
    await open({
      entries: [
        entry({ isChanged: true }),
        entry({
          responseId: response,
          state: 'done',
          sharing: 'shared',
          hasLine: true,
          later: { item: 'after', text: 'If it happened, what was it like?', words: null },
        }),
      ],
    });
    expect(screen.getByText(/Ruth changed something about it/)).toBeTruthy();
    expect(screen.getByText('Ruth left you a line')).toBeTruthy();
    const later = screen.getByRole('link', { name: /If it happened, what was it like/ });
    expect(later.getAttribute('href')).toMatch(/part=later#after$/);
  });

  it('tells entries of a log apart by their days, and folds what is older', async () => {
    const days = [
      '2026-01-16',
      '2026-01-15',
      '2026-01-14',
      '2026-01-13',
      '2026-01-12',
      '2026-01-11',
    ];
    const entries = days.map((begunOn) =>
      entry({
        assignmentId: begunOn,
        responseId: begunOn,
        state: 'done',
        sharing: 'kept',
        begunOn,
      }),
    );
    await open({ entries });
    expect(screen.getByText('16 January. Finished and kept private')).toBeTruthy();
    const folded = screen.getByText('Show what you wrote before that').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelectorAll('a')).toHaveLength(1);
  });

  it('lists what was written by the day beside it, whatever was agreed on first', async () => {
    const days = ['2026-01-12', '2026-01-16', null, '2026-01-16', '2025-12-30'];
    const entries = days.map((begunOn, n) =>
      entry({
        assignmentId: String(n),
        responseId: String(n),
        title: `Page ${n}`,
        state: 'done',
        sharing: 'kept',
        begunOn,
      }),
    );
    await open({ entries });
    const written = within(screen.getByRole('region', { name: 'Written' }));
    const titles = written.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(titles).toEqual(['Page 1', 'Page 3', 'Page 0', 'Page 4', 'Page 2']);
  });

  it('says which of several entries something can be added to', async () => {
    const later = { item: 'after', text: 'What happened?', words: 'to stay late at the shop' };
    const given = { isLog: true, state: 'done', begunOn: '2026-01-16' } as const;
    await open({
      entries: [
        entry({ ...given, assignmentId: 'a', later }),
        entry({
          ...given,
          assignmentId: 'b',
          begunOn: '2026-01-12',
          later: { ...later, words: null },
        }),
      ],
    });
    screen.getByText('Where did I learn it?, on 16 January: “to stay late at the shop”');
    screen.getByText('Where did I learn it?, on 12 January');
  });

  it('folds what can wait behind two of it', async () => {
    const entries = ['a', 'b', 'c'].map((id) =>
      entry({
        assignmentId: id,
        state: 'done',
        later: { item: id, text: `And ${id}?`, words: null },
      }),
    );
    await open({ entries });
    const folded = screen.getByText('Show what else can wait').closest('details');
    expect(folded?.querySelectorAll('a')).toHaveLength(1);
  });

  it('says when the practice reads in its own words, and without any promises nothing', async () => {
    const first = await open();
    expect(document.body.textContent).not.toMatch(/before you meet|on when it reads/);
    first.page.unmount();
    await open({ readingHabit: 'On weekdays by 6 pm' });
    expect(screen.getByText('On weekdays by 6 pm').closest('p')?.textContent).toBe(
      'Linden Practice on when it reads: On weekdays by 6 pm',
    );
  });

  it('says once that the work has ended, and asks for nothing', async () => {
    await open({ hasEnded: true, lastWroteOn: '2026-01-01', entries: [entry({ state: 'done' })] });
    expect(title()).toBe('Hello Noor.');
    expect(screen.getAllByText(/nothing new reaches the practice/)).toHaveLength(1);
    expect(screen.getByText(/Your work with Ruth has ended/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Open, if you want' })).toBeNull();
    expect(screen.queryByText(/on when it reads/)).toBeNull();
  });

  it('says that the words on who sees what are others, and leaves all else as it is', async () => {
    const before = await open({ entries: [entry()] });
    expect(screen.queryByText(/who sees what has changed/)).toBeNull();
    before.page.unmount();
    await open({ hasNewConsent: true, entries: [entry()] });
    screen.getByText(/^What Selfward says about who sees what has changed\./);
    const link = screen.getByRole('link', { name: 'Read what it says now' });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/client/agreed`);
    expect(screen.getByRole('region', { name: 'Open, if you want' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('does not call kept what went to the practice as it was given', async () => {
    const given = { state: 'done', sharing: 'kept', begunOn: today(), isTold: true } as const;
    await open({ entries: [entry(given)] });
    screen.getByText('Today. One answer is with your practice, the rest is kept');
    expect(screen.queryByText(/kept private/)).toBeNull();
  });

  it('says on which day something was shared, not when it was changed, and that the change is not', async () => {
    const given = { state: 'done', sharing: 'shared', begunOn: today() } as const;
    const shared = { on: '2026-01-15', isNewer: true };
    const entries = [
      entry({ ...given, assignmentId: 'a', title: 'Changed', shared }),
      entry({
        ...given,
        assignmentId: 'b',
        title: 'As it was',
        shared: { ...shared, isNewer: false },
      }),
    ];
    await open({ entries });
    screen.getByText('15 January. Shared with Ruth. What you changed since is not shared.');
    screen.getByText('15 January. Shared with Ruth');
    expect(screen.queryByText(/Today\. Shared/)).toBeNull();
  });

  it('calls today by its name', async () => {
    const written = entry({ state: 'done', sharing: 'kept', begunOn: today() });
    await open({ entries: [written] });
    expect(screen.getByText('Today. Finished and kept private')).toBeTruthy();
  });

  it('says an odd length of time as people say it', async () => {
    await open({ entries: [entry({ minutes: '15-20 per situation', smallMinutes: null })] });
    expect(screen.getByText(/About 15–20 minutes per situation\./)).toBeTruthy();
  });

  it('keeps what was set aside folded away, and opens it again', async () => {
    const { server } = await open({ entries: [entry({ state: 'set_aside' })] });
    const part = within(screen.getByRole('region', { name: 'Set aside' }));
    fireEvent.click(part.getByText('Show what is set aside'));
    await act(async () => fireEvent.click(part.getByRole('button', { name: 'Open again' })));
    expect(server.of('POST', 'open-again')).toHaveLength(1);
  });

  it('says that something was ended before a word was written, and leads to its page', async () => {
    const ended = { state: 'ended', agreement: 'ended', closedOn: '2026-01-15' } as const;
    await open({ entries: [entry(ended)] });
    const part = within(screen.getByRole('region', { name: 'Set aside' }));
    part.getByText('Your therapist ended it on 15 January');
    const link = part.getByRole('link', { name: 'Where did I learn it?' });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/client/exercise/${assignment}`);
    expect(part.queryByRole('button')).toBeNull();
  });

  it('has no fault that a machine can find', async () => {
    const { page } = await open({
      entries: [entry(), entry({ state: 'set_aside', assignmentId: 'x' })],
    });
    const { violations } = await axe.run(page.container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
