import type { Exercise } from '../exercise.ts';
import type {
  ChoiceManyItem,
  ChoiceOneItem,
  InfoItem,
  Item,
  RepeatGroupItem,
  ScaleItem,
  TextItem,
} from '../exercise-item.ts';

/** A small exercise for tests: say what matters, the rest is plain. */
export const anExercise = (items: Item[], more: Partial<Exercise> = {}): Exercise => ({
  slug: 'an-exercise',
  version: '1.0.0',
  series: 1,
  status: 'active',
  locked: false,
  lang: 'en',
  texts: {},
  title: 'An exercise',
  purpose: 'For tests.',
  rationale: 'For tests.',
  prepare: false,
  clinician_reviewed: false,
  minutes: '5',
  themes: [],
  covers: [],
  licence: { text: 'Apache-2.0', ship_wording: true },
  cadence: { kind: 'once', text: 'Once.' },
  items,
  closing_block: [],
  scores: [],
  review: [],
  ...more,
});

export const ready: ChoiceOneItem = {
  id: 'ready',
  type: 'choice_one',
  text: 'Is today an okay day?',
  required: true,
  core: true,
  options: [
    { code: 'yes', text: 'Yes' },
    { code: 'not-today', text: 'Not today', leaves_open: true },
  ],
};

export const story: TextItem = {
  id: 'story',
  type: 'text_long',
  text: 'What has been going on?',
  core: true,
  show_if: { all: [{ item: 'ready', op: '!=', value: 'not-today' }] },
};

export const tried: ChoiceManyItem = {
  id: 'tried',
  type: 'choice_many',
  text: 'What have you tried?',
  options: [
    { code: 'rest', text: 'Rest' },
    { code: 'time-off', text: 'Time off' },
    { code: 'nothing', text: 'Nothing yet', exclusive: true },
    { code: 'else', text: 'Something else', is_other: true },
  ],
};

export const people: RepeatGroupItem = {
  id: 'people',
  type: 'repeat_group',
  text: 'Who is around you?',
  max: 3,
  core: true,
  children: [
    { id: 'who', type: 'text_short', text: 'Who' },
    {
      id: 'safe',
      type: 'scale',
      text: 'How safe is a no?',
      scale: {
        kind: 'likert',
        points: [
          { value: 0, text: 'Not safe at all' },
          { value: 4, text: 'Safe' },
        ],
      },
    },
    {
      id: 'help',
      type: 'text_short',
      text: 'What would help?',
      show_if: { all: [{ item: 'people.safe', op: '=', value: 0 }] },
    },
  ],
};

export const room: ScaleItem = {
  id: 'room',
  type: 'scale',
  text: 'How much room is there?',
  scale: { kind: 'slider', min: 0, max: 10, step: 1, low: 'None', high: 'Plenty' },
};

export const feel: ChoiceOneItem = {
  id: 'close.feel',
  type: 'choice_one',
  text: 'How are you?',
  core: true,
  options: [
    { code: 'lighter', text: 'Lighter' },
    { code: 'too-much', text: 'Too much' },
  ],
};

export const ground: InfoItem = {
  id: 'close.ground',
  type: 'info',
  text: 'Put both feet on the floor.',
  show_if: { all: [{ item: 'close.feel', op: '=', value: 'too-much' }] },
};
