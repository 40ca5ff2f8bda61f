import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { ok, type Routes } from '../../test/fake-server.ts';
import { assignment, practice } from '../../test/practice.ts';
import { agreement, asRuth, client, note, noteId, own, ruth } from './test/ruth.ts';
import { session, sessionId } from './test/session.ts';

const at = `/p/${practice}/therapist`;
const ofClient = `${at}/clients/${client}`;
const [{ memberId: ruthId } = { memberId: '' }] = ruth.memberships;
const press = async (name: string) =>
  act(async () => fireEvent.click(await screen.findByRole('button', { name })));

/** Ruth has looked at a page a moment ago, and goes on to where she acts. */
async function lookedAt(seen: string, acts: string, routes: Routes = {}) {
  const { server, router, queries } = asRuth(seen.replace(`/p/${practice}/`, ''), routes);
  await screen.findAllByRole('heading', { level: 1 });
  const go = (to: string) => act(async () => router.history.push(to));
  await waitFor(() => expect(queries.isFetching()).toBe(0));
  await go(acts);
  return { server, queries, back: () => go(seen) };
}

describe('a page that was looked at before an act', () => {
  const open = { ...agreement, canChange: true, progress: 'open' as const };
  const ending: Routes = {
    [`GET ${own}/clients/${client}/assignments`]: () => ok({ assignments: [open] }),
    [`POST ${own}/assignments/${assignment}/end`]: () => ok({ ...open, state: 'ended' }),
  };
  const finishing: Routes = {
    [`GET ${own}/sessions/${sessionId}`]: () => ok(session),
    [`POST ${own}/sessions/${sessionId}/finish`]: () => ok({ ...session, phase: 'over' }),
  };

  it('is Today, and it says anew what is agreed', async () => {
    const { server, back } = await lookedAt(at, `${ofClient}/agreements`, ending);
    await press('End');
    await screen.findByText(/^Ended\./);
    await back();
    await waitFor(() => expect(server.of('GET', 'therapist/today')).toHaveLength(2));
  });

  it('is what was agreed for a session, and it says anew for which', async () => {
    const page = `${ofClient}/sessions/${sessionId}`;
    const { server, back } = await lookedAt(`${ofClient}/agreements`, page, finishing);
    await press('Finish');
    await screen.findByText('The session is finished.');
    await back();
    await waitFor(() => expect(server.of('GET', '/assignments')).toHaveLength(2));
  });

  it('is what there is to read since the last session, fetched only when it is opened', async () => {
    const page = `${ofClient}/sessions/${sessionId}`;
    const { server, back } = await lookedAt(`${ofClient}/answers`, page, finishing);
    await press('Finish');
    await screen.findByText('The session is finished.');
    const list = '/responses?since=last-session';
    expect(server.of('GET', list)).toHaveLength(1);
    await back();
    await waitFor(() => expect(server.of('GET', list)).toHaveLength(2));
  });

  it('is the timeline, and it names what was added to a note', async () => {
    const signed = { ...note, state: 'signed', signedOn: '2026-11-20' };
    const { server, back } = await lookedAt(ofClient, `${ofClient}/notes/${noteId}`, {
      [`GET ${own}/notes/${noteId}`]: () => ok(signed),
      [`POST ${own}/notes/${noteId}/addenda`]: () =>
        ok({ id: assignment, text: 'Later.', authorName: 'Ruth', addedOn: '2026-11-24' }, 201),
    });
    await press('Add to this note');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Later.' } });
    await press('Add');
    await screen.findByRole('button', { name: 'Add to this note' });
    await back();
    await waitFor(() => expect(server.of('GET', '/timeline')).toHaveLength(2));
  });

  it('is Today, and it says anew who is away', async () => {
    const { server, back } = await lookedAt(at, `${at}/absences`, {
      [`GET ${own}/absences`]: () =>
        ok({ absences: [], covers: [], members: [], planned: [], today: '2026-11-24' }),
      [`POST ${own}/absences`]: () => ok({}, 201),
    });
    await press('Add days away');
    await press('Save');
    await screen.findByRole('button', { name: 'Add days away' });
    await back();
    await waitFor(() => expect(server.of('GET', 'therapist/today')).toHaveLength(2));
  });
});

describe('a client whose care I end', () => {
  it('is in no list any more, and nothing of the record stays in this window', async () => {
    const members = [
      { memberId: ruthId, name: 'Ruth', since: '2026-09-01', readsFrom: null },
      { memberId: noteId, name: 'Paul', since: '2026-09-01', readsFrom: null },
    ];
    const care = { clientName: 'Noor Haddad', isArchived: false, members };
    const { server, queries } = await lookedAt(`${at}/clients`, `${ofClient}/contact`, {
      [`GET ${own}/clients/${client}/care`]: () => ok({ ...care, earlier: [], candidates: [] }),
      [`POST ${own}/clients/${client}/care/${ruthId}/end`]: () => ok(null, 204),
    });
    await press('End Ruth’s care');
    await press('End the care');
    await screen.findByRole('heading', { level: 1, name: 'Clients' });
    await waitFor(() => expect(server.of('GET', 'show=in_care')).toHaveLength(2));
    await waitFor(() => expect(queries.getQueryData([practice, 'client', client])).toBeUndefined());
  });
});
