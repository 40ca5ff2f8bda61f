import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareModule } from '../care/index.ts';
import { ClientNotesController } from './client-notes.controller.ts';
import { ClinicalNoteEntity } from './clinical-note.entity.ts';
import { ClinicalNotesController } from './clinical-notes.controller.ts';
import { ClinicalNotesRepository } from './clinical-notes.repository.ts';
import { ClinicalNotesService } from './clinical-notes.service.ts';
import { WriteNoteService } from './write-note.service.ts';

/** For therapists only. That the client area has no controller for it is the policy. */
@Module({
  imports: [TypeOrmModule.forFeature([ClinicalNoteEntity]), CareModule],
  controllers: [ClientNotesController, ClinicalNotesController],
  providers: [ClinicalNotesService, WriteNoteService, ClinicalNotesRepository],
})
export class ClinicalNotesModule {}
