import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { ok, refuse } from '../../test/fake-server.ts';
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

describe('an answer that was taken back while it stood open', () => {
  it('leaves the screen as soon as somebody marks it', async () => {
    let isShared = true;
    const page = (items: unknown[]) =>
      ok({ items, next: null, lastSessionOn: null, takenBack: [] });
    asRuth(`therapist/clients/${client}/answers`, {
      [`PUT ${own}/responses/${response}/read`]: () => {
        isShared = false;
        return refuse(404, 'not-found');
      },
      [`GET ${own}/clients/${client}/responses?since=last-session`]: () =>
        page(isShared ? [shared] : []),
    });
    await screen.findByRole('button', { name: 'Mark as read' });
    await press('Mark as read');
    await screen.findByText('This answer is not shared, or it was taken back.');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Mark as read' })).toBeNull());
    expect(screen.queryByRole('heading', { name: shared.title })).toBeNull();
  });
});
