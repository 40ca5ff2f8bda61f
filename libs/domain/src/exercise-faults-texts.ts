import { isBlank } from './answer-atoms.ts';
import { isStorable } from './answer-faults.ts';
import type { FaultFound } from './exercise-fault.ts';
import type { Exercise } from './exercise.ts';
import { exerciseLimits as most } from './exercise-limits.ts';
import { wordingOf } from './exercise-wording.ts';

type Text = { place: string; text: string | undefined; most: number; isNeeded: boolean };

const needed = (place: string, text: string, limit: number): Text => ({
  place,
  text,
  most: limit,
  isNeeded: true,
});
const optional = (place: string, text: string | undefined, limit: number): Text => ({
  place,
  text,
  most: limit,
  isNeeded: false,
});

export const textFaultsOf = (exercise: Exercise): FaultFound[] => [
  ...languageFaults('/lang', exercise.lang),
  ...textsOf(exercise).flatMap(faultsOfText),
];

function textsOf(exercise: Exercise): Text[] {
  const { licence, cadence } = exercise;
  return [
    ...wordingOf(exercise).map(({ place, text, isOption }) =>
      needed(place, text, isOption || place === '/title' ? most.line : most.text),
    ),
    needed('/purpose', exercise.purpose, most.text),
    optional('/cautions', exercise.cautions, most.text),
    needed('/minutes', exercise.minutes, 40),
    needed('/cadence/text', cadence.text, most.text),
    needed('/licence/text', licence.text, most.text),
    optional('/licence/copyright', licence.copyright, most.text),
    optional('/scoring_note', exercise.scoring_note, most.text),
    ...exercise.themes.map((theme, at) => needed(`/themes/${at}`, theme, 80)),
    ...exercise.scores.map(({ label }, at) => needed(`/scores/${at}/label`, label, most.line)),
  ];
}

function faultsOfText({ place, text, most: limit, isNeeded }: Text): FaultFound[] {
  if (text === undefined) return [];
  if (isNeeded && isBlank(text)) return [{ place, fault: 'text-empty' }];
  if (text.length > limit) return [{ place, fault: 'text-too-long' }];
  return isStorable(text) ? [] : [{ place, fault: 'text-not-storable' }];
}

/** A tag that names a language people speak: not only of the right shape. */
export function languageFaults(place: string, tag: string): FaultFound[] {
  return isLanguage(tag) ? [] : [{ place, fault: 'language-unknown' }];
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && names.of(tag) !== undefined;
  } catch {
    return false;
  }
}
