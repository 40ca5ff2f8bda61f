export * from './absence.ts';
export { isAnswered, isBlank } from './answer-atoms.ts';
export { answerFaults, isStorable, maxTextBytes, type AnswerFault } from './answer-faults.ts';
export { amendedItems } from './amended.ts';
export * from './answer-rules.ts';
export * from './answers.ts';
export * from './assignment.ts';
export * from './calendar-days.ts';
export * from './client.ts';
export * from './clinical-note.ts';
export {
  composeAnswers,
  leavesOpen,
  shownChildren,
  shownItems,
  type View,
  withoutNotToday,
} from './compose.ts';
export { dayIn } from './day.ts';
export * from './elsewhere.ts';
export * from './exercise-builder.ts';
export * from './exercise-item.ts';
export * from './exercise.ts';
export * from './flag.ts';
export * from './gates.ts';
export * from './help.ts';
export * from './glass-door.ts';
export * from './initial.ts';
export * from './item-path.ts';
export * from './known-lines.ts';
export {
  hasWords,
  isUntouched,
  noteTemplates,
  type NoteTemplate,
  partsOf,
  type PartState,
  skeletonOf,
  withHeadings,
} from './note-template.ts';
export * from './log-entries.ts';
export * from './log-layout.ts';
export * from './member.ts';
export * from './offers.ts';
export * from './pathway-faults.ts';
export * from './pathway.ts';
export { stillDays, type Pause, type StillReason } from './plan-calendar.ts';
export * from './plan-edits.ts';
export { planOf } from './plan-of.ts';
export {
  type Enrolment,
  type MaxOpen,
  type PlanFacts,
  type PlannedStep,
  type StepState,
  stepStates,
  type WaitReason,
  waitReasons,
} from './plan.ts';
export { asksToBeReadFirst, isWishToBeReadFirst } from './read-first.ts';
export {
  groupedKinds,
  type GroupedPart,
  itemsOf,
  layoutFor,
  layoutForAuthor,
  type ReadingGroup,
  type ReadingLayout,
  type ReadingPart,
  readingParts,
  type TablePart,
  type TwoListsPart,
} from './reading-layout.ts';
export * from './reliable-change.ts';
export * from './reliable-change-reviews.ts';
export * from './rhythm-change.ts';
export * from './rhythm.ts';
export * from './roles.ts';
export * from './rule-broken.ts';
export * from './scoring.ts';
export { reversed, scoreRange, type ScoreFault } from './scoring-combine.ts';
export { halfUp } from './scoring-rounding.ts';
export * from './scoring-values.ts';
export * from './session.ts';
export * from './set-aside.ts';
export * from './safety-plan.ts';
export * from './sharing.ts';
export * from './shell.ts';
export { fillShell, type Filled } from './shell-fill.ts';
export { shellFaults, type ShellFault, type ShellFaultCode } from './shell-faults.ts';
export { isShown, type Elsewhere } from './show-if.ts';
export * from './sign-in.ts';
export * from './signals.ts';
export { isClosing, placeOf, walkOf, type Place, type Walk } from './walk.ts';
export type { WorkingHours, WorkingSpan } from './working-week.ts';
