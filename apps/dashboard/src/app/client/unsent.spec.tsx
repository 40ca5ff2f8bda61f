import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Draft, DraftStore } from '../../features/writing/draft-store.ts';
import { sendWaiting, type Waiting } from '../../features/writing/send-waiting.ts';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { assignment, member, noor, opened, practice, response } from '../../test/practice.ts';
import { emptyHome } from './test/home.ts';

const own = `practices/${practice}/client`;
const which = { assignment, occurrence: null };
const long = 'x'.repeat(120_000);

/** A device on which these words wait. */
function device(drafts: Map<string, Draft>): Promise<DraftStore> {
  return Promise.resolve({
    put: async () => undefined,
    remove: async (_place, path) => void drafts.delete(path),
    list: async () => new Map(drafts),
    putAside: async () => undefined,
    asides: async () => new Map(),
    beginKey: async () => 'the-same-key',
    begun: async () => undefined,
    waiting: async () => (drafts.size > 0 ? [which] : []),
    forget: async () => drafts.clear(),
    count: async () => drafts.size,
    erase: async () => drafts.clear(),
  });
}

const server = () =>
  fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/home`]: () => ok(emptyHome()),
    [`GET ${own}/assignments/${assignment}`]: () => ok(opened),
    [`POST ${own}/assignments/${assignment}/responses`]: () => ok({ id: response }, 201),
    'PUT *': () => ok({ revision: 1 }),
  });

describe('words that wait on this device', () => {
  it('are sent, and nothing is left', async () => {
    const asked = server();
    const drafts = new Map<string, Draft>([['first', { value: 'Short.', revision: 0 }]]);
    const waiting = await sendWaiting(practice, member, device(drafts));
    expect(asked.of('PUT', 'draft-items/first')).toHaveLength(1);
    expect(waiting).toEqual({ exercises: 0, stuck: [] });
  });

  it('are named where they are too long for the account: no try brings them there', async () => {
    const asked = server();
    const drafts = new Map<string, Draft>([['first', { value: long, revision: 0 }]]);
    const waiting = await sendWaiting(practice, member, device(drafts));
    expect(asked.of('PUT', 'draft-items')).toEqual([]);
    expect(waiting).toEqual({
      exercises: 0,
      stuck: [
        {
          which,
          title: 'Where did I learn it?',
          item: 'first',
          question: 'What do you remember?',
          isTooLong: true,
        },
      ],
    });
    await shown(waiting);
    screen.getByText(/^One answer in “Where did I learn it\?” is too long to be kept in your/);
    const link = screen.getByRole('link', { name: 'Go to it: What do you remember?' });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/client/exercise/${assignment}#first`);
    expect(screen.queryByText(/as soon as it can be reached/)).toBeNull();
  });
});

/** The first page of somebody with these words on their device. */
async function shown(waiting: Waiting): Promise<void> {
  const real = await import('../../features/writing/send-waiting.ts');
  jest.unstable_mockModule('../../features/writing/send-waiting.ts', () => ({
    ...real,
    sendWaiting: async () => waiting,
  }));
  const { renderApp } = await import('../../test/render-app.tsx');
  renderApp(`/p/${practice}/client`);
  await screen.findByText(/on this device and nowhere else/);
}
