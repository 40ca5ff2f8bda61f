import { Module } from '@nestjs/common';
import { Scores } from './scores.ts';
import { ScoresRepository } from './scores.repository.ts';

@Module({ providers: [Scores, ScoresRepository], exports: [Scores] })
export class ScoresModule {}
