import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { ok } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { asRuth, client } from '../therapist/test/ruth.ts';

const own = `practices/${practice}/owner/clients`;
const team = {
  clientName: 'Noor Haddad',
  isArchived: false,
  members: [{ memberId: '1', name: 'Ruth', since: '2026-09-01', readsFrom: null }],
  earlier: [],
  candidates: [{ memberId: '2', name: 'Paul' }],
};
const routes = {
  [`GET ${own}`]: () =>
    ok({
      items: [{ id: client, name: 'Noor Haddad', archivedOn: null, team: ['Ruth'] }],
      next: null,
    }),
  [`GET ${own}/${client}/care`]: () => ok(team),
};

describe('handing a client over', () => {
  it('begins with a list of names and who cares for them', async () => {
    const { container } = asRuth('owner/clients', routes);
    const link = await screen.findByRole('link', { name: /Noor Haddad.*Ruth/ });
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    fireEvent.click(link);
    await screen.findByRole('heading', { level: 1, name: 'Noor Haddad' });
  });

  it('adds somebody, and only then ends the care of whoever leaves', async () => {
    const paul = { memberId: '2', name: 'Paul', since: '2026-11-24', readsFrom: '2026-11-24' };
    const { server } = asRuth(`owner/clients/${client}`, {
      ...routes,
      [`POST ${own}/${client}/care`]: () =>
        ok({ ...team, members: [...team.members, paul], candidates: [] }),
      [`POST ${own}/${client}/care/1/end`]: () => ok(null, 204),
    });
    await screen.findByText(/Somebody stays in care/);
    expect(screen.queryByRole('button', { name: 'End Ruth’s care' })).toBeNull();
    fireEvent.change(screen.getByLabelText('Add a therapist'), { target: { value: '2' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Add to the care' })));
    fireEvent.click(await screen.findByRole('button', { name: 'End Ruth’s care' }));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'End the care' })));
    await waitFor(() => expect(server.of('POST', '/care/1/end')).toHaveLength(1));
  });
});
