import { Body, Get, Param, Post, Put } from '@nestjs/common';
import { OpenedPathway, PathwayLines, RetirePathway, SavePathway, Slug } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import {
  IdempotencyKey,
  IfMatch,
  NeedsIdempotencyKey,
  NeedsIfMatch,
} from '../../http/preconditions.ts';
import { PathwaysService } from './pathways.service.ts';

@AreaController('therapist', 'pathways')
export class PathwaysController {
  constructor(private readonly service: PathwaysService) {}

  @Get()
  @Answers(200, PathwayLines)
  list(@CurrentCaller() caller: Caller): Promise<PathwayLines> {
    return this.service.list(caller);
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, OpenedPathway)
  add(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: SavePathway }) body: SavePathway,
  ): Promise<OpenedPathway> {
    return this.service.add(caller, body, key);
  }

  @Get(':slug')
  @Answers(200, OpenedPathway)
  open(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
  ): Promise<OpenedPathway> {
    return this.service.open(caller, slug);
  }

  @Put(':slug')
  @NeedsIfMatch()
  @Answers(200, OpenedPathway)
  write(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @IfMatch() revision: number,
    @Body({ schema: SavePathway }) body: SavePathway,
  ): Promise<OpenedPathway> {
    return this.service.write(caller, { slug, revision }, body);
  }

  @Put(':slug/retired')
  @Answers(200, OpenedPathway)
  retire(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Body({ schema: RetirePathway }) { retired }: RetirePathway,
  ): Promise<OpenedPathway> {
    return this.service.retire(caller, { slug, retired });
  }
}
