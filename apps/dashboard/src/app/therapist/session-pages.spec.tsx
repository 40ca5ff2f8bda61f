import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Session } from '@selfward/contract';
import { longDay } from '../../i18n/days.ts';
import { ok, refuse } from '../../test/fake-server.ts';
import { asRuth, client, noteId, own } from './test/ruth.ts';
import { session, sessionId } from './test/session.ts';

const at = `therapist/clients/${client}/sessions/${sessionId}`;
const path = `${own}/sessions/${sessionId}`;
const press = (element: HTMLElement) => act(async () => fireEvent.click(element));
const click = async (name: string) => press(await screen.findByRole('button', { name }));
const change = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

/** What can be done on the page of a session, the filled one first. */
async function actsOf(more: Partial<Session>) {
  const { unmount } = asRuth(at, { [`GET ${path}`]: () => ok({ ...session, ...more }) });
  const sheet = within(await screen.findByRole('region', { name: 'Session' }));
  await sheet.findByText(/In the room/);
  const acts = [...sheet.queryAllByRole('link'), ...sheet.queryAllByRole('button')];
  const filled = acts.filter(({ className }) => className.includes('main'));
  unmount();
  return { filled: filled.map(nameOf), all: acts.map(nameOf) };
}

const nameOf = ({ textContent }: HTMLElement) => textContent ?? '';

describe('the page of a session', () => {
  it('leads to what comes next, filled, and to one thing only', async () => {
    const planned = { state: 'planned', phase: 'coming' } as const;
    expect((await actsOf(planned)).filled).toEqual(['Prepare']);
    expect((await actsOf({})).filled).toEqual(['Write the note']);
    expect((await actsOf({ note: 'signed', noteId })).filled).toEqual(['Finish']);
    const over = { state: 'finished', phase: 'over' } as const;
    expect((await actsOf(over)).filled).toEqual(['Write the note']);
    expect((await actsOf({ ...over, note: 'draft', noteId })).filled).toEqual(['Open the note']);
    const next = 'Agree on what comes next';
    expect((await actsOf({ ...over, note: 'signed', noteId })).filled).toEqual([next]);
    expect((await actsOf({ ...over, note: 'waived' })).filled).toEqual([next]);
    const cancelled = { state: 'cancelled', phase: 'cancelled' } as const;
    expect((await actsOf(cancelled)).filled).toEqual(['Plan a session']);
  });

  it('of a colleague says where and when, and changes nothing', async () => {
    expect((await actsOf({ isMine: false, therapistName: 'Paul' })).all).toEqual([]);
  });

  it('that is not there leads to all the others', async () => {
    asRuth(at);
    await screen.findByText('There is no such session.');
    const all = screen.getByRole('link', { name: 'All sessions' });
    expect(all.getAttribute('href')).toMatch(/\/sessions$/);
  });

  it('finishes it at once and takes it back', async () => {
    const { server } = asRuth(at, {
      [`GET ${path}`]: () => ok(session),
      [`POST ${path}/finish`]: () => ok({ ...session, revision: 2, phase: 'over' }),
      [`POST ${path}/undo`]: () => ok({ ...session, revision: 3 }),
    });
    await click('Finish');
    await screen.findByText('The session is finished.');
    await click('Undo');
    await screen.findByText('It is as it was.');
    expect(server.of('POST', 'undo')[0]?.ifMatch).toBe('"2"');
  });

  it('is finished once by whoever presses twice', async () => {
    const { server } = asRuth(at, {
      [`GET ${path}`]: () => ok(session),
      [`POST ${path}/finish`]: () => ok({ ...session, revision: 2, phase: 'over' }),
    });
    const button = await screen.findByRole('button', { name: 'Finish' });
    await act(async () => {
      fireEvent.click(button);
      fireEvent.click(button);
    });
    await screen.findByText('The session is finished.');
    expect(server.of('POST', 'finish')).toHaveLength(1);
  });
});

describe('planning a session', () => {
  it('asks with whom, and the focus goes there', async () => {
    const { server } = asRuth('therapist/sessions/new');
    await click('Plan a session');
    await screen.findByText('Please choose with whom you meet.');
    expect(document.activeElement).toBe(screen.getByLabelText('With whom'));
    expect(server.of('POST', 'sessions')).toEqual([]);
  });

  it('says that a day is past, with its year, before anything is planned', async () => {
    asRuth('therapist/sessions/new');
    await screen.findByLabelText('Day');
    expect(screen.queryByText(/is past/)).toBeNull();
    change('Day', '2020-01-01');
    await screen.findByText(/^1 January 2020 is past\. It will stand there as a session/);
  });

  it('keeps what was typed when something of it is wrong', async () => {
    asRuth(`therapist/sessions/new?client=${client}`, {
      [`POST ${own}/clients/${client}/sessions`]: () =>
        refuse(422, 'invalid-input', {
          errors: [{ pointer: '#/minutes', detail: 'Five minutes at least.' }],
        }),
    });
    await screen.findByLabelText('Minutes');
    change('Minutes', '3');
    change('Time at the practice', '09:30');
    await click('Plan a session');
    await screen.findByText('Five minutes at least.');
    await screen.findByText('What is marked cannot be saved as it stands. Nothing is lost.');
    expect(document.activeElement).toBe(screen.getByLabelText('Minutes'));
    expect(screen.getByLabelText('Time at the practice')).toHaveProperty('value', '09:30');
  });
});

describe('moving a session that was moved elsewhere', () => {
  const planned: Session = { ...session, state: 'planned', phase: 'coming', day: '2026-12-03' };

  it('shows both times side by side, and goes on from the one there', async () => {
    let there: Session = planned;
    const { server } = asRuth(`therapist/sessions/new?session=${sessionId}`, {
      [`GET ${path}`]: () => ok(there),
      [`PUT ${path}`]: ({ ifMatch, body }) => {
        if (ifMatch === '"1"') {
          there = { ...planned, revision: 5, clock: '17:00' };
          return refuse(412, 'revision-changed', { current: there });
        }
        there = { ...there, ...Object(body), revision: 6 };
        return ok(there);
      },
    });
    expect(await screen.findByText(`Noor Haddad · ${longDay('2026-12-03')}, 14:00`)).toBeTruthy();
    change('Time at the practice', '16:00');
    await click('Move');
    const both = within(await screen.findByRole('region', { name: 'This was changed elsewhere' }));
    expect(both.getAllByRole('cell').map(nameOf)).toEqual(['16:00', '17:00']);
    await click('Keep what is written here');
    await screen.findByText(`Planned for ${longDay('2026-12-03')} at 16:00.`);
    await waitFor(() => expect(server.of('PUT', sessionId)[1]?.ifMatch).toBe('"5"'));
  });

  it('does not take what was only fetched behind the form for what was read', async () => {
    let there: Session = planned;
    const { server, queries } = asRuth(`therapist/sessions/new?session=${sessionId}`, {
      [`GET ${path}`]: () => ok(there),
      [`PUT ${path}`]: () => refuse(412, 'revision-changed', { current: there }),
    });
    await screen.findByLabelText('Time at the practice');
    there = { ...planned, revision: 5, clock: '17:00' };
    await act(() => queries.invalidateQueries());
    change('Time at the practice', '16:00');
    await click('Move');
    await screen.findByRole('region', { name: 'This was changed elsewhere' });
    expect(server.of('PUT', sessionId)[0]?.ifMatch).toBe('"1"');
    await click('Keep what is there');
    await screen.findByRole('heading', { name: `${longDay('2026-12-03')}, 17:00` });
  });
});
