import { z } from 'zod';
import type { Rule } from '@selfward/domain';

interface Problem {
  status: number;
  title: string;
}

/** What a rule of the domain answers with. A rule without an entry does not compile. */
const rules: Record<Rule, Problem> = {
  'absence-over': { status: 409, title: 'This time away is over and stays as it was.' },
  'absence-overlaps': { status: 409, title: 'Some of these days are already marked as away.' },
  'adult-individual-work-only': {
    status: 409,
    title: 'Selfward is made for adults in individual therapy, so nobody else can be invited.',
  },
  'already-finished': { status: 409, title: 'This is finished already. It stays as it is.' },
  'agreed-in-the-room': {
    status: 409,
    title: 'You agreed on this in the room. You can set it aside, or talk about it there.',
  },
  'assignment-declined': {
    status: 409,
    title: 'This was answered with "not this one". What was written stays to be read.',
  },
  'assignment-done': {
    status: 409,
    title: 'Something of this is finished, so it stays as it was agreed.',
  },
  'assignment-ended': { status: 409, title: 'This exercise has been ended.' },
  'already-in-care': { status: 409, title: 'This person is in the care of this client already.' },
  'client-already-invited': { status: 409, title: 'An invitation to this client is still open.' },
  'client-archived': {
    status: 409,
    title: 'This client is archived. Bring the record back to begin something new.',
  },
  'client-has-login': { status: 409, title: 'This client already has a sign-in.' },
  'client-not-archived': { status: 409, title: 'This client is not archived.' },
  'exercise-locked': {
    status: 409,
    title: 'This is a measure. It stays in the words and the order of its authors.',
  },
  'exercise-not-playable': {
    status: 409,
    title: 'This exercise cannot be answered here yet. It can be read in the library.',
  },
  'note-empty': { status: 409, title: 'There is nothing in this note to sign yet.' },
  'note-not-signed': {
    status: 409,
    title: 'This note is not signed yet. What is missing can still be written into it.',
  },
  'note-signed': { status: 409, title: 'This note is signed and stays as it is.' },
  'last-owner': {
    status: 409,
    title: 'This is the only owner. Make somebody else an owner first.',
  },
  'member-already-invited': {
    status: 409,
    title: 'An invitation to this e-mail is still open. It can be sent again.',
  },
  'member-has-clients': {
    status: 409,
    title: 'This person still has clients in care.',
  },
  'last-in-care': {
    status: 409,
    title: 'Somebody stays in care of a client. Add somebody first, or archive the record.',
  },
  'line-was-said': { status: 409, title: 'Your client can read this by now, so it stays.' },
  'measure-needs-cover': {
    status: 409,
    title:
      'One question of this measure is about self-harm, and it is not settled here who looks at the answer in time. You can agree on it together, while you are meeting.',
  },
  'measure-only-together': {
    status: 409,
    title:
      'One question of this is about self-harm. For now you fill it in together, while you meet. You can take the one without that question, or set this aside.',
  },
  'no-measure-instead': { status: 409, title: 'There is no shorter one to take in place of this.' },
  'no-day-of-its-own': {
    status: 409,
    title: 'Only a weekly check-in has a day that you can choose.',
  },
  'no-rhythm-to-change': {
    status: 409,
    title: 'This does not come again by itself, so there is no rhythm to change.',
  },
  'not-open-yet': { status: 409, title: 'This one has a day of its own. It opens then.' },
  'not-prepared-together': {
    status: 409,
    title: 'This exercise asks that you prepare it together first.',
  },
  'first-words-stay': {
    status: 409,
    title: 'The old words were shown here. What you wrote before stays as your first version.',
  },
  'flag-closed': { status: 409, title: 'This is closed. What was written about it stays.' },
  'flag-needs-deed': {
    status: 409,
    title: 'Please say what was done. Where it was something else, say it in your own words.',
  },
  'not-today': {
    status: 409,
    title: 'You said not today. It will keep. Nothing is stored as done.',
  },
  'not-yourself': { status: 409, title: 'You cannot do this to yourself. Ask another owner.' },
  'pathway-ended': { status: 409, title: 'This pathway has ended. What was written stays.' },
  'pathway-not-paused': { status: 409, title: 'This pathway is not paused. It goes on already.' },
  'pathway-paused': { status: 409, title: 'This pathway is paused already.' },
  'pathway-runs': {
    status: 409,
    title: 'Your client is on a pathway already. It can be ended, shortened or moved.',
  },
  'pathway-step-comes': {
    status: 409,
    title: 'This one comes by itself. There is no need to ask for it.',
  },
  'pathway-step-declined': {
    status: 409,
    title:
      'Your client said "not this one" to this. They can bring it back, or you agree on it together by itself.',
  },
  'pathway-step-opened': {
    status: 409,
    title: 'This exercise is open already. It can be ended on its own.',
  },
  'password-too-common': {
    status: 422,
    title: 'This password is one of the first that others would try. Please choose another.',
  },
  'password-too-short': {
    status: 422,
    title: 'Please use at least 15 characters. A short sentence works well.',
  },
  'plan-together-in-session': {
    status: 409,
    title: 'You are not meeting at the moment, so this is not written together.',
  },
  'response-already-begun': { status: 409, title: 'You have already begun this one.' },
  'response-not-finished': { status: 409, title: 'Please finish before you share.' },
  'response-not-shared': { status: 409, title: 'This is not shared.' },
  'response-was-shared': {
    status: 409,
    title: 'This was shared. You can take it back, but not erase it.',
  },
  'revision-not-current': {
    status: 409,
    title: 'You have written on since then. Please look at it once more.',
  },
  'session-closed': { status: 409, title: 'This session is finished or cancelled already.' },
  'session-not-begun': { status: 409, title: 'This session has not begun yet.' },
  'session-not-planned': {
    status: 409,
    title: 'This session has begun or is closed, so this cannot be done any more.',
  },
  'undo-over': { status: 409, title: 'The ten seconds are over. It stays as it is.' },
  'sharing-closed': {
    status: 409,
    title: 'Your work with this practice has come to an end, so what you write stays with you.',
  },
};

