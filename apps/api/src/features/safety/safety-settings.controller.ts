import { Body, Get, Put } from '@nestjs/common';
import { ChangeSafety, FlagMonths, SafetySettings } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IfMatch, NeedsIfMatch } from '../../http/preconditions.ts';
import { FlagMonthsService } from './flag-months.service.ts';
import { SafetySettingsService } from './safety-settings.service.ts';

@AreaController('owner', 'safety')
export class SafetySettingsController {
  constructor(
    private readonly settings: SafetySettingsService,
    private readonly months: FlagMonthsService,
  ) {}

  @Get()
  @Answers(200, SafetySettings)
  open(@CurrentCaller() caller: Caller): Promise<SafetySettings> {
    return this.settings.open(caller);
  }

  @Put()
  @NeedsIfMatch()
  @Answers(200, SafetySettings)
  change(
    @CurrentCaller() caller: Caller,
    @Body({ schema: ChangeSafety }) request: ChangeSafety,
    @IfMatch() revision: number,
  ): Promise<SafetySettings> {
    return this.settings.change(caller, revision, request);
  }

  @Get('months')
  @Answers(200, FlagMonths)
  list(@CurrentCaller() caller: Caller): Promise<FlagMonths> {
    return this.months.list(caller);
  }
}
