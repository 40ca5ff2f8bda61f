import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembershipEntity } from './membership.entity.ts';
import { PracticeEntity } from './practice.entity.ts';
import { Practices } from './practices.ts';
import { SetUpController } from './set-up.controller.ts';
import { SetUpService } from './set-up.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([PracticeEntity, MembershipEntity])],
  controllers: [SetUpController],
  providers: [Practices, SetUpService],
  exports: [Practices, SetUpService],
})
export class PracticesModule {}
