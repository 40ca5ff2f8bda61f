import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../../database/database.ts';

/** Longer than a usual transaction takes, so that the rows it is about are committed by then. */
const pause = 3000;

/**
 * Told of each entry, it asks for one chaining job per practice every few seconds. A notice that is
 * lost with the process costs nothing: the hourly seal chains whatever is left.
 */
@Injectable()
export class ChainQueue implements OnModuleDestroy {
  private readonly logger = new Logger(ChainQueue.name);
  private readonly waiting = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  tell(practiceId: string): void {
    this.waiting.add(practiceId);
    this.timer ??= setTimeout(() => void this.flush(), pause).unref();
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const practices = [...this.waiting];
    this.waiting.clear();
    for (const practiceId of practices) await this.ask(practiceId);
  }

  private async ask(practiceId: string): Promise<void> {
    try {
      await this.database.glance({ practiceId }, (tx) =>
        tx.run('select jobs.enqueue($1, $2, $3, $4, $5)', [
          'chain-access-log',
          practiceId,
          {},
          null,
          `chain-access-log:${practiceId}`,
        ]),
      );
    } catch {
      this.logger.warn(
        'the access log could not be queued for chaining; the hourly seal will do it',
      );
    }
  }
}
