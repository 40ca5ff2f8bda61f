import { changeItem, type Exercise } from '@selfward/domain';
import type { Moment } from './story-types.ts';

type Words = Pick<Exercise, 'title' | 'purpose' | 'rationale' | 'minutes' | 'themes' | 'items'> &
  Partial<Exercise>;

interface OwnExercise {
  /** As agreements in the stories call it. */
  name: string;
  /** What was published, the oldest first. */
  published: (Moment & { exercise: Exercise })[];
  /** What is being written now. */
  draft?: Moment & { exercise: Exercise };
}

const written = (words: Words): Exercise => ({
  slug: 'own-000000000000',
  version: '0.0.0',
  series: 1,
  status: 'draft',
  locked: false,
  lang: 'en',
  texts: {},
  prepare: false,
  clinician_reviewed: false,
  covers: [],
  licence: { text: 'Lindenhof, for its own clients', ship_wording: true },
  cadence: { kind: 'once', text: 'Once.' },
  closing_block: [],
  scores: [],
  review: [],
  ...words,
});

const comingHome = written({
  title: 'Coming home from a shift',
  purpose: 'To notice where the work ends, on the way from one door to the other.',
  rationale:
    'People who look after others often arrive at home before they have left. This asks about the way between, which belongs to nobody else.',
  cautions: 'Not after a shift on which somebody died. Then speak first, and write another time.',
  minutes: '3',
  themes: ['rest', 'boundaries'],
  cadence: { kind: 'log', text: 'After a shift, whenever there is one to write about.' },
  items: [
    { id: 'at', type: 'datetime', text: 'When was it?', initial: 'now' },
    {
      id: 'way',
      type: 'choice_one',
      text: 'How did you come home?',
      core: true,
      options: [
        { code: 'on-foot', text: 'On foot' },
        { code: 'by-bicycle', text: 'By bicycle' },
        { code: 'bus-or-tram', text: 'By bus or tram' },
        { code: 'by-car', text: 'By car' },
        { code: 'something-else', text: 'Something else', is_other: true },
      ],
    },
    {
      id: 'brought',
      type: 'text_long',
      text: 'What did you bring home that was not yours?',
      core: true,
    },
    {
      id: 'where_it_ended',
      type: 'text_short',
      text: 'Where on the way did the shift end, if it did?',
      help: 'A street, a stop, a door. Not at all is an answer too.',
    },
    {
      id: 'here',
      type: 'scale',
      text: 'How much of you had arrived when you opened the door?',
      core: true,
      scale: {
        kind: 'slider',
        min: 0,
        max: 10,
        step: 1,
        low: 'Nothing of me',
        high: 'All of me',
      },
    },
    {
      id: 'tomorrow',
      type: 'text_short',
      text: 'What would you like to leave at work tomorrow?',
      show_if: { all: [{ item: 'here', op: '<', value: 6 }] },
    },
  ],
});

/** After the first clients had used it: that question was read as one about guilt. */
const rewordedComingHome = changeItem(comingHome, 'brought', (item) => ({
  ...item,
  text: 'What came home with you that belongs to somebody else?',
}));

const beforeTheVisit = written({
  title: 'Before the visit',
  purpose: 'For the evening before one sees the family again.',
  rationale: '',
  minutes: '8',
  themes: ['family'],
  items: [
    {
      id: 'who',
      type: 'text_short',
      text: 'Whom will you see?',
      core: true,
    },
    {
      id: 'room',
      type: 'text_long',
      text: 'Walk through the house in your thoughts. In which room do you become younger?',
      core: true,
    },
    {
      id: 'leave',
      type: 'choice_one',
      text: 'Do you know how you could leave earlier?',
      options: [
        { code: 'yes', text: 'Yes' },
        { code: 'not-yet', text: 'Not yet' },
      ],
    },
  ],
});

/** What Miriam wrote herself. */
export const ownExercises: OwnExercise[] = [
  {
    name: 'coming-home',
    published: [
      {
        daysAgo: 48,
        at: '12:30',
        exercise: comingHome,
      },
      {
        daysAgo: 13,
        at: '12:50',
        exercise: rewordedComingHome,
      },
    ],
  },
  {
    name: 'before-the-visit',
    published: [],
    draft: { daysAgo: 2, at: '18:05', exercise: beforeTheVisit },
  },
];
