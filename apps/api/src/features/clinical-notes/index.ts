export { ClinicalNotesModule } from './clinical-notes.module.ts';