/** Every failure the API answers with, and nothing else. Codes are for programs, titles for people. */
export const problems = {
  ...rules,
  'invalid-input': { status: 422, title: 'Some of this could not be read. Nothing is lost.' },
  'malformed-json': { status: 400, title: 'This request could not be read.' },
  'too-large': { status: 413, title: 'This is more than fits at once. Your words are still here.' },
  'not-satisfiable': { status: 416, title: 'This part of the file is not there.' },
  'media-type': { status: 415, title: 'This request has to be JSON.' },
  'not-signed-in': { status: 401, title: 'Please sign in.' },
  'sign-in-failed': {
    status: 401,
    title: 'That e-mail and that password do not belong together.',
  },
  'code-not-right': {
    status: 401,
    title: 'This code is not right, or it is too old. Please use the newest e-mail.',
  },
  'link-not-valid': {
    status: 410,
    title: 'This link has been used or is too old. Ask for a new one.',
  },
  'too-many-attempts': { status: 429, title: 'That was tried often. Please wait a little.' },
  'invitation-sent-often': {
    status: 429,
    title:
      'This invitation was sent several times already. An hour after the first of these e-mails it can be sent again.',
  },
  'cross-site': { status: 403, title: 'This request did not come from Selfward.' },
  'not-allowed': { status: 403, title: 'Your role in this practice cannot do this.' },
  'not-found': { status: 404, title: 'There is nothing here for you.' },
  'method-not-allowed': { status: 405, title: 'This cannot be done here.' },
  'exercise-unchanged': { status: 409, title: 'Nothing has changed since the last version.' },
  'exercise-retired': {
    status: 409,
    title: 'This exercise is retired, so nothing new is agreed on.',
  },
  'version-not-expected': {
    status: 409,
    title: 'This would become another version than the one you saw. Please look once more.',
  },
  'set-up-done': { status: 409, title: 'This installation is already set up.' },
  'email-taken': { status: 409, title: 'This e-mail is already used in this practice.' },
  'revision-missing': { status: 428, title: 'Please say which version you changed.' },
  'revision-changed': {
    status: 412,
    title: 'This was changed elsewhere in the meantime. Please look at it again.',
  },
  'key-missing': { status: 400, title: 'This request needs an Idempotency-Key.' },
  'key-reused': { status: 422, title: 'This Idempotency-Key belongs to another request.' },
  busy: { status: 503, title: 'Selfward is busy. Please try again in a moment.' },
  unavailable: {
    status: 503,
    title: 'Selfward cannot reach its database. Your words are still here.',
  },
  unexpected: {
    status: 500,
    title: 'That did not work. Your words are still here. Please try again.',
  },
} as const satisfies Record<string, Problem>;
export type ProblemCode = keyof typeof problems;

export const problemType = (code: ProblemCode) => `urn:problem:${code}`;

/** RFC 9457. `errors` names each wrong field by JSON pointer; `current` is the version that is there now. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  current: z.unknown().optional(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
