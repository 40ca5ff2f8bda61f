import { Get, Param } from '@nestjs/common';
import { Id, NoteVersion, NoteVersions } from '@selfward/contract';
import { z } from 'zod';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { NoteVersionsService } from './note-versions.service.ts';

const Revision = z.coerce.number().int().min(1).max(999_999_999);

@AreaController('therapist', 'notes/:noteId/versions')
export class NoteVersionsController {
  constructor(private readonly service: NoteVersionsService) {}

  @Get()
  @Answers(200, NoteVersions)
  list(
    @CurrentCaller() caller: Caller,
    @Param('noteId', { schema: Id }) noteId: string,
  ): Promise<NoteVersions> {
    return this.service.list(caller, noteId);
  }

  @Get(':revision')
  @Answers(200, NoteVersion)
  open(
    @CurrentCaller() caller: Caller,
    @Param('noteId', { schema: Id }) noteId: string,
    @Param('revision', { schema: Revision }) revision: number,
  ): Promise<NoteVersion> {
    return this.service.open(caller, { noteId, revision });
  }
}
