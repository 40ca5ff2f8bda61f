import { setTimeout as sleep } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Logger as WorkerLogger, run, type Runner } from 'graphile-worker';
import { Pool } from 'pg';
import { Settings } from '../settings.ts';
import { TaskList } from './task-list.ts';
import { crontab } from './tasks.ts';

const atOnce = 2;
/** The tasks at once, LISTEN, and one to spare. */
const connections = atOnce + 2;
const longestPause = 30_000;
/**
 * Without batches the worker does not wait for a finished job to be taken off the queue: at shutdown
 * that statement met a closed pool, ended the process and left the job locked for hours.
 */
const waitForTheLast = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Runs the queue inside the API's process, on connections and a role of its own. Losing the database
 * ends neither of them: it starts again, with longer and longer pauses, until it is told to stop.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Jobs.name);
  private readonly stopping = new AbortController();
  private readonly pool: Pool;
  private runner: Runner | undefined;
  private living: Promise<void> | undefined;

  constructor(
    settings: Settings,
    private readonly tasks: TaskList,
  ) {
    this.pool = new Pool({
      connectionString: settings.jobsUrl,
      max: connections,
      connectionTimeoutMillis: 3000,
      application_name: 'selfward jobs',
    });
    // Without listeners a restart of the database would end this process.
    this.pool.on('error', ({ message }) => this.logger.warn(`connection lost: ${message}`));
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  onApplicationBootstrap(): void {
    this.living = this.live();
  }

  /** What is under way is finished; the rest waits in the database. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.living;
    await this.pool.end();
  }

  private async live(): Promise<void> {
    for (let pause = 250; !this.isStopping; pause = Math.min(2 * pause, longestPause)) {
      const started = performance.now();
      await this.runUntilItEnds().catch((error: unknown) => this.logger.warn(`stopped: ${error}`));
      if (performance.now() - started > 2 * longestPause) pause = 250;
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async runUntilItEnds(): Promise<void> {
    this.runner = await run({
      pgPool: this.pool,
      taskList: this.tasks.all(),
      crontab,
      concurrency: atOnce,
      preset: waitForTheLast,
      noHandleSignals: true, // main.ts closes the whole application, in order
      logger: this.quietLogger(),
    });
    if (this.isStopping) await this.runner.stop();
    await this.runner.promise;
  }

  private get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Its messages without what it hangs onto them: that can be a payload. */
  private quietLogger(): WorkerLogger {
    return new WorkerLogger(() => (level, message) => {
      if (level === 'error') this.logger.error(message);
      if (level === 'warning') this.logger.warn(message);
    });
  }
}
