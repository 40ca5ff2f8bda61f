import { act, fireEvent, screen } from '@testing-library/react';
import { ok, refuse } from '../../test/fake-server.ts';
import { asRuth, client, noor, own } from './test/ruth.ts';

const press = async (name: string) =>
  act(async () => fireEvent.click(await screen.findByRole('button', { name })));

describe('a record that was changed elsewhere', () => {
  it('is archived by the second try, as it is there now', async () => {
    const current = { ...noor, revision: noor.revision + 1, phone: '+43 1 23456' };
    const archived = { ...current, revision: current.revision + 1, archivedOn: '2026-11-24' };
    const { server } = asRuth(`therapist/clients/${client}/contact`, {
      [`POST ${own}/clients/${client}/archive`]: ({ ifMatch }) =>
        ifMatch === `"${current.revision}"`
          ? ok(archived)
          : refuse(412, 'revision-changed', { current }),
    });
    await press('Archive the record');
    await screen.findByText('revision-changed');
    expect(screen.getAllByText('+43 1 23456').length).toBeGreaterThan(0);
    await press('Archive the record');
    await screen.findByText(/^The record of Noor is archived\.$/);
    expect(server.of('POST', 'archive')).toHaveLength(2);
  });
});
