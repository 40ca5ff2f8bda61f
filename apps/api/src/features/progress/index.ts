export { ProgressModule } from './progress.module.ts';
export { ScoreAgain } from './score-again.ts';
