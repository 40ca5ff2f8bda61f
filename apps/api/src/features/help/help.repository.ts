import { Injectable } from '@nestjs/common';
import type { WriteHelpContact } from '@selfward/contract';
import type { HelpKind } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { practiceDay } from '../absences/index.ts';
import { HelpContactEntity } from './help-contact.entity.ts';

export interface ContactRow {
  id: string;
  revision: number;
  kind: HelpKind;
  name: string;
  phone: string | null;
  text_number: string | null;
  hours: string;
  languages: string;
  source: string;
  checked_on: string;
}

export interface PracticeRow {
  name: string;
  phone: string | null;
  hours: string;
  reading_habit: string;
  time_zone: string;
  today: string;
}

const columns = `contact_id as id, revision, kind, name, phone, text_number, hours, languages,
  source, checked_on`;

@Injectable()
export class HelpRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** A client's look at numbers is not noted: "nobody at the practice is told". */
  contacts(tx: Transaction, practiceId: string): Promise<ContactRow[]> {
    return tx.many<ContactRow>(
      `select ${columns} from help_contacts where practice_id = $1 order by place, contact_id`,
      [practiceId],
    );
  }

  open(tx: Transaction, caller: Caller): Promise<ContactRow[]> {
    return this.accessLog.open<ContactRow>(tx, caller, {
      subject: 'help_contacts',
      sql: `select null::uuid as subject_id, null::uuid as client_id, ${columns}
        from help_contacts where practice_id = $1 and $2::uuid is not null
        order by place, contact_id`,
    });
  }

  practice(
    tx: Transaction,
    { practiceId, now }: { practiceId: string; now: Date },
  ): Promise<PracticeRow | undefined> {
    return tx.one<PracticeRow>(
      `select p.name, p.phone, p.hours, p.reading_habit, p.time_zone, ${practiceDay('p', '$2')} as today
       from practices p where p.practice_id = $1`,
      [practiceId, now],
    );
  }

  read(tx: Transaction, practiceId: string, contactId: string): Promise<ContactRow | undefined> {
    return tx.one<ContactRow>(
      `select ${columns} from help_contacts where practice_id = $1 and contact_id = $2`,
      [practiceId, contactId],
    );
  }

  /** At the end of the list. */
  async insert(tx: Transaction, contact: Omit<HelpContactEntity, 'place'>): Promise<void> {
    const last = await tx.one<{ place: number }>(
      'select coalesce(max(place), 0) as place from help_contacts where practice_id = $1',
      [contact.practiceId],
    );
    void tx.insert(HelpContactEntity, { ...contact, place: (last?.place ?? 0) + 1 });
  }

  change(tx: Transaction, named: Named, contact: WriteHelpContact): Promise<number> {
    const change = { ...contact, revision: named.revision + 1 };
    return tx.update(HelpContactEntity, named, change);
  }

  erase(tx: Transaction, { practiceId, contactId, revision }: Named): Promise<number> {
    return tx.run(
      'delete from help_contacts where practice_id = $1 and contact_id = $2 and revision = $3',
      [practiceId, contactId, revision],
    );
  }

  /** How many of them there are; those that are not named keep their place behind. */
  order(tx: Transaction, practiceId: string, ids: readonly string[]): Promise<number> {
    return tx.run(
      `update help_contacts h set place = o.place from unnest($2::uuid[]) with ordinality o (id, place)
       where h.practice_id = $1 and h.contact_id = o.id`,
      [practiceId, ids],
    );
  }
}

interface Named {
  practiceId: string;
  contactId: string;
  /** The revision that the caller saw; another one changes nothing. */
  revision: number;
}
