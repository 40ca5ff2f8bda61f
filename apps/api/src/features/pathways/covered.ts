import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { Scope } from '../../database/scope.ts';
import { LookedAfter } from '../safety/index.ts';
import { traitsAmong } from './pathway-exercises.ts';
import type { Shown } from './plan-view.ts';

type Unknown = Omit<Shown, 'isCovered'>;

/**
 * Whether somebody looks in time at what a client answers about self-harm, by the therapist who agreed on
 * the pathway: the same question as on the agreement card. Nobody is asked where no step asks about it.
 */
@Injectable()
export class Covered {
  constructor(private readonly lookedAfter: LookedAfter) {}

  async know(scope: Scope & { practiceId: string }, shown: Unknown): Promise<Shown> {
    const missing = isAsked(shown)
      ? await this.lookedAfter.missing(scope, shown.row.enrolled_by)
      : ['cover'];
    return { ...shown, isCovered: missing.length === 0 };
  }

  /** In the transaction that opens what may open: what is settled at this moment counts. */
  async within(tx: Transaction, practiceId: string, shown: Unknown): Promise<Shown> {
    const missing = isAsked(shown)
      ? await this.lookedAfter.within(tx, { practiceId, memberId: shown.row.enrolled_by })
      : ['cover'];
    return { ...shown, isCovered: missing.length === 0 };
  }
}

/** Some step that is still to come asks about self-harm. */
function isAsked({ row, content, editions }: Unknown): boolean {
  const traits = traitsAmong(editions);
  const opened = new Set(row.steps.map(({ step }) => step));
  return content.pathway.steps.some(
    ({ id, exercise }) => !opened.has(id) && traits.get(exercise)?.needsCover === true,
  );
}
