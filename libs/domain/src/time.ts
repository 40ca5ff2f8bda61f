// The door `@selfward/domain/time`: what needs the zones' arithmetic. The other door must not lead here.
export * from './rhythm-due.ts';
export * from './rhythm-plan.ts';
export { instantOf, startOfDay, wallTimeAt, type Placed, type WallTime } from './zoned-time.ts';
export { afterWorking, workedBetween, type Worked } from './working-hours.ts';
