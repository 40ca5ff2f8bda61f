import { allItems, parseItemPath } from '@selfward/domain';
import { type DraftStore, draftStore, type Place } from './draft-store.ts';
import { Saver } from './saver.ts';
import type { Which } from './which.ts';
import { openAssignment } from './writing.api.ts';

/** An answer that no try can bring into the account as it stands, and where it is. */
export interface StuckAnswer {
  which: Which;
  title: string;
  item: string;
  question: string;
  isTooLong: boolean;
}

export interface Waiting {
  /** Exercises with words that go to the account as soon as it can be reached, or once a choice is made. */
  exercises: number;
  stuck: StuckAnswer[];
}

/** Sends what an earlier visit could not. A conflict waits until its exercise is opened. */
export async function sendWaiting(
  practice: string,
  member: string,
  opening: Promise<DraftStore> = draftStore(),
): Promise<Waiting> {
  const store = await opening.catch(() => null);
  if (!store) return { exercises: 0, stuck: [] };
  const stuck: StuckAnswer[] = [];
  for (const which of await store.waiting(practice, member))
    stuck.push(...(await send({ practice, member, ...which }, opening)));
  const left = await store.waiting(practice, member);
  const going = left.filter((which) => !stuck.some((one) => isSameWhich(one.which, which)));
  return { exercises: going.length, stuck };
}

async function send(place: Place, store: Promise<DraftStore>): Promise<StuckAnswer[]> {
  const { practice, member: _member, ...which } = place;
  const opened = await openAssignment(practice, which).catch(() => null);
  if (!opened) return [];
  const { exercise } = opened;
  const saver = new Saver(place, exercise, store);
  await saver.open(opened);
  await saver.flush();
  saver.close();
  return [...saver.lines()].flatMap(([path, { fault }]) => {
    const found = fault !== null && itemOf(path);
    const item = found && allItems(exercise).find(({ id }) => id === found);
    if (!item) return [];
    const isTooLong = fault === 'too-long';
    return [{ which, title: exercise.title, item: item.id, question: item.text, isTooLong }];
  });
}

/** The question, also of one entry below it. */
const itemOf = (path: string): string | undefined => parseItemPath(path)?.item;

const isSameWhich = (one: Which, other: Which): boolean =>
  one.assignment === other.assignment &&
  one.occurrence === other.occurrence &&
  one.response === other.response;
