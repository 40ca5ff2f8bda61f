import { Injectable } from '@nestjs/common';
import type { ClientProgress, TherapistProgress } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller, ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { Openings } from '../openings/index.ts';
import { type Entry, openEntries } from './entry.ts';
import { measureSeries } from './measure-series.ts';
import { aloneOf, outsideOf, pairsOf, scalesOf, signalsOf } from './other-series.ts';
import { ownSeries } from './own-series.ts';
import { type AnsweredRow, type ProgressRow, ProgressRepository } from './progress.repository.ts';

interface Read {
  rows: readonly ProgressRow[];
  met: readonly { day: string }[];
  now: Date;
}

/** What was answered over time, as far as whoever asks may read it. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly openings: Openings,
    private readonly repository: ProgressRepository,
  ) {}

  async ofClient(caller: Caller, clientId: string): Promise<TherapistProgress> {
    const now = this.clock.now();
    const [rows, met] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.ofClient(tx, caller, { clientId, now }),
        this.repository.sessions(tx, caller, { clientId, now }),
      ]),
    );
    const { entries, around, isShown } = await this.read(caller.practiceId, { rows, met, now });
    return {
      ...timed(entries, around),
      measures: measureSeries(entries, around),
      own: ownSeries(entries),
      alone: aloneOf(entries),
      measuresShown: isShown,
    };
  }

  async own(caller: ClientCaller): Promise<ClientProgress> {
    const now = this.clock.now();
    const { clientId } = caller;
    const [rows, met] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.own(tx, caller),
        this.repository.sessions(tx, caller, { clientId, now }),
      ]),
    );
    const { entries, around, isShown } = await this.read(caller.practiceId, { rows, met, now });
    return {
      ...timed(entries, around),
      measures: isShown ? measureSeries(entries, around) : null,
      own: isShown ? ownSeries(entries) : null,
    };
  }

  /** The client sees the numbers of measures only when the therapist has turned it on. */
  async show(
    caller: Caller,
    { clientId, shown }: { clientId: string; shown: boolean },
  ): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(caller, async (tx) => {
      if (!(await this.repository.isInCare(tx, caller, clientId))) throw new Problem('not-found');
      if (!(await this.repository.show(tx, caller, { clientId, shown, now }))) return;
      this.accessLog.note(tx, caller, {
        action: 'changed',
        subject: 'progress_settings',
        subjectId: null,
        clientId,
      });
    });
  }

  /** Plots stood on a screen for three seconds; of whom there is none, nothing was opened. */
  async opened(caller: Caller, clientId: string): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      if (!(await this.repository.isInCare(tx, caller, clientId))) throw new Problem('not-found');
      await this.openings.add(tx, caller, { what: 'progress', subjectId: clientId, clientId });
    });
  }

  private async read(practiceId: string, { rows, met, now }: Read) {
    const [first] = rows;
    if (!first) throw new Problem('not-found');
    const { client_id, time_zone: zone, measures_shown: isShown } = first;
    const answered = rows.filter(isAnsweredRow);
    const keys = await this.vault.client(practiceId, client_id);
    const ids = answered.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(practiceId, ids);
    const entries = openEntries(answered, { keys, exercises, zone });
    const around = { today: dayIn(zone, now), sessions: met.map(({ day }) => day) };
    return { entries, around, isShown };
  }
}

const isAnsweredRow = (row: ProgressRow): row is ProgressRow & AnsweredRow =>
  row.response_id !== null;

const timed = (entries: readonly Entry[], around: { today: string; sessions: string[] }) => ({
  ...around,
  signals: signalsOf(entries),
  scales: scalesOf(entries),
  pairs: pairsOf(entries),
  outside: outsideOf(entries),
});
