import { requireDeactivation, requireRoles, type Standing } from './member.ts';
import type { Role } from './roles.ts';
import { RuleBroken, type Rule } from './rule-broken.ts';

const outcome = (act: () => void): Rule | 'allowed' => {
  try {
    act();
    return 'allowed';
  } catch (error) {
    if (error instanceof RuleBroken) return error.rule;
    throw error;
  }
};

const a = (roles: Role[], changes: Partial<Standing> = {}): Standing => ({
  memberId: 'a',
  roles,
  isActive: true,
  clientsInCare: 0,
  ...changes,
});

describe('the roles of a member', () => {
  it.each<[string, Standing, Role[], string[], Rule | 'allowed']>([
    ['may grow', a(['therapist']), ['therapist', 'cover'], ['b'], 'allowed'],
    ['keep one owner', a(['owner', 'therapist']), ['therapist'], ['a'], 'last-owner'],
    ['let an owner go beside another', a(['owner']), ['front_desk'], ['a', 'b'], 'allowed'],
    [
      'ask nothing of an owner who is out',
      a(['owner'], { isActive: false }),
      ['cover'],
      ['b'],
      'allowed',
    ],
    [
      'stay while clients are in care',
      a(['therapist'], { clientsInCare: 1 }),
      ['cover'],
      ['b'],
      'member-has-clients',
    ],
    [
      'change beside clients in care',
      a(['therapist'], { clientsInCare: 1 }),
      ['therapist', 'owner'],
      ['b'],
      'allowed',
    ],
  ])('%s', (...[, member, roles, owners, expected]) =>
    expect(outcome(() => requireRoles(member, roles, owners))).toBe(expected),
  );
});

describe('deactivating a member', () => {
  const clients = { clientsInCare: 2 };
  it.each<[string, Standing, string, string[], boolean, Rule | 'allowed']>([
    ['works', a(['front_desk']), 'b', ['b'], false, 'allowed'],
    ['is not done to oneself', a(['owner']), 'a', ['a', 'b'], false, 'not-yourself'],
    ['leaves one owner', a(['owner']), 'b', ['a'], false, 'last-owner'],
    ['works for an owner beside another', a(['owner']), 'b', ['a', 'b'], false, 'allowed'],
    [
      'says that there are clients',
      a(['therapist'], clients),
      'b',
      ['b'],
      false,
      'member-has-clients',
    ],
    [
      'works all the same when that was said',
      a(['therapist'], clients),
      'b',
      ['b'],
      true,
      'allowed',
    ],
  ])('%s', (...[, member, by, owners, leavesClients, expected]) =>
    expect(outcome(() => requireDeactivation(member, { by, owners, leavesClients }))).toBe(
      expected,
    ),
  );
});
