import type { OpenedAssignment } from '@selfward/contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { assignment, noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;
const title = 'Where did I learn it?';

async function open(given: Partial<OpenedAssignment>, hash = '') {
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/assignments/${assignment}`]: () => ok({ ...opened, ...given }),
    'POST *': () => ok(null, 204),
    'PUT *': () => ok({ revision: 2 }),
  });
  const page = renderApp(`/p/${practice}/client/exercise/${assignment}${hash}`);
  await screen.findByRole('heading', { level: 1, name: title });
  await screen.findByRole('link', { name: 'Back to the first page' });
  return { server, page };
}

const written: OpenedAssignment['response'] = {
  id: response,
  revision: 0,
  sharing: 'draft',
  answers: { first: 'The back seat.' },
  revisions: { first: 1 },
  lastSaved: null,
};
const ended = { state: 'ended', occurrenceState: 'ended', closedOn: '2026-01-15' } as const;

describe('an exercise that was ended', () => {
  it.each(['', '#first'])(
    'says who ended it, on what day, and asks nothing (at "%s")',
    async (hash) => {
      await open({ ...ended, response: written }, hash);
      screen.getByText('Your therapist ended this on 15 January. There is nothing to do.');
      expect(screen.queryByText(/How much today|When you finish|Not now/)).toBeNull();
      expect(screen.queryByRole('button', { name: /Begin|Go on|Next|Open again/ })).toBeNull();
      const mine = within(screen.getByRole('region', { name: 'What you wrote' }));
      mine.getByText('The back seat.');
    },
  );

  it('says that nothing was written where nothing was, and leads to what was finished', async () => {
    const first = await open(ended);
    screen.getByText('Nothing was written here, and nothing has to be.');
    expect(screen.queryByRole('link', { name: 'Look at it, or share' })).toBeNull();
    first.page.unmount();
    await open({ ...ended, response: { ...written, revision: 1, sharing: 'kept' } });
    const link = screen.getByRole('link', { name: 'Look at it, or share' });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/client/response/${response}`);
  });

  it('says of a log that its entries stay, and leads to them', async () => {
    const exercise = {
      ...opened.exercise,
      cadence: { kind: 'log' as const, text: 'As it happens.' },
    };
    await open({ ...ended, exercise });
    expect(screen.queryByText(/Nothing was written here/)).toBeNull();
    const link = screen.getByRole('link', { name: 'All your entries' });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/client/log/${exercise.slug}`);
  });

  it('has no fault that a machine can find', async () => {
    const { page } = await open({ ...ended, response: written });
    const { violations } = await axe.run(page.container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('an exercise that was set aside', () => {
  it('is there to read, and is opened again from its own page', async () => {
    const { server } = await open({ occurrenceState: 'set_aside', response: written });
    screen.getByText(/^You set this aside/);
    screen.getByText('The back seat.');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Open again' })));
    expect(server.of('POST', 'open-again')).toHaveLength(1);
  });
});

describe('an exercise that was not this one', () => {
  it('says so with its day', async () => {
    await open({ state: 'declined', occurrenceState: 'ended', closedOn: '2026-01-15' });
    screen.getByText('You said not this one, on 15 January.');
  });
});
