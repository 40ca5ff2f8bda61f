import { jest } from '@jest/globals';
import type { SafetyPlan } from '@selfward/contract';
import { emptyPlan } from '@selfward/domain';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { PlanKeeper, type UnsentPlan } from './plan-keeper.ts';

const there: SafetyPlan = {
  revision: 2,
  content: { ...emptyPlan, alone: 'Tea.' },
  day: '2026-11-24',
  isTogether: false,
  isMeeting: false,
  sharing: null,
  isSharingClosed: false,
  readers: [],
  covers: [],
  versions: [],
};
const path = 'PUT practices/p/client/safety-plan';

function aKeeper(routes: Routes = {}) {
  let revision = there.revision;
  const server = fakeServer({
    [path]: ({ body }) => ok({ ...there, revision: ++revision, content: Object(body).content }),
    ...routes,
  });
  const kept: (UnsentPlan | null)[] = [];
  const keeper = new PlanKeeper('p', there, async (unsent) => {
    kept.push(unsent);
  });
  return { keeper, kept, server };
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate'] }));
afterEach(() => jest.useRealTimers());
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('a plan that is written', () => {
  it('waits for a pause, is sent once, and then nothing waits on the device', async () => {
    const { keeper, kept, server } = aKeeper();
    for (const alone of ['T', 'Te', 'Tea and a walk.']) keeper.write({ alone });
    expect(server.of('PUT', 'safety-plan')).toHaveLength(0);
    await pass(1600);
    expect(server.of('PUT', 'safety-plan')).toHaveLength(1);
    expect(server.of('PUT', 'safety-plan')[0]?.ifMatch).toBe('"2"');
    expect(keeper.hasUnsaved()).toBe(false);
    expect(kept.at(0)).toMatchObject({ revision: 2, content: { alone: 'T' } });
    expect(kept.at(-1)).toBeNull();
  });

  it('is on the device before it says so, and is tried again by itself', async () => {
    const { keeper, server } = aKeeper();
    server.state.isOffline = true;
    keeper.write({ matters: 'My garden.' });
    expect(keeper.plan().isOnDevice).toBe(false);
    await pass(1600);
    expect(keeper.plan()).toMatchObject({ isOnDevice: true, failure: { reason: 'offline' } });
    server.state.isOffline = false;
    await pass(4000);
    expect(keeper.hasUnsaved()).toBe(false);
    expect(keeper.plan().failure).toBeNull();
  });

  it('goes on where an earlier visit could not send', async () => {
    const { keeper, server } = aKeeper();
    keeper.resume({ content: { ...emptyPlan, alone: 'Offline.' }, revision: 2 });
    await pass(100);
    expect(server.of('PUT', 'safety-plan')[0]?.body).toMatchObject({
      content: { alone: 'Offline.' },
    });
  });

  it('stands beside what was written elsewhere since then, and neither is lost', async () => {
    const { keeper, server, kept } = aKeeper();
    keeper.resume({ content: { ...emptyPlan, alone: 'Offline.' }, revision: 1 });
    await pass(2000);
    expect(server.of('PUT', 'safety-plan')).toHaveLength(0);
    expect(keeper.plan()).toMatchObject({
      content: { alone: 'Offline.' },
      conflict: { content: { alone: 'Tea.' } },
    });
    await keeper.choose('theirs');
    expect(keeper.plan()).toMatchObject({ content: { alone: 'Tea.' }, conflict: null });
    expect(kept.at(-1)).toBeNull();
  });

  it('is no conflict where its own earlier try arrived without an answer', async () => {
    const content = { ...there.content, alone: 'Mine.' };
    const { keeper } = aKeeper({
      [path]: () =>
        refuse(412, 'revision-changed', { current: { ...there, revision: 3, content } }),
    });
    keeper.write({ alone: 'Mine.' });
    await pass(1600);
    expect(keeper.plan().conflict).toBeNull();
    expect(keeper.hasUnsaved()).toBe(false);
  });

  it('says why it was refused, and tries nothing that cannot succeed', async () => {
    const { keeper, server } = aKeeper({ [path]: () => refuse(409, 'plan-together-in-session') });
    keeper.setTogether(true);
    keeper.write({ alone: 'x' });
    await pass(70_000);
    expect(server.of('PUT', 'safety-plan')).toHaveLength(1);
    expect(keeper.plan().failure).toBeTruthy();
    keeper.setTogether(false);
    await pass(100);
    expect(server.of('PUT', 'safety-plan').at(-1)?.body).toMatchObject({ together: false });
  });
});
