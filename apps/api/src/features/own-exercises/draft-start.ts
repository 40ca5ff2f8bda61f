import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { closingBlock, closingLanguage, exerciseBySlug } from '@selfward/content';
import type { BeginDraft } from '@selfward/contract';
import {
  copyOfExercise,
  emptyExercise,
  type Exercise,
  ownSlugStart,
  titleOfCopy,
} from '@selfward/domain';
import { Database } from '../../database/database.ts';
import { invalidInput } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { openWording, OwnVersions } from '../exercises/index.ts';
import { TranslationsRepository } from './translations.repository.ts';

/** What a draft begins with, before it is written. */
export interface Start {
  exercise: Exercise;
  /** The version that it changes; null for what is new. */
  baseVersion: string | null;
  isEdit: boolean;
  /** For a name that turns out to be taken. */
  otherSlug: string;
}

/** A name that tells nothing: titles are sealed, and this one is not. */
const newSlug = (): string => `${ownSlugStart}${randomBytes(6).toString('hex')}`;

const begin = (exercise: Exercise): Start => ({
  exercise,
  baseVersion: null,
  isEdit: false,
  otherSlug: newSlug(),
});

/**
 * Whoever writes something new has to think of leaving these out, not of putting them in: among them
 * is "it was too much right now". They are written in one language, and two are never mixed.
 */
const withClosing = (exercise: Exercise): Exercise =>
  exercise.lang === closingLanguage ? { ...exercise, closing_block: [...closingBlock] } : exercise;

const slugPattern = /^own-[0-9a-f]{12}$/;

/**
 * Keeps its name where that is free, so that exercises which refer to each other still do after both
 * came over.
 */
export function imported(exercise: Exercise): Start {
  const slug = slugPattern.test(exercise.slug) ? exercise.slug : newSlug();
  return begin({ ...copyOfExercise(exercise, slug), texts: exercise.texts });
}

@Injectable()
export class DraftStart {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly own: OwnVersions,
    private readonly translations: TranslationsRepository,
  ) {}

  async from(practiceId: string, { from, slug, lang }: BeginDraft): Promise<Start> {
    if (from === 'empty') return begin(withClosing(emptyExercise(newSlug(), lang)));
    if (slug === null) throw unknown('Please say which exercise.');
    return from === 'copy' ? this.copy(practiceId, slug) : this.edit(practiceId, slug);
  }

  private async copy(practiceId: string, slug: string): Promise<Start> {
    const exercise = exerciseBySlug(slug) ?? (await this.own.newest(practiceId, slug))?.exercise;
    if (!exercise) throw unknown('There is no such exercise.');
    const copy = copyOfExercise(exercise, newSlug());
    return begin({ ...copy, title: titleOfCopy(exercise) });
  }

  private async edit(practiceId: string, slug: string): Promise<Start> {
    if (exerciseBySlug(slug)) throw unknown('An exercise of the library can only be copied.');
    const own = await this.own.newest(practiceId, slug);
    if (!own) throw unknown('There is no such exercise.');
    const { version_id: versionId } = own.row;
    const texts = await this.textsOf(practiceId, versionId);
    return {
      exercise: { ...own.exercise, status: 'draft', texts },
      baseVersion: versionId,
      isEdit: true,
      otherSlug: slug,
    };
  }

  /** Its translations come along, so that the next version has them too. */
  private async textsOf(practiceId: string, versionId: string): Promise<Exercise['texts']> {
    const rows = await this.database.glance({ practiceId }, (tx) =>
      this.translations.contents(tx, practiceId, versionId),
    );
    const keys = await this.vault.practice(practiceId);
    return Object.fromEntries(rows.map((row) => [row.lang, openWording(keys, versionId, row)]));
  }
}

const unknown = (message: string) => invalidInput([{ path: ['slug'], message }]);
