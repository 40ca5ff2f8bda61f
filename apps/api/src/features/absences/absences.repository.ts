import { Injectable } from '@nestjs/common';
import { folded } from '../../database/folded.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { AbsenceEntity } from './absence.entity.ts';
import { mayCover, practiceDay } from './away.ts';

export interface AbsenceRow {
  id: string;
  revision: number;
  member_id: string;
  member_name: string;
  first_day: string;
  last_day: string;
  cover_id: string | null;
  cover_name: string | null;
  can_cover: boolean;
  today: string;
}

export interface ColleagueRow {
  member_id: string;
  name: string;
  can_cover: boolean;
}

/** Whose absences are meant: a member's own, or with null everybody's. */
interface Whose {
  practiceId: string;
  memberId: string | null;
  now: Date;
}

const columns = (now: string) => `a.absence_id as id, a.revision, a.member_id,
  m.name as member_name, a.first_day, a.last_day, a.cover_id, cm.name as cover_name,
  coalesce(${mayCover('cm')}, false) as can_cover, ${practiceDay('p', now)} as today`;

const joins = `from absences a
  join practices p on p.practice_id = a.practice_id
  join memberships m on m.practice_id = a.practice_id and m.member_id = a.member_id
  left join memberships cm on cm.practice_id = a.practice_id and cm.member_id = a.cover_id`;

@Injectable()
export class AbsencesRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** What is coming and running, and what was in the last ninety days. */
  list(tx: Transaction, caller: Caller, { memberId, now }: Whose): Promise<AbsenceRow[]> {
    return this.accessLog.open<AbsenceRow>(tx, caller, {
      subject: 'absences',
      sql: `select null::uuid as subject_id, null::uuid as client_id, ${columns('$4')} ${joins}
        where a.practice_id = $1 and $2::uuid is not null
          and ($3::uuid is null or a.member_id = $3)
          and a.last_day >= ${practiceDay('p', '$4')} - 90
        order by a.first_day, a.absence_id limit 200`,
      values: [memberId, now],
    });
  }

  read(
    tx: Transaction,
    { practiceId, memberId, now, absenceId }: Whose & { absenceId: string },
  ): Promise<AbsenceRow | undefined> {
    return tx.one<AbsenceRow>(
      `select ${columns('$4')} ${joins}
       where a.practice_id = $1 and a.absence_id = $2 and ($3::uuid is null or a.member_id = $3)`,
      [practiceId, absenceId, memberId, now],
    );
  }

  /** Sessions to come, and nothing of with whom. */
  planned(
    tx: Transaction,
    { practiceId, memberId, now }: Whose,
  ): Promise<{ member_id: string; day: string }[]> {
    return tx.many(
      `select s.member_id, s.day::text as day from sessions s
       join practices p on p.practice_id = $1
       where s.practice_id = $1 and ($2::uuid is null or s.member_id = $2)
         and s.state = 'planned' and s.day >= ${practiceDay('p', '$3')}
       order by s.day, s.session_id limit 2000`,
      [practiceId, memberId, now],
    );
  }

  /** Everybody who works here: who can be away, and who of them covers. */
  colleagues(tx: Transaction, practiceId: string): Promise<ColleagueRow[]> {
    return tx.many<ColleagueRow>(
      `select m.member_id, m.name, ${mayCover('m')} as can_cover from memberships m
       where m.practice_id = $1 and m.deactivated_at is null and not 'client' = any (m.roles)
       order by ${folded('m.name')}, m.member_id`,
      [practiceId],
    );
  }

  /** The member's row is held until the end, so that two absences of theirs cannot cross. */
  async othersOf(
    tx: Transaction,
    { practiceId, memberId, but }: { practiceId: string; memberId: string; but: string },
  ): Promise<{ first_day: string; last_day: string }[]> {
    void tx.run(
      `select 1 from memberships where practice_id = $1 and member_id = $2 for no key update`,
      [practiceId, memberId],
    );
    return tx.many(
      `select first_day, last_day from absences
       where practice_id = $1 and member_id = $2 and absence_id <> $3`,
      [practiceId, memberId, but],
    );
  }

  insert(tx: Transaction, absence: AbsenceEntity): void {
    void tx.insert(AbsenceEntity, absence);
  }

  /** 0 when somebody changed it since: the revision decides, not what was read before. */
  change(
    tx: Transaction,
    practiceId: string,
    { absenceId, revision, ...change }: ChangedAbsence,
  ): Promise<number> {
    const changed = { ...change, revision: revision + 1 };
    return tx.update(AbsenceEntity, { practiceId, absenceId, revision }, changed);
  }

  erase(
    tx: Transaction,
    {
      practiceId,
      absenceId,
      revision,
    }: Pick<AbsenceEntity, 'practiceId' | 'absenceId' | 'revision'>,
  ): Promise<number> {
    return tx.run(
      'delete from absences where practice_id = $1 and absence_id = $2 and revision = $3',
      [practiceId, absenceId, revision],
    );
  }
}

type ChangedAbsence = Pick<
  AbsenceEntity,
  'absenceId' | 'revision' | 'firstDay' | 'lastDay' | 'coverId'
>;
