import {
  bringBack,
  type ClientState,
  endCare,
  joinCare,
  requireActive,
  requireInvitable,
  requireSharing,
} from './client.ts';
import { RuleBroken } from './rule-broken.ts';

const brokenBy = (act: () => void): string => {
  try {
    act();
    return 'allowed';
  } catch (error) {
    return error instanceof RuleBroken ? error.rule : 'something else';
  }
};

const free: ClientState = {
  isAdultInIndividualWork: true,
  isArchived: false,
  hasLogin: false,
  isInvited: false,
};

describe('an invitation', () => {
  it.each<[string, Partial<ClientState>, string]>([
    ['of an adult without a sign-in', {}, 'allowed'],
    [
      'of a minor, a couple or a group',
      { isAdultInIndividualWork: false },
      'adult-individual-work-only',
    ],
    ['of somebody who was archived', { isArchived: true }, 'client-archived'],
    ['of somebody who can sign in', { hasLogin: true }, 'client-has-login'],
    ['while another one is open', { isInvited: true }, 'client-already-invited'],
    [
      'of an archived minor',
      { isArchived: true, isAdultInIndividualWork: false },
      'client-archived',
    ],
  ])('%s', (_, state, result) => {
    expect(brokenBy(() => requireInvitable({ ...free, ...state }))).toBe(result);
  });
});

describe('something new', () => {
  it.each([
    [false, ['allowed', 'allowed', 'client-not-archived']],
    [true, ['client-archived', 'sharing-closed', 'allowed']],
  ])('with a client, archived: %s', (isArchived, results) => {
    const acts = [requireActive, requireSharing, bringBack];
    expect(acts.map((act) => brokenBy(() => act({ isArchived })))).toEqual(results);
  });
});

describe('joining the care', () => {
  it.each([
    [{ isInCare: false }, 'allowed'],
    [{ isInCare: true }, 'already-in-care'],
  ])('%j', (team, result) => {
    expect(brokenBy(() => joinCare(team))).toBe(result);
  });
});

describe('ending care', () => {
  it.each([
    [{ others: 1, isArchived: false }, 'allowed'],
    [{ others: 0, isArchived: false }, 'last-in-care'],
    [{ others: 0, isArchived: true }, 'allowed'],
    [{ others: 2, isArchived: true }, 'allowed'],
  ])('%j', (team, result) => {
    expect(brokenBy(() => endCare(team))).toBe(result);
  });
});
