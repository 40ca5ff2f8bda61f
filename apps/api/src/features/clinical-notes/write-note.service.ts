import { Injectable } from '@nestjs/common';
import type { ClinicalNote, WriteNote } from '@selfward/contract';
import { revise } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { KeyCache } from '../../vault/key-cache.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { Care } from '../care/index.ts';
import { Once } from '../idempotency/index.ts';
import { ClinicalNotesRepository } from './clinical-notes.repository.ts';
import { noteOf, type NoteRow, sealText } from './note-text.ts';

interface NewNote {
  clientId: string;
  key: string;
  body: WriteNote;
}

interface Revision {
  noteId: string;
  expected: number;
  body: WriteNote;
}

@Injectable()
export class WriteNoteService {
  private readonly clientOf = new KeyCache<string>(5000, 60 * 60_000);

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly care: Care,
    private readonly repository: ClinicalNotesRepository,
  ) {}

  async write(caller: Caller, { clientId, key, body }: NewNote): Promise<ClinicalNote> {
    const keys = await this.vault.client(caller.practiceId, clientId);
    await this.vault.practice(caller.practiceId); // its hash is taken inside the transaction
    const { written } = await this.database.transaction(caller, async (tx) => {
      const inCare = this.care.requireInCare(tx, caller, clientId);
      const noteId = newId();
      const [id] = await Promise.all([
        this.once.act(tx, caller, {
          key,
          request: { route: 'write-note', clientId, body },
          resourceId: noteId,
          act: async () => {
            await inCare;
            const text = sealText(keys, { noteId, revision: 1 }, body.text);
            this.add(tx, caller, { noteId, clientId, text, sessionOn: body.sessionOn });
          },
        }),
        inCare,
      ]);
      return { written: this.repository.one(tx, caller, id) };
    });
    const row = await written;
    if (!row) throw new Problem('not-found');
    this.remember(caller, row);
    return noteOf(keys, row);
  }

  async revise(caller: Caller, { noteId, expected, body }: Revision): Promise<ClinicalNote> {
    const keys = await this.keysOf(caller, noteId);
    const row = await this.database.transaction(caller, async (tx) => {
      const locked = requireAuthor(caller, await this.repository.lock(tx, caller, noteId));
      revise(locked);
      if (locked.revision !== expected)
        throw new Problem('revision-changed', { current: noteOf(keys, locked) });
      const { text: plain, sessionOn } = body;
      const revision = expected + 1;
      const text = sealText(keys, { noteId, revision }, plain);
      const savedAt = this.clock.now();
      this.repository.change(tx, caller, { noteId, revision, text, sessionOn, savedAt });
      const { client_id: clientId } = locked;
      this.repository.note(tx, caller, { action: 'changed', noteId, clientId });
      return { ...locked, revision, text, session_on: sessionOn };
    });
    return noteOf(keys, row);
  }

  /** A note never changes its client, so whose key it needs is asked once. */
  async keysOf(caller: Caller, noteId: string): Promise<Keyring> {
    const { practiceId } = caller;
    const known = this.clientOf.get(nameOf(caller, noteId), this.clock.now().getTime());
    if (known !== undefined) return this.vault.client(practiceId, known);
    const found = await this.database.glance(caller, (tx) =>
      this.repository.client(tx, caller, noteId),
    );
    if (!found) throw new Problem('not-found');
    this.remember(caller, { note_id: noteId, client_id: found.client_id });
    return this.vault.client(practiceId, found.client_id);
  }

  /** Whoever opens or writes a note saves it next: that is one round trip less. */
  remember(caller: Caller, row: { note_id: string; client_id: string }): void {
    this.clientOf.put(nameOf(caller, row.note_id), row.client_id, this.clock.now().getTime());
  }

  private add(
    tx: Transaction,
    caller: Caller,
    note: { noteId: string; clientId: string; text: Buffer; sessionOn: string },
  ): void {
    const now = this.clock.now();
    this.repository.add(tx, {
      ...note,
      practiceId: caller.practiceId,
      authorId: caller.memberId,
      revision: 1,
      state: 'draft',
      createdAt: now,
      savedAt: now,
      signedAt: null,
    });
    const { noteId, clientId } = note;
    this.repository.note(tx, caller, { action: 'created', noteId, clientId });
  }
}

/** Of this member only; whether they are in care the statement says each time. */
const nameOf = ({ practiceId, memberId }: Caller, noteId: string): string =>
  `${practiceId}/${memberId}/${noteId}`;

/** Who may read it but did not write it is told so; for everyone else it is not there. */
export function requireAuthor(caller: Caller, row: NoteRow | undefined): NoteRow {
  if (!row) throw new Problem('not-found');
  if (row.author_id !== caller.memberId) throw new Problem('not-allowed');
  return row;
}
