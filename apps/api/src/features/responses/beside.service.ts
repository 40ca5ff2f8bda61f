import { Injectable } from '@nestjs/common';
import type { AnswerBeside, BesideResponse } from '@selfward/contract';
import { dayIn, parseItemPath, sourcesOf } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { openAnswers } from './answer-texts.ts';
import { BesideRepository, type BesideRow } from './beside.repository.ts';
import { references } from './layouts.ts';
import { cutKept } from './visibility.ts';

/** Then beside now, for whoever may read both. What is kept of either is simply not there. */
@Injectable()
export class BesideService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: BesideRepository,
  ) {}

  async read(caller: Caller, responseId: string): Promise<BesideResponse> {
    const asked = { responseId, references, now: this.clock.now() };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.read(tx, caller, asked),
    );
    const [read, ...beside] = rows;
    if (!read?.is_asked) throw new Problem('not-found');
    const keys = await this.vault.client(caller.practiceId, read.client_id);
    const ids = rows.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(caller.practiceId, ids);
    const others = beside.flatMap((row) => otherOf(keys, row, read));
    const named = new Set(others.map(({ wording }) => wording));
    const readBack = sourcesOf(await this.versions.of(caller.practiceId, read.version_id));
    return {
      others,
      wordings: Object.fromEntries([...exercises].filter(([id]) => named.has(id))),
      // Without them, the mark alone would say that there are old words.
      beganOn: read.began_on,
      amended: others.some(({ slug }) => readBack.includes(slug)) ? sharedAmended(read) : [],
    };
  }
}

/** Nothing, where nothing of it is shared. */
function otherOf(keys: Keyring, row: BesideRow, read: BesideRow): AnswerBeside[] {
  const { response_id: id, shared_revision: revision, slug, version_id: wording } = row;
  const written = openAnswers(keys, { responseId: id, revision }, row.answers);
  const answers = cutKept(written, row.shared_paths);
  const answeredOn = dayIn(row.time_zone, row.finished_at);
  const isLater = row.finished_at > read.finished_at;
  return Object.keys(answers).length === 0
    ? []
    : [{ id, slug, wording, answeredOn, isLater, answers }];
}

const sharedAmended = ({ amended, shared_paths }: BesideRow): string[] => {
  const shared = new Set(shared_paths.map((path) => parseItemPath(path)?.item));
  return amended.filter((id) => shared.has(id));
};
