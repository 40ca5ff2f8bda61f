import axe from 'axe-core';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { ClientHome, Me } from '@selfward/contract';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { noor, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const token = 'a'.repeat(43);
const home: ClientHome = {
  therapistName: 'Ruth',
  practiceName: 'Linden Practice',
  practicePhone: '555-0142',
  readingHabit: '',
  hasEnded: false,
  clientName: 'Noor',
  today: '2026-11-24',
  lastWroteOn: null,
  nextSession: null,
  away: [],
  pausedUntil: null,
  isOnPathway: false,
  hasNewConsent: false,
  entries: [],
};
const consent = {
  version: '2026-11',
  sections: [
    { title: 'No one is watching as you write', text: 'It may be read only days later.' },
    { title: 'Stopping is always fine', text: 'Ruth says “so” too, & means <it>.' },
  ],
};
const noorInvited = {
  kind: 'client',
  practiceName: 'Linden Practice',
  therapistName: 'Ruth',
  name: 'Noor',
  email: 'noor@example.test',
  hasAccount: false,
  consent,
};
const signedOut: Routes = { 'GET account/me': () => refuse(401, 'not-signed-in') };
const signedIn = (me: Me): Routes => ({
  'GET account/me': () => ok(me),
  [`GET practices/${practice}/client/home`]: () => ok(home),
});
const installation = (isSetUp: boolean): Routes => ({
  'GET public/installation': () => ok({ isSetUp, isDemo: false }),
});
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

describe('the first page', () => {
  it('leads to the set-up of a new installation', async () => {
    fakeServer({ ...signedOut, ...installation(false) });
    renderApp('/');
    await title('Set up your practice');
  });

  it('leads to the sign-in', async () => {
    fakeServer({ ...signedOut, ...installation(true) });
    renderApp('/');
    await title('Sign in');
  });

  it('opens the only area', async () => {
    fakeServer(signedIn(noor));
    renderApp('/');
    await title('Hello Noor.');
  });

  it('lets somebody with several choose', async () => {
    const [one] = noor.memberships;
    const memberships = one ? [one, { ...one, practiceName: 'Other', practiceId: 'b' }] : [];
    fakeServer(signedIn({ ...noor, memberships }));
    renderApp('/');
    await title('Where would you like to go?');
    expect(screen.getAllByText('As a client')).toHaveLength(2);
  });

  it('says so when the server is out of reach', async () => {
    const server = fakeServer({});
    server.state.isOffline = true;
    renderApp('/');
    expect(await screen.findByText(/You are offline/, {}, { timeout: 6000 })).toBeTruthy();
  }, 10_000);
});

describe('the sign-in', () => {
  it('comes before a page of a practice, and remembers it', async () => {
    fakeServer(signedOut);
    const { router } = renderApp(`/p/${practice}/client`);
    await title('Sign in');
    expect(router.state.location.search).toEqual({ next: `/p/${practice}/client` });
  });

  it('says once that the one before has ended', async () => {
    fakeServer(signedOut);
    sessionStorage.setItem('selfward-signed-out', 'yes');
    renderApp('/sign-in');
    expect((await screen.findByText('You are signed out.')).tagName).toBe('OUTPUT');
    expect(sessionStorage).toHaveLength(0);
  });

  it('sends a client a code, whatever the e-mail', async () => {
    const server = fakeServer({
      ...signedOut,
      'POST public/sign-in/code': () => ok(null, 202),
      'POST public/sign-in/code/enter': () => refuse(401, 'code-not-right'),
    });
    const { container } = renderApp('/sign-in');
    await title('Sign in');
    fireEvent.click(screen.getByRole('button', { name: 'I am a client: send me a code' }));
    fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'noor@example.test' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Send me a code' })));
    const code = await screen.findByLabelText('Code');
    expect(code).toHaveProperty('inputMode', 'numeric');
    expect(code).toHaveProperty('autocomplete', 'one-time-code');
    // A limit would cut off what is pasted before the gap is taken out of it.
    expect(code.getAttribute('maxlength')).toBeNull();
    fireEvent.change(code, { target: { value: '\u0661\u06F2 34-56' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Sign in' })));
    expect(server.of('POST', 'enter')[0]?.body).toEqual({ code: '123456' });
    await screen.findByRole('alert');
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('a link with a secret', () => {
  beforeEach(() => {
    window.location.hash = `#${token}`;
  });
  afterEach(() => sessionStorage.clear());

  it('takes the secret out of the address line and remembers it in this tab alone', async () => {
    fakeServer({});
    renderApp('/demo');
    await title(/demo practice/);
    await waitFor(() => expect(window.location.hash).toBe(''));
    expect(Object.entries(sessionStorage)).toEqual([['selfward-link-demo', token]]);
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    ['/invitation', 'POST public/invitations/look', 'Ruth invites you'],
    ['/set-up', 'none', 'Set up your practice'],
  ])('opens %s after a reload too', async (address, route, name) => {
    fakeServer({ [route]: () => ok(noorInvited) });
    const { unmount } = renderApp(address);
    await title(name);
    expect(window.location.hash).toBe('');
    unmount();
    renderApp(address);
    await title(name);
    await screen.findByLabelText(/^(Choose a p|P)assword$/);
  });

  it('is forgotten when it opens nothing any more', async () => {
    fakeServer({ 'POST public/invitations/look': () => refuse(410, 'link-not-valid') });
    renderApp('/invitation');
    await title('This link does not open any more');
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('is not called cut when it is only gone', async () => {
    window.location.hash = '';
    const { unmount } = renderApp('/invitation');
    await title('Please open the link from your e-mail once more');
    unmount();
    window.location.hash = `#${token.slice(1)}`;
    renderApp('/invitation');
    await title('This link is not complete. Copy it once more as a whole.');
  });

  it('changes nothing until the button is pressed', async () => {
    const server = fakeServer({ 'POST public/demo/enter': () => refuse(410, 'link-not-valid') });
    renderApp('/demo');
    await title(/demo practice/);
    expect(server.asked).toEqual([]);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Enter the demo' })));
    expect(server.asked[0]?.body).toEqual({ token });
    await screen.findByText('link-not-valid');
  });

  it('says who sees what before anybody agrees, and stores which text was read', async () => {
    const server = fakeServer({
      'POST public/invitations/look': () => ok(noorInvited),
      'POST public/invitations/accept': () => refuse(422, 'password-too-short'),
    });
    renderApp('/invitation');
    await title('Ruth invites you');
    expect(screen.getByText(/2 short points, .*1 minute/)).toBeTruthy();
    for (const [at, { title: point, text }] of consent.sections.entries()) {
      const heading = screen.getByRole('heading', { level: 2, name: point });
      expect(heading.nextElementSibling?.textContent).toBe(text);
      expect(heading.previousElementSibling?.textContent).toBe(`${at + 1} of 2`);
    }
    fireEvent.change(screen.getByLabelText('Choose a password'), { target: { value: 'short' } });
    await act(async () =>
      fireEvent.click(screen.getByRole('button', { name: 'I have read this and agree' })),
    );
    expect(server.of('POST', 'accept')[0]?.body).toEqual({
      token,
      password: 'short',
      consentVersion: '2026-11',
    });
    await screen.findByText('password-too-short');
  });

  it('asks for the zone of the practice, preset from the browser', async () => {
    fakeServer({});
    renderApp('/set-up');
    await title('Set up your practice');
    const zone = screen.getByLabelText('Time zone of the practice');
    expect(zone).toHaveProperty('value', Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});
