export { Planning } from './planning.ts';
export { RhythmsModule } from './rhythms.module.ts';
