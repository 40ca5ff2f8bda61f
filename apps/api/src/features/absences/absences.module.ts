import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AbsenceEntity } from './absence.entity.ts';
import { AbsencesRepository } from './absences.repository.ts';
import { AbsencesService } from './absences.service.ts';
import { Away } from './away.ts';
import { OwnerAbsencesController } from './owner-absences.controller.ts';
import { TherapistAbsencesController } from './therapist-absences.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([AbsenceEntity])],
  controllers: [TherapistAbsencesController, OwnerAbsencesController],
  providers: [AbsencesRepository, AbsencesService, Away],
  exports: [Away],
})
export class AbsencesModule {}
