import { Injectable } from '@nestjs/common';
import type { Addendum } from '@selfward/contract';
import { addAddendum } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { Once } from '../idempotency/index.ts';
import { ClinicalNotesRepository } from './clinical-notes.repository.ts';
import { noteOf, sealAddendum } from './note-text.ts';
import { WriteNoteService } from './write-note.service.ts';

interface NewAddendum {
  noteId: string;
  key: string;
  text: string;
}

/** Any therapist in care adds in their own name; what was signed stays as it is. */
@Injectable()
export class AddendaService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly writing: WriteNoteService,
    private readonly repository: ClinicalNotesRepository,
  ) {}

  async add(caller: Caller, { noteId, key, text }: NewAddendum): Promise<Addendum> {
    const { keys, clientId } = await this.writing.recordOf(caller, noteId);
    await this.vault.practice(caller.practiceId); // its hash is taken inside the transaction
    const { id, added } = await this.database.transaction(caller, async (tx) => {
      const locked = this.repository.lock(tx, caller, noteId);
      const addendumId = newId();
      const act = async (): Promise<void> => {
        const row = await locked;
        if (!row) throw new Problem('not-found');
        addAddendum(row);
        const { practiceId, memberId: authorId } = caller;
        const sealed = { text: sealAddendum(keys, addendumId, text), addedAt: this.clock.now() };
        this.repository.addAddendum(tx, { practiceId, addendumId, noteId, authorId, ...sealed });
        this.repository.note(tx, caller, {
          action: 'created',
          subject: 'clinical_note_addendum',
          noteId: addendumId,
          clientId,
        });
      };
      const request = { route: 'add-addendum', noteId, text };
      const intention = { key, request, resourceId: addendumId, act };
      const [done] = await Promise.all([this.once.act(tx, caller, intention), locked]);
      return { id: done, added: this.repository.one(tx, caller, noteId) };
    });
    const row = await added;
    const found = row && noteOf(keys, row).addenda.find((one) => one.id === id);
    if (!found) throw new Problem('not-found');
    return found;
  }
}
