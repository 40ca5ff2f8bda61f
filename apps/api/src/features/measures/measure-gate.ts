import { Injectable } from '@nestjs/common';
import type { Exercise } from '@selfward/contract';
import { allItems, RuleBroken } from '@selfward/domain';
import type { Caller } from '../../http/caller.ts';

export const hasSafetyItem = (exercise: Exercise): boolean =>
  allItems(exercise).some((item) => item.safety === true);

/**
 * What has to be settled before a measure with a question about self-harm may be agreed on. As long
 * as the practice cannot say who looks at the answer, no such measure can be agreed on.
 */
@Injectable()
export class MeasureGate {
  /** Before anything of the agreement is written. */
  async require(caller: Caller, exercise: Exercise): Promise<void> {
    if (!(await this.isOpen(caller.practiceId, exercise)))
      throw new RuleBroken('measure-needs-cover');
  }

  isOpen(_practiceId: string, exercise: Exercise): Promise<boolean> {
    return Promise.resolve(!hasSafetyItem(exercise));
  }
}
