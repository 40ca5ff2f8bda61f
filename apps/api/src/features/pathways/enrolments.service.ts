import { Injectable } from '@nestjs/common';
import { pathwayBySlug } from '@selfward/content';
import type { ClientEnrolments, Enrol, Enrolment, Pathway } from '@selfward/contract';
import { pathwayFaults, RuleBroken } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Caller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { Care } from '../care/index.ts';
import { Once } from '../idempotency/index.ts';
import { Covered } from './covered.ts';
import { EnrolmentsRepository, type FoundRow } from './enrolments.repository.ts';
import type { EnrolmentRow } from './enrolments-sql.ts';
import { sealEnrolment } from './pathway-content.ts';
import { type Editions, PathwayExercises } from './pathway-exercises.ts';
import { PathwaysRepository } from './pathways.repository.ts';
import { opened } from './pathways.service.ts';
import { contentOf, enrolmentView } from './plan-view.ts';
import { SharedPace } from './shared-pace.ts';

interface Asked {
  clientId: string;
  key: string;
  body: Enrol;
}

/** A client's way through a pathway, as whoever is in care of them sees it. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly care: Care,
    private readonly accessLog: AccessLog,
    private readonly exercises: PathwayExercises,
    private readonly covered: Covered,
    private readonly pathways: PathwaysRepository,
    private readonly pace: SharedPace,
    private readonly repository: EnrolmentsRepository,
  ) {}

  async ofClient(caller: Caller, clientId: string): Promise<ClientEnrolments> {
    const asked = { clientId, now: this.clock.now() };
    const [rows, pace] = await this.database.glance(caller, (tx) =>
      Promise.all([this.repository.ofClient(tx, caller, asked), this.pace.find(tx, caller, asked)]),
    );
    const [row] = rows;
    if (!row) throw new Problem('not-found');
    return {
      current: isEnrolled(row) ? await this.present(caller, row) : null,
      sharedPace: await this.pace.read(caller, clientId, pace),
      today: row.today,
    };
  }

  /** The copy of the pathway is the client's: nothing that is saved later changes it. */
  async enrol(caller: Caller, { clientId, key, body }: Asked): Promise<Enrolment> {
    const pathway = await this.enrollable(caller, body.pathway);
    requireSteps(pathway, body.leaveOut);
    const keys = await this.vault.client(caller.practiceId, clientId);
    const enrolmentId = newId();
    const row = await this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      await this.care.requireActive(tx, caller, clientId);
      const act = async () => {
        const today = await this.repository.today(tx, caller, { clientId, now });
        if (body.startsOn < today)
          throw invalidInput([{ path: ['startsOn'], message: 'This day is over.' }]);
        // Only now: whoever is not in care of this client has found nothing to seal with.
        const place = { id: enrolmentId, revision: 1 };
        const content = sealEnrolment(keys, place, { pathway, card: body.card });
        const added = await this.repository.add(tx, caller, {
          enrolmentId,
          clientId,
          content,
          weekday: body.ownDay.weekday,
          clock: body.ownDay.time,
          startedOn: body.startsOn,
          maxOpen: body.maxOpen,
          dropped: [...new Set(body.leaveOut)],
          before: { kind: 'enrol', ...asBegun },
          now,
        });
        if (added === 0) throw new RuleBroken('pathway-runs');
        const noted = { subject: 'enrolment', subjectId: enrolmentId, clientId } as const;
        this.accessLog.note(tx, caller, { action: 'created', ...noted });
      };
      const request = { route: 'enrol', clientId, body };
      const id = await this.once.act(tx, caller, { key, request, resourceId: enrolmentId, act });
      return this.repository.one(tx, caller, { enrolmentId: id, now });
    });
    if (!row) throw new Problem('not-found');
    return this.present(caller, row);
  }

  async present(caller: Caller, row: EnrolmentRow, known?: Editions): Promise<Enrolment> {
    const keys = await this.vault.client(caller.practiceId, row.client_id);
    const editions = known ?? (await this.exercises.of(caller.practiceId));
    const shown = { row, content: contentOf(keys, row), editions, now: this.clock.now() };
    return enrolmentView(await this.covered.know(caller, shown));
  }

  private async enrollable(caller: Caller, slug: string): Promise<Pathway> {
    const refused = (message: string) => invalidInput([{ path: ['pathway'], message }]);
    const pathway = pathwayBySlug(slug) ?? (await this.own(caller, slug));
    if (!pathway) throw refused('There is no such pathway.');
    const editions = await this.exercises.of(caller.practiceId);
    if (pathwayFaults(pathway, editions).length > 0)
      throw refused('Something in this pathway is not there any more. Please look at it first.');
    return pathway;
  }

  private async own(caller: Caller, slug: string): Promise<Pathway | undefined> {
    const row = await this.database.glance(caller, (tx) => this.pathways.one(tx, caller, slug));
    if (!row || row.retired_at !== null) return undefined;
    return opened(await this.vault.practice(caller.practiceId), row);
  }
}

function requireSteps({ steps }: Pathway, named: readonly string[]): void {
  if (named.some((step) => !steps.some(({ id }) => id === step)))
    throw invalidInput([{ path: ['leaveOut'], message: 'This pathway has no such step.' }]);
}

const asBegun = { maxOpen: null, shiftDays: 0, prepared: [], wanted: [], dropped: [] };

export const isEnrolled = (row: FoundRow): row is EnrolmentRow => row.enrolment_id !== null;
