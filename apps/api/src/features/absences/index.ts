export { AbsencesModule } from './absences.module.ts';
export { Away, type AwayRow, awayView, mayCover, practiceDay, practiceToday } from './away.ts';
export { type CareRow, careNow, isEverybodyAway, tellAtOnce, tellAtTakeover } from './care-now.ts';
