export { openScore, type ScoreContent } from './score-content.ts';
export { Scores } from './scores.ts';
export { ScoresModule } from './scores.module.ts';
