// This material contains content from LOINC (https://loinc.org). LOINC is copyright © Regenstrief
// Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is
// available at no cost under the license at https://loinc.org/license.

import { z } from 'zod';
import { Exercise, Shell } from '@selfward/contract';
import type { Code, Item, ItemOption, ScalePoint } from '@selfward/domain';
import bat12 from './packs/bat-12/definition.json' with { type: 'json' };
import bat23 from './packs/bat-23/definition.json' with { type: 'json' };
import cbi from './packs/cbi/definition.json' with { type: 'json' };
import core10 from './packs/core-10/definition.json' with { type: 'json' };
import gad7 from './packs/gad-7/definition.json' with { type: 'json' };
import olbi from './packs/olbi/definition.json' with { type: 'json' };
import phq8 from './packs/phq-8/definition.json' with { type: 'json' };
import phq9 from './packs/phq-9/definition.json' with { type: 'json' };
import who5 from './packs/who-5/definition.json' with { type: 'json' };

/** Measures whose wording may be shipped, each with its licence and source beside it in `packs/`. */
export const measures: readonly Exercise[] = z.array(Exercise).parse([phq9, phq8, gad7]);

/** Measures whose wording a practice has to bring. */
export const shells: readonly Shell[] = z
  .array(Shell)
  .parse([cbi, bat23, bat12, olbi, who5, core10]);

export const measureBySlug = (slug: string): Exercise | undefined =>
  measures.find((measure) => measure.slug === slug);

export const shellBySlug = (slug: string): Shell | undefined =>
  shells.find((shell) => shell.slug === slug);

const without: Readonly<Record<string, string>> = { 'phq-9': 'phq-8' };

/** The measure that may be chosen openly in place of this one because it has no safety item. */
export const withoutSafetyItem = (slug: string): Exercise | undefined =>
  Object.hasOwn(without, slug) ? measureBySlug(without[slug] ?? '') : undefined;

export const loinc = 'http://loinc.org';

/** LOINC's panel gives one line of the GAD-7 an answer of its own, "More days than not": it is a 2. */
const sameAnswer: Readonly<Record<string, string>> = { 'LA18938-3': 'LA6570-1' };

/** What somebody else's file says about one answer: its value, a LOINC answer code, or its label. */
export type GivenAnswer = { value: number } | { code: string } | { label: string };

/**
 * The value behind an answer that is brought in, by score. Null for whatever is not exactly one of the
 * options: "Not at all sure", a wrong first option that has spread widely, is none.
 */
export function importedValue(item: Item, given: GivenAnswer): number | null {
  const found = choicesOf(item).find((choice) => isMeant(choice, given));
  return found?.value ?? null;
}

const choicesOf = (item: Item): (ScalePoint | ItemOption)[] => {
  if (item.type === 'choice_one') return item.options;
  return item.type === 'scale' && item.scale.kind === 'likert' ? item.scale.points : [];
};

function isMeant({ value, text, codes = [] }: ScalePoint | ItemOption, given: GivenAnswer) {
  if ('value' in given) return value === given.value;
  if ('label' in given) return text === given.label;
  const wanted = Object.hasOwn(sameAnswer, given.code) ? sameAnswer[given.code] : given.code;
  return codes.some(({ system, code }: Code) => system === loinc && code === wanted);
}
