import { Flag, FlagLines } from '@selfward/contract';
import { z } from 'zod';
import type { Scene } from './scene.ts';
import type { TherapistAct } from './stories/story-types.ts';

type LookingAfter = Extract<TherapistAct, { does: 'look-after' }>;

/** What waits on top of Today is opened, and the therapist says what was done about it. */
export async function lookAfterFlag(scene: Scene, { did, words }: LookingAfter): Promise<void> {
  const { therapist, practice, clientId } = scene;
  const flags = `${practice}/therapist/flags`;
  const lines = await therapist.ask({ method: 'GET', path: flags, answer: FlagLines });
  const line = lines.flags.find((one) => one.clientId === clientId);
  const path = `${flags}/${line?.id}`;
  const { answers } = await therapist.ask({ method: 'GET', path, answer: Flag });
  await therapist.ask({ method: 'POST', path: `${path}/seen`, answer: z.unknown() });
  const body = { did, words, closes: true, newest: answers[0]?.id };
  await therapist.ask({ method: 'POST', path: `${path}/steps`, body, answer: z.unknown() });
}
