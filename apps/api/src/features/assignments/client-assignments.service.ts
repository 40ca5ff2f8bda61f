import { Injectable } from '@nestjs/common';
import { library, offers } from '@selfward/content';
import type { Exercise, OpenedAssignment } from '@selfward/contract';
import {
  canDecline,
  dayIn,
  isSameRhythm,
  mayBegin,
  offeredAt,
  sourcesOf,
  undoUntil,
} from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions, OwnVersions } from '../exercises/index.ts';
import {
  type DraftRow,
  type EarlierRow,
  openEarlier,
  openedResponse,
  readBackOf,
} from '../responses/index.ts';
import { SafetyCards } from '../safety/index.ts';
import { openCard } from './card.ts';
import {
  ClientAssignmentsRepository,
  type OpenAsked,
  type OpenedRow,
  type WrittenRow,
} from './client-assignments.repository.ts';

const references = library.flatMap((exercise) =>
  sourcesOf(exercise).map((to) => ({ from: exercise.slug, to })),
);

const isDraft = (row: WrittenRow): row is DraftRow & { slug: null } => row.slug === null;
const isEarlier = (row: WrittenRow): row is EarlierRow => row.slug !== null;

@Injectable()
export class ClientAssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly own: OwnVersions,
    private readonly safety: SafetyCards,
    private readonly repository: ClientAssignmentsRepository,
  ) {}

  async open(caller: ClientCaller, of: Omit<OpenAsked, 'now'>): Promise<OpenedAssignment> {
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    const asked = { ...of, now: this.clock.now() };
    const [[row], written] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.open(tx, caller, asked),
        this.repository.written(tx, caller, { ...asked, references }),
      ]),
    );
    if (!row) throw new Problem('not-found');
    const { response_id: id, response_revision: revision, response_state: state } = row;
    const earlier = written.filter(isEarlier);
    const wanted = [row.version_id, ...earlier.map(({ version_id }) => version_id)];
    const versions = await this.versions.all(caller.practiceId, wanted);
    const exercise = await this.versions.of(caller.practiceId, row.version_id);
    return {
      id: row.assignment_id,
      occurrenceId: row.occurrence_id,
      occurrenceState: row.occurrence_state,
      exercise: await this.own.inLanguage(exercise, {
        practiceId: caller.practiceId,
        versionId: row.version_id,
        lang: row.language,
      }),
      series: seriesOf(row, asked.now),
      card: openCard(keys, row),
      ...agreementOf(row, asked.now),
      change: changeOf(keys, row),
      newVersionOn: row.moved_on_at && dayIn(row.time_zone, row.moved_on_at),
      therapistName: row.therapist_name,
      readingHabit: row.reading_habit,
      hasEnded: row.has_ended,
      response:
        id === null ? null : openedResponse(keys, { id, revision, state }, written.filter(isDraft)),
      readers: row.readers.map((name) => ({ name, relation: 'therapist' })),
      ...fromBefore(earlier, { keys, exercise, versions, timeZone: row.time_zone }),
      safety: await this.safety.of(caller, exercise),
    };
  }
}

interface FromBefore {
  keys: Keyring;
  exercise: Exercise;
  versions: ReadonlyMap<string, Exercise>;
  timeZone: string;
}

/** What was answered before: what this exercise reads back, and where lines of it may be taken over. */
const fromBefore = (earlier: readonly EarlierRow[], { keys, ...reading }: FromBefore) => ({
  elsewhere: openEarlier(keys, reading.exercise, earlier),
  readBack: readBackOf(reading, earlier),
  offered: offeredAt(reading.exercise, offers),
});

function agreementOf(row: OpenedRow, now: Date) {
  const { state, agreed_how: agreedHow, occurrence_state: occurrence } = row;
  const declinedAt = state === 'declined' ? row.closed_at : null;
  return {
    state,
    closedOn:
      state === 'agreed' || row.closed_at === null ? null : dayIn(row.time_zone, row.closed_at),
    agreedHow,
    agreedOn: dayIn(row.time_zone, row.created_at),
    forSession: row.for_session,
    clientSize: row.client_size,
    canDecline: canDecline({ state, agreedHow, occurrence }),
    canUndoUntil: undoUntil(declinedAt, now)?.toISOString() ?? null,
  };
}

function seriesOf(row: OpenedRow, now: Date): OpenedAssignment['series'] {
  const { rhythm, day } = row;
  if (rhythm === null) return null;
  const today = dayIn(row.time_zone, now);
  const isOpen =
    row.response_id !== null || mayBegin({ opensAt: row.opens_at, day }, { rhythm, today, now });
  return { rhythm, day, opensOn: isOpen ? null : day };
}

function changeOf(keys: Keyring, row: OpenedRow): OpenedAssignment['change'] {
  const { card_before: card, card_before_revision: revision, card_changed_at: at } = row;
  if (card === null || revision === null || at === null) return null;
  const before = openCard(keys, { ...row, card, card_revision: revision });
  const rhythm = isSameRhythm(row.rhythm, row.rhythm_before) ? null : row.rhythm_before;
  return { before, rhythm, changedOn: dayIn(row.time_zone, at) };
}
