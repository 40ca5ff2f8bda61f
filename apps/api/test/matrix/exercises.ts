import { Loop } from '../loop.ts';
import {
  anOwnExercise,
  beginDraft,
  german,
  publishNext,
  publishOwn,
  saveDraft,
} from '../own-exercise.ts';
import type { TestPractice } from '../practice.ts';
import { ifMatch } from '../visitor.ts';
import { audiences, type Cell, ofClient, ofPractice } from './cell.ts';

const written = async (p: TestPractice) =>
  saveDraft(p.therapist, await beginDraft(p.therapist), anOwnExercise());

const draftPath = async (p: TestPractice) =>
  `therapist/exercise-drafts/${(await beginDraft(p.therapist)).id}`;

const versionPath = async (p: TestPractice) =>
  `therapist/own-exercises/${await publishOwn(p.therapist)}/versions/1.0.0`;

const wording = { wording: german, official: false };

const untranslated = async (p: TestPractice) =>
  `therapist/exercises/${await publishOwn(p.therapist)}/versions/1.0.0/translations/de`;

async function translationPath(p: TestPractice): Promise<string> {
  const path = await untranslated(p);
  await p.therapist.put(path, wording, ifMatch(0)).expect(200);
  return path;
}

const half = { wording: { title: german.title }, official: false };

async function halfPath(p: TestPractice): Promise<string> {
  const path = `${await untranslated(p)}/draft`;
  await p.therapist.put(path, half, ifMatch(0)).expect(200);
  return path;
}

/** An agreement on a version that has been followed by another one. */
async function anOlder(p: TestPractice): Promise<{ path: string; assignmentId: string }> {
  const slug = await publishOwn(p.therapist);
  const assignmentId = await Loop.agree(p, slug);
  await publishNext(p.therapist, slug, 'What filled it?');
  return { path: `therapist/exercises/${slug}/agreements`, assignmentId };
}

const file = JSON.stringify({
  format: 'selfward-exercise',
  formatVersion: 1,
  exercise: anOwnExercise(),
  translations: [],
  wordingLeftOut: false,
});

/** What a practice writes itself. It is nobody's in particular: every therapist of the practice. */
export const exercises: Record<string, Cell> = {
  'POST therapist/exercise-drafts': {
    who: audiences.therapists(201),
    log: ofPractice('created', 'exercise_draft', 'answer'),
    send: (as) => as.post('therapist/exercise-drafts', { from: 'copy', slug: 'no-time-for' }),
  },
  'POST therapist/exercise-drafts/import': {
    who: audiences.therapists(201),
    log: ofPractice('created', 'exercise_draft', 'answer'),
    send: (as) => as.post('therapist/exercise-drafts/import', { file }),
  },
  'GET therapist/exercise-drafts/:draftId': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: async (as, p) => as.get(await draftPath(p)),
  },
  'PUT therapist/exercise-drafts/:draftId': {
    who: audiences.therapists(200),
    log: ofPractice('changed', 'exercise_draft', 'path'),
    send: async (as, p) => as.put(await draftPath(p), { exercise: anOwnExercise() }, ifMatch(1)),
  },
  'DELETE therapist/exercise-drafts/:draftId': {
    who: audiences.therapists(204),
    log: ofPractice('erased', 'exercise_draft', 'path'),
    send: async (as, p) => as.delete(await draftPath(p), ifMatch(1)),
  },
  'POST therapist/exercise-drafts/:draftId/publish': {
    who: audiences.therapists(201),
    log: ofPractice('created', 'exercise_version', 'new'),
    send: async (as, p) => {
      const path = `therapist/exercise-drafts/${(await written(p)).id}/publish`;
      return as.post(path, { version: '1.0.0', series: 1 }, ifMatch(2));
    },
  },
  'GET therapist/own-exercises': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: (as) => as.get('therapist/own-exercises'),
  },
  'PUT therapist/own-exercises/:slug/retired': {
    who: audiences.therapists(200),
    log: ofPractice('ended', 'exercise', 'new'),
    send: async (as, p) =>
      as.put(`therapist/own-exercises/${await publishOwn(p.therapist)}/retired`, { retired: true }),
  },
  'GET therapist/own-exercises/:slug/versions': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: async (as, p) =>
      as.get(`therapist/own-exercises/${await publishOwn(p.therapist)}/versions`),
  },
  'GET therapist/own-exercises/:slug/versions/:version': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: async (as, p) => as.get(await versionPath(p)),
  },
  'GET therapist/own-exercises/:slug/versions/:version/file': {
    who: audiences.therapists(200),
    log: ofPractice('opened', 'exercise_version', 'new'),
    send: async (as, p) => as.get(`${await versionPath(p)}/file`),
  },
  'GET therapist/exercises/:slug/versions/:version/translations': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: async (as, p) =>
      as.get(`therapist/exercises/${await publishOwn(p.therapist)}/versions/1.0.0/translations`),
  },
  'GET therapist/exercises/:slug/versions/:version/translations/:lang': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: async (as, p) => as.get(await translationPath(p)),
  },
  'PUT therapist/exercises/:slug/versions/:version/translations/:lang': {
    who: audiences.therapists(200),
    log: ofPractice('created', 'exercise_translation', 'new'),
    send: async (as, p) => as.put(await untranslated(p), wording, ifMatch(0)),
  },
  'DELETE therapist/exercises/:slug/versions/:version/translations/:lang': {
    who: audiences.therapists(204),
    log: ofPractice('erased', 'exercise_translation', 'new'),
    send: async (as, p) => as.delete(await translationPath(p), ifMatch(1)),
  },
  'GET therapist/exercises/:slug/versions/:version/translations/:lang/draft': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: async (as, p) => as.get(await halfPath(p)),
  },
  'PUT therapist/exercises/:slug/versions/:version/translations/:lang/draft': {
    who: audiences.therapists(200),
    log: ofPractice('created', 'exercise_translation', 'new'),
    send: async (as, p) => as.put(`${await untranslated(p)}/draft`, half, ifMatch(0)),
  },
  'DELETE therapist/exercises/:slug/versions/:version/translations/:lang/draft': {
    who: audiences.therapists(204),
    log: ofPractice('erased', 'exercise_translation', 'new'),
    send: async (as, p) => as.delete(await halfPath(p), ifMatch(1)),
  },
  'GET therapist/exercises/:slug/agreements': {
    // Nothing of a client is opened where nothing is on an older version.
    who: audiences.therapists(200),
    log: 'nothing',
    send: (as) => as.get('therapist/exercises/no-time-for/agreements'),
    really: {
      as: 'therapist',
      log: ofPractice('opened', 'assignments'),
      send: async (as, p) => as.get((await anOlder(p)).path),
    },
  },
  'POST therapist/exercises/:slug/agreements/:assignmentId/move-on': {
    who: audiences.inCare(200),
    log: ofClient('changed', 'assignment', 'path'),
    send: async (as, p) => {
      const { path, assignmentId } = await anOlder(p);
      return as.post(`${path}/${assignmentId}/move-on`, { version: '1.0.1' });
    },
  },
};
