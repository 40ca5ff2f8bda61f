import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ok } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { asRuth, client } from '../therapist/test/ruth.ts';

const own = `GET practices/${practice}/owner/clients`;
const noor = { id: client, name: 'Noor Haddad', archivedOn: null, team: ['Ruth'] };
const found = (items: object[], next: string | null = null) => ok({ items, next });

describe('the clients of the practice', () => {
  it('are found by name, and the address says so', async () => {
    const { router } = asRuth('owner/clients', {
      [own]: () => found([noor, { ...noor, id: practice, name: 'Lale' }]),
      [`${own}?search=noor`]: () => found([noor]),
    });
    await screen.findByRole('link', { name: /Lale/ });
    fireEvent.change(screen.getByLabelText('Find a client'), { target: { value: 'noor' } });
    await waitFor(() => expect(screen.queryByRole('link', { name: /Lale/ })).toBeNull());
    expect(screen.getByRole('link', { name: /Noor Haddad/ })).toBeTruthy();
    expect(router.state.location.search).toEqual({ search: 'noor' });
  });

  it('come in pages, of what is looked for too', async () => {
    asRuth('owner/clients?search=o', {
      [`${own}?search=o`]: () => found([noor], 'place'),
      [`${own}?search=o&after=place`]: () => found([{ ...noor, id: practice, name: 'Oskar' }]),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Show more clients' }));
    expect(await screen.findByRole('link', { name: /Oskar/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Noor Haddad/ })).toBeTruthy();
  });

  it('say calmly that nobody has this name, and that nobody is here yet', async () => {
    asRuth('owner/clients?search=zz', {
      [`${own}?search=zz`]: () => found([]),
      [own]: () => found([]),
    });
    await screen.findByText('Nobody here for “zz”.');
    fireEvent.change(screen.getByLabelText('Find a client'), { target: { value: '' } });
    expect(await screen.findByText('No clients yet.')).toBeTruthy();
  });
});
