import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';

export interface VersionLineRow {
  note_id: string;
  client_id: string;
  revision: number;
  saved_at: Date;
  author_name: string;
  time_zone: string;
}
export type VersionRow = VersionLineRow & { text: Buffer };

/** A note without a version is one row of nulls. */
export type ListedVersion = VersionLineRow | { revision: null };

/** What was thought of before signing is the author's alone; of a signed note it is part of the record. */
const readable = (columns: string, join: string): string => `
  select n.note_id as subject_id, n.note_id, n.client_id, m.name as author_name, p.time_zone,
    v.revision, v.saved_at ${columns}
  from clinical_notes n
  join memberships m on m.practice_id = $1 and m.member_id = n.author_id
  join practices p on p.practice_id = $1
  ${join} clinical_note_versions v on v.practice_id = $1 and v.note_id = n.note_id
  where n.practice_id = $1 and n.note_id = $3 and ${inCare('n.client_id')}
    and (n.state = 'signed' or n.author_id = $2)`;

@Injectable()
export class NoteVersionsRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** The text that stands now, as it is sealed: it opens by its own revision for good. */
  keep(tx: Transaction, { practiceId }: Caller, noteId: string): void {
    void tx.run(
      `insert into clinical_note_versions (practice_id, note_id, revision, text, saved_at)
       select practice_id, note_id, revision, text, saved_at from clinical_notes
       where practice_id = $1 and note_id = $2`,
      [practiceId, noteId],
    );
  }

  list(tx: Transaction, caller: Caller, noteId: string): Promise<ListedVersion[]> {
    return this.accessLog.open<ListedVersion>(tx, caller, {
      subject: 'clinical_note_version',
      sql: `${readable('', 'left join')} order by v.revision desc`,
      values: [noteId],
    });
  }

  open(
    tx: Transaction,
    caller: Caller,
    { noteId, revision }: { noteId: string; revision: number },
  ): Promise<VersionRow[]> {
    return this.accessLog.open<VersionRow>(tx, caller, {
      subject: 'clinical_note_version',
      sql: `${readable(', v.text', 'join')} and v.revision = $4`,
      values: [noteId, revision],
    });
  }
}
