import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareModule } from '../care/index.ts';
import { InvitationsModule } from '../invitations/index.ts';
import { ArchiveService } from './archive.service.ts';
import { ClientListRepository } from './client-list.repository.ts';
import { ClientListService } from './client-list.service.ts';
import { ClientEntity } from './client.entity.ts';
import { ClientsRepository } from './clients.repository.ts';
import { ClientsService } from './clients.service.ts';
import { OwnerClientsController } from './owner-clients.controller.ts';
import { TherapistClientsController } from './therapist-clients.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity]), CareModule, InvitationsModule],
  controllers: [TherapistClientsController, OwnerClientsController],
  providers: [
    ArchiveService,
    ClientListRepository,
    ClientListService,
    ClientsRepository,
    ClientsService,
  ],
  exports: [ClientsService],
})
export class ClientsModule {}
