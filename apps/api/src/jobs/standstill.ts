import { Injectable } from '@nestjs/common';

/**
 * While a past is being made, the jobs that look at every practice do nothing: with the time of today
 * they would open in one go what opened week by week. What they leave out the next minute makes up for.
 */
@Injectable()
export class Standstill {
  private isHeld = false;

  get holds(): boolean {
    return this.isHeld;
  }

  async during(work: () => Promise<void>): Promise<void> {
    this.isHeld = true;
    try {
      await work();
    } finally {
      this.isHeld = false;
    }
  }
}
