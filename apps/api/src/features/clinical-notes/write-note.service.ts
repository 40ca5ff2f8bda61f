import { Injectable } from '@nestjs/common';
import type { ClinicalNote, WriteNote } from '@selfward/contract';
import { keepsVersion, revise } from '@selfward/domain';
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
import type { ClinicalNoteEntity } from './clinical-note.entity.ts';
import { ClinicalNotesRepository } from './clinical-notes.repository.ts';
import { noteOf, type NoteRow, openText, sealText } from './note-text.ts';
import { NoteVersionsRepository } from './note-versions.repository.ts';

type Setting = 'template' | 'sessionId' | 'sessionOn';

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
    private readonly versions: NoteVersionsRepository,
  ) {}

  async write(caller: Caller, { clientId, key, body }: NewNote): Promise<ClinicalNote> {
    const keys = await this.vault.client(caller.practiceId, clientId);
    await this.vault.practice(caller.practiceId); // its hash is taken inside the transaction
    const { written } = await this.database.transaction(caller, async (tx) => {
      const inCare = this.care.requireInCare(tx, caller, clientId);
      const day = this.dayOf(tx, caller, { clientId, body });
      const noteId = newId();
      const [id] = await Promise.all([
        this.once.act(tx, caller, {
          key,
          request: { route: 'write-note', clientId, body },
          resourceId: noteId,
          act: async () => {
            await inCare;
            const text = sealText(keys, { noteId, revision: 1 }, body.text);
            const { template, sessionId } = body;
            this.add(tx, caller, {
              noteId,
              clientId,
              text,
              template,
              sessionId,
              sessionOn: await day,
            });
          },
        }),
        inCare,
        day,
      ]);
      return { written: this.repository.one(tx, caller, id) };
    });
    const row = await written;
    if (!row) throw new Problem('not-found');
    this.remember(caller, row);
    return noteOf(keys, row);
  }

  async revise(caller: Caller, { noteId, expected, body }: Revision): Promise<ClinicalNote> {
    const { keys, clientId } = await this.recordOf(caller, noteId);
    const row = await this.database.transaction(caller, async (tx) => {
      const [found, sessionOn] = await Promise.all([
        this.repository.lock(tx, caller, noteId),
        this.dayOf(tx, caller, { clientId, body }),
      ]);
      const locked = requireAuthor(caller, found);
      revise(locked);
      if (locked.revision !== expected)
        throw new Problem('revision-changed', { current: noteOf(keys, locked) });
      const { text: after, template, sessionId } = body;
      const revision = expected + 1;
      const savedAt = this.clock.now();
      const outgoing = { before: openText(keys, locked), lastKeptAt: locked.last_kept_at };
      if (keepsVersion({ ...outgoing, after, now: savedAt }))
        this.versions.keep(tx, caller, noteId);
      const text = sealText(keys, { noteId, revision }, after);
      const change = { revision, text, template, sessionId, sessionOn, savedAt };
      this.repository.change(tx, caller, { noteId, ...change });
      this.repository.note(tx, caller, { action: 'changed', noteId, clientId });
      const session = { session_id: sessionId, session_on: sessionOn };
      return { ...locked, revision, text, template, ...session };
    });
    return noteOf(keys, row);
  }

  /** A note never changes its client, so whose key it needs is asked once. */
  async recordOf(caller: Caller, noteId: string): Promise<{ keys: Keyring; clientId: string }> {
    const { practiceId } = caller;
    const known = this.clientOf.get(nameOf(caller, noteId), this.clock.now().getTime());
    if (known !== undefined)
      return { keys: await this.vault.client(practiceId, known), clientId: known };
    const found = await this.database.glance(caller, (tx) =>
      this.repository.client(tx, caller, noteId),
    );
    if (!found) throw new Problem('not-found');
    const clientId = found.client_id;
    this.remember(caller, { note_id: noteId, client_id: clientId });
    return { keys: await this.vault.client(practiceId, clientId), clientId };
  }

  /** Whoever opens or writes a note saves it next: that is one round trip less. */
  remember(caller: Caller, row: { note_id: string; client_id: string }): void {
    this.clientOf.put(nameOf(caller, row.note_id), row.client_id, this.clock.now().getTime());
  }

  /** A note of a session is of its day. */
  private async dayOf(
    tx: Transaction,
    caller: Caller,
    { clientId, body }: { clientId: string; body: WriteNote },
  ): Promise<string> {
    const { sessionId, sessionOn } = body;
    if (sessionId === null) return sessionOn;
    const session = await this.repository.sessionDay(tx, caller, { sessionId, clientId });
    if (!session) throw new Problem('not-found');
    return session.day;
  }

  private add(
    tx: Transaction,
    caller: Caller,
    note: Pick<ClinicalNoteEntity, 'noteId' | 'clientId' | 'text' | Setting>,
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
