import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { pathwayBySlug, pathways } from '@selfward/content';
import type {
  OpenedPathway,
  Pathway,
  PathwayLine,
  PathwayLines,
  SavePathway,
} from '@selfward/contract';
import { ownSlugStart, pathwayFaults } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { Once } from '../idempotency/index.ts';
import { openPathway, sealPathway } from './pathway-content.ts';
import { type Editions, PathwayExercises } from './pathway-exercises.ts';
import { type PathwayRow, PathwaysRepository } from './pathways.repository.ts';

/** A name that tells nothing: titles are sealed, and this one is not. */
const newSlug = (): string => `${ownSlugStart}${randomBytes(6).toString('hex')}`;

/** The built-in pathways, and those of the practice. */
@Injectable()
export class PathwaysService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly accessLog: AccessLog,
    private readonly exercises: PathwayExercises,
    private readonly repository: PathwaysRepository,
  ) {}

  async list(caller: Caller): Promise<PathwayLines> {
    const rows = await this.database.glance(caller, (tx) => this.repository.all(tx, caller));
    const keys = await this.vault.practice(caller.practiceId);
    return {
      pathways: [
        ...pathways.map((pathway) => lineOf(pathway, null)),
        ...rows.map((row) => lineOf(opened(keys, row), row)),
      ],
    };
  }

  async open(caller: Caller, slug: string): Promise<OpenedPathway> {
    // The database is asked in any case: whether the caller is still signed in, it knows alone.
    const row = await this.database.glance(caller, (tx) => this.repository.one(tx, caller, slug));
    const builtIn = pathwayBySlug(slug);
    if (builtIn) return { pathway: builtIn, line: lineOf(builtIn, null), revision: null };
    return this.present(caller, row);
  }

  async add(caller: Caller, body: SavePathway, key: string): Promise<OpenedPathway> {
    const pathway = await this.faultless(caller, { ...body, slug: newSlug() });
    const keys = await this.vault.practice(caller.practiceId);
    const pathwayId = newId();
    const row = await this.database.transaction(caller, async (tx) => {
      const act = () => {
        const content = sealPathway(keys, { id: pathwayId, revision: 1 }, pathway);
        const added = { pathwayId, slug: pathway.slug, content, now: this.clock.now() };
        this.repository.add(tx, caller, added);
        this.note(tx, caller, { action: 'created', pathwayId });
        return Promise.resolve();
      };
      const request = { route: 'add pathway', body };
      const id = await this.once.act(tx, caller, { key, request, resourceId: pathwayId, act });
      return this.repository.byId(tx, caller, id);
    });
    return this.present(caller, row);
  }

  /** Whoever is on it goes on with their copy. */
  async write(
    caller: Caller,
    { slug, revision }: { slug: string; revision: number },
    body: SavePathway,
  ): Promise<OpenedPathway> {
    const pathway = await this.faultless(caller, { ...body, slug });
    const keys = await this.vault.practice(caller.practiceId);
    const { row, isStale } = await this.database.transaction(caller, async (tx) => {
      const there = await this.repository.lock(tx, caller, slug);
      if (!there) throw new Problem('not-found');
      if (there.revision !== revision) return { row: there, isStale: true };
      const { pathway_id: pathwayId } = there;
      const next = revision + 1;
      const content = sealPathway(keys, { id: pathwayId, revision: next }, pathway);
      const now = this.clock.now();
      this.repository.write(tx, caller, { pathwayId, revision: next, content, now });
      this.note(tx, caller, { action: 'changed', pathwayId });
      return { row: await this.repository.one(tx, caller, slug), isStale: false };
    });
    const answer = await this.present(caller, row);
    if (isStale) throw new Problem('revision-changed', { current: answer });
    return answer;
  }

  async retire(
    caller: Caller,
    { slug, retired }: { slug: string; retired: boolean },
  ): Promise<OpenedPathway> {
    const row = await this.database.transaction(caller, async (tx) => {
      const there = await this.repository.lock(tx, caller, slug);
      if (!there) throw new Problem('not-found');
      // Retired twice is retired once: the first day stays.
      if ((there.retired_at !== null) === retired) return there;
      const { pathway_id: pathwayId } = there;
      const at = retired ? this.clock.now() : null;
      this.repository.retire(tx, caller, { pathwayId, at });
      this.note(tx, caller, { action: retired ? 'ended' : 'brought_back', pathwayId });
      return this.repository.one(tx, caller, slug);
    });
    return this.present(caller, row);
  }

  private async faultless(caller: Caller, pathway: Pathway): Promise<Pathway> {
    requireFaultless(pathway, await this.exercises.of(caller.practiceId));
    return pathway;
  }

  private async present(caller: Caller, row: PathwayRow | undefined): Promise<OpenedPathway> {
    if (!row) throw new Problem('not-found');
    const pathway = opened(await this.vault.practice(caller.practiceId), row);
    return { pathway, line: lineOf(pathway, row), revision: row.revision };
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { action, pathwayId }: { action: AccessAction; pathwayId: string },
  ): void {
    const subject = { subject: 'pathway', subjectId: pathwayId, clientId: null } as const;
    this.accessLog.note(tx, caller, { action, ...subject });
  }
}

/** Every fault with its place: `steps[3].timing.week` as a pointer. */
export function requireFaultless(pathway: Pathway, exercises: Editions): void {
  const faults = pathwayFaults(pathway, exercises);
  if (faults.length === 0) return;
  const errors = faults.map(({ code, place }) => ({ pointer: pointerTo(place), detail: code }));
  throw new Problem('invalid-input', { errors });
}

const pointerTo = (place: string): string =>
  `#/${place.replaceAll('[', '/').replaceAll(']', '').replaceAll('.', '/')}`;

export const opened = (keys: Keyring, row: PathwayRow): Pathway =>
  openPathway(keys, { id: row.pathway_id, revision: row.revision }, row.content);

const lineOf = (pathway: Pathway, row: PathwayRow | null): PathwayLine => ({
  slug: pathway.slug,
  title: pathway.title,
  purpose: pathway.purpose,
  weeks: pathway.weeks,
  steps: pathway.steps.length,
  source: row ? 'practice' : 'library',
  retiredAt: row?.retired_at?.toISOString() ?? null,
  savedByName: row?.saved_by_name ?? null,
  savedAt: row?.saved_at.toISOString() ?? null,
});
