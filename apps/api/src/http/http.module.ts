import { Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AnswerInterceptor } from './answers.ts';
import { CallerGuard } from './caller.guard.ts';
import { HealthController } from './health.controller.ts';
import { speakKindly } from './kind-errors.ts';
import { invalidInput } from './problem.ts';
import { ProblemFilter } from './problem.filter.ts';
import { Refusals } from './refusals.ts';

/** The frame around every request: who calls, what came in, what goes out, what went wrong. */
@Module({
  controllers: [HealthController],
  providers: [
    Refusals,
    { provide: APP_GUARD, useClass: CallerGuard },
    {
      provide: APP_PIPE,
      useValue: new StandardSchemaValidationPipe({ exceptionFactory: invalidInput }),
    },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {
  constructor() {
    speakKindly();
  }
}
