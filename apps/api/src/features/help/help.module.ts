import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientHelpController } from './client-help.controller.ts';
import { HelpContactEntity } from './help-contact.entity.ts';
import { HelpContactsController } from './help-contacts.controller.ts';
import { HelpRepository } from './help.repository.ts';
import { HelpService } from './help.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([HelpContactEntity])],
  controllers: [ClientHelpController, HelpContactsController],
  providers: [HelpRepository, HelpService],
})
export class HelpModule {}
