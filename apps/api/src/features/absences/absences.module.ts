import { Module } from '@nestjs/common';
import { Away } from './away.ts';

@Module({
  providers: [Away],
  exports: [Away],
})
export class AbsencesModule {}
