export { pausedUntil } from './paused-until.ts';
export { PausesModule } from './pauses.module.ts';
