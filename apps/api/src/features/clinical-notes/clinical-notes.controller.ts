import { Body, Get, Param, Post, Put } from '@nestjs/common';
import { ClinicalNote, Id, WriteNote } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import {
  IdempotencyKey,
  IfMatch,
  NeedsIdempotencyKey,
  NeedsIfMatch,
} from '../../http/preconditions.ts';
import { ClinicalNotesService } from './clinical-notes.service.ts';
import { WriteNoteService } from './write-note.service.ts';

@AreaController('therapist', 'notes/:noteId')
export class ClinicalNotesController {
  constructor(
    private readonly service: ClinicalNotesService,
    private readonly writing: WriteNoteService,
  ) {}

  @Get()
  @Answers(200, ClinicalNote)
  open(
    @CurrentCaller() caller: Caller,
    @Param('noteId', { schema: Id }) noteId: string,
  ): Promise<ClinicalNote> {
    return this.service.open(caller, noteId);
  }

  @Put()
  @NeedsIfMatch()
  @Answers(200, ClinicalNote)
  revise(
    @CurrentCaller() caller: Caller,
    @Param('noteId', { schema: Id }) noteId: string,
    @IfMatch() expected: number,
    @Body({ schema: WriteNote }) body: WriteNote,
  ): Promise<ClinicalNote> {
    return this.writing.revise(caller, { noteId, expected, body });
  }

  @Post('sign')
  @NeedsIfMatch()
  @NeedsIdempotencyKey()
  @Answers(200, ClinicalNote)
  sign(
    @CurrentCaller() caller: Caller,
    @Param('noteId', { schema: Id }) noteId: string,
    @IfMatch() expected: number,
    @IdempotencyKey() key: string,
  ): Promise<ClinicalNote> {
    return this.service.sign(caller, { noteId, expected, key });
  }
}
