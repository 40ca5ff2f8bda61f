export { CaseloadModule } from './caseload.module.ts';
