import { Body, Delete, Get, Param, Put } from '@nestjs/common';
import {
  LanguageTag,
  SaveTranslation,
  Slug,
  TranslationDraft,
  VersionNumber,
} from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IfMatch, NeedsIfMatch } from '../../http/preconditions.ts';
import { TranslationDraftsService } from './translation-drafts.service.ts';

@AreaController('therapist', 'exercises/:slug/versions/:version/translations/:lang/draft')
export class TranslationDraftsController {
  constructor(private readonly service: TranslationDraftsService) {}

  @Get()
  @Answers(200, TranslationDraft)
  open(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('version', { schema: VersionNumber }) version: string,
    @Param('lang', { schema: LanguageTag }) lang: string,
  ): Promise<TranslationDraft> {
    return this.service.open(caller, { slug, version, lang });
  }

  @Put()
  @NeedsIfMatch()
  @Answers(200, TranslationDraft)
  write(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('version', { schema: VersionNumber }) version: string,
    @Param('lang', { schema: LanguageTag }) lang: string,
    @IfMatch() revision: number,
    @Body({ schema: SaveTranslation }) body: SaveTranslation,
  ): Promise<TranslationDraft> {
    return this.service.write(caller, { slug, version, lang, revision }, body);
  }

  @Delete()
  @NeedsIfMatch()
  @Answers(204, Nothing)
  erase(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Param('version', { schema: VersionNumber }) version: string,
    @Param('lang', { schema: LanguageTag }) lang: string,
    @IfMatch() revision: number,
  ): Promise<void> {
    return this.service.erase(caller, { slug, version, lang, revision });
  }
}
