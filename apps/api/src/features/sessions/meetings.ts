import { Injectable } from '@nestjs/common';
import type { Meeting } from '@selfward/contract';
import { Clock } from '../../database/clock.ts';
import type { Transaction } from '../../database/transaction.ts';
import { invalidInput } from '../../http/problem.ts';
import { isOver, lastSessionOf, type MeetingRow, nextSessionOf } from './meetings-sql.ts';

interface OfClient {
  practiceId: string;
  clientId: string;
}

export interface NextMeeting extends Meeting {
  therapistName: string;
}

/** What other features ask about the sessions of one client. Who may ask, they decide. */
@Injectable()
export class Meetings {
  constructor(private readonly clock: Clock) {}

  /** The one that runs or comes next, for whoever sees this client's home or record. */
  async next(tx: Transaction, { practiceId, clientId }: OfClient): Promise<NextMeeting | null> {
    const row = await tx.one<MeetingRow & { therapist_name: string }>(
      `select next.*, m.name as therapist_name from ${nextSessionOf('$2', '$3')} next
       join memberships m on m.practice_id = $1 and m.member_id = next.member_id`,
      [practiceId, clientId, this.clock.now()],
    );
    return row ? { ...meetingOf(row), therapistName: row.therapist_name } : null;
  }

  /** The one that was last: somebody who has to call may want to know when they met. */
  async last(tx: Transaction, { practiceId, clientId }: OfClient): Promise<Meeting | null> {
    const row = await tx.one<MeetingRow>(`select last.* from ${lastSessionOf('$2', '$3')} last`, [
      practiceId,
      clientId,
      this.clock.now(),
    ]);
    return row ? meetingOf(row) : null;
  }

  /** What is agreed "for" a session is for one of this client's that is still to come. */
  async requireToCome(tx: Transaction, of: OfClient & { sessionId: string }): Promise<void> {
    const found = await tx.one(
      `select 1 from sessions s where s.practice_id = $1 and s.client_id = $2 and s.session_id = $3
         and s.state in ('planned', 'running') and not ${isOver('s', '$4')} for share`,
      [of.practiceId, of.clientId, of.sessionId, this.clock.now()],
    );
    if (found) return;
    throw invalidInput([{ path: ['forSession'], message: 'This session is not to come.' }]);
  }
}

export const meetingOf = (row: MeetingRow): Meeting => ({
  id: row.session_id,
  day: row.day,
  clock: row.clock,
  timeZone: row.time_zone,
  minutes: row.minutes,
  place: row.place,
});
