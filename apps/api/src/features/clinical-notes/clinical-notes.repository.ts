import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { type AccessAction, AccessLog, type AccessSubject } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { ClinicalNoteAddendumEntity } from './clinical-note-addendum.entity.ts';
import { ClinicalNoteEntity } from './clinical-note.entity.ts';
import type { NoteLineRow, NoteRow } from './note-text.ts';

/** A client without a note is one row of nulls: in care, with nothing to list. */
export type ListedNote = NoteLineRow | { note_id: null };

/** A draft follows its session to another day; a signed note stays on the day it was signed for. */
const day = `case when n.state = 'draft' then coalesce(s.day, n.session_on) else n.session_on end`;

const columns = `n.note_id, n.author_id, n.author_id = $2 as is_mine, m.name as author_name,
  n.revision, n.state, n.template, n.session_id, (${day})::text as session_on, n.signed_at,
  p.time_zone`;

const addenda = `(select coalesce(json_agg(json_build_object('addendum_id', a.addendum_id,
      'author_name', w.name, 'is_mine', a.author_id = $2, 'added_at', a.added_at,
      'text', encode(a.text, 'base64')) order by a.addendum_id), '[]')
    from clinical_note_addenda a
    join memberships w on w.practice_id = $1 and w.member_id = a.author_id
    where a.practice_id = $1 and a.note_id = n.note_id)`;

/** Of the newest version, or when the note was begun. */
const lastKept = `coalesce((select max(v.saved_at) from clinical_note_versions v
    where v.practice_id = $1 and v.note_id = n.note_id), n.created_at)`;

/** Every therapist in care may read; only the author writes on. */
const oneNote = `select n.note_id as subject_id, n.client_id, ${columns}, n.text,
    ${addenda} as addenda, ${lastKept} as last_kept_at
  from clinical_notes n
  join memberships m on m.practice_id = $1 and m.member_id = n.author_id
  join practices p on p.practice_id = $1
  left join sessions s on s.practice_id = $1 and s.session_id = n.session_id
  where n.practice_id = $1 and n.note_id = $3 and ${inCare('n.client_id')}`;

interface Done {
  action: AccessAction;
  subject?: AccessSubject;
  noteId: string;
  clientId: string;
}

@Injectable()
export class ClinicalNotesRepository {
  constructor(private readonly accessLog: AccessLog) {}

  list(tx: Transaction, caller: Caller, clientId: string): Promise<ListedNote[]> {
    return this.accessLog.open<ListedNote>(tx, caller, {
      subject: 'clinical_notes',
      sql: `select null::uuid as subject_id, c.client_id, ${columns},
          (select count(*)::int from clinical_note_addenda a
            where a.practice_id = $1 and a.note_id = n.note_id) as addenda_count
        from clients c
        join practices p on p.practice_id = c.practice_id
        left join clinical_notes n on n.practice_id = $1 and n.client_id = $3
        left join memberships m on m.practice_id = $1 and m.member_id = n.author_id
        left join sessions s on s.practice_id = $1 and s.session_id = n.session_id
        where c.practice_id = $1 and c.client_id = $3 and ${inCare('c.client_id')}
        order by session_on desc, n.note_id desc`,
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

  /** The day of a session of this client; nobody else's is there. */
  sessionDay(
    tx: Transaction,
    { practiceId }: Caller,
    { sessionId, clientId }: { sessionId: string; clientId: string },
  ): Promise<{ day: string } | undefined> {
    return tx.one(
      `select day::text as day from sessions
       where practice_id = $1 and session_id = $2 and client_id = $3`,
      [practiceId, sessionId, clientId],
    );
  }

  add(tx: Transaction, note: ClinicalNoteEntity): void {
    void tx.insert(ClinicalNoteEntity, note);
  }

  /** After `lock`. Names the state too: not even a mistake in a rule changes what is signed. */
  change(
    tx: Transaction,
    { practiceId }: Caller,
    change: Partial<ClinicalNoteEntity> & { noteId: string },
  ): void {
    const { noteId, ...columns } = change;
    void tx.update(ClinicalNoteEntity, { practiceId, noteId, state: 'draft' }, columns);
  }

  /** After `lock`; its versions go with it. */
  delete(tx: Transaction, { practiceId }: Caller, noteId: string): void {
    void tx.run(
      `delete from clinical_notes where practice_id = $1 and note_id = $2 and state = 'draft'`,
      [practiceId, noteId],
    );
  }

  addAddendum(tx: Transaction, addendum: ClinicalNoteAddendumEntity): void {
    void tx.insert(ClinicalNoteAddendumEntity, addendum);
  }

  note(tx: Transaction, caller: Caller, done: Done): void {
    const { action, noteId, clientId, subject = 'clinical_note' } = done;
    this.accessLog.note(tx, caller, { action, subject, subjectId: noteId, clientId });
  }
}
