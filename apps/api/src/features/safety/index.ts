export { lineOf } from './flag-view.ts';
export { flagColumns, flagJoins, type FlagRow } from './flags.repository.ts';
export { LookedAfter } from './looked-after.ts';
export { SafetyAnswers } from './safety-answers.ts';
export { SafetyCards } from './safety-card.ts';
export { SafetyModule } from './safety.module.ts';
export { coversTold } from './told-covers.ts';
export { FlagTakeover } from './takeover.ts';
