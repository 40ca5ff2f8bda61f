import { Injectable } from '@nestjs/common';
import { currentConsent } from '@selfward/content';
import type { ClientHome, Exercise, NextSession } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { instantOf, wallTimeAt } from '@selfward/domain/time';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { Away, awayView } from '../absences/index.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { Meetings, type NextMeeting } from '../sessions/index.ts';
import { entriesOf } from './home-entries.ts';
import { type EntryRow, HomeRepository, type HomeRow } from './home.repository.ts';

/** The client's first page: what is open, what was written, when they meet next. */
@Injectable()
export class HomeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly versions: ExerciseVersions,
    private readonly absences: Away,
    private readonly meetings: Meetings,
    private readonly repository: HomeRepository,
  ) {}

  async open(caller: ClientCaller): Promise<ClientHome> {
    const now = this.clock.now();
    const { practiceId, clientId } = caller;
    const keys = await this.vault.client(practiceId, clientId);
    const [rows, away, next, drafts] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.home(tx, caller, now),
        this.absences.fromClient(tx, { practiceId, clientId, now }),
        this.meetings.next(tx, { practiceId, clientId }),
        this.repository.entryDrafts(tx, caller),
      ]),
    );
    const [first] = rows;
    if (!first) throw new Problem('not-found');
    const agreed = rows.filter(isAgreed);
    const exercises = await this.exercisesOf(practiceId, agreed);
    return {
      therapistName: first.therapist_name,
      practiceName: first.practice_name,
      practicePhone: first.practice_phone,
      readingHabit: first.reading_habit,
      hasEnded: first.has_ended,
      clientName: first.client_name,
      today: dayIn(first.time_zone, now),
      lastWroteOn: lastWroteOn(agreed),
      nextSession: next && nextSessionOf(next, first.time_zone),
      away: away.map(awayView),
      pausedUntil: first.paused_until,
      isOnPathway: first.is_on_pathway,
      hasNewConsent: hasNewConsent(first),
      entries: entriesOf(agreed, { exercises, now, keys, drafts }),
    };
  }

  private exercisesOf(practiceId: string, rows: EntryRow[]): Promise<Map<string, Exercise>> {
    return this.versions.all(
      practiceId,
      rows.map(({ version_id }) => version_id),
    );
  }
}

const isAgreed = (row: HomeRow): row is EntryRow => row.assignment_id !== null;

/** A client who lives by another clock is told both, so that neither has to be worked out. */
function nextSessionOf(next: NextMeeting, zone: string): NextSession {
  const { day, clock, timeZone, place, therapistName } = next;
  const theirs = wallTimeAt(zone, instantOf(timeZone, { day, clock }).instant);
  const isSame = theirs.day === day && theirs.clock === clock;
  return { day, clock, timeZone, place, therapistName, theirs: isSame ? null : theirs };
}

function lastWroteOn(rows: EntryRow[]): string | null {
  const days = rows.flatMap(({ saved_at, time_zone }) =>
    saved_at ? [dayIn(time_zone, saved_at)] : [],
  );
  return days.toSorted().at(-1) ?? null;
}

/** Whose work here has ended is asked nothing any more. */
const hasNewConsent = ({ agreed_version, has_ended }: HomeRow): boolean =>
  !has_ended && agreed_version !== null && agreed_version !== currentConsent.version;
