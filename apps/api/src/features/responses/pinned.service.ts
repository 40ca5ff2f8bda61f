import { Injectable } from '@nestjs/common';
import { responseLayouts } from '@selfward/content';
import type { Pinned } from '@selfward/contract';
import { dayIn, type Exercise, findItem, isBlank } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { openAnswers } from './answer-texts.ts';
import { type PinnedAnswers, PinnedRepository, type PinnedRow } from './pinned.repository.ts';
import { cutKept } from './visibility.ts';

/** Which answers a layout pins, by the exercise. */
const pins = new Map(
  Object.entries(responseLayouts).flatMap(([slug, { pinned }]) =>
    pinned ? [[slug, pinned] as const] : [],
  ),
);

/** The client's own words that their plan begins with, as far as they are shared. */
@Injectable()
export class PinnedService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: PinnedRepository,
  ) {}

  async read(caller: Caller, clientId: string): Promise<Pinned> {
    const asked = { clientId, now: this.clock.now(), slugs: [...pins.keys()] };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.read(tx, caller, asked),
    );
    if (rows.length === 0) throw new Problem('not-found');
    const shared = rows.filter(isShared);
    const keys = await this.vault.client(caller.practiceId, clientId);
    const ids = shared.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(caller.practiceId, ids);
    return { quotes: shared.flatMap((row) => quotesOf(keys, row, exercises.get(row.version_id))) };
  }
}

function quotesOf(keys: Keyring, row: PinnedAnswers, exercise?: Exercise): Pinned['quotes'] {
  const { response_id: responseId, shared_revision: revision } = row;
  const written = openAnswers(keys, { responseId, revision }, row.answers);
  const answers = cutKept(written, row.shared_paths);
  const on = dayIn(row.time_zone, row.finished_at);
  return (pins.get(row.slug) ?? []).flatMap((item) => {
    const words = answers[item];
    const asked = exercise && findItem(exercise, item)?.text;
    const isThere = typeof words === 'string' && !isBlank(words) && asked !== undefined;
    return isThere ? [{ responseId, item, asked, words, on }] : [];
  });
}

const isShared = (row: PinnedRow): row is PinnedAnswers => row.response_id !== null;
