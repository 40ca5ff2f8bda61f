import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessChain } from './access-chain.ts';
import { AccessEntryEntity } from './access-entry.entity.ts';
import { AccessLog } from './access-log.ts';
import { ChainQueue } from './chain-queue.ts';
import { Seals } from './seals.ts';
import { ChainVerifier } from './verify-chain.ts';
import { WritingSpells } from './writing-spells.ts';

/** Global: no feature with clinical matter works without it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccessEntryEntity])],
  providers: [AccessChain, AccessLog, ChainQueue, ChainVerifier, Seals, WritingSpells],
  exports: [AccessChain, AccessLog, ChainVerifier, Seals, WritingSpells],
})
export class AccessLogModule {}
