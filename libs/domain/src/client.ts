import { RuleBroken } from './rule-broken.ts';

/** What decides whether something new may begin with a client. */
export interface ClientState {
  isAdultInIndividualWork: boolean;
  isArchived: boolean;
  hasLogin: boolean;
  isInvited: boolean;
}

/** An archived client's matter can be read; nothing new begins: no agreement, session or invitation. */
export function requireActive({ isArchived }: Pick<ClientState, 'isArchived'>): void {
  if (isArchived) throw new RuleBroken('client-archived');
}

export function bringBack({ isArchived }: Pick<ClientState, 'isArchived'>): void {
  if (!isArchived) throw new RuleBroken('client-not-archived');
}

/** The work has ended: what the client writes from now on stays with them. */
export function requireSharing({ isArchived }: Pick<ClientState, 'isArchived'>): void {
  if (isArchived) throw new RuleBroken('sharing-closed');
}

export function requireInvitable(client: ClientState): void {
  requireActive(client);
  if (!client.isAdultInIndividualWork) throw new RuleBroken('adult-individual-work-only');
  if (client.hasLogin) throw new RuleBroken('client-has-login');
  if (client.isInvited) throw new RuleBroken('client-already-invited');
}

/** Once in care is enough: a second relationship would say something else about what may be read. */
export function joinCare({ isInCare }: { isInCare: boolean }): void {
  if (isInCare) throw new RuleBroken('already-in-care');
}

/** Somebody stays responsible for as long as the client is not archived. */
export function endCare(team: { others: number; isArchived: boolean }): void {
  if (team.others === 0 && !team.isArchived) throw new RuleBroken('last-in-care');
}
