import { Body, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Addendum, ClinicalNote, Id, WriteAddendum, WriteNote } from '@selfward/contract';
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
import { AddendaService } from './addenda.service.ts';
import { ClinicalNotesService } from './clinical-notes.service.ts';
import { WriteNoteService } from './write-note.service.ts';

@AreaController('therapist', 'notes/:noteId')
export class ClinicalNotesController {
  constructor(
    private readonly service: ClinicalNotesService,
    private readonly writing: WriteNoteService,
    private readonly addenda: AddendaService,
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

  @Delete()
  @NeedsIfMatch()
  @Answers(204, Nothing)
  delete(
    @CurrentCaller() caller: Caller,
    @Param('noteId', { schema: Id }) noteId: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.service.delete(caller, { noteId, expected });
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

  @Post('addenda')
  @NeedsIdempotencyKey()
  @Answers(201, Addendum)
  add(
    @CurrentCaller() caller: Caller,
    @Param('noteId', { schema: Id }) noteId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: WriteAddendum }) { text }: WriteAddendum,
  ): Promise<Addendum> {
    return this.addenda.add(caller, { noteId, key, text });
  }
}
