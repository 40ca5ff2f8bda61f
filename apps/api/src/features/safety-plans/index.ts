export { type SharedPlanRow, sharedPlanOf } from './plan-content.ts';
export { SafetyPlansModule } from './safety-plans.module.ts';
export { sharedPlanDay, SharedPlans } from './shared-plans.ts';
