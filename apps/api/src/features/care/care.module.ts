import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Care } from './care.ts';
import { CareTeamRepository } from './care-team.repository.ts';
import { CareTeamService } from './care-team.service.ts';
import { CareRelationshipEntity } from './care-relationship.entity.ts';
import { OwnerCareController } from './owner-care.controller.ts';
import { TherapistCareController } from './therapist-care.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([CareRelationshipEntity])],
  controllers: [TherapistCareController, OwnerCareController],
  providers: [Care, CareTeamRepository, CareTeamService],
  exports: [Care],
})
export class CareModule {}
