import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InvitationsModule } from '../invitations/index.ts';
import { ClientEntity } from './client.entity.ts';
import { ClientsRepository } from './clients.repository.ts';
import { ClientsService } from './clients.service.ts';
import { TherapistClientsController } from './therapist-clients.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity]), InvitationsModule],
  controllers: [TherapistClientsController],
  providers: [ClientsRepository, ClientsService],
  exports: [ClientsService],
})
export class ClientsModule {}
