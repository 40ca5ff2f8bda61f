import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/index.ts';
import { DraftStart } from './draft-start.ts';
import { DraftsController } from './drafts.controller.ts';
import { DraftsRepository } from './drafts.repository.ts';
import { DraftsService } from './drafts.service.ts';
import { OwnExercisesController } from './own-exercises.controller.ts';
import { OwnExercisesRepository } from './own-exercises.repository.ts';
import { OwnExercisesService } from './own-exercises.service.ts';
import { PublishService } from './publish.service.ts';
import { TranslationDraftsController } from './translation-drafts.controller.ts';
import { TranslationDraftsRepository } from './translation-drafts.repository.ts';
import { TranslationDraftsService } from './translation-drafts.service.ts';
import { TranslationsController } from './translations.controller.ts';
import { TranslationsRepository } from './translations.repository.ts';
import { TranslationsService } from './translations.service.ts';

@Module({
  imports: [ExercisesModule],
  controllers: [
    DraftsController,
    OwnExercisesController,
    TranslationDraftsController,
    TranslationsController,
  ],
  providers: [
    DraftStart,
    DraftsRepository,
    DraftsService,
    OwnExercisesRepository,
    OwnExercisesService,
    PublishService,
    TranslationDraftsRepository,
    TranslationDraftsService,
    TranslationsRepository,
    TranslationsService,
  ],
})
export class OwnExercisesModule {}
