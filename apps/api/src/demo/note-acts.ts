import { Made, Revised } from './demo-visitor.ts';
import type { Scene } from './scene.ts';
import type { TherapistAct } from './stories/story-types.ts';

type NoteAct = Extract<TherapistAct, { does: 'note' | 'sign' | 'add' }>;
type Of<Does extends NoteAct['does']> = Extract<NoteAct, { does: Does }>;

export async function playNote(scene: Scene, act: NoteAct): Promise<void> {
  switch (act.does) {
    case 'note':
      return write(scene, act);
    case 'sign':
      return sign(scene, act);
    default:
      return add(scene, act);
  }
}

async function write(scene: Scene, { note, session, template, text }: Of<'note'>): Promise<void> {
  const { id: sessionId, day: sessionOn } = scene.sessions.get(session);
  const { id, revision } = await scene.therapist.ask({
    method: 'POST',
    path: `${scene.practice}/therapist/clients/${scene.clientId}/notes`,
    body: { text, template: template ?? 'free', sessionId, sessionOn },
    answer: Revised,
  });
  scene.notes.set(note, { id, revision });
}

async function sign(scene: Scene, { note }: Of<'sign'>): Promise<void> {
  const { id, revision } = scene.notes.get(note);
  const path = `${scene.practice}/therapist/notes/${id}/sign`;
  await scene.therapist.ask({ method: 'POST', path, revision, answer: Revised });
}

async function add(scene: Scene, { note, text }: Of<'add'>): Promise<void> {
  const path = `${scene.practice}/therapist/notes/${scene.notes.get(note).id}/addenda`;
  await scene.therapist.ask({ method: 'POST', path, body: { text }, answer: Made });
}
