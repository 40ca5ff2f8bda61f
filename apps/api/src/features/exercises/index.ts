export { ExercisesModule } from './exercises.module.ts';
export { ExerciseVersions, type Edition, placeOfVersion } from './exercise-versions.ts';
export { type BroughtRow, MeasureVersionsRepository } from './measure-versions.repository.ts';
export { type MeasureEdition, MeasureVersions } from './measure-versions.ts';
export { openWording, OwnVersions, placeOfTranslation } from './own-versions.ts';
export { type OwnRow, OwnVersionsRepository } from './own-versions.repository.ts';
