import { Injectable } from '@nestjs/common';
import type { ClientHelp, HelpContact, HelpContacts, WriteHelpContact } from '@selfward/contract';
import { isCheckDue, isInUnitedStates } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller, ClientCaller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog, type AccessAction } from '../access-log/index.ts';
import { Once } from '../idempotency/index.ts';
import { type ContactRow, HelpRepository } from './help.repository.ts';

interface Wanted {
  contactId: string;
  /** The revision that the caller saw. */
  revision: number;
}

/** Whom a client can call: entered by the owner, read by clients. No number is ever made up here. */
@Injectable()
export class HelpService {
  constructor(
    private readonly database: Database,
    private readonly repository: HelpRepository,
    private readonly accessLog: AccessLog,
    private readonly once: Once,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async forClient(caller: ClientCaller): Promise<ClientHelp> {
    const { practiceId } = caller;
    const read = await this.database.glance(caller, async (tx) => {
      const practice = this.repository.practice(tx, { practiceId, now: this.clock.now() });
      const contacts = this.repository.contacts(tx, practiceId);
      return { practice: await practice, contacts: await contacts };
    });
    const { practice, contacts } = read;
    if (!practice) throw new Problem('not-found');
    return {
      practiceName: practice.name,
      practicePhone: practice.phone,
      hours: practice.hours,
      readingHabit: practice.reading_habit,
      isInUnitedStates: isInUnitedStates(practice.time_zone),
      contacts: contacts.map((row) => ({ ...row, textNumber: row.text_number })),
    };
  }

  async list(caller: Caller): Promise<HelpContacts> {
    const [rows, today] = await this.database.glance(caller, (tx) =>
      Promise.all([this.repository.open(tx, caller), this.today(tx, caller)]),
    );
    return { contacts: rows.map((row) => view(row, today)), today };
  }

  async add(caller: Caller, contact: WriteHelpContact, key: string): Promise<HelpContact> {
    const { practiceId } = caller;
    const resourceId = newId();
    await this.vault.practice(practiceId); // opened before a connection is held
    return this.database.transaction(caller, async (tx) => {
      const act = async () => {
        await this.requireCheckedByNow(tx, caller, contact);
        const made = { practiceId, contactId: resourceId, revision: 1 };
        await this.repository.insert(tx, { ...contact, ...made, createdAt: this.clock.now() });
        this.note(tx, caller, { action: 'created', contactId: resourceId });
      };
      const intention = { key, request: ['add help contact', contact], resourceId, act };
      return this.read(tx, caller, await this.once.act(tx, caller, intention));
    });
  }

  change(caller: Caller, wanted: Wanted, contact: WriteHelpContact): Promise<HelpContact> {
    const { practiceId } = caller;
    const { contactId } = wanted;
    return this.database.transaction(caller, async (tx) => {
      await this.requireCheckedByNow(tx, caller, contact);
      const changed = await this.repository.change(tx, { practiceId, ...wanted }, contact);
      const current = await this.read(tx, caller, contactId);
      if (changed === 0) throw new Problem('revision-changed', { current });
      this.note(tx, caller, { action: 'changed', contactId });
      return current;
    });
  }

  async takeAway(caller: Caller, wanted: Wanted): Promise<void> {
    const { contactId } = wanted;
    await this.database.transaction(caller, async (tx) => {
      const erased = await this.repository.erase(tx, { practiceId: caller.practiceId, ...wanted });
      if (erased === 0) {
        const current = await this.read(tx, caller, contactId);
        throw new Problem('revision-changed', { current });
      }
      this.note(tx, caller, { action: 'erased', contactId });
    });
  }

  /** The last one to put them in order wins: it is one drag, and nothing is lost by it. */
  async order(caller: Caller, ids: string[]): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const found = await this.repository.order(tx, caller.practiceId, ids);
      if (found !== ids.length) throw new Problem('not-found');
      const subject = { subject: 'help_contacts', subjectId: null, clientId: null } as const;
      this.accessLog.note(tx, caller, { action: 'changed', ...subject });
    });
  }

  private async requireCheckedByNow(tx: Transaction, caller: Caller, contact: WriteHelpContact) {
    if (contact.checkedOn > (await this.today(tx, caller)))
      throw invalidInput([{ path: ['checkedOn'], message: 'This day is still to come.' }]);
  }

  private async read(tx: Transaction, caller: Caller, contactId: string): Promise<HelpContact> {
    const row = await this.repository.read(tx, caller.practiceId, contactId);
    if (!row) throw new Problem('not-found');
    return view(row, await this.today(tx, caller));
  }

  private async today(tx: Transaction, { practiceId }: Caller): Promise<string> {
    const practice = await this.repository.practice(tx, { practiceId, now: this.clock.now() });
    return practice?.today ?? '';
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { action, contactId }: { action: AccessAction; contactId: string },
  ): void {
    const subject = { subject: 'help_contacts', subjectId: contactId, clientId: null } as const;
    this.accessLog.note(tx, caller, { action, ...subject });
  }
}

const view = (row: ContactRow, today: string): HelpContact => ({
  id: row.id,
  revision: row.revision,
  kind: row.kind,
  name: row.name,
  phone: row.phone,
  textNumber: row.text_number,
  hours: row.hours,
  languages: row.languages,
  source: row.source,
  checkedOn: row.checked_on,
  isCheckDue: isCheckDue(row.checked_on, today),
});
