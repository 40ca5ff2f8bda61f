import { act, fireEvent, screen } from '@testing-library/react';
import { ok } from '../../test/fake-server.ts';
import { response } from '../../test/practice.ts';
import { asRuth, client, own, shared } from './test/ruth.ts';

const press = (name: string) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })));

describe('an answer that was marked as read', () => {
  it('says so in words, with the way back on a button that keeps the focus', async () => {
    const { server } = asRuth(`therapist/clients/${client}/answers`, {
      [`PUT ${own}/responses/${response}/read`]: () => ok(null, 204),
      [`GET ${own}/clients/${client}/responses?since=last-session`]: () =>
        ok({ items: [shared], next: null, lastSessionOn: null, takenBack: [] }),
    });
    const mark = await screen.findByRole('button', { name: 'Mark as read' });
    expect(screen.queryByText('Read')).toBeNull();
    mark.focus();
    await press('Mark as read');
    await screen.findByText('Read');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mark as not read' }));
    await press('Mark as not read');
    await screen.findByRole('button', { name: 'Mark as read' });
    expect(server.asked.filter(({ path }) => path.endsWith('/read'))).toHaveLength(2);
  });
});
