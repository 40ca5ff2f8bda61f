import { Injectable } from '@nestjs/common';
import type { ClinicalNote, NoteLines } from '@selfward/contract';
import { deleteNote, sign } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { Once } from '../idempotency/index.ts';
import { ClinicalNotesRepository, type ListedNote } from './clinical-notes.repository.ts';
import { lineOf, type NoteLineRow, noteOf, openText, sealText } from './note-text.ts';
import { requireAuthor, WriteNoteService } from './write-note.service.ts';

interface Signing {
  noteId: string;
  expected: number;
  key: string;
}

@Injectable()
export class ClinicalNotesService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly writing: WriteNoteService,
    private readonly repository: ClinicalNotesRepository,
  ) {}

  async list(caller: Caller, clientId: string): Promise<NoteLines> {
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.list(tx, caller, clientId),
    );
    if (rows.length === 0) throw new Problem('not-found');
    return { notes: rows.filter(isNote).map(lineOf) };
  }

  async open(caller: Caller, noteId: string): Promise<ClinicalNote> {
    const [row] = await this.database.glance(caller, (tx) =>
      this.repository.open(tx, caller, noteId),
    );
    if (!row) throw new Problem('not-found');
    this.writing.remember(caller, row);
    return noteOf(await this.vault.client(caller.practiceId, row.client_id), row);
  }

  async sign(caller: Caller, { noteId, expected, key }: Signing): Promise<ClinicalNote> {
    const { keys } = await this.writing.recordOf(caller, noteId);
    await this.vault.practice(caller.practiceId); // its hash is taken inside the transaction
    const { signed } = await this.database.transaction(caller, async (tx) => {
      const locked = this.repository.lock(tx, caller, noteId);
      const act = async (): Promise<void> => {
        const row = requireAuthor(caller, await locked);
        const text = openText(keys, row);
        const state = sign({ state: row.state, text });
        if (row.revision !== expected)
          throw new Problem('revision-changed', { current: noteOf(keys, row) });
        const revision = expected + 1;
        // Bound to its revision, so that an unsigned text cannot be put back under the signature.
        const sealed = sealText(keys, { noteId, revision }, text);
        const signedAt = this.clock.now();
        const { client_id: clientId, session_on: sessionOn } = row;
        const signed = { state, revision, text: sealed, sessionOn, signedAt };
        this.repository.change(tx, caller, { noteId, ...signed });
        this.repository.note(tx, caller, { action: 'signed', noteId, clientId });
      };
      const intention = { key, request: { route: 'sign', noteId, expected }, resourceId: noteId };
      await Promise.all([this.once.act(tx, caller, { ...intention, act }), locked]);
      return { signed: this.repository.one(tx, caller, noteId) };
    });
    const row = await signed;
    if (!row) throw new Problem('not-found');
    return noteOf(keys, row);
  }

  /** With every version of it: a draft that is not wanted leaves nothing but the log's entry. */
  async delete(caller: Caller, { noteId, expected }: Omit<Signing, 'key'>): Promise<void> {
    const { keys } = await this.writing.recordOf(caller, noteId);
    await this.database.transaction(caller, async (tx) => {
      const row = requireAuthor(caller, await this.repository.lock(tx, caller, noteId));
      deleteNote(row);
      if (row.revision !== expected)
        throw new Problem('revision-changed', { current: noteOf(keys, row) });
      this.repository.delete(tx, caller, noteId);
      const { client_id: clientId } = row;
      this.repository.note(tx, caller, { action: 'erased', noteId, clientId });
    });
  }
}

const isNote = (row: ListedNote): row is NoteLineRow => row.note_id !== null;
