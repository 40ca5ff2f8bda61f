import type { ExerciseDraft } from '@selfward/contract';
import { compareVersions, type Exercise } from '@selfward/domain';
import { isPassing, thereNow } from '../../http/problem.ts';
import { saveDraft } from './builder.api.ts';
import { withKnownLines } from './known-lines.ts';

const idle = 1500;
const firstRetry = 3000;
const lastRetry = 60_000;
/** Keys in one field within this time are one step of undo. */
const oneRun = 1200;
const mostSteps = 300;

export interface KeptDraft {
  /** As it was last heard of from the practice. */
  there: ExerciseDraft;
  written: Exercise;
  saved: Exercise;
  isSaving: boolean;
  failure: unknown;
  /** What is there now, when it was written on elsewhere. */
  conflict: ExerciseDraft | null;
  canUndo: boolean;
  canRedo: boolean;
}

export type Edit = (exercise: Exercise) => Exercise;

/**
 * Carries a draft to the practice while it is written, and keeps every step of the session for undo. It
 * outlives the page: what could not be sent stays in memory, and nowhere else.
 */
export class DraftKeeper {
  #draft: KeptDraft;
  #past: Exercise[] = [];
  #future: Exercise[] = [];
  #run = { name: '', at: 0 };
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<unknown> | null = null;
  #retry = firstRetry;
  onSaved: (draft: ExerciseDraft) => void = () => undefined;

  constructor(
    readonly practice: string,
    there: ExerciseDraft,
  ) {
    const { exercise } = there;
    this.#draft = {
      there,
      written: exercise,
      saved: exercise,
      isSaving: false,
      failure: null,
      conflict: null,
      canUndo: false,
      canRedo: false,
    };
  }

  subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen);
    return () => {
      this.#listeners.delete(listen);
    };
  };

  draft = (): KeptDraft => this.#draft;

  hasUnsaved = (): boolean => this.#draft.written !== this.#draft.saved;

  /** `run` names the field: what is typed there in one go is taken back in one go. */
  edit(edit: Edit, run = ''): void {
    const { written } = this.#draft;
    const next = withKnownLines(edit(written));
    if (JSON.stringify(next) === JSON.stringify(written)) return;
    const now = Date.now();
    const isOn = run !== '' && run === this.#run.name && now - this.#run.at < oneRun;
    if (!isOn) this.#past = [...this.#past, written].slice(-mostSteps);
    this.#run = { name: run, at: now };
    this.#future = [];
    this.#write(next);
  }

  undo = (): void => {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#draft.written];
    this.#run.name = '';
    this.#write(before);
  };

  redo = (): void => {
    const after = this.#future.at(-1);
    if (after === undefined) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#draft.written];
    this.#run.name = '';
    this.#write(after);
  };

  /** A newer version from the practice, while nothing here waits. */
  adopt(there: ExerciseDraft): void {
    if (this.hasUnsaved() || there.revision <= this.#draft.there.revision) return;
    const { exercise } = there;
    // What was done here before stands on another version: undo would take away somebody else's words.
    this.#past = [];
    this.#future = [];
    this.#change({ there, written: exercise, saved: exercise });
  }

  /** Everything that waits, now. True when all of it has arrived. */
  flush = async (keepalive = false): Promise<boolean> => {
    clearTimeout(this.#timer);
    // One at a time: a save that overtook another would meet its own words as a conflict.
    while (this.#sending) await this.#sending;
    if (!this.hasUnsaved()) return true;
    if (this.#draft.conflict) return false;
    this.#sending = this.#send(keepalive).finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    return !this.hasUnsaved();
  };

  /** After a conflict: this goes on top of what is there. The other one stays one undo away. */
  async choose(whose: 'mine' | 'theirs'): Promise<void> {
    const { conflict, written } = this.#draft;
    if (!conflict) return;
    const { exercise: theirs } = conflict;
    this.#past = [...this.#past, whose === 'mine' ? theirs : written];
    this.#future = [];
    this.#change({
      conflict: null,
      there: conflict,
      saved: theirs,
      written: whose === 'mine' ? written : theirs,
    });
    await this.flush();
  }

  async #send(keepalive: boolean): Promise<void> {
    const { written, there } = this.#draft;
    this.#change({ isSaving: true });
    try {
      const { practice } = this;
      const { id: draft, revision } = there;
      this.#arrived(
        await saveDraft({ practice, draft, revision, exercise: written, keepalive }),
        written,
      );
    } catch (failure) {
      this.#refused(failure, written);
    }
  }

  #arrived(there: ExerciseDraft, sent: Exercise): void {
    this.#retry = firstRetry;
    this.#change({ there, saved: sent, isSaving: false, failure: null });
    this.onSaved(there);
    if (this.hasUnsaved()) this.#plan(idle);
  }

  #refused(failure: unknown, sent: Exercise): void {
    const there = thereNow<ExerciseDraft>(failure, 'usedIds');
    if (there) {
      // Our own earlier try may have arrived without its answer: then nothing is in conflict.
      if (compareVersions(there.exercise, sent).reasons.length === 0)
        return this.#arrived(there, sent);
      return this.#change({ isSaving: false, failure: null, conflict: there });
    }
    this.#change({ isSaving: false, failure });
    if (!isPassing(failure)) return;
    this.#plan(this.#retry);
    this.#retry = Math.min(this.#retry * 2, lastRetry);
  }

  #write(written: Exercise): void {
    this.#change({ written });
    this.#plan(idle);
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #change(changes: Partial<KeptDraft>): void {
    const canUndo = this.#past.length > 0;
    const canRedo = this.#future.length > 0;
    this.#draft = { ...this.#draft, ...changes, canUndo, canRedo };
    this.#listeners.forEach((listen) => listen());
  }
}
