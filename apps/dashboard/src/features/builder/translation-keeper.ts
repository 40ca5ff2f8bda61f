import type { SaveTranslation, TranslationDraft } from '@selfward/contract';
import { isPassing, thereNow } from '../../http/problem.ts';
import { saveTranslationDraft, type TranslationAddress } from './builder.api.ts';

const idle = 1500;
const firstRetry = 3000;
const lastRetry = 60_000;

export interface KeptTranslation {
  /** The draft as it was last heard of; revision 0 while there is none. */
  there: TranslationDraft;
  said: SaveTranslation;
  /** What is in the draft; what clients read while there is none. */
  saved: SaveTranslation;
  isSaving: boolean;
  failure: unknown;
  /** What a colleague wrote meanwhile. */
  conflict: TranslationDraft | null;
}

interface Begun {
  draft: TranslationDraft;
  /** With what is filled in for a beginning: kept once somebody writes. */
  said: SaveTranslation;
}

/** Carries a translation to the practice while it is written, whole or not. */
export class TranslationKeeper {
  #kept: KeptTranslation;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<unknown> | null = null;
  #retry = firstRetry;

  constructor(
    readonly address: TranslationAddress,
    { draft, said }: Begun,
  ) {
    this.#kept = {
      there: draft,
      said,
      saved: said,
      isSaving: false,
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

  kept = (): KeptTranslation => this.#kept;

  hasUnsaved = (): boolean => this.#kept.said !== this.#kept.saved;

  say(said: SaveTranslation): void {
    this.#change({ said });
    this.#plan(idle);
  }

  /** It is the wording now, or it is thrown away: nothing of it waits. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#change({ saved: this.#kept.said, failure: null });
  }

  /** Nothing more of the draft is under way, while the whole of it is sent. */
  async halt(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#sending) await this.#sending;
    clearTimeout(this.#timer);
  }

  /** Everything that waits, now. True when all of it has arrived. */
  flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    // One at a time: a save that overtook another would meet its own words as a conflict.
    while (this.#sending) await this.#sending;
    if (!this.hasUnsaved()) return true;
    if (this.#kept.conflict) return false;
    this.#sending = this.#send().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    return !this.hasUnsaved();
  };

  async choose(whose: 'mine' | 'theirs'): Promise<void> {
    const { conflict, said } = this.#kept;
    if (!conflict) return;
    const { official, wording } = conflict;
    const theirs = { official, wording };
    this.#change({
      conflict: null,
      there: conflict,
      saved: theirs,
      said: whose === 'mine' ? said : theirs,
    });
    await this.flush();
  }

  async #send(): Promise<void> {
    const { said, there } = this.#kept;
    this.#change({ isSaving: true });
    try {
      const { revision } = there;
      this.#arrived(await saveTranslationDraft({ ...this.address, revision, body: said }), said);
    } catch (failure) {
      this.#refused(failure, said);
    }
  }

  #arrived(there: TranslationDraft, sent: SaveTranslation): void {
    this.#retry = firstRetry;
    this.#change({ there, saved: sent, isSaving: false, failure: null });
    if (this.hasUnsaved()) this.#plan(idle);
  }

  /** Our own earlier try may have arrived without its answer: then nothing is in conflict. */
  #meet(there: TranslationDraft, sent: SaveTranslation): void {
    const { official, wording } = there;
    if (same({ official, wording }, sent)) this.#arrived(there, sent);
    else this.#change({ isSaving: false, failure: null, conflict: there });
  }

  #refused(failure: unknown, sent: SaveTranslation): void {
    const there = thereNow<TranslationDraft>(failure, 'known');
    if (there) return this.#meet(there, sent);
    this.#change({ isSaving: false, failure });
    if (!isPassing(failure)) return;
    this.#plan(this.#retry);
    this.#retry = Math.min(this.#retry * 2, lastRetry);
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #change(changes: Partial<KeptTranslation>): void {
    this.#kept = { ...this.#kept, ...changes };
    this.#listeners.forEach((listen) => listen());
  }
}

const same = (one: SaveTranslation, other: SaveTranslation): boolean =>
  one.official === other.official &&
  JSON.stringify(sorted(one.wording)) === JSON.stringify(sorted(other.wording));

const sorted = (wording: SaveTranslation['wording']) =>
  Object.entries(wording).toSorted(([a], [b]) => (a < b ? -1 : 1));
