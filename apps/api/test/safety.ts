import type { WorkingHours } from '@selfward/contract';
import { OpenedResponse } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { wallTimeAt } from '@selfward/domain/time';
import { Loop } from './loop.ts';
import type { TestPractice } from './practice.ts';
import { ifMatch } from './visitor.ts';

/** Monday to Friday, nine to five. */
export const officeHours: WorkingHours = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday: weekdayOf(weekday),
  from: '09:00',
  until: '17:00',
}));

function weekdayOf(day: number): WorkingHours[number]['weekday'] {
  const found = ([1, 2, 3, 4, 5, 6, 7] as const).find((one) => one === day);
  if (!found) throw new Error('a week has seven days');
  return found;
}

/** The practice says who looks, how soon, and whom to call: PHQ-9 may be answered at home. */
export async function lookAfter(p: TestPractice, now = new Date()): Promise<void> {
  const contact = {
    kind: 'crisis',
    name: 'The line',
    phone: '142',
    source: 'its own page',
    checkedOn: dayIn('Europe/Vienna', now),
  };
  await p.owner.post('owner/help-contacts', contact).expect(201);
  const { therapist, cover } = p.members;
  const covers = [{ memberId: therapist.memberId, coverId: cover.memberId }];
  const { body } = await p.owner.get('owner/safety').expect(200);
  await p.owner
    .put(
      'owner/safety',
      { workingHours: officeHours, withinHours: 4, covers },
      ifMatch(body.revision),
    )
    .expect(200);
}

/** A measure with a question about self-harm, begun by the client. */
export async function beginMeasure(p: TestPractice, exercise = 'phq-9'): Promise<Loop> {
  const assignmentId = await Loop.agree(p, exercise);
  const answer = await p.client.post(`client/assignments/${assignmentId}/responses`).expect(201);
  return new Loop(p, assignmentId, OpenedResponse.parse(answer.body).id);
}

/** The one flag that waits. */
export async function theFlag(p: TestPractice) {
  const { body } = await p.therapist.get('therapist/flags').expect(200);
  const [first] = body.flags;
  return (await p.therapist.get(`therapist/flags/${first.id}`).expect(200)).body;
}

/** The therapist is away today, and the cover covers: what waits is there for them at once. */
export async function goAway(p: TestPractice, now = new Date()): Promise<void> {
  const { day } = wallTimeAt('Europe/Vienna', now);
  const days = { firstDay: day, lastDay: day, coverId: p.members.cover.memberId };
  await p.therapist.post('therapist/absences', days);
}

/** An answer above none, given now. */
export async function raise(p: TestPractice, now = new Date()): Promise<Loop> {
  await lookAfter(p, now);
  const loop = await beginMeasure(p);
  await loop.write('q9', 2);
  return loop;
}
