import { Injectable } from '@nestjs/common';
import type { NoteVersion, NoteVersionLine, NoteVersions } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { openText } from './note-text.ts';
import {
  type ListedVersion,
  NoteVersionsRepository,
  type VersionLineRow,
} from './note-versions.repository.ts';

@Injectable()
export class NoteVersionsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly repository: NoteVersionsRepository,
  ) {}

  async list(caller: Caller, noteId: string): Promise<NoteVersions> {
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.list(tx, caller, noteId),
    );
    if (rows.length === 0) throw new Problem('not-found');
    return { versions: rows.filter(isVersion).map(lineOf) };
  }

  async open(caller: Caller, version: { noteId: string; revision: number }): Promise<NoteVersion> {
    const [row] = await this.database.glance(caller, (tx) =>
      this.repository.open(tx, caller, version),
    );
    if (!row) throw new Problem('not-found');
    const keys = await this.vault.client(caller.practiceId, row.client_id);
    return { ...lineOf(row), text: openText(keys, row) };
  }
}

const isVersion = (row: ListedVersion): row is VersionLineRow => row.revision !== null;

const lineOf = (row: VersionLineRow): NoteVersionLine => ({
  revision: row.revision,
  savedOn: dayIn(row.time_zone, row.saved_at),
  authorName: row.author_name,
});
