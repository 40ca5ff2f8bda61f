import { Body, Get, Param, Post } from '@nestjs/common';
import { ClinicalNote, Id, NoteLines, WriteNote } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IdempotencyKey, NeedsIdempotencyKey } from '../../http/preconditions.ts';
import { ClinicalNotesService } from './clinical-notes.service.ts';
import { WriteNoteService } from './write-note.service.ts';

@AreaController('therapist', 'clients/:clientId/notes')
export class ClientNotesController {
  constructor(
    private readonly service: ClinicalNotesService,
    private readonly writing: WriteNoteService,
  ) {}

  @Get()
  @Answers(200, NoteLines)
  list(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<NoteLines> {
    return this.service.list(caller, clientId);
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, ClinicalNote)
  write(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: WriteNote }) body: WriteNote,
  ): Promise<ClinicalNote> {
    return this.writing.write(caller, { clientId, key, body });
  }
}
