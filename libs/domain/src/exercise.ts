// The exercise format. Field names are those of the stored and exported document, hence snake_case.

import type { Code, Item, ItemType } from './exercise-item.ts';

export type ExerciseStatus = 'draft' | 'active' | 'retired';

export type CadenceKind = 'once' | 'log' | 'weekly' | 'every';

/** Durations are ISO 8601 (`P3W`); `repeats_at` counts from the start of the pathway. */
export type Cadence = {
  kind: CadenceKind;
  every?: string;
  repeats_at?: string[];
  /** How long it runs, and for a weekly rhythm what follows it. */
  window?: string;
  then_every?: string;
  max_open?: number;
  /** The rhythm as a person says it; the fields above never replace it on a screen. */
  text: string;
};

export type Licence = {
  text: string;
  copyright?: string;
  source_url?: string;
  checked_on?: string;
  ship_wording: boolean;
};

export type ScoreDirection = 'higher_worse' | 'higher_better' | 'neutral';
export type ScoreCombination = 'sum' | 'mean' | 'mean_times_n';

export type ScoreItem = {
  ref: string;
  reverse?: { min: number; max: number };
  weight?: number;
};

export type ScoreBand = {
  min: number;
  max: number;
  label: string;
  source: string;
};

export type Norm = { mean: number; sd: number };

/** V: read in the source named. S: seen second-hand only. B: background knowledge, not verified. */
export type EvidenceStatus = 'V' | 'S' | 'B';

/** What is known about the noise of a measure; see reliable-change.ts. Null is "not known". */
export type ScoreChange = {
  /** Of a fitting clinical sample before treatment. */
  sd: number | null;
  reliability: number | null;
  /** Alpha gives a smaller band than test and retest, so which one it is stands beside it. */
  reliability_type: 'alpha' | 'retest' | null;
  /** A published number of points goes before the computed one. */
  rc_points: number | null;
  /** On the clinical side itself: "10 or more", and "50 or less" where higher is better. */
  cutoff: number | null;
  norms?: { general: Norm; clinical: Norm };
  source: string;
  status: EvidenceStatus;
};

export type ScoreRule = {
  id: string;
  /** Raised with every change of the rule; without one the version of the exercise stands for it. */
  version?: string;
  label: string;
  direction: ScoreDirection;
  items: ScoreItem[];
  combine: ScoreCombination;
  missing: {
    estimate_if_at_least: number | null;
    never_estimate_without: string[];
  };
  /** Decimals kept, half up. */
  decimals: number;
  /** Null for everything that is not a validated measure. */
  bands: ScoreBand[] | null;
  /** Only where the reliability is known: never for original items. */
  change?: ScoreChange;
  /** Of an exact value; an estimate travels without them. */
  codes?: Code[];
};

/**
 * Wording of one translation by path: `title`, `rationale`, `<item>.text`, `<item>.help`,
 * `<item>.options.<code>`, children as `<item>.<child>.text`.
 */
export type Wording = Readonly<Record<string, string>>;

export type Exercise = {
  slug: string;
  version: string;
  /** Trends join only versions of one series. */
  series: number;
  status: ExerciseStatus;
  /** Measures: nobody edits wording, order, options or recall period. */
  locked: boolean;
  derived_from?: string;
  /** The language of the wording that stands inline. */
  lang: string;
  /**
   * Translations only. The first wording stays inline: an item reads as one thing, an exercise is
   * never without words, and a translation that lacks a line falls back to it line by line.
   */
  texts: Readonly<Record<string, Wording>>;
  title: string;
  /** For the therapist. */
  purpose: string;
  /** For the client: why this may help. */
  rationale: string;
  cautions?: string;
  /** Opens only after the therapist says "we have prepared this together". */
  prepare: boolean;
  clinician_reviewed: boolean;
  /** A range as people say it ("3-5 per entry"); the small size is one number. */
  minutes: string;
  small_minutes?: number;
  themes: string[];
  covers: string[];
  licence: Licence;
  cadence: Cadence;
  items: Item[];
  /** Copied into each version, so that a later change of the shared block cannot reach an old one. */
  closing_block: Item[];
  scores: ScoreRule[];
  /** Of the whole: the panel. */
  codes?: Code[];
  scoring_note?: string;
  /** Layout hints for the review view; a renderer may ignore them. */
  review: string[];
};

/** What the player can answer today; the format itself is complete. */
export const playableItemTypes = [
  'info',
  'group',
  'text_short',
  'text_long',
  'choice_one',
  'choice_many',
  'yes_no',
  'scale',
  'pairs',
  'repeat_group',
  'recall',
  'list',
  'number',
  'date',
  'time',
  'datetime',
  'body_map',
  'recall_rate',
] as const satisfies readonly ItemType[];

const playable: ReadonlySet<ItemType> = new Set(playableItemTypes);

export const isPlayable = (exercise: Exercise): boolean =>
  [...exercise.items, ...exercise.closing_block].every(isPlayableItem);

const isPlayableItem = (item: Item): boolean =>
  playable.has(item.type) && (!('children' in item) || item.children.every(isPlayableItem));
