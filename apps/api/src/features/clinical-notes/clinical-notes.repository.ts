import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { ClinicalNoteEntity } from './clinical-note.entity.ts';
import type { NoteLineRow, NoteRow } from './note-text.ts';

/** A client without a note is one row of nulls: in care, with nothing to list. */
export type ListedNote = NoteLineRow | { note_id: null };

const columns = `n.note_id, n.author_id, m.name as author_name, n.revision, n.state,
  n.session_on::text as session_on, n.signed_at, p.time_zone`;

/** Every therapist in care may read; only the author writes on. */
const oneNote = `select n.note_id as subject_id, n.client_id, ${columns}, n.text
  from clinical_notes n
  join memberships m on m.practice_id = $1 and m.member_id = n.author_id
  join practices p on p.practice_id = $1
  where n.practice_id = $1 and n.note_id = $3 and ${inCare('n.client_id')}`;

@Injectable()
export class ClinicalNotesRepository {
  constructor(private readonly accessLog: AccessLog) {}

  list(tx: Transaction, caller: Caller, clientId: string): Promise<ListedNote[]> {
    return this.accessLog.open<ListedNote>(tx, caller, {
      subject: 'clinical_notes',
      sql: `select null::uuid as subject_id, c.client_id, ${columns}
        from clients c
        join practices p on p.practice_id = c.practice_id
        left join clinical_notes n on n.practice_id = $1 and n.client_id = $3
        left join memberships m on m.practice_id = $1 and m.member_id = n.author_id
        where c.practice_id = $1 and c.client_id = $3 and ${inCare('c.client_id')}
        order by n.session_on desc, n.note_id desc`,
      values: [clientId],
    });
  }

  open(tx: Transaction, caller: Caller, noteId: string): Promise<NoteRow[]> {
    return this.accessLog.open<NoteRow>(tx, caller, {
      subject: 'clinical_note',
      sql: oneNote,
      values: [noteId],
    });
  }

  /** For changes: they are in the access log as such. */
  one(tx: Transaction, caller: Caller, noteId: string): Promise<NoteRow | undefined> {
    return tx.one<NoteRow>(oneNote, [caller.practiceId, caller.memberId, noteId]);
  }

  lock(tx: Transaction, caller: Caller, noteId: string): Promise<NoteRow | undefined> {
    const { practiceId, memberId } = caller;
    return tx.one<NoteRow>(`${oneNote} for update of n`, [practiceId, memberId, noteId]);
  }

  client(
    tx: Transaction,
    caller: Caller,
    noteId: string,
  ): Promise<{ client_id: string } | undefined> {
    return tx.one(
      `select n.client_id from clinical_notes n
       where n.practice_id = $1 and n.note_id = $3 and ${inCare('n.client_id')}`,
      [caller.practiceId, caller.memberId, noteId],
    );
  }

  add(tx: Transaction, note: ClinicalNoteEntity): void {
    void tx.insert(ClinicalNoteEntity, note);
  }

  /** After `lock`. */
  change(
    tx: Transaction,
    { practiceId }: Caller,
    change: Partial<ClinicalNoteEntity> & { noteId: string },
  ): void {
    const { noteId, ...columns } = change;
    void tx.update(ClinicalNoteEntity, { practiceId, noteId }, columns);
  }

  note(
    tx: Transaction,
    caller: Caller,
    done: { action: AccessAction; noteId: string; clientId: string },
  ): void {
    const { action, noteId, clientId } = done;
    this.accessLog.note(tx, caller, {
      action,
      subject: 'clinical_note',
      subjectId: noteId,
      clientId,
    });
  }
}
