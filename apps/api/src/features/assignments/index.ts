export { AgreementRows, type NewAgreement } from './agreement-rows.ts';
export { AssignmentsModule } from './assignments.module.ts';
