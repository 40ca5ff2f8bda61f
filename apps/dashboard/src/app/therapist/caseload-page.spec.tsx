import { fireEvent, screen, within } from '@testing-library/react';
import { ok, refuse } from '../../test/fake-server.ts';
import { asRuth, own, ruth } from './test/ruth.ts';

describe('the caseload', () => {
  const rows = () =>
    within(screen.getByRole('region', { name: 'In your care' }))
      .queryAllByRole('link')
      .map(({ textContent }) => textContent);

  it('says who has something new to read, what is open and what comes, and ranks nobody', async () => {
    asRuth('therapist/caseload');
    await screen.findByRole('region', { name: 'In your care' });
    expect(rows()).toEqual([
      expect.stringMatching(
        /^Noor HaddadNext session .*, 14:00 · one exercise open · last shared .*two new$/,
      ),
      'LaleNot invited yet',
    ]);
  });

  it('shows who has something new, or who is quiet, at an address of its own', async () => {
    asRuth('therapist/caseload?show=new');
    await screen.findByRole('region', { name: 'In your care' });
    expect(rows()).toEqual([expect.stringMatching(/^Noor Haddad/)]);
    fireEvent.click(screen.getByRole('link', { name: 'Quiet' }));
    await screen.findByText('Lale');
    expect(rows()).toEqual([expect.stringMatching(/^Lale/)]);
  });

  it('is calm when there is nobody yet', async () => {
    asRuth('therapist/caseload', { [`GET ${own}/caseload`]: () => ok({ clients: [] }) });
    await screen.findByText('Nobody here yet. A new client begins with a name.');
    expect(await screen.findByRole('link', { name: 'New client' })).toBeTruthy();
  });

  it('says why it could not be read, and tries again', async () => {
    let tries = 0;
    asRuth('therapist/caseload', {
      [`GET ${own}/caseload`]: () => {
        tries += 1;
        return tries === 1 ? refuse(503, 'busy') : ok({ clients: [] });
      },
    });
    await screen.findByRole('alert');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Nobody here yet. A new client begins with a name.');
  });

  it('says that the net is gone', async () => {
    const { server, queries } = asRuth('therapist/caseload');
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
