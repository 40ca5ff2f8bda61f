import { fireEvent, screen, within } from '@testing-library/react';
import { ok, refuse } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { asRuth, client, own, ruth } from './test/ruth.ts';

describe('the caseload', () => {
  it('says who has something new to read and what is open, and ranks nobody', async () => {
    asRuth('therapist');
    const newly = within(await screen.findByRole('region', { name: 'Newly shared' }));
    expect(newly.getByRole('link').getAttribute('href')).toBe(
      `/p/${practice}/therapist/clients/${client}/answers`,
    );
    expect(newly.getByText('two new')).toBeTruthy();
    const care = within(screen.getByRole('region', { name: 'In your care' }));
    expect(care.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Noor HaddadOne exercise open · last shared on/),
      'LaleNot invited yet',
    ]);
  });

  it('is calm when there is nobody yet', async () => {
    asRuth('therapist', { [`GET ${own}/caseload`]: () => ok({ clients: [] }) });
    await screen.findByText('No clients yet.');
    expect(await screen.findByRole('link', { name: 'New client' })).toBeTruthy();
  });

  it('says why it could not be read, and tries again', async () => {
    let tries = 0;
    asRuth('therapist', {
      [`GET ${own}/caseload`]: () => {
        tries += 1;
        return tries === 1 ? refuse(503, 'busy') : ok({ clients: [] });
      },
    });
    await screen.findByRole('alert');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('No clients yet.');
  });

  it('says that the net is gone', async () => {
    const { server, queries } = asRuth('therapist');
    await screen.findByRole('region', { name: 'In your care' });
    server.state.isOffline = true;
    queries.setDefaultOptions({ queries: { retry: false } });
    fireEvent.click(screen.getByRole('link', { name: 'Clients' }));
    await screen.findByText('You are offline. Nothing is lost.', {}, { timeout: 8000 });
  }, 15_000);

  it('has the way to demo mail only for the owner of a demo', async () => {
    const [membership] = ruth.memberships;
    asRuth('therapist', {
      'GET account/me': () =>
        ok({ ...ruth, memberships: [{ ...membership, roles: ['therapist'] }] }),
    });
    await screen.findByRole('link', { name: 'Library' });
    expect(screen.queryByRole('link', { name: /Demo/ })).toBeNull();
  });
});
