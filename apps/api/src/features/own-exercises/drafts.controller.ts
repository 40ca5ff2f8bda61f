import { Body, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  BeginDraft,
  ExerciseDraft,
  Id,
  ImportExercise,
  OwnExerciseLine,
  PublishDraft,
  SaveDraft,
} from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import {
  IdempotencyKey,
  IfMatch,
  NeedsIdempotencyKey,
  NeedsIfMatch,
} from '../../http/preconditions.ts';
import { DraftsService } from './drafts.service.ts';
import { PublishService } from './publish.service.ts';

@AreaController('therapist', 'exercise-drafts')
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly publishing: PublishService,
  ) {}

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, ExerciseDraft)
  begin(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: BeginDraft }) body: BeginDraft,
  ): Promise<ExerciseDraft> {
    return this.drafts.begin(caller, body, key);
  }

  @Post('import')
  @NeedsIdempotencyKey()
  @Answers(201, ExerciseDraft)
  import(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: ImportExercise }) { file }: ImportExercise,
  ): Promise<ExerciseDraft> {
    return this.drafts.import(caller, file, key);
  }

  @Get(':draftId')
  @Answers(200, ExerciseDraft)
  open(
    @CurrentCaller() caller: Caller,
    @Param('draftId', { schema: Id }) draftId: string,
  ): Promise<ExerciseDraft> {
    return this.drafts.open(caller, draftId);
  }

  @Put(':draftId')
  @NeedsIfMatch()
  @Answers(200, ExerciseDraft)
  write(
    @CurrentCaller() caller: Caller,
    @Param('draftId', { schema: Id }) draftId: string,
    @IfMatch() revision: number,
    @Body({ schema: SaveDraft }) body: SaveDraft,
  ): Promise<ExerciseDraft> {
    return this.drafts.write(caller, { draftId, revision }, body);
  }

  @Delete(':draftId')
  @NeedsIfMatch()
  @Answers(204, Nothing)
  erase(
    @CurrentCaller() caller: Caller,
    @Param('draftId', { schema: Id }) draftId: string,
    @IfMatch() revision: number,
  ): Promise<void> {
    return this.drafts.erase(caller, { draftId, revision });
  }

  @Post(':draftId/publish')
  @NeedsIfMatch()
  @Answers(201, OwnExerciseLine)
  publish(
    @CurrentCaller() caller: Caller,
    @Param('draftId', { schema: Id }) draftId: string,
    @IfMatch() revision: number,
    @Body({ schema: PublishDraft }) body: PublishDraft,
  ): Promise<OwnExerciseLine> {
    return this.publishing.publish(caller, { draftId, revision }, body);
  }
}
