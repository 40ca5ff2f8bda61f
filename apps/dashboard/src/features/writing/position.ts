import type { OpenedAssignment } from '@selfward/contract';
import { nameOfWhich, whichOf, type Which } from './which.ts';

const prefix = 'selfward:at:';
/** What was typed before may reach the account after the next question is open. */
const slack = 60_000;

/** On this device: the question that is open, by its id, and since when. No word of an answer. */
export function rememberPosition(which: Which, item: string): void {
  try {
    localStorage.setItem(prefix + nameOfWhich(which), `${Date.now()} ${item}`);
  } catch {
    // Without storage it goes on where something was written last.
  }
}

/** Where the person was last: here, or on another device that wrote later. */
export function lastPosition(opened: OpenedAssignment): string | null {
  const here = known(whichOf(opened));
  const saved = opened.response?.lastSaved ?? null;
  if (!saved) return here?.item ?? null;
  const isLater = !here || Date.parse(saved.at) > here.since + slack;
  return isLater ? (saved.path.split('[')[0] ?? null) : here.item;
}

function known(which: Which): { since: number; item: string } | null {
  try {
    const [since, item] = localStorage.getItem(prefix + nameOfWhich(which))?.split(' ') ?? [];
    return item === undefined ? null : { since: Number(since), item };
  } catch {
    return null;
  }
}

/** It is finished, or was deleted: nothing is left to go back to. */
export function forgetPosition(which: Which): void {
  try {
    localStorage.removeItem(prefix + nameOfWhich(which));
  } catch {
    // Nothing was kept.
  }
}

/** At sign-out: which exercises somebody has is nobody's business. */
export function forgetPositions(): void {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // Nothing was kept.
  }
}
