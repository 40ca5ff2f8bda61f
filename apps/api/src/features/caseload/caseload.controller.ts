import { Get } from '@nestjs/common';
import { Caseload } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { CaseloadService } from './caseload.service.ts';

@AreaController('therapist', 'caseload')
export class CaseloadController {
  constructor(private readonly service: CaseloadService) {}

  @Get()
  @Answers(200, Caseload)
  list(@CurrentCaller() caller: Caller): Promise<Caseload> {
    return this.service.list(caller);
  }
}
