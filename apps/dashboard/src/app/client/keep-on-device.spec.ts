import { jest } from '@jest/globals';
import { emptyPlan } from '@selfward/domain';
import { fakeServer, ok, refuse } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import type { PlanCopy, PlanWaiting } from '../../features/writing/plan-copy.ts';

const owner = { practice, member: 'm' };
const own = `practices/${practice}/client/safety-plan`;
const device: { copy: PlanCopy | null; waiting: PlanWaiting | null } = {
  copy: null,
  waiting: null,
};

jest.unstable_mockModule('../../features/writing/plan-copy.ts', () => ({
  mayKeepPlanCopy: () => true,
  planCopies: {
    waiting: async () => device.waiting,
    keepWaiting: async (_: object, waiting: PlanWaiting | null) => {
      device.waiting = waiting;
    },
    put: async (_: object, copy: PlanCopy) => {
      device.copy = copy;
    },
    drop: async () => {
      device.copy = null;
    },
  },
}));
const { default: keepOnDevice } = await import('./keep-on-device.ts');
const { keepUnsent } = await import('./safety-plan/use-own-plan.ts');

const there = { revision: 3, content: { ...emptyPlan, alone: 'A walk.' }, day: '2026-11-24' };
const mine = { ...emptyPlan, alone: 'A walk with Lea.' };
const server = (answer: () => ReturnType<typeof ok>) =>
  fakeServer({ [`GET ${own}`]: () => ok({ ...there, versions: [] }), [`PUT ${own}`]: answer });

beforeEach(() => Object.assign(device, { copy: null, waiting: null }));

describe('the plan on this device, when the app starts', () => {
  it('is what the account has', async () => {
    server(() => ok(null));
    await keepOnDevice(owner);
    expect(device.copy).toEqual({ content: there.content, day: there.day });
  });

  it('with words that could not be sent: they are sent', async () => {
    device.waiting = { content: mine, revision: 3 };
    const asked = server(() => ok({ ...there, revision: 4, content: mine, versions: [] }));
    await keepOnDevice(owner);
    expect(asked.of('PUT', 'safety-plan')[0]).toMatchObject({
      ifMatch: '"3"',
      body: { content: mine, together: false },
    });
    expect(device).toEqual({ copy: { content: mine, day: there.day }, waiting: null });
  });

  it('keeps them waiting where it was written on elsewhere, and shows them to who needs help', async () => {
    device.waiting = { content: mine, revision: 2 };
    server(() => refuse(412, 'revision-changed', { current: { ...there, versions: [] } }));
    await keepOnDevice(owner);
    expect(device.waiting).toEqual({ content: mine, revision: 2 });
    expect(device.copy?.content).toEqual(mine);
  });

  it('is the copy from the first word on, before it could be sent', async () => {
    await keepUnsent(owner, { content: mine, revision: 3 });
    expect(device.copy?.content).toEqual(mine);
    await keepUnsent(owner, null);
    expect(device).toMatchObject({ copy: { content: mine }, waiting: null });
  });
});
