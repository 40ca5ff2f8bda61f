// What an exercise is built with: what is wrong with it, how it is changed, what another version is called.

export * from './exercise-compare.ts';
export * from './exercise-edit.ts';
export * from './exercise-faults.ts';
export { comparisonsFor } from './exercise-faults-comparisons.ts';
export { conditionsAt } from './exercise-faults-conditions.ts';
export { isLanguage } from './exercise-faults-texts.ts';
export * from './exercise-sentences.ts';
export { countItems, type Spot, spotsOf } from './exercise-spots.ts';
export * from './exercise-start.ts';
export {
  type VersionBump,
  versionBumps,
  type VersionChange,
  versionChanges,
} from './exercise-version-change.ts';
export {
  inLanguage,
  withoutWording,
  wordingFor,
  type WordingLine,
  wordingOf,
} from './exercise-wording.ts';
