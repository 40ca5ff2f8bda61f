/* The days of a story that lives through months: the clocks of the API and of every browser together. */
import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { Client } from 'pg';

/** For Node, before the API. */
export const movedClock = path.join(import.meta.dirname, 'moved-clock.ts');

const aDay = 24 * 60 * 60_000;
/** In the order in which they follow from each other; each by the minute in the product. */
const jobs = ['open-steps', 'plan-occurrences'];

export class Calendar {
  private readonly watches: BrowserContext[] = [];

  private constructor(
    private readonly api: ChildProcess,
    private readonly database: Client,
    private ahead: number,
  ) {}

  static async open(api: ChildProcess, admin: string, ahead: number): Promise<Calendar> {
    const database = new Client({ connectionString: admin });
    await database.connect();
    return new Calendar(api, database, ahead);
  }

  close = (): Promise<void> => this.database.end();

  get now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** As an `<input type=date>` takes it. */
  day = (daysFromNow = 0): string =>
    new Date(this.now.getTime() + daysFromNow * aDay).toISOString().slice(0, 10);

  /** Its clock goes with that of the API from now on. */
  async wind(context: BrowserContext): Promise<void> {
    this.watches.push(context);
    await context.clock.setSystemTime(this.now);
  }

  /** Day after day, each with its jobs. Everybody stays signed in meanwhile. */
  async forward(days: number): Promise<void> {
    for (let day = 1; day < days; day += 1) {
      await this.move(aDay);
      await this.strike();
    }
    await this.move(aDay);
    await this.database.query('update login_sessions set started_at = $1, last_seen_at = $1', [
      this.now,
    ]);
    await this.strike();
  }

  /** What could still be undone cannot any more. */
  async letUndoPass(): Promise<void> {
    await this.move(11_000);
    await this.strike();
  }

  /** What the database says of one number. */
  async count(sql: string): Promise<number> {
    const { rows } = await this.database.query<{ n: number }>(`select (${sql})::integer as n`);
    return rows[0]?.n ?? 0;
  }

  private async move(by: number): Promise<void> {
    this.ahead += by;
    const moved = once(this.api, 'message');
    this.api.send(this.ahead);
    await moved;
    for (const context of this.watches) await context.clock.setSystemTime(this.now);
  }

  /** The minute strikes: each job runs, by the worker of the API, to its end. */
  private async strike(): Promise<void> {
    for (const job of jobs) {
      const { rows } = await this.database.query<{ id: string }>(
        'select id from graphile_worker.add_job($1)',
        [job],
      );
      await this.until(rows[0]?.id ?? '');
    }
  }

  private async until(job: string): Promise<void> {
    for (let tries = 0; tries < 2000; tries += 1) {
      const { rows } = await this.database.query<{ attempts: number }>(
        'select attempts from graphile_worker.jobs where id = $1 and (last_error is null or attempts = 0)',
        [job],
      );
      if (rows.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('a job does not end');
  }
}
