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
    const settled = await this.isSettled(caller);
    const builtIn = measures.map((exercise) => lineOf(exercise, settled));
    const brought = shells.map(async (shell) => {
      const row = rows.find(({ slug }) => slug === shell.slug);
      const edition = row && (await this.versions.opened(practiceId, row));
      return shellLine(shell, edition, settled);
    });
    return { measures: [...builtIn, ...(await Promise.all(brought))] };
  }

  async open(caller: Caller, slug: string): Promise<Measure> {
    const { practiceId } = caller;
    const [row] = await this.database.glance(caller, (tx) =>
      this.repository.brought(tx, practiceId, slug),
    );
    const [exercise, shell] = [measureBySlug(slug), shellBySlug(slug)];
    if (exercise) {
      const line = lineOf(exercise, await this.isSettled(caller));
      return { ...line, exercise, shell: null, ...nothingBrought };
    }
    if (!shell) throw new Problem('not-found');
    const edition = row && (await this.versions.opened(practiceId, row));
    return {
      ...shellLine(shell, edition, await this.isSettled(caller)),
      exercise: edition?.exercise ?? null,
      shell,
      ...(edition?.brought ? broughtBy(shell, edition.exercise, edition.brought) : nothingBrought),
    };
  }

  /** Whether an answer about self-harm of this therapist's clients is looked at in time. */
  private async isSettled(caller: Caller): Promise<boolean> {
    return (await this.gate.missing(caller)).length === 0;
  }
}

function lineOf(exercise: Exercise, settled: boolean): MeasureLine {
  const { slug, title, purpose, minutes, version } = exercise;
  return {
    slug,
    title,
    purpose,
    minutes,
    version,
    kind: 'built-in',
    rhythm: presetRhythm(exercise.cadence),
    hasSafetyItem: hasSafetyItem(exercise),
    instead: insteadOf(slug),
    whyNot: settled || !hasSafetyItem(exercise) ? null : 'needs-cover',
  };
}

function shellLine(
  shell: Shell,
  edition: MeasureEdition | undefined,
  settled: boolean,
): MeasureLine {
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
    instead: insteadOf(slug),
    whyNot: whyNot(edition, settled),
  };
}

function insteadOf(measure: string): MeasureLine['instead'] {
  const instead = withoutSafetyItem(measure);
  return instead ? { slug: instead.slug, title: instead.title } : null;
}

function whyNot(edition: MeasureEdition | undefined, settled: boolean): WhyNotAgreeable | null {
  if (!edition) return 'no-wording';
  if (edition.brought !== null && edition.brought.retired_at !== null) return 'retired';
  return settled || !hasSafetyItem(edition.exercise) ? null : 'needs-cover';
}

const nothingBrought = { rights: null, edition: null, isRetired: false };

const broughtBy = (shell: Shell, { licence }: Exercise, row: BroughtRow) => ({
  rights: { name: row.signed_name, on: dayIn(row.time_zone, row.signed_at) },
  // A shell that is filled says where it comes from: its citation, and then the edition.
  edition: licence.copyright?.slice(shell.citation.length + 1) ?? null,
  isRetired: row.retired_at !== null,
});
