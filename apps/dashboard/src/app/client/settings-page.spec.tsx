import axe from 'axe-core';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Device } from '@selfward/contract';
import { fakeServer, ok, refuse } from '../../test/fake-server.ts';
import { noor, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const [membership] = noor.memberships;

const here: Device = {
  signInId: 'a',
  label: 'Firefox on Linux',
  startedAt: '2026-01-02T08:00:00.000Z',
  lastSeenAt: '2026-01-03T12:00:00.000Z',
  isThisOne: true,
};
const lost: Device = { ...here, signInId: 'b', label: 'Safari on iPhone', isThisOne: false };

async function open(end = () => ok(null, 204), timeZone = 'Europe/Vienna') {
  let devices = [here, lost];
  const server = fakeServer({
    'GET account/me': () => ok({ ...noor, memberships: [{ ...membership, timeZone }] }),
    'GET account/devices': () => ok({ devices }),
    'DELETE account/devices/b': () => {
      const answer = end();
      if (answer.ok) devices = [here];
      return answer;
    },
  });
  const page = renderApp(`/p/${practice}/client/settings`);
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  await screen.findByText('Safari on iPhone');
  return { server, page };
}

const part = () => within(screen.getByRole('region', { name: 'Where you are signed in' }));
const end = () => part().getByRole('button', { name: /^Sign out there.*iPhone/ });

describe('the settings of a client', () => {
  it('name every device that is signed in, by its days', async () => {
    await open();
    expect(part().getByText('This device')).toBeTruthy();
    expect(part().getByText('Last used on 3 January')).toBeTruthy();
    expect(part().getAllByRole('button')).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(/\d\d:\d\d/);
  });

  it('name the day of somebody far to the east by their own calendar', async () => {
    await open(undefined, 'Pacific/Auckland');
    expect(part().getByText('Last used on 4 January')).toBeTruthy();
  });

  it('sign out a phone that was lost', async () => {
    const { server } = await open();
    await act(async () => fireEvent.click(end()));
    await screen.findByText('Signed out: Safari on iPhone.');
    expect(server.of('DELETE', 'devices/b')).toHaveLength(1);
    expect(part().queryByText('Safari on iPhone')).toBeNull();
  });

  it('say why when that did not work, and keep the device in sight', async () => {
    await open(() => refuse(503, 'unexpected'));
    await act(async () => fireEvent.click(end()));
    expect(await screen.findByText('unexpected')).toBeTruthy();
    expect(part().getByText('Safari on iPhone')).toBeTruthy();
  });

  it('keep how it looks on this device', async () => {
    await open();
    const chosen: unknown[] = [];
    window.addEventListener('selfward:theme', (event) =>
      chosen.push(event instanceof CustomEvent && event.detail),
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(chosen).toEqual(['dark']);
    expect(screen.getByRole('radio', { name: 'Dark', checked: true })).toBeTruthy();
  });

  it('have no fault that a machine can find', async () => {
    const { page } = await open();
    const { violations } = await axe.run(page.container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
