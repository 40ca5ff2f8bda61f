import { Module } from '@nestjs/common';
import { Openings } from './openings.ts';

@Module({ providers: [Openings], exports: [Openings] })
export class OpeningsModule {}
