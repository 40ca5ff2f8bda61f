import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { Settings } from '../settings.ts';
import { Clock } from './clock.ts';
import { isConnectionLost, problemOf, requireCommitted, rootCause } from './failure.ts';
import { poolOf } from './pool.ts';
import { beginWith, isCaller, type Scope } from './scope.ts';
import { Transaction } from './transaction.ts';

/** What a transaction was for, given back once it is committed. */
interface Work<T> {
  answer: Promise<T>;
}

/**
 * The one way to the database. `glance` sends everything and COMMIT at once: one round trip.
 * `transaction` may wait in between; what it sends last travels together with COMMIT.
 */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly pool: Pool;
  private readonly watched = new WeakSet<PoolClient>();

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    this.pool = poolOf(source);
    // Without a listener a restart of the database would end this process.
    this.pool.on('error', (error) => this.logger.warn(`idle connection lost: ${error.message}`));
    // A connection can be lost in the very packet that opened it, so it is heard from the start.
    this.pool.on('connect', (connection) => this.watch(connection));
  }

  /** `work` sends its statements without waiting for any of them. */
  glance<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.within(scope, (tx) => {
      const answer = work(tx);
      answer.catch(() => undefined);
      return Promise.resolve({ answer });
    });
  }

  transaction<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.within(scope, async (tx) => {
      const answer = await work(tx);
      return { answer: Promise.resolve(answer) };
    });
  }

  async isReachable(): Promise<boolean> {
    try {
      await this.pool.query('select');
      return true;
    } catch {
      return false;
    }
  }

  private async within<T>(scope: Scope, work: (tx: Transaction) => Promise<Work<T>>): Promise<T> {
    const begin = beginWith(scope); // a context that is none takes no connection with it
    const connection = await this.connect();
    const tx = new Transaction(connection, this.source, this.settings.isPrepared);
    const begun = tx.control(begin);
    let answer: Promise<T>;
    try {
      this.confirm(tx, scope);
      ({ answer } = await work(tx));
      tx.close();
      await requireCommitted([begun, ...tx.statements], tx.control('commit'));
    } catch (error) {
      throw problemOf(await this.abandon(connection, tx, error));
    }
    connection.release();
    return answer;
  }

  /** Nothing of it stays. A connection that was lost is thrown away, never handed on. */
  private async abandon(connection: PoolClient, tx: Transaction, error: unknown): Promise<unknown> {
    tx.close();
    const rolledBack = tx.control('rollback').then(
      () => true,
      () => false,
    );
    const root = await rootCause(error, tx.statements);
    connection.release(isConnectionLost(root) || !(await rolledBack));
    return root;
  }

  private async connect(): Promise<PoolClient> {
    try {
      const connection = await this.pool.connect();
      this.watch(connection);
      return connection;
    } catch (error) {
      throw problemOf(error);
    }
  }

  /** The statement that needed a lost connection fails by itself; unheard, the process would end. */
  private watch(connection: PoolClient): void {
    if (this.watched.has(connection)) return;
    this.watched.add(connection);
    connection.on('error', () => undefined);
  }

  /** A sign-in that ended, or a role that was taken away, stops the very next transaction. */
  private confirm(tx: Transaction, scope: Scope): void {
    if (!isCaller(scope)) return;
    void tx.run('select confirm_caller($1, $2, $3, $4, $5)', [
      scope.signInId,
      scope.practiceId,
      scope.memberId,
      scope.role,
      this.clock.now(),
    ]);
  }
}
