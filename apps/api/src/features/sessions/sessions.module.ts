import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Meetings } from './meetings.ts';
import { SessionEntity } from './session.entity.ts';

@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity])],
  providers: [Meetings],
  exports: [Meetings],
})
export class SessionsModule {}
