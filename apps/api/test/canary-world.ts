import { randomBytes, randomUUID } from 'node:crypto';
import { ExerciseDraft, OpenedAssignment, SafetyPlan } from '@selfward/contract';
import { allItems, emptyPlan } from '@selfward/domain';
import { Database } from '../src/database/database.ts';
import type { Api } from './api.ts';
import { logExercise, Loop } from './loop.ts';
import { anOwnExercise, beginDraft, german, publishDraft } from './own-exercise.ts';
import { enrol, twelveWeeks } from './pathway.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { beginMeasure, lookAfter, theFlag } from './safety.ts';
import { sharePlan, writePlan } from './safety-plan.ts';
import { ifMatch, type Visitor } from './visitor.ts';

/** A text that is nowhere else in the world. */
const planted = (where: string): string => `canary-${where}-${randomBytes(9).toString('hex')}`;

export const openWords = 'Open words for the practice.';

/** Of the client, who keeps all of it. */
const kept = () => ({
  kept: planted('kept'),
  letter: planted('letter'),
  edit: planted('edit'),
  draft: planted('draft'),
  log: planted('log'),
  reason: planted('reason'),
  plan: planted('plan'),
  planEdit: planted('plan-edit'),
});
type Kept = ReturnType<typeof kept>;

/** Of the therapist: a line for the client, and a note for the care team. */
const told = () => ({ line: planted('line'), note: planted('note') });

export interface World {
  p: TestPractice;
  kept: Kept;
  told: ReturnType<typeof told>;
  /** Everything that a path may name, by the name of its place. */
  ids: Record<string, string[]>;
  /** Where the new member's letter went. */
  newcomer: string;
}

export interface Kind {
  /** Without it the client has not so much as opened what is agreed. */
  isWriting: boolean;
  today: string;
}

/** Two of them differ in nothing but what the client wrote and kept. */
export async function aWorld(api: Api, { isWriting, today }: Kind): Promise<World> {
  const p = await aPractice(api);
  await rename(api, p);
  const words = kept();
  const shared = await Loop.through(
    p,
    { means: openWords, other: words.kept, letter: words.letter },
    ['means'],
  );
  const entry = await anEntry(p);
  const agreed = [await Loop.agree(p), await Loop.agree(p, logExercise)];
  // Who guesses the id of what was begun finds the same as whoever makes one up.
  const begun = isWriting ? await write(p, { shared, agreed, words }) : [newGuess(), newGuess()];
  const planId = await planIn(p, isWriting ? words : null);
  const aside = await setAside(p, isWriting ? words.reason : '');
  const measure = await answerMeasure(p, isWriting);
  api.clock.forward({ seconds: 11 });
  const around = await lifeAround(p, { shared, today });
  api.clock.forward({ seconds: 11 });
  return {
    p,
    kept: words,
    told: around.told,
    newcomer: around.newcomer,
    ids: {
      ...around.ids,
      clientId: [p.clientId],
      slug: ['take-myself-seriously', logExercise, around.slug, 'gad-7', twelveWeeks],
      version: ['1.0.0'],
      lang: ['de'],
      responseId: [shared.responseId, entry.responseId, ...begun, measure.responseId],
      assignmentId: [
        shared.assignmentId,
        entry.assignmentId,
        ...agreed,
        aside,
        measure.assignmentId,
      ],
      flagId: [(await theFlag(p)).id],
      versionId: [planId],
    },
  };
}

/** Of a log, shared but for one question: what is kept of its other entries stays away from it. */
async function anEntry(p: TestPractice): Promise<Loop> {
  const entry = await Loop.begin(p, logExercise);
  await entry.write('safe_now', { code: 'yes' });
  await entry.write('ask', openWords);
  await entry.finish().expect(200);
  await entry.share(['ask']).expect(200);
  return entry;
}

/** The same names in every world, so that lists come in the same order. */
export async function rename(api: Api, { members, ...p }: TestPractice): Promise<void> {
  const clients = { client: p.clientId, otherClient: p.otherClientId };
  for (const practiceId of [p.practiceId, p.elsewhere])
    await api.app.get(Database).transaction({ practiceId }, async (tx) => {
      const named = (table: string, id: string, values: string[]) =>
        void tx.run(`update ${table} set name = $3 where practice_id = $1 and ${id} = $2`, [
          practiceId,
          ...values,
        ]);
      for (const [name, { memberId }] of Object.entries(members))
        named('memberships', 'member_id', [memberId, name]);
      for (const [name, clientId] of Object.entries(clients))
        named('clients', 'client_id', [clientId, name]);
    });
}

const newGuess = (): string => randomUUID();

/** One heading of the safety plan is shared; another one, and what was written since, is kept. */
async function planIn(p: TestPractice, kept: Kept | null): Promise<string> {
  const signs = openWords;
  const [alone, matters] = [kept?.plan ?? '', kept?.planEdit ?? ''];
  const revision = await writePlan(p, { ...emptyPlan, signs, alone });
  await sharePlan(p, revision, ['signs']).expect(200);
  if (kept === null) return newGuess();
  const content = { ...emptyPlan, signs, alone, matters };
  const saved = await p.client.put('client/safety-plan', { content }, ifMatch(revision));
  return SafetyPlan.parse(saved.body).versions[0]?.id ?? '';
}

