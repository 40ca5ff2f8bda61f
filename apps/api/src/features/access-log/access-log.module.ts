import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessEntryEntity } from './access-entry.entity.ts';
import { AccessLog } from './access-log.ts';

/** Global: no feature with clinical matter works without it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccessEntryEntity])],
  providers: [AccessLog],
  exports: [AccessLog],
})
export class AccessLogModule {}
