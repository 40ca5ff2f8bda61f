import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/index.ts';
import { MailModule } from '../mail/index.ts';
import { OpeningsModule } from '../openings/index.ts';
import { SafetyPlansModule } from '../safety-plans/index.ts';
import { SessionsModule } from '../sessions/index.ts';
import { ClientSafetyController } from './client-safety.controller.ts';
import { CoverFlagsController } from './cover-flags.controller.ts';
import { FlagMonthsService } from './flag-months.service.ts';
import { FlagsRepository } from './flags.repository.ts';
import { FlagsService } from './flags.service.ts';
import { LookedAfter } from './looked-after.ts';
import { LookedAfterRepository } from './looked-after.repository.ts';
import { SafetyAnswers } from './safety-answers.ts';
import { SafetyAnswersRepository } from './safety-answers.repository.ts';
import { SafetyCards } from './safety-card.ts';
import { SafetySettingsController } from './safety-settings.controller.ts';
import { SafetySettingsRepository } from './safety-settings.repository.ts';
import { SafetySettingsService } from './safety-settings.service.ts';
import { FlagTakeover } from './takeover.ts';
import { TherapistFlagsController } from './therapist-flags.controller.ts';

@Module({
  imports: [ExercisesModule, MailModule, OpeningsModule, SafetyPlansModule, SessionsModule],
  controllers: [
    ClientSafetyController,
    CoverFlagsController,
    SafetySettingsController,
    TherapistFlagsController,
  ],
  providers: [
    FlagMonthsService,
    FlagTakeover,
    FlagsRepository,
    FlagsService,
    LookedAfter,
    LookedAfterRepository,
    SafetyAnswers,
    SafetyAnswersRepository,
    SafetyCards,
    SafetySettingsRepository,
    SafetySettingsService,
  ],
  exports: [FlagTakeover, LookedAfter, SafetyAnswers, SafetyCards],
})
export class SafetyModule {}
