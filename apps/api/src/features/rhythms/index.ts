export { Planning } from './planning.ts';
export type { CountsFrom } from './planning.repository.ts';
export { Replanning } from './replanning.ts';
export { RhythmsModule } from './rhythms.module.ts';
