export { AbsencesModule } from './absences.module.ts';
export { Away, type AwayRow, awayView, mayCover, practiceDay } from './away.ts';
