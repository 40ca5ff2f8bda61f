export { ExercisesModule } from './exercises.module.ts';
export { ExerciseVersions, type Edition } from './exercise-versions.ts';
