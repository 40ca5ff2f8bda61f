import { Body, Get, Param, Post, Put } from '@nestjs/common';
import { BringWording, Measure, MeasureLines, RetireMeasure, Slug } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { MeasuresService } from './measures.service.ts';
import { WordingService } from './wording.service.ts';

/** Whoever runs the practice often holds its licences: they bring wording as a therapist does. */
@AreaController('owner', 'measures')
export class OwnerMeasuresController {
  constructor(
    private readonly measures: MeasuresService,
    private readonly wordings: WordingService,
  ) {}

  @Get()
  @Answers(200, MeasureLines)
  list(@CurrentCaller() caller: Caller): Promise<MeasureLines> {
    return this.measures.list(caller);
  }

  @Get(':slug')
  @Answers(200, Measure)
  open(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
  ): Promise<Measure> {
    return this.measures.open(caller, slug);
  }

  @Post(':slug/wording')
  @Answers(201, Measure)
  bring(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Body({ schema: BringWording }) { wording }: BringWording,
  ): Promise<Measure> {
    return this.wordings.bring(caller, { slug, wording });
  }

  @Put(':slug/retired')
  @Answers(200, Measure)
  retire(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Body({ schema: RetireMeasure }) { retired }: RetireMeasure,
  ): Promise<Measure> {
    return this.wordings.retire(caller, { slug, retired });
  }
}
