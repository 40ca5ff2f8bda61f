import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareModule } from '../care/index.ts';
import { AddendaService } from './addenda.service.ts';
import { ClientNotesController } from './client-notes.controller.ts';
import { ClinicalNoteAddendumEntity } from './clinical-note-addendum.entity.ts';
import { ClinicalNoteEntity } from './clinical-note.entity.ts';
import { ClinicalNotesController } from './clinical-notes.controller.ts';
import { ClinicalNotesRepository } from './clinical-notes.repository.ts';
import { ClinicalNotesService } from './clinical-notes.service.ts';
import { NoteVersionsController } from './note-versions.controller.ts';
import { NoteVersionsRepository } from './note-versions.repository.ts';
import { NoteVersionsService } from './note-versions.service.ts';
import { WriteNoteService } from './write-note.service.ts';

/** For therapists only. That the client area has no controller for it is the policy. */
@Module({
  imports: [TypeOrmModule.forFeature([ClinicalNoteEntity, ClinicalNoteAddendumEntity]), CareModule],
  controllers: [ClientNotesController, ClinicalNotesController, NoteVersionsController],
  providers: [
    ClinicalNotesService,
    WriteNoteService,
    AddendaService,
    ClinicalNotesRepository,
    NoteVersionsService,
    NoteVersionsRepository,
  ],
})
export class ClinicalNotesModule {}
