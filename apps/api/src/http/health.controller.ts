import { Get } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../database/database.ts';
import { Installation } from '../database/installation.ts';
import { PublicController } from './allow.ts';
import { Answers } from './answers.ts';
import { Problem } from './problem.ts';

const Well = z.object({ status: z.literal('ok') });
type Well = z.infer<typeof Well>;

@PublicController('')
export class HealthController {
  private isClosing = false;

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** From here on a load balancer sends nobody; what is under way is finished. */
  startClosing(): void {
    this.isClosing = true;
  }

  /** The process lives; says nothing about the database, so that a restart cures what it can cure. */
  @Get('livez')
  @Answers(200, Well)
  live(): Well {
    return { status: 'ok' };
  }

  /** The database answers, and keys and tables were found right at start. */
  @Get('readyz')
  @Answers(200, Well)
  async ready(): Promise<Well> {
    const isReady = !this.isClosing && this.installation.id !== '';
    if (!isReady || !(await this.database.isReachable())) throw new Problem('unavailable');
    return { status: 'ok' };
  }
}
