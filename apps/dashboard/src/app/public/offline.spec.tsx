import { jest } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { noor, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const home = {
  therapistName: 'Ruth',
  practiceName: 'Linden Practice',
  practicePhone: null,
  readingHabit: '',
  hasEnded: false,
  clientName: 'Noor',
  today: '2026-11-24',
  lastWroteOn: null,
  nextSession: null,
  away: [],
  entries: [],
};

async function openOffline() {
  const isOnLine = jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET practices/${practice}/client/home`]: () => ok(home),
  });
  server.state.isOffline = true;
  renderApp(`/p/${practice}/client`);
  await screen.findByRole('heading', { level: 1, name: 'You are offline.' }, { timeout: 8000 });
  const back = () => {
    isOnLine.mockRestore();
    server.state.isOffline = false;
  };
  return { back };
}

describe('a page that is opened without a net', () => {
  it('says that nothing is lost, and where help is', async () => {
    const { back } = await openOffline();
    expect(screen.getByText(/Nothing is lost/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Get help now' })).toBeTruthy();
    back();
  });

  it('opens by itself when the net is back', async () => {
    const { back } = await openOffline();
    back();
    await act(async () => window.dispatchEvent(new Event('online')));
    await screen.findByRole('heading', { level: 1, name: 'Hello Noor.' });
  });

  it('opens by itself as well where only what stands on it could not be read', async () => {
    const server = fakeServer({
      'GET account/me': () => ok(noor),
      [`GET practices/${practice}/client/home`]: () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return ok(home);
      },
    });
    let isDown = true;
    renderApp(`/p/${practice}/client`);
    await screen.findByRole('alert', {}, { timeout: 8000 });
    isDown = false;
    await act(async () => window.dispatchEvent(new Event('online')));
    await screen.findByRole('heading', { level: 1, name: 'Hello Noor.' });
    expect(server.of('GET', 'client/home').length).toBeGreaterThan(1);
  });

  it('opens when it is tried again', async () => {
    const { back } = await openOffline();
    back();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
    await screen.findByRole('heading', { level: 1, name: 'Hello Noor.' });
  });
});
