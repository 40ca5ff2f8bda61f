import { Injectable } from '@nestjs/common';
import { measureBySlug, measures, shellBySlug, shells, withoutSafetyItem } from '@selfward/content';
import type {
  Exercise,
  Measure,
  MeasureLine,
  MeasureLines,
  Shell,
  WhyNotAgreeable,
} from '@selfward/contract';
import { dayIn, presetRhythm } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import {
  type BroughtRow,
  type MeasureEdition,
  MeasureVersions,
  MeasureVersionsRepository,
} from '../exercises/index.ts';
import { hasSafetyItem, MeasureGate } from './measure-gate.ts';

/** Of a shell the safety item is known before its wording is. */
const asksAboutSafety = ({ items }: Shell): boolean => items.some(({ safety }) => safety === true);

@Injectable()
export class MeasuresService {
  constructor(
    private readonly database: Database,
    private readonly versions: MeasureVersions,
    private readonly repository: MeasureVersionsRepository,
    private readonly gate: MeasureGate,
  ) {}

  async list(caller: Caller): Promise<MeasureLines> {
    const { practiceId } = caller;
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.brought(tx, practiceId, null),
    );
    const builtIn = measures.map((exercise) => this.lineOf(practiceId, exercise));
    const brought = shells.map(async (shell) => {
      const row = rows.find(({ slug }) => slug === shell.slug);
      const edition = row && (await this.versions.opened(practiceId, row));
      return this.shellLine(practiceId, shell, edition);
    });
    return { measures: await Promise.all([...builtIn, ...brought]) };
  }

  async open(caller: Caller, slug: string): Promise<Measure> {
    const { practiceId } = caller;
    const [row] = await this.database.glance(caller, (tx) =>
      this.repository.brought(tx, practiceId, slug),
    );
    const [exercise, shell] = [measureBySlug(slug), shellBySlug(slug)];
    const instead = withoutSafetyItem(slug);
    const more = { instead: instead ? { slug: instead.slug, title: instead.title } : null };
    if (exercise) {
      const line = await this.lineOf(practiceId, exercise);
      return { ...line, ...more, exercise, shell: null, ...nothingBrought };
    }
    if (!shell) throw new Problem('not-found');
    const edition = row && (await this.versions.opened(practiceId, row));
    return {
      ...(await this.shellLine(practiceId, shell, edition)),
      ...more,
      exercise: edition?.exercise ?? null,
      shell,
      ...(edition?.brought ? broughtBy(shell, edition.exercise, edition.brought) : nothingBrought),
    };
  }

  private async lineOf(practiceId: string, exercise: Exercise): Promise<MeasureLine> {
    const { slug, title, purpose, minutes, version } = exercise;
    const isOpen = await this.gate.isOpen(practiceId, exercise);
    return {
      slug,
      title,
      purpose,
      minutes,
      version,
      kind: 'built-in',
      rhythm: presetRhythm(exercise.cadence),
      hasSafetyItem: hasSafetyItem(exercise),
      whyNot: isOpen ? null : 'needs-cover',
    };
  }

  private async shellLine(
    practiceId: string,
    shell: Shell,
    edition: MeasureEdition | undefined,
  ): Promise<MeasureLine> {
    const { slug, title, purpose, minutes } = shell;
    return {
      slug,
      title,
      purpose,
      minutes,
      kind: 'shell',
      rhythm: presetRhythm(shell.cadence),
      version: edition?.exercise.version ?? null,
      hasSafetyItem: asksAboutSafety(shell),
      whyNot: await this.whyNot(practiceId, edition),
    };
  }

  private async whyNot(
    practiceId: string,
    edition: MeasureEdition | undefined,
  ): Promise<WhyNotAgreeable | null> {
    if (!edition) return 'no-wording';
    if (edition.brought !== null && edition.brought.retired_at !== null) return 'retired';
    return (await this.gate.isOpen(practiceId, edition.exercise)) ? null : 'needs-cover';
  }
}

const nothingBrought = { rights: null, edition: null, isRetired: false };

const broughtBy = (shell: Shell, { licence }: Exercise, row: BroughtRow) => ({
  rights: { name: row.signed_name, on: dayIn(row.time_zone, row.signed_at) },
  // A shell that is filled says where it comes from: its citation, and then the edition.
  edition: licence.copyright?.slice(shell.citation.length + 1) ?? null,
  isRetired: row.retired_at !== null,
});
