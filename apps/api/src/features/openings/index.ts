export { flagOpenedSince, Openings } from './openings.ts';
export { OpeningsModule } from './openings.module.ts';
