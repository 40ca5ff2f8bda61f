import type { OwnPathway, OwnStep } from '@selfward/contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { today } from '../../i18n/days.ts';
import { fakeServer, ok, type Routes } from '../../test/fake-server.ts';
import { assignment, noor, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';
import { emptyHome } from './test/home.ts';

const own = `practices/${practice}/client`;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

const step = (id: string, more: Partial<OwnStep> = {}): OwnStep => ({
  id,
  title: `The ${id}`,
  minutes: '15',
  smallMinutes: 5,
  optional: false,
  isAsked: false,
  state: 'waiting',
  day: '2099-01-11',
  waitsFor: null,
  assignmentId: null,
  progress: null,
  comesOn: null,
  ...more,
});

const pathway: OwnPathway = {
  title: 'A slow way',
  weeks: 12,
  card: { why: '', size: 'small', whenAndWhere: '', inTheWay: '' },
  startedOn: today(),
  today: today(),
  state: 'running',
  hasEnded: false,
  maxOpen: 3,
  pausedUntil: null,
  awayUntil: null,
  awayLater: [],
  therapistName: 'Ruth',
  steps: [
    step('start', { state: 'opened', assignmentId: assignment, progress: 'open', day: today() }),
    step('map', { state: 'opened', assignmentId: assignment, progress: 'done', day: today() }),
    step('letter'),
    step('roots', { waitsFor: 'prepare' }),
    step('plan', { waitsFor: 'session' }),
    step('no', { state: 'declined', day: null }),
    step('role'),
  ],
};

async function openPathway(more: Partial<OwnPathway> | null = {}, routes: Routes = {}) {
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/pathway`]: () => ok({ pathway: more && { ...pathway, ...more } }),
    [`GET ${own}/home`]: () => ok(emptyHome()),
    'POST *': () => ok(null, 204),
    ...routes,
  });
  const page = renderApp(`/p/${practice}/client/pathway`);
  await screen.findByText(/A slow way|not on a pathway|has ended/);
  return { server, ...page };
}

const body = () => document.body.textContent ?? '';

describe('the client’s own look at their pathway', () => {
  it('says what is open and what may come, and nothing of a share or of time that is over', async () => {
    await openPathway();
    expect(screen.getByRole('link', { name: /The start/ }).getAttribute('href')).toContain(
      assignment,
    );
    expect(body()).toContain('Around 11 January · 15 minutes');
    expect(body()).toContain('After you and Ruth have talked about it');
    expect(body()).toContain('For when you meet');
    expect(body()).not.toMatch(/%|\b(late|overdue|missed|of 7)\b/);
    expect(screen.getByText('Show what may come later')).toBeTruthy();
  });

  it('does not call open what comes again on a day of its own', async () => {
    const weekly = { state: 'opened', assignmentId: assignment, progress: 'open' } as const;
    await openPathway({
      today: '2099-01-03',
      steps: [step('check', { ...weekly, day: '2099-01-03', comesOn: '2099-01-09' })],
    });
    expect(body()).toContain('Nothing of it is open right now.');
    expect(screen.getByRole('heading', { name: 'Comes again' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /The check/ }).textContent).toContain(
      'Comes on Friday',
    );
  });

  it('takes "not this one", and takes it back', async () => {
    const { server } = await openPathway();
    await act(async () => press('Not this one: The letter'));
    expect(server.of('POST', 'steps')[0]?.path).toBe(`${own}/pathway/steps/letter/decline`);
    expect(screen.getByText('“The letter” will not open.')).toBeTruthy();
    await act(async () => press('Undo'));
    expect(server.of('POST', 'steps')[1]?.path).toBe(`${own}/pathway/steps/letter/bring-back`);
  });

  it('asks for what opens only if it is wanted, and takes that back', async () => {
    const first = step('role', { optional: true, waitsFor: 'choice' });
    const { server, unmount } = await openPathway({ steps: [first, step('letter')] });
    expect(screen.queryByRole('button', { name: 'I would like this one: The letter' })).toBeNull();
    await act(async () => press('I would like this one: The role'));
    expect(server.of('POST', 'steps')[0]?.path).toBe(`${own}/pathway/steps/role/ask`);
    await act(async () => press('Undo'));
    expect(server.of('POST', 'steps')[1]?.path).toBe(`${own}/pathway/steps/role/let-go`);
    unmount();
    const again = await openPathway({ steps: [{ ...first, isAsked: true }] });
    expect(body()).toContain('You would like this one. Ruth sees it and opens it with you');
    await act(async () => press('Not any more: The role'));
    expect(again.server.of('POST', 'steps')[0]?.path).toBe(`${own}/pathway/steps/role/let-go`);
  });

  it('brings back what was not wanted', async () => {
    const { server } = await openPathway();
    await act(async () => press('Bring it back: The no'));
    expect(server.of('POST', 'steps')[0]?.path).toBe(`${own}/pathway/steps/no/bring-back`);
  });

  it('says that it stands still, by a break or while the therapist is away', async () => {
    const { unmount } = await openPathway({ state: 'paused', pausedUntil: '2099-01-10' });
    expect(screen.getByRole('button', { name: 'Go on now' })).toBeTruthy();
    unmount();
    await openPathway({ awayUntil: '2099-01-10' });
    expect(body()).toMatch(/Ruth is away until Saturday,? 10 January 2099\./);
  });

  it('says of the days away to come why nothing opens in them, where the gap is', async () => {
    const away = { firstDay: '2099-01-12', lastDay: '2099-02-01' };
    const late = step('late', { day: '2099-02-08' });
    await openPathway({
      awayLater: [away],
      steps: [step('letter'), late, { ...late, id: 'next' }],
    });
    const said = /Ruth is away from .*12 January 2099 to .*1 February 2099\. Nothing new opens/;
    const line = screen.getByText(said);
    expect(line.closest('li')?.textContent).toContain('The late');
  });

  it.each([
    ['has ended', { state: 'ended' as const }],
    ['is over with the work', { hasEnded: true }],
  ])('that %s asks nothing any more', async (_, more) => {
    await openPathway(more);
    expect(body()).toContain('This pathway has ended.');
    expect(screen.queryByRole('button', { name: /Not this one/ })).toBeNull();
  });

  it('says so where there is none', async () => {
    await openPathway(null);
    expect(body()).toContain('You are not on a pathway.');
  });

  it('is reached by one quiet line of the first page, only by who is on one', async () => {
    for (const isOnPathway of [true, false]) {
      fakeServer({
        'GET account/me': () => ok(noor),
        [`GET ${own}/home`]: () => ok({ ...emptyHome(), isOnPathway }),
      });
      const { unmount } = renderApp(`/p/${practice}/client`);
      await screen.findByRole('heading', { level: 1 });
      expect(screen.queryAllByRole('link', { name: /^Your pathway/ })).toHaveLength(
        isOnPathway ? 1 : 0,
      );
      unmount();
    }
  });
});
