/** Every way in which an exercise can be wrong. Names are for programs; pages have sentences for them. */
export const exerciseFaultNames = [
  'text-empty',
  'text-too-long',
  'text-not-storable',
  'language-unknown',
  'no-items',
  'too-many-items',
  'small-empty',
  'id-malformed',
  'id-twice',
  'id-reserved',
  'children-empty',
  'options-empty',
  'too-many-options',
  'code-malformed',
  'code-twice',
  'exclusive-in-one',
  'only-exclusive',
  'other-twice',
  'max-too-small',
  'max-too-large',
  'bounds-order',
  'number-not-finite',
  'initial-does-not-fit',
  'scale-order',
  'scale-step',
  'scale-too-fine',
  'points-too-few',
  'points-too-many',
  'point-twice',
  'condition-empty',
  'too-many-conditions',
  'condition-unknown',
  'condition-on-itself',
  'condition-in-a-circle',
  'condition-on-later',
  'condition-on-no-answer',
  'condition-in-entry',
  'condition-never',
  'comparison-does-not-fit',
  'value-not-an-option',
  'value-does-not-fit',
  'sources-empty',
  'source-unknown',
  'source-item-unknown',
  'source-itself',
  'reveal-unknown',
  'score-unknown',
  'too-many-scores',
  'score-id-twice',
  'score-empty',
  'score-item-unknown',
  'score-item-twice',
  'score-item-not-a-number',
  'score-divides-by-zero',
  'score-reverse-order',
  'score-estimate-too-large',
  'score-never-unknown',
  'band-order',
  'bands-overlap',
  'bands-gap',
  'translation-of-itself',
  'translation-line-unknown',
  'translation-line-missing',
  'translation-option-missing',
] as const;
export type ExerciseFaultName = (typeof exerciseFaultNames)[number];

export type FaultFound = {
  place: string;
  fault: ExerciseFaultName;
  about?: string | undefined;
};

export type ExerciseFault = {
  /** JSON pointer inside the exercise: `/items/3/options/1/code`. */
  place: string;
  /** The item it is in, as conditions name it; null for what belongs to the exercise as a whole. */
  address: string | null;
  fault: ExerciseFaultName;
  /** The id, code, slug or wording path that it is about; never a sentence of somebody. */
  about: string | null;
};
