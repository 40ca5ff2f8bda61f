import { z } from 'zod';
import { Day } from './common.ts';
import { ScoreChange } from './score-format.ts';

/** The whole scale, in the words of the question where it has some. */
export const ProgressScale = z.object({
  min: z.number(),
  max: z.number(),
  low: z.string(),
  high: z.string(),
  names: z.record(z.string(), z.string()),
});
export type ProgressScale = z.infer<typeof ProgressScale>;

/** Why there is a day and no number. */
export const whyNoNumber = [
  'not-all-shared',
  'needs-item',
  'too-few',
  'faulty',
  'no-common-range',
] as const;

/** What one measure came to on one day. */
export const ProgressScore = z.object({
  on: Day,
  value: z.number().nullable(),
  exactness: z.enum(['exact', 'estimate', 'none']),
  answered: z.number().int().nullable(),
  of: z.number().int(),
  /** The band of the source, in its words. */
  band: z.string().nullable(),
  why: z.enum(whyNoNumber).nullable(),
});
export type ProgressScore = z.infer<typeof ProgressScore>;

/** What may be said of a difference; `null` why: not from two scores that can be compared. */
export const ChangeSaid = z.object({
  verdict: z.enum([
    'improvement',
    'improvement-and-across',
    'within-noise',
    'worsening',
    'cannot-be-shown',
  ]),
  first: z.number(),
  now: z.number(),
  on: Day,
});
export type ChangeSaid = z.infer<typeof ChangeSaid>;

/** One score of one measure over time: never two measures in one. */
export const MeasureSeries = z.object({
  measure: z.string(),
  title: z.string(),
  series: z.number().int(),
  rule: z.string(),
  label: z.string(),
  direction: z.enum(['higher_worse', 'higher_better', 'neutral']),
  min: z.number(),
  max: z.number(),
  /** How many days usually lie between two of them. */
  everyDays: z.number().int(),
  bands: z.array(z.object({ from: z.number(), words: z.string(), source: z.string() })),
  scores: z.array(ProgressScore),
  /** With how it is known. Null where the noise of this measure is not known. */
  noise: z
    .object({
      points: z.number(),
      pointsAre: z.enum(['published', 'computed']),
      inputs: ScoreChange,
    })
    .nullable(),
  /** The first complete one between the agreement on it and the second session, by rule. */
  first: z.object({ on: Day, value: z.number() }).nullable(),
  /** At months 1, 3 and 6 only. */
  reviews: z.array(ChangeSaid.extend({ month: z.number().int() })),
  /** Two in a row outside the noise, on the same side. */
  inARow: ChangeSaid.nullable(),
});
export type MeasureSeries = z.infer<typeof MeasureSeries>;

/**
 * What an exercise of the practice adds up, on one scale: its own and not validated, so without bands, noise,
 * verdict or direction.
 */
export const OwnScores = z.object({
  id: z.string(),
  title: z.string(),
  min: z.number(),
  max: z.number(),
  /** How many days usually lie between two; null for a log, whose entries are chosen moments. */
  everyDays: z.number().int().nullable(),
  lines: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      points: z.array(
        z.object({
          on: Day,
          value: z.number().nullable(),
          exactness: z.enum(['exact', 'estimate', 'none']),
        }),
      ),
    }),
  ),
});
export type OwnScores = z.infer<typeof OwnScores>;

/** The question about self-harm by itself: each answer in the words of the form, in no number. */
export const AloneSeries = z.object({
  measure: z.string(),
  title: z.string(),
  text: z.string(),
  answers: z.array(z.object({ on: Day, answer: z.string().nullable() })),
});
export type AloneSeries = z.infer<typeof AloneSeries>;

/** Six lines, each by itself: no total, no band, no verdict. */
export const SignalsProgress = z.object({
  title: z.string(),
  scale: ProgressScale,
  /** Each with the questions that it is made of. */
  lines: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      asked: z.array(z.object({ id: z.string(), text: z.string() })),
    }),
  ),
  checkIns: z.array(
    z.object({
      on: Day,
      means: z.record(z.string(), z.number().nullable()),
      /** Lines whose value is that of the small version: one question, not joined to the others. */
      ofSmall: z.array(z.string()),
      /** As they were given, by question; one that is not there may be blank or kept. */
      answers: z.record(z.string(), z.number()),
    }),
  ),
  /** Lines of which one may ask together; in which direction they moved is not said. */
  worthTalkingAbout: z.array(z.string()),
});
export type SignalsProgress = z.infer<typeof SignalsProgress>;

/** A question that returns after months, in one series. */
export const RepeatedScale = z.object({
  id: z.string(),
  text: z.string(),
  scale: ProgressScale,
  points: z.array(z.object({ on: Day, value: z.number().nullable() })),
});
export type RepeatedScale = z.infer<typeof RepeatedScale>;

/** Two values of one moment, before and during. */
export const RepeatedPair = z.object({
  id: z.string(),
  title: z.string(),
  firstText: z.string(),
  secondText: z.string(),
  scale: ProgressScale,
  pairs: z.array(
    z.object({ on: Day, first: z.number().nullable(), second: z.number().nullable() }),
  ),
});
export type RepeatedPair = z.infer<typeof RepeatedPair>;

/** What happened around the person, as they named it. `own`: in their own words. */
export const OutsideEvent = z.object({ on: Day, label: z.string(), own: z.boolean() });
export type OutsideEvent = z.infer<typeof OutsideEvent>;

const timed = {
  today: Day,
  signals: SignalsProgress.nullable(),
  scales: z.array(RepeatedScale),
  pairs: z.array(RepeatedPair),
  sessions: z.array(Day),
  outside: z.array(OutsideEvent),
};

/** Only what is shared, and a number only where everything that it is made of is shared. */
export const TherapistProgress = z.object({
  ...timed,
  measures: z.array(MeasureSeries),
  own: z.array(OwnScores),
  alone: z.array(AloneSeries),
  /** Whether the client sees the numbers of measures too. */
  measuresShown: z.boolean(),
});
export type TherapistProgress = z.infer<typeof TherapistProgress>;

/** The client's own, whatever its sharing state. Numbers are null until the therapist turns them on. */
export const ClientProgress = z.object({
  ...timed,
  measures: z.array(MeasureSeries).nullable(),
  own: z.array(OwnScores).nullable(),
});
export type ClientProgress = z.infer<typeof ClientProgress>;

export const ShowMeasures = z.strictObject({ shown: z.boolean() });
export type ShowMeasures = z.infer<typeof ShowMeasures>;
