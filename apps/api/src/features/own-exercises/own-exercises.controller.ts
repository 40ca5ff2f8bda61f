import { Body, Get, Param, Put } from '@nestjs/common';
import {
  ExerciseFile,
  ExerciseVersionLines,
  OwnExerciseLine,
  OwnExercises,
  PublishedVersion,
  RetireExercise,
  Slug,
  VersionNumber,
} from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { OwnExercisesService } from './own-exercises.service.ts';

@AreaController('therapist', 'own-exercises')
export class OwnExercisesController {
  constructor(private readonly service: OwnExercisesService) {}

  @Get()
  @Answers(200, OwnExercises)
  list(@CurrentCaller() caller: Caller): Promise<OwnExercises> {
    return this.service.list(caller);
  }

  @Put(':slug/retired')
  @Answers(200, OwnExerciseLine)
  retire(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Body({ schema: RetireExercise }) { retired }: RetireExercise,
  ): Promise<OwnExerciseLine> {
    return this.service.retire(caller, { slug, retired });
  }

  @Get(':slug/versions')
  @Answers(200, ExerciseVersionLines)
  versions(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
  ): Promise<ExerciseVersionLines> {
    return this.service.listVersions(caller, slug);
  }

  @Get(':slug/versions/:version')
  @Answers(200, PublishedVersion)
  version(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('version', { schema: VersionNumber }) version: string,
  ): Promise<PublishedVersion> {
    return this.service.version(caller, { slug, version });
  }

  @Get(':slug/versions/:version/file')
  @Answers(200, ExerciseFile)
  file(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('version', { schema: VersionNumber }) version: string,
  ): Promise<ExerciseFile> {
    return this.service.file(caller, { slug, version });
  }
}
