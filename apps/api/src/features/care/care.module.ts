import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Care } from './care.ts';
import { CareRelationshipEntity } from './care-relationship.entity.ts';

@Module({
  imports: [TypeOrmModule.forFeature([CareRelationshipEntity])],
  providers: [Care],
  exports: [Care],
})
export class CareModule {}
