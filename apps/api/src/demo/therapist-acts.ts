import { type Rhythm, SharedResponse } from '@selfward/contract';
import { z } from 'zod';
import type { Act } from './calendar.ts';
import { Made, Revised } from './demo-visitor.ts';
import { lookAfterFlag } from './flag-acts.ts';
import { playNote } from './note-acts.ts';
import { playPathway } from './pathway-acts.ts';
import type { Scene } from './scene.ts';
import type { ClientAct } from './stories/story-types.ts';

export type TherapistStep = Exclude<Act, ClientAct>;

const OnScreen = SharedResponse.pick({ seen: true });

type Of<Does extends TherapistStep['does']> = Extract<TherapistStep, { does: Does }>;

/** What therapists of the demo do, through the routes that their dashboard uses. */
export async function playTherapist(scene: Scene, act: TherapistStep): Promise<unknown> {
  switch (act.does) {
    case 'plan':
      return plan(scene, act);
    case 'start':
    case 'finish':
    case 'cancel':
      return moveOn(scene, act);
    case 'agree':
      return agree(scene, act);
    case 'note':
    case 'sign':
    case 'add':
      return playNote(scene, act);
    default:
      return playRest(scene, act);
  }
}

type Rest = Exclude<
  TherapistStep,
  Of<'plan' | 'start' | 'finish' | 'cancel' | 'agree' | 'note' | 'sign' | 'add'>
>;

async function playRest(scene: Scene, act: Rest): Promise<unknown> {
  switch (act.does) {
    case 'end':
      return end(scene, act);
    case 'read':
      return read(scene, act);
    case 'line':
      return line(scene, act);
    case 'invite':
      return invite(scene);
    case 'enrol':
    case 'prepare':
      return playPathway(scene, act);
    case 'look-after':
      return lookAfterFlag(scene, act);
    default:
      return archive(scene);
  }
}

const ofClient = ({ practice, clientId }: Scene): string =>
  `${practice}/therapist/clients/${clientId}`;

async function plan(scene: Scene, { session, on, place }: Of<'plan'>): Promise<void> {
  const { day, clock } = scene.calendar.working(on);
  const { id, revision } = await scene.therapist.ask({
    method: 'POST',
    path: `${ofClient(scene)}/sessions`,
    body: { day, clock, place },
    answer: Revised,
  });
  scene.sessions.set(session, { id, revision, day });
}

async function moveOn(scene: Scene, act: Of<'start' | 'finish' | 'cancel'>): Promise<void> {
  const { id, revision, day } = scene.sessions.get(act.session);
  const moved = await scene.therapist.ask({
    method: 'POST',
    path: `${scene.practice}/therapist/sessions/${id}/${act.does}`,
    revision,
    answer: Revised,
  });
  scene.sessions.set(act.session, { id, revision: moved.revision, day });
}

async function agree(scene: Scene, act: Of<'agree'>): Promise<void> {
  const { exercise, card, preparedTogether = false, how: agreedHow = 'room', replaces } = act;
  const replaced = replaces === undefined ? null : scene.agreements.get(replaces);
  const { id } = await scene.therapist.ask({
    method: 'POST',
    path: `${ofClient(scene)}/assignments`,
    body: {
      exercise: scene.ownExercises.find(exercise) ?? exercise,
      card,
      preparedTogether,
      agreedHow,
      replaces: replaced,
      rhythm: rhythmOf(scene, act),
    },
    answer: Made,
  });
  scene.agreements.set(act.name, id);
}

function rhythmOf({ calendar, timeZone }: Scene, act: Of<'agree'>): Rhythm | null {
  const { weekly, everyWeeks: weeksBetween } = act;
  if (weeksBetween) return { kind: 'every', weeks: weeksBetween, time: '18:00', times: null };
  if (weekly === undefined) return null;
  const { daysAgo, at: time, weeks } = weekly;
  const weekday = calendar.weekdayOf(daysAgo, timeZone);
  return { kind: 'weekly', weekday, time, weeks, afterwards: 'monthly' };
}

async function end(scene: Scene, { name }: Of<'end'>): Promise<void> {
  const path = `${scene.practice}/therapist/assignments/${scene.agreements.get(name)}/end`;
  await scene.therapist.ask({ method: 'POST', path, answer: Made });
}

/** On the screen for a while, and then marked. */
async function read(scene: Scene, { response }: Of<'read'>): Promise<void> {
  const path = `${scene.practice}/therapist/responses/${scene.responses.get(response).id}`;
  const { seen } = await scene.therapist.ask({ method: 'GET', path, answer: OnScreen });
  const opened = { method: 'POST' as const, path: `${path}/opened`, body: { seen } };
  await scene.therapist.ask({ ...opened, answer: z.unknown() });
  const body = { read: true, seen };
  await scene.therapist.ask({ method: 'PUT', path: `${path}/read`, body, answer: z.unknown() });
}

async function line(scene: Scene, { response, text }: Of<'line'>): Promise<void> {
  const path = `${scene.practice}/therapist/responses/${scene.responses.get(response).id}/lines`;
  await scene.therapist.ask({ method: 'POST', path, body: { text }, answer: z.unknown() });
}

async function invite(scene: Scene): Promise<void> {
  const path = `${ofClient(scene)}/invitation`;
  await scene.therapist.ask({ method: 'POST', path, answer: z.unknown() });
}

async function archive(scene: Scene): Promise<void> {
  const path = ofClient(scene);
  const { revision } = await scene.therapist.ask({ method: 'GET', path, answer: Revised });
  await scene.therapist.ask({ method: 'POST', path: `${path}/archive`, revision, answer: Revised });
}
