import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembershipEntity } from './membership.entity.ts';
import { PracticeEntity } from './practice.entity.ts';
import { PracticeSettingsController } from './practice-settings.controller.ts';
import { PracticeSettingsService } from './practice-settings.service.ts';
import { Practices } from './practices.ts';
import { SetUpController } from './set-up.controller.ts';
import { SetUpService } from './set-up.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([PracticeEntity, MembershipEntity])],
  controllers: [SetUpController, PracticeSettingsController],
  providers: [Practices, SetUpService, PracticeSettingsService],
  exports: [Practices, SetUpService],
})
export class PracticesModule {}
