import { Body, Get, Put } from '@nestjs/common';
import { ChangePractice, PracticeSettings } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IfMatch, NeedsIfMatch } from '../../http/preconditions.ts';
import { PracticeSettingsService } from './practice-settings.service.ts';

@AreaController('owner', 'practice')
export class PracticeSettingsController {
  constructor(private readonly settings: PracticeSettingsService) {}

  @Get()
  @Answers(200, PracticeSettings)
  open(@CurrentCaller() caller: Caller): Promise<PracticeSettings> {
    return this.settings.open(caller);
  }

  @Put()
  @NeedsIfMatch()
  @Answers(200, PracticeSettings)
  change(
    @CurrentCaller() caller: Caller,
    @Body({ schema: ChangePractice }) request: ChangePractice,
    @IfMatch() revision: number,
  ): Promise<PracticeSettings> {
    return this.settings.change(caller, revision, request);
  }
}
