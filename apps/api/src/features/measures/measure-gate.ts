import { Injectable } from '@nestjs/common';
import type { Exercise, MissingForSafety } from '@selfward/contract';
import { RuleBroken, safetyItems } from '@selfward/domain';
import type { Caller } from '../../http/caller.ts';
import { LookedAfter } from '../safety/index.ts';

export const hasSafetyItem = (exercise: Exercise): boolean => safetyItems(exercise).length > 0;

/**
 * A measure with a question about self-harm is agreed on where somebody looks at the answer in time:
 * hours, a named cover, numbers that were checked. Otherwise only while the two are meeting, to be
 * filled in together.
 */
@Injectable()
export class MeasureGate {
  constructor(private readonly lookedAfter: LookedAfter) {}

  /** Before anything of the agreement is written. */
  async require(caller: Caller, exercise: Exercise, clientId: string): Promise<void> {
    if (!hasSafetyItem(exercise)) return;
    if ((await this.missing(caller)).length === 0) return;
    if (!(await this.lookedAfter.isMeeting(caller, clientId)))
      throw new RuleBroken('measure-needs-cover');
  }

  /** What is missing for the clients of this therapist. */
  missing(caller: Caller): Promise<MissingForSafety[]> {
    return this.lookedAfter.missing(caller, caller.memberId);
  }
}
