// A shell is a measure without its wording: what may be said about it without rights to its text. The
// practice that has the rights supplies the words; they stay with it and leave in no export.

import type { Cadence, Licence, ScoreRule } from './exercise.ts';

export type ShellItem = {
  /** Its identity: copies of a measure exist in another order, so nothing is keyed by position. */
  id: string;
  /** As the form counts. */
  number: number;
  values: number[];
  safety?: boolean;
};

/** A scale of which only the manual says which items belong to it; its rule takes half of them. */
export type OpenScale = Omit<ScoreRule, 'items' | 'missing'>;

export type Shell = {
  slug: string;
  version: string;
  series: number;
  /** The name of the measure is no wording. Purpose and rationale are our own words. */
  title: string;
  purpose: string;
  rationale: string;
  minutes: string;
  cadence: Cadence;
  licence: Licence;
  citation: string;
  items: ShellItem[];
  scores: ScoreRule[];
  open_scales: OpenScale[];
  /** What the practice confirms against its own copy, because editions differ there. */
  checks: { id: string; text: string }[];
  guide: string[];
  scoring_note: string;
};

export type ShellWording = {
  lang: string;
  /** Which edition, and where it comes from. */
  edition: string;
  stem?: string;
  /** As printed; each item names its set, so that nobody types the same options nineteen times. */
  option_sets: Record<string, { value: number; text: string }[]>;
  items: { number: number; text: string; options: string }[];
  /** Numbers of the items of each open scale; without it only the other scores are made. */
  scales?: Record<string, number[]>;
  /** Ids of the checks. That the practice has the right to the wording is signed beside it. */
  confirmed: string[];
};
