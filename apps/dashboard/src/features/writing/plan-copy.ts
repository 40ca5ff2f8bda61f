import type { PlanContent } from '@selfward/contract';
import { makeKey, seal, unseal } from './sealing.ts';
import { openShelf, planWaiting, type Shelf } from './shelf.ts';

/** A copy is readable without a sign-in for so long after the account was last reached with one. */
const lasting = 7 * 24 * 60 * 60_000;

/** The client's safety plan as it was at this version. */
export interface PlanCopy {
  content: PlanContent;
  day: string;
}

interface KeptCopy extends PlanCopy {
  /** Milliseconds. The page "Get help now" heeds it too, and drops what is over. */
  until: number;
}

export interface PlanOwner {
  practice: string;
  member: string;
}

/** Words that are not in the account yet. They wait also where no copy is kept. */
export interface PlanWaiting {
  content: PlanContent;
  revision: number;
}

/**
 * The plan on this device, sealed as drafts are and gone with them at sign-out. The page "Get help now"
 * reads a copy by the beginning of its name, without network (public/help.js).
 */
const copies = 'plan/';
const nameOf = ({ practice, member }: PlanOwner) => `${copies}${practice}/${member}`;
const waitingOf = ({ practice, member }: PlanOwner) => `${planWaiting}${practice}/${member}`;

export function makePlanCopies(open: () => Promise<Shelf>) {
  const onShelf = reopening(open);
  /** What does not open was moved or damaged: it is as good as not there. */
  const read = <Kept extends object>(name: string): Promise<Kept | null> =>
    onShelf(async (shelf) => {
      const sealed = await shelf.asides.get(name);
      return sealed ? await unseal<Kept>(await keyOf(shelf), name, sealed) : null;
    }).catch(() => null);
  const put = (name: string, words: object): Promise<void> =>
    onShelf(async (shelf) => {
      await shelf.asides.put(name, await seal(await keyOf(shelf), name, words));
    });
  const drop = (isOf: (name: string) => boolean): Promise<void> =>
    onShelf(async ({ asides }) => {
      const names = (await asides.names()).filter(isOf);
      await Promise.all(names.map((name) => asides.delete(name)));
    });
  return {
    read: async (owner: PlanOwner): Promise<PlanCopy | null> => {
      const kept = await read<KeptCopy>(nameOf(owner));
      return kept && kept.until > Date.now() ? { content: kept.content, day: kept.day } : null;
    },
    put: (owner: PlanOwner, copy: PlanCopy) =>
      put(nameOf(owner), { ...copy, until: Date.now() + lasting }),
    drop: (owner: PlanOwner) => drop((name) => name === nameOf(owner)),
    /** Nobody is signed in: what is readable without a sign-in goes. Unsent words stay, sealed. */
    dropAll: () => drop((name) => name.startsWith(copies)).catch(() => undefined),
    waiting: (owner: PlanOwner) => read<PlanWaiting>(waitingOf(owner)),
    keepWaiting: (owner: PlanOwner, waiting: PlanWaiting | null): Promise<void> =>
      waiting ? put(waitingOf(owner), waiting) : drop((name) => name === waitingOf(owner)),
  };
}

export const planCopies = makePlanCopies(openShelf);

const keyOf = async (shelf: Shelf) => shelf.keyOr(await makeKey());

/** A connection that another tab's sign-out closed is opened once more. */
function reopening(open: () => Promise<Shelf>) {
  let opened: Promise<Shelf> | null = null;
  return async <Result>(act: (shelf: Shelf) => Promise<Result>): Promise<Result> => {
    opened ??= open();
    try {
      return await act(await opened);
    } catch {
      opened = open();
      return act(await opened);
    }
  };
}

const choice = (member: string) => `selfward-no-plan-copy/${member}`;

/** Said once, it holds on this device also after the next sign-in. */
export function mayKeepPlanCopy(member: string): boolean {
  try {
    return localStorage.getItem(choice(member)) === null;
  } catch {
    return false;
  }
}

export function choosePlanCopy(member: string, mayKeep: boolean): void {
  try {
    if (mayKeep) localStorage.removeItem(choice(member));
    else localStorage.setItem(choice(member), 'yes');
  } catch {
    // No storage in this browser: then there is no copy either.
  }
}
