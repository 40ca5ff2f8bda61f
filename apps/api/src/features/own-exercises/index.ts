export { OwnExercisesModule } from './own-exercises.module.ts';
