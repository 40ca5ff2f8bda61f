import { Injectable } from '@nestjs/common';
import type { MarkAllRead, MarkRead, OpenedAll } from '@selfward/contract';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { revisionSeen } from '../responses/index.ts';
import { type Mark, ReadingRepository, type SeenRow } from './reading.repository.ts';

interface SeenOne {
  id: string;
  seen: string;
}

/** What a member says they have read, and what stood on their screen. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly repository: ReadingRepository,
  ) {}

  async markOne(caller: Caller, id: string, { read, seen }: MarkRead): Promise<void> {
    const keys = await this.vault.practice(caller.practiceId);
    await this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      const [row] = await this.repository.readable(tx, caller, { ids: [id], now });
      if (!row) throw new Problem('not-found');
      const mark = markOf(keys, caller, { row, seen });
      if (!mark) throw notShown();
      this.mark(tx, caller, { marks: [mark], read, now });
    });
  }

  /** What was taken back in the meantime is passed over: it was on the screen, and is not any more. */
  async markAll(caller: Caller, clientId: string, body: MarkAllRead): Promise<void> {
    const keys = await this.vault.practice(caller.practiceId);
    const ids = body.responses.map(({ id }) => id);
    await this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      const [isInCare, rows] = await Promise.all([
        this.repository.isInCare(tx, caller, clientId),
        this.repository.readable(tx, caller, { ids, now }),
      ]);
      if (!isInCare) throw new Problem('not-found');
      const own = rows.filter(({ client_id }) => client_id === clientId);
      const marks = marksOf(keys, caller, { rows: own, responses: body.responses });
      this.mark(tx, caller, { marks, read: body.read, now });
    });
  }

  /** Also when it was taken back while it stood there: it was seen. */
  async open(caller: Caller, { id, seen }: SeenOne): Promise<void> {
    const keys = await this.vault.practice(caller.practiceId);
    await this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      const [row] = await this.repository.once(tx, caller, [id]);
      const mark = row && markOf(keys, caller, { row, seen });
      // Whoever has no proof learns nothing, not even that there is a response.
      if (!mark) throw new Problem('not-found');
      await this.opened(tx, caller, { marks: [mark], now });
    });
  }

  /** What many entries were read in at once. What is not proven is passed over. */
  async openAll(caller: Caller, clientId: string, { responses }: OpenedAll): Promise<void> {
    const keys = await this.vault.practice(caller.practiceId);
    const ids = responses.map(({ id }) => id);
    await this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      const [isInCare, rows] = await Promise.all([
        this.repository.isInCare(tx, caller, clientId),
        this.repository.once(tx, caller, ids),
      ]);
      if (!isInCare) throw new Problem('not-found');
      const own = rows.filter(({ client_id }) => client_id === clientId);
      await this.opened(tx, caller, {
        marks: marksOf(keys, caller, { rows: own, responses }),
        now,
      });
    });
  }

  private async opened(
    tx: Transaction,
    caller: Caller,
    { marks, now }: { marks: readonly Mark[]; now: Date },
  ): Promise<void> {
    if (marks.length === 0) return;
    const first = await this.repository.open(tx, caller, { marks, now });
    const isFirst = new Set(first.map(({ response_id }) => response_id));
    for (const mark of marks.filter(({ responseId }) => isFirst.has(responseId)))
      this.note(tx, caller, { mark, action: 'opened' });
  }

  private mark(
    tx: Transaction,
    caller: Caller,
    { marks, read, now }: { marks: Mark[]; read: boolean; now: Date },
  ): void {
    const changed = marks.filter(({ isRead }) => isRead !== read);
    if (changed.length === 0) return;
    this.repository.unmark(tx, caller, changed);
    if (read) {
      this.repository.mark(tx, caller, { marks: changed, now });
      void this.repository.open(tx, caller, { marks: changed, now });
    }
    const action = read ? 'marked_read' : 'marked_unread';
    for (const mark of changed) this.note(tx, caller, { mark, action });
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { mark, action }: { mark: Mark; action: 'opened' | 'marked_read' | 'marked_unread' },
  ): void {
    const { responseId: subjectId, clientId } = mark;
    this.accessLog.note(tx, caller, { action, subject: 'response', subjectId, clientId });
  }
}

const marksOf = (
  keys: Keyring,
  caller: Caller,
  { rows, responses }: { rows: readonly SeenRow[]; responses: readonly SeenOne[] },
): Mark[] =>
  rows.flatMap((row) => {
    const shown = responses.find(({ id }) => id === row.response_id);
    return (shown && markOf(keys, caller, { row, seen: shown.seen })) ?? [];
  });

function markOf(
  keys: Keyring,
  { memberId }: Caller,
  { row, seen }: { row: SeenRow; seen: string },
): Mark | undefined {
  const { response_id: responseId, client_id: clientId, newest } = row;
  const revision = revisionSeen(keys, { memberId, responseId, newest }, seen);
  if (revision === undefined) return undefined;
  return { responseId, clientId, revision, isRead: row.read_revisions.includes(revision) };
}

const notShown = () => invalidInput([{ path: ['seen'], message: 'not-what-was-shown' }]);
