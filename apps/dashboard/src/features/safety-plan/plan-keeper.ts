import type { PlanContent, SafetyPlan } from '@selfward/contract';
import { isPassing, thereNow } from '../../http/problem.ts';
import { savePlan } from './safety-plan.api.ts';

const idle = 1500;
const firstRetry = 3000;
const lastRetry = 60_000;

/** What is on this device and not in the account yet, and what it was written on top of. */
export interface UnsentPlan {
  content: PlanContent;
  revision: number;
}

/** Where it is kept until then: sealed, and gone at sign-out. Null: nothing waits any more. */
export type KeepUnsent = (unsent: UnsentPlan | null) => Promise<void>;

export interface WrittenPlan {
  /** As it was last heard of from the account. */
  there: SafetyPlan;
  content: PlanContent;
  saved: PlanContent;
  together: boolean;
  isSaving: boolean;
  isOnDevice: boolean;
  failure: unknown;
  /** What is there now, when it was written on elsewhere. */
  conflict: SafetyPlan | null;
}

/** Carries the plan to the account while it is written. What cannot be sent waits on this device. */
export class PlanKeeper {
  #plan: WrittenPlan;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<unknown> | null = null;
  #retry = firstRetry;
  onSaved: (plan: SafetyPlan) => void = () => undefined;

  constructor(
    readonly practice: string,
    there: SafetyPlan,
    private readonly keep: KeepUnsent,
  ) {
    const { content } = there;
    this.#plan = {
      there,
      content,
      saved: content,
      together: false,
      isSaving: false,
      isOnDevice: false,
      failure: null,
      conflict: null,
    };
  }

  subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen);
    return () => {
      this.#listeners.delete(listen);
    };
  };

  plan = (): WrittenPlan => this.#plan;

  hasUnsaved = (): boolean => this.#plan.content !== this.#plan.saved;

  write(change: Partial<PlanContent>): void {
    this.#change({ content: { ...this.#plan.content, ...change }, isOnDevice: false });
    this.#hold();
    this.#later(idle);
  }

  setTogether(together: boolean): void {
    this.#change({ together, failure: null });
    if (this.hasUnsaved()) this.#later(0);
  }

  /** What an earlier visit could not send. Written on elsewhere meanwhile, both stand there. */
  resume({ content, revision }: UnsentPlan): void {
    if (this.hasUnsaved()) return;
    const { there } = this.#plan;
    if (isSame(content, there.content)) return this.#forget();
    const conflict = revision === there.revision ? null : there;
    this.#change({ content, isOnDevice: true, conflict });
    if (!conflict) this.#later(0);
  }

  /** A newer one from the account, while nothing here waits. */
  adopt(there: SafetyPlan): void {
    if (this.hasUnsaved() || this.#plan.isSaving) return;
    this.#change({ there, content: there.content, saved: there.content, failure: null });
  }

  /** Everything that waits, now. True when all of it has arrived. */
  flush = async (keepalive = false): Promise<boolean> => {
    clearTimeout(this.#timer);
    // One at a time: a save that overtook another would meet its own words as a conflict.
    while (this.#sending) await this.#sending;
    if (!this.hasUnsaved()) return true;
    if (this.#plan.conflict) return false;
    this.#sending = this.#send(keepalive).finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    return !this.hasUnsaved();
  };

  /** After a conflict: this one goes on top of what is there, or is left. */
  async choose(whose: 'mine' | 'theirs'): Promise<void> {
    const { conflict, content } = this.#plan;
    if (!conflict) return;
    const { content: theirs } = conflict;
    this.#change({
      conflict: null,
      there: conflict,
      saved: theirs,
      content: whose === 'mine' ? content : theirs,
    });
    if (whose === 'theirs') {
      this.#forget();
      this.onSaved(conflict);
    }
    await this.flush();
  }

  async #send(keepalive: boolean): Promise<void> {
    const { content, there, together } = this.#plan;
    this.#change({ isSaving: true });
    try {
      const { practice } = this;
      const { revision } = there;
      this.#arrived(await savePlan({ practice, revision, content, together, keepalive }), content);
    } catch (failure) {
      this.#refused(failure, content);
    }
  }

  #arrived(there: SafetyPlan, sent: PlanContent): void {
    this.#retry = firstRetry;
    this.#change({ there, saved: sent, isSaving: false, failure: null });
    this.onSaved(there);
    if (this.hasUnsaved()) this.#later(idle);
    else this.#forget();
  }

  #refused(failure: unknown, sent: PlanContent): void {
    const there = thereNow<SafetyPlan>(failure, 'versions');
    if (there) {
      // Our own earlier try may have arrived without its answer: then nothing is in conflict.
      if (isSame(there.content, sent)) return this.#arrived(there, sent);
      return this.#change({ isSaving: false, failure: null, conflict: there });
    }
    this.#change({ isSaving: false, failure });
    if (!isPassing(failure)) return;
    this.#later(this.#retry);
    this.#retry = Math.min(this.#retry * 2, lastRetry);
  }

  /** Nothing waits any more. Without storage nothing did. */
  #forget(): void {
    this.keep(null).catch(() => undefined);
  }

  /** Nothing says that it is on the device before it is. */
  #hold(): void {
    const { content, there } = this.#plan;
    this.keep({ content, revision: there.revision })
      .then(() => this.#plan.content === content && this.#change({ isOnDevice: true }))
      .catch(() => undefined); // Without storage it is on the screen and nowhere else.
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #change(changes: Partial<WrittenPlan>): void {
    this.#plan = { ...this.#plan, ...changes };
    this.#listeners.forEach((listen) => listen());
  }
}

const isSame = (one: PlanContent, other: PlanContent): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
