import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { ok, refuse } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { asRuth, client, noor, own } from './test/ruth.ts';
import { session, sessionId } from './test/session.ts';

const press = async (name: string) =>
  act(async () => fireEvent.click(await screen.findByRole('button', { name })));
const offline = 'You are offline. Nothing is lost.';

describe('an undo that does not get through', () => {
  it('says so on whatever page it is pressed, and can be pressed again', async () => {
    const { server, router } = asRuth(`therapist/clients/${client}/contact`, {
      [`POST ${own}/clients/${client}/archive`]: () =>
        ok({ ...noor, revision: 5, archivedOn: '2026-11-24' }),
      [`POST ${own}/clients/${client}/bring-back`]: () => ok({ ...noor, revision: 6 }),
    });
    await press('Archive the record');
    await screen.findByText('The record of Noor is archived.');
    await act(async () => router.history.push(`/p/${practice}/therapist/library`));
    await screen.findByRole('heading', { level: 1, name: 'Library' });
    server.state.isOffline = true;
    await press('Undo');
    await screen.findByText(offline);
    server.state.isOffline = false;
    await press('Undo');
    await waitFor(() => expect(server.of('POST', 'bring-back')[0]?.ifMatch).toBe('"5"'));
  });

  it('is over when the practice says no', async () => {
    const path = `${own}/sessions/${sessionId}`;
    const { server } = asRuth(`therapist/clients/${client}/sessions/${sessionId}`, {
      [`GET ${path}`]: () => ok(session),
      [`POST ${path}/finish`]: () => ok({ ...session, revision: 2, phase: 'over' }),
      [`POST ${path}/undo`]: () => refuse(409, 'undo-over'),
    });
    await press('Finish');
    await press('Undo');
    await screen.findByText('undo-over');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    // Somebody else may have been first: what is there is asked for again.
    await waitFor(() => expect(server.of('GET', sessionId)).toHaveLength(2));
  });

  it('of a session that nobody planned leaves it as a cancelled one', async () => {
    const path = `${own}/sessions/${sessionId}`;
    const { server } = asRuth(`therapist/clients/${client}/sessions`, {
      [`POST ${own}/clients/${client}/sessions/start`]: () => ok(session, 201),
      [`GET ${path}`]: () => ok(session),
      [`POST ${path}/undo`]: () =>
        ok({ ...session, revision: 2, state: 'cancelled', phase: 'cancelled' }),
    });
    await press('Start a session now');
    await screen.findByText('The session has begun.');
    await press('Undo');
    await screen.findByText('It is as it was.');
    expect(server.of('POST', 'undo')[0]?.ifMatch).toBe('"1"');
  });

  it('of days away is tried as the same act', async () => {
    const absence = {
      id: sessionId,
      revision: 1,
      memberId: client,
      memberName: 'Ruth',
      firstDay: '2026-12-01',
      lastDay: '2026-12-03',
      cover: null,
      when: 'coming',
    };
    let absences = [absence];
    const { server } = asRuth('therapist/absences', {
      [`GET ${own}/absences`]: () =>
        ok({ absences, covers: [], members: [], planned: [], today: '2026-11-24' }),
      [`DELETE ${own}/absences/${sessionId}`]: () => {
        absences = [];
        return ok(null, 204);
      },
      [`POST ${own}/absences`]: () =>
        server.of('POST', 'absences')[1] ? ok({}, 201) : refuse(503, 'busy'),
    });
    fireEvent.click(await screen.findByRole('button', { name: /^Take away/ }));
    await screen.findByText('Nobody is away.');
    await press('Undo');
    await screen.findByText('busy');
    await press('Undo');
    await waitFor(() => expect(server.of('POST', 'absences')).toHaveLength(2));
    const [first, second] = server.of('POST', 'absences').map(({ key }) => key);
    expect(second).toBe(first);
  });
});
