import type { MemberInvitationView } from '@selfward/contract';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { renderApp } from '../../test/render-app.tsx';

const token = 'a'.repeat(43);
const paul: MemberInvitationView = {
  kind: 'member',
  practiceName: 'Linden Practice',
  invitedBy: 'Olga',
  name: 'Paul',
  email: 'paul@example.test',
  roles: ['therapist', 'cover'],
  hasAccount: false,
};

function open(routes: Routes) {
  window.location.hash = `#${token}`;
  const server = fakeServer({ 'POST public/invitations/look': () => ok(paul), ...routes });
  return { server, ...renderApp('/invitation') };
}
const join = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Join' })));
const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the invitation of a colleague', () => {
  it('says who invites, to what practice and to do what, and asks for no consent', async () => {
    const { server, container } = open({
      'POST public/invitations/accept': () => refuse(503, 'unavailable'),
    });
    await title('Olga invites you');
    screen.getByText('Hello Paul. Linden Practice would like you to work with Selfward there.');
    screen.getByText('Work with clients');
    screen.getByText('Cover while somebody is away');
    expect(screen.queryByText('Look after the schedule')).toBeNull();
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    fireEvent.change(screen.getByLabelText('Choose a password'), {
      target: { value: 'a long quiet sentence' },
    });
    await join();
    expect(server.of('POST', 'accept')[0]?.body).toEqual({
      token,
      password: 'a long quiet sentence',
      consentVersion: null,
    });
    await screen.findByText('unavailable');
    expect(screen.getByDisplayValue('a long quiet sentence')).toBeTruthy();
  });

  it('keeps a password that is too short, and leads back to it', async () => {
    open({ 'POST public/invitations/accept': () => refuse(422, 'password-too-short') });
    const field = await screen.findByLabelText('Choose a password');
    fireEvent.change(field, { target: { value: 'short' } });
    await join();
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field).toHaveProperty('value', 'short');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
      'password-too-short',
    ]);
  });

  it('asks somebody with a sign-in for the password of it', async () => {
    open({ 'POST public/invitations/look': () => ok({ ...paul, hasAccount: true }) });
    await screen.findByLabelText('Your password');
    screen.getByText(/There is already a sign-in with paul@example.test/);
  });

  it('leads whoever has used it before to the sign-in', async () => {
    open({ 'POST public/invitations/look': () => refuse(410, 'link-not-valid') });
    await title('This link does not open any more');
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
  });
});
