import { Injectable } from '@nestjs/common';
import type { ChangePractice, PracticeSettings } from '@selfward/contract';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { AccessLog } from '../access-log/index.ts';
import { PracticeEntity } from './practice.entity.ts';

interface SettingsRow {
  revision: number;
  name: string;
  time_zone: string;
  phone: string | null;
  hours: string;
  reading_habit: string;
}

const columns = 'revision, name, time_zone, phone, hours, reading_habit';

/** What the owner says about the practice itself. */
@Injectable()
export class PracticeSettingsService {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
  ) {}

  async open(caller: Caller): Promise<PracticeSettings> {
    const [row] = await this.database.glance(caller, (tx) =>
      this.accessLog.open<SettingsRow>(tx, caller, {
        subject: 'practice',
        sql: `select practice_id as subject_id, null::uuid as client_id, ${columns}
          from practices where practice_id = $1 and $2::uuid is not null`,
      }),
    );
    return found(row);
  }

  change(caller: Caller, revision: number, change: ChangePractice): Promise<PracticeSettings> {
    const { practiceId } = caller;
    return this.database.transaction(caller, async (tx) => {
      const held = await read(tx, practiceId, 'for no key update');
      if (held?.revision !== revision)
        throw new Problem('revision-changed', { current: found(held) });
      const changed = { ...change, revision: revision + 1 };
      void tx.update(PracticeEntity, { practiceId }, changed);
      const subject = { subject: 'practice', subjectId: practiceId, clientId: null } as const;
      this.accessLog.note(tx, caller, { action: 'changed', ...subject });
      return found(await read(tx, practiceId));
    });
  }
}

const read = (tx: Transaction, practiceId: string, lock: '' | 'for no key update' = '') =>
  tx.one<SettingsRow>(`select ${columns} from practices where practice_id = $1 ${lock}`, [
    practiceId,
  ]);

function found(row: SettingsRow | undefined): PracticeSettings {
  if (!row) throw new Problem('not-found');
  const { time_zone: timeZone, reading_habit: readingHabit, revision, name, phone, hours } = row;
  return { revision, name, timeZone, phone, hours, readingHabit };
}