interface Matter {
  shared: Loop;
  agreed: string[];
  words: Kept;
}

/** A newer text of what is shared, a draft, and a finished entry of a log: none of it shared. */
async function write(p: TestPractice, { shared, agreed, words }: Matter): Promise<string[]> {
  await shared.write('means', words.edit);
  await shared.finish().expect(200);
  const [once = '', log = ''] = agreed;
  const draft = await responseOf(p, once);
  await draft.write('means', words.draft);
  const entry = await responseOf(p, log);
  for (const [item, value] of await wordsFor(p, log, words.log)) await entry.write(item, value);
  await entry.finish().expect(200);
  return [draft.responseId, entry.responseId];
}

async function responseOf(p: TestPractice, assignmentId: string): Promise<Loop> {
  const answer = await p.client.post(`client/assignments/${assignmentId}/responses`).expect(201);
  return new Loop(p, assignmentId, answer.body.id);
}

/** The words in some item that takes plain text, and an answer to each gate before it. */
async function wordsFor(
  p: TestPractice,
  assignmentId: string,
  text: string,
): Promise<[string, unknown][]> {
  const { body } = await p.client.get(`client/assignments/${assignmentId}`).expect(200);
  const items = allItems(OpenedAssignment.parse(body).exercise);
  const plain = items.find(({ type }) => type === 'text_long' || type === 'text_short');
  if (!plain) throw new Error('this exercise takes no words');
  const gates = items.flatMap((item): [string, unknown][] =>
    item.type === 'choice_one' && item.required === true
      ? [[item.id, { code: item.options[0]?.code }]]
      : [],
  );
  return [...gates, [plain.id, text]];
}

/**
 * The one exception there is, and the client was told of it before: the answer about self-harm is the
 * practice's as it is given. It is the same in both worlds; everything around it is in one of them alone.
 */
async function answerMeasure(p: TestPractice, isWriting: boolean): Promise<Loop> {
  await lookAfter(p);
  const loop = await beginMeasure(p);
  await loop.write('q9', 3);
  if (isWriting) for (const item of ['q1', 'q2', 'q3']) await loop.write(item, 1);
  return loop;
}

/** What that answer says, to the letter. */
export const givenOpenly = 'Nearly every day';

async function setAside(p: TestPractice, words: string): Promise<string> {
  const aside = await Loop.agree(p);
  const body = { reason: 'own-words', keepReason: true, words };
  await p.client.post(`client/assignments/${aside}/set-aside`, body).expect(200);
  return aside;
}

/** What the practice does meanwhile, so that every page has something to tell. */
async function lifeAround(p: TestPractice, { shared, today }: { shared: Loop; today: string }) {
  const texts = told();
  const id = async (as: Visitor, path: string, body: object): Promise<string> =>
    (await as.post(path, body).expect(201)).body.id;
  const client = `therapist/clients/${p.clientId}`;
  const place = { day: today, clock: '23:00', place: 'room' };
  const sessionId = await id(p.therapist, `${client}/sessions`, place);
  const note = { text: texts.note.padEnd(300, '.'), sessionOn: today };
  const noteId = await id(p.therapist, `${client}/notes`, note);
  const rewritten = { ...note, text: texts.note };
  await p.therapist.put(`therapist/notes/${noteId}`, rewritten, ifMatch(1)).expect(200);
  const line = { text: texts.line };
  const lineId = await id(p.therapist, `therapist/responses/${shared.responseId}/lines`, line);
  const coverId = p.members.cover.memberId;
  const absence = { firstDay: today, lastDay: today, coverId };
  const absenceId = await id(p.therapist, 'therapist/absences', absence);
  const newcomer = `${randomUUID()}@example.org`;
  await id(p.owner, 'owner/invitations', { name: 'Paul', email: newcomer, roles: ['cover'] });
  await enrol(p);
  const own = await writeExercise(p);
  const one = { sessionId, noteId, lineId, absenceId, draftId: own.draftId };
  const ids = { ...one, revision: '1', memberId: coverId };
  return {
    told: texts,
    slug: own.slug,
    newcomer,
    ids: Object.fromEntries(Object.entries(ids).map(([name, one]) => [name, [one]])),
  };
}

/** Under a name that is the same in every world: it comes with the file. */
async function writeExercise({
  therapist,
}: TestPractice): Promise<{ slug: string; draftId: string }> {
  const file = JSON.stringify({
    format: 'selfward-exercise',
    formatVersion: 1,
    exercise: anOwnExercise({ slug: 'own-0123456789ab' }),
    translations: [{ lang: 'de', official: false, wording: german }],
    wordingLeftOut: false,
  });
  const imported = await therapist.post('therapist/exercise-drafts/import', { file }).expect(201);
  const { slug } = await publishDraft(therapist, ExerciseDraft.parse(imported.body));
  return { slug, draftId: (await beginDraft(therapist, { from: 'edit', slug })).id };
}
