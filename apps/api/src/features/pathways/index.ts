export { OpenSteps } from './open-steps.ts';
export { PathwaysModule } from './pathways.module.ts';
