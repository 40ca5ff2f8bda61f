import type { AloneSeries, MeasureSeries, OwnScores, TherapistProgress } from '@selfward/contract';

export const gad7: MeasureSeries = {
  measure: 'gad-7',
  title: 'GAD-7',
  series: 1,
  rule: 'total',
  label: 'Total',
  direction: 'higher_worse',
  min: 0,
  max: 21,
  everyDays: 14,
  bands: [
    { from: 0, words: 'Minimal', source: 'Spitzer and others 2006' },
    { from: 5, words: 'Mild', source: 'Spitzer and others 2006' },
    { from: 10, words: 'Moderate', source: 'Spitzer and others 2006' },
    { from: 15, words: 'Severe', source: 'Spitzer and others 2006' },
  ],
  scores: [
    ['2026-09-01', 15, 'Severe'] as const,
    ['2026-10-01', 13, 'Moderate'] as const,
    ['2026-10-15', 9, 'Mild'] as const,
    ['2026-10-29', 7, 'Mild'] as const,
  ].map(([on, value, band]) => ({
    on,
    value,
    band,
    exactness: 'exact',
    answered: 7,
    of: 7,
    why: null,
  })),
  noise: {
    points: 4,
    pointsAre: 'published',
    inputs: {
      sd: null,
      reliability: null,
      reliability_type: null,
      rc_points: 4,
      cutoff: 8,
      source: 'A convention, as in a trial registry.',
      status: 'S',
    },
  },
  first: { on: '2026-09-01', value: 15 },
  reviews: [{ month: 1, verdict: 'within-noise', first: 15, now: 13, on: '2026-10-01' }],
  inARow: { verdict: 'improvement-and-across', first: 15, now: 7, on: '2026-10-29' },
};

export const phq9Line: AloneSeries = {
  measure: 'phq-9',
  title: 'PHQ-9',
  text: 'Thoughts that you would be better off dead or of hurting yourself in some way',
  answers: [
    { on: '2026-10-01', answer: 'Several days' },
    { on: '2026-10-15', answer: null },
  ],
};

const days = ['2026-10-03', '2026-10-10', '2026-10-17', '2026-10-24', '2026-10-31', '2026-11-07'];

/** Added up by an exercise of the practice. */
export const evenings: OwnScores = {
  id: 'own-1',
  title: 'Small evenings',
  min: 0,
  max: 20,
  everyDays: 7,
  lines: [
    {
      id: 'all',
      label: 'All of it',
      points: [
        { on: '2026-10-03', value: 10, exactness: 'exact' },
        { on: '2026-10-10', value: 8, exactness: 'estimate' },
      ],
    },
  ],
};

/** Six check-ins and a measure, with what was around them. */
export const progress: TherapistProgress = {
  today: '2026-11-28',
  sessions: ['2026-10-05', '2026-11-02'],
  outside: [{ on: '2026-10-17', label: 'Conflict', own: false }],
  signals: {
    title: 'Weekly signals',
    scale: {
      min: 0,
      max: 4,
      low: 'Not at all',
      high: 'Six or seven days',
      names: { 1: 'One day' },
    },
    lines: [
      { id: 'body', label: 'Body', asked: [{ id: 'b1', text: 'My body felt tired.' }] },
      { id: 'rest', label: 'Rest', asked: [{ id: 'r1', text: 'Rest felt wrong.' }] },
    ],
    checkIns: days.map((on, at) => ({
      on,
      means: { body: at < 3 ? 3 : 1, rest: at < 3 ? 1 : 3 },
      ofSmall: [],
      answers: { b1: at === 0 ? 1 : 3, ...(at === 0 ? {} : { r1: 0 }) },
    })),
    worthTalkingAbout: ['body', 'rest'],
  },
  measures: [gad7],
  own: [],
  alone: [],
  scales: [
    {
      id: 'room',
      text: 'How much room is there?',
      scale: { min: 0, max: 10, low: 'No room', high: 'Plenty', names: {} },
      points: [
        { on: '2026-09-01', value: 2 },
        { on: '2026-10-01', value: 4 },
      ],
    },
  ],
  pairs: [],
  measuresShown: false,
};
