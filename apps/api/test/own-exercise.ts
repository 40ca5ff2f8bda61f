import { ExerciseDraft, OwnExerciseLine } from '@selfward/contract';
import { changeItem, type Exercise } from '@selfward/domain';
import { ifMatch, type Visitor } from './visitor.ts';

/** An exercise of the practice with a question of each kind that answers in another way. */
export const anOwnExercise = (more: Partial<Exercise> = {}): Exercise => ({
  slug: 'own-000000000000',
  version: '0.0.0',
  series: 1,
  status: 'draft',
  locked: false,
  lang: 'en',
  texts: {},
  title: 'Small evenings',
  purpose: 'To look at evenings.',
  rationale: 'Evenings are when the day is weighed.',
  prepare: false,
  clinician_reviewed: false,
  minutes: '5',
  themes: ['rest'],
  covers: [],
  licence: { text: 'All rights reserved', ship_wording: true },
  cadence: { kind: 'once', text: 'Once.' },
  items: [
    {
      id: 'how',
      type: 'choice_one',
      text: 'How was this evening?',
      core: true,
      options: [
        { code: 'calm', text: 'Calm' },
        { code: 'full', text: 'Full' },
      ],
    },
    {
      id: 'means',
      type: 'text_long',
      text: 'What made it full?',
      show_if: { all: [{ item: 'how', op: '=', value: 'full' }] },
    },
    {
      id: 'room',
      type: 'scale',
      text: 'How much room was there?',
      core: true,
      scale: { kind: 'slider', min: 0, max: 10, step: 1, low: 'None', high: 'Plenty' },
    },
  ],
  closing_block: [],
  scores: [],
  review: [],
  ...more,
});

/** In German, every line of it. */
export const german = {
  title: 'Kleine Abende',
  rationale: 'Abends wird der Tag gewogen.',
  'how.text': 'Wie war dieser Abend?',
  'how.options.calm': 'Ruhig',
  'how.options.full': 'Voll',
  'means.text': 'Was hat ihn gefüllt?',
  'room.text': 'Wie viel Raum war da?',
  'room.low': 'Keiner',
  'room.high': 'Viel',
};

export const reworded = (exercise: Exercise, text: string): Exercise =>
  changeItem(exercise, 'means', (item) => ({ ...item, text }));

export async function beginDraft(as: Visitor, body: object = { from: 'empty' }) {
  return ExerciseDraft.parse((await as.post('therapist/exercise-drafts', body).expect(201)).body);
}

export async function saveDraft(as: Visitor, draft: ExerciseDraft, exercise: unknown) {
  const path = `therapist/exercise-drafts/${draft.id}`;
  const saved = await as.put(path, { exercise }, ifMatch(draft.revision)).expect(200);
  return ExerciseDraft.parse(saved.body);
}

export async function publishDraft(as: Visitor, draft: ExerciseDraft, newMeaning = false) {
  const { version, series } = draft.next;
  const path = `therapist/exercise-drafts/${draft.id}/publish`;
  const body = { version, series, newMeaning };
  const published = await as.post(path, body, ifMatch(draft.revision)).expect(201);
  return OwnExerciseLine.parse(published.body);
}

/** Written and published; answers with its name. */
export async function publishOwn(as: Visitor, exercise = anOwnExercise()): Promise<string> {
  const draft = await saveDraft(as, await beginDraft(as), exercise);
  return (await publishDraft(as, draft)).slug;
}

/** The next version of it, with these words instead. */
export async function publishNext(as: Visitor, slug: string, text: string) {
  const draft = await beginDraft(as, { from: 'edit', slug });
  return publishDraft(as, await saveDraft(as, draft, reworded(draft.exercise, text)));
}
