export { AbsencesModule } from './absences.module.ts';
export { Away, type AwayRow, awayView, mayCover, practiceDay, practiceToday } from './away.ts';
