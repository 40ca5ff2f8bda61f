import { Body, Delete, Get, Param, Put, Query } from '@nestjs/common';
import {
  DraftOfTranslation,
  ExerciseTranslation,
  LanguageTag,
  SaveTranslation,
  Slug,
  TranslationLines,
  VersionNumber,
} from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IfMatch, NeedsIfMatch } from '../../http/preconditions.ts';
import { TranslationsService } from './translations.service.ts';

@AreaController('therapist', 'exercises/:slug/versions/:version/translations')
export class TranslationsController {
  constructor(private readonly service: TranslationsService) {}

  @Get()
  @Answers(200, TranslationLines)
  list(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('version', { schema: VersionNumber }) version: string,
  ): Promise<TranslationLines> {
    return this.service.list(caller, { slug, version });
  }

  @Get(':lang')
  @Answers(200, ExerciseTranslation)
  open(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('version', { schema: VersionNumber }) version: string,
    @Param('lang', { schema: LanguageTag }) lang: string,
  ): Promise<ExerciseTranslation> {
    return this.service.open(caller, { slug, version, lang });
  }

  @Put(':lang')
  @NeedsIfMatch()
  @Answers(200, ExerciseTranslation)
  write(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('version', { schema: VersionNumber }) version: string,
    @Param('lang', { schema: LanguageTag }) lang: string,
    @IfMatch() revision: number,
    @Query({ schema: DraftOfTranslation }) { draft }: DraftOfTranslation,
    @Body({ schema: SaveTranslation }) body: SaveTranslation,
  ): Promise<ExerciseTranslation> {
    return this.service.write(caller, { slug, version, lang, revision, draft }, body);
  }

  @Delete(':lang')
  @NeedsIfMatch()
  @Answers(204, Nothing)
  erase(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('version', { schema: VersionNumber }) version: string,
    @Param('lang', { schema: LanguageTag }) lang: string,
    @IfMatch() revision: number,
    @Query({ schema: DraftOfTranslation }) { draft }: DraftOfTranslation,
  ): Promise<void> {
    return this.service.erase(caller, { slug, version, lang, revision, draft });
  }
}
