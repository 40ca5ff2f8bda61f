import { ClientEnrolments, type EnrolmentAct } from '@selfward/contract';
import { z } from 'zod';
import type { Scene } from './scene.ts';
import type { TherapistAct } from './stories/story-types.ts';

type PathwayAct = Extract<TherapistAct, { does: 'enrol' | 'prepare' }>;
type Of<Does extends PathwayAct['does']> = Extract<PathwayAct, { does: Does }>;

/** What a therapist of the demo does with the pathway of a client. */
export const playPathway = (scene: Scene, act: PathwayAct): Promise<void> =>
  act.does === 'enrol' ? enrol(scene, act) : prepare(scene, act);

const pathOf = ({ practice, clientId }: Scene): string =>
  `${practice}/therapist/clients/${clientId}/pathway`;

async function enrol(scene: Scene, { pathway, card, ownDay }: Of<'enrol'>): Promise<void> {
  const path = pathOf(scene);
  const { today } = await scene.therapist.ask({ method: 'GET', path, answer: ClientEnrolments });
  const weekday = scene.calendar.weekdayOf(ownDay.daysAgo, scene.timeZone);
  const body = {
    pathway,
    card,
    ownDay: { weekday, time: ownDay.at },
    startsOn: today,
    maxOpen: null,
  };
  await scene.therapist.ask({ method: 'POST', path, body, answer: z.unknown() });
}

async function prepare(scene: Scene, { step }: Of<'prepare'>): Promise<void> {
  const { current } = await scene.therapist.ask({
    method: 'GET',
    path: pathOf(scene),
    answer: ClientEnrolments,
  });
  if (!current) throw new Error('the story prepares a step of no pathway');
  const body: EnrolmentAct = { kind: 'prepare', step, prepared: true };
  await scene.therapist.ask({
    method: 'POST',
    path: `${scene.practice}/therapist/enrolments/${current.id}/acts`,
    body,
    revision: current.revision,
    answer: z.unknown(),
  });
}
