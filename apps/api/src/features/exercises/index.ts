export { ExercisesModule } from './exercises.module.ts';
export { ExerciseVersions, type Edition, placeOfVersion } from './exercise-versions.ts';
export { openWording, OwnVersions, placeOfTranslation } from './own-versions.ts';
export { type OwnRow, OwnVersionsRepository } from './own-versions.repository.ts';
