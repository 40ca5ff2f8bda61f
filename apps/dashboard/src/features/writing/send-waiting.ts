import { draftStore } from './draft-store.ts';
import { Saver } from './saver.ts';
import { openAssignment } from './writing.api.ts';

/** Sends what an earlier visit could not. A conflict waits until its exercise is opened. */
export async function sendWaiting(practice: string, member: string): Promise<number> {
  const store = await draftStore().catch(() => null);
  if (!store) return 0;
  for (const which of await store.waiting(practice, member)) {
    const opened = await openAssignment(practice, which).catch(() => null);
    if (!opened) continue;
    const saver = new Saver({ practice, member, ...which }, opened.exercise);
    await saver.open(opened);
    await saver.flush();
    saver.close();
  }
  return (await store.waiting(practice, member)).length;
}
