import { Get, Param } from '@nestjs/common';
import { Library, LibraryExercise, Slug } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { ExercisesService } from './exercises.service.ts';

@AreaController('therapist', 'exercises')
export class ExercisesController {
  constructor(private readonly service: ExercisesService) {}

  @Get()
  @Answers(200, Library)
  list(@CurrentCaller() caller: Caller): Promise<Library> {
    return this.service.list(caller);
  }

  @Get(':slug')
  @Answers(200, LibraryExercise)
  open(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
  ): Promise<LibraryExercise> {
    return this.service.open(caller, slug);
  }
}
