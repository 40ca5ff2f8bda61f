import type { ClinicalNote, WriteNote } from '@selfward/contract';
import { hasWords } from '@selfward/domain';
import { ApiProblem, isPassing } from '../../http/problem.ts';
import { beginNote, type NotesAddress, writeNote } from './notes.api.ts';

const idle = 1500;
const firstRetry = 3000;
const lastRetry = 60_000;

export interface KeptNote {
  /** Null until the first words have reached the practice. */
  id: string | null;
  revision: number;
  written: WriteNote;
  saved: WriteNote;
  isSaving: boolean;
  failure: unknown;
  /** What is there now, when it was written on elsewhere. */
  conflict: ClinicalNote | null;
}

/** The day of a session's note is the session's; it may move without anybody writing. */
export const isSame = (one: WriteNote, other: WriteNote) =>
  one.text === other.text &&
  one.template === other.template &&
  one.sessionId === other.sessionId &&
  (one.sessionId !== null || one.sessionOn === other.sessionOn);

const wordsOf = ({ text, template, sessionId, sessionOn }: WriteNote): WriteNote => ({
  text,
  template,
  sessionId,
  sessionOn,
});

/**
 * Carries a note to the practice while it is written. It outlives the page: what could not be sent
 * stays in memory, and nowhere else, until it is sent or the window is closed.
 */
export class NoteKeeper {
  #note: KeptNote;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<unknown> | null = null;
  #retry = firstRetry;
  /** The first save, exactly as it was tried: a second try of it must be the same request. */
  #first: { key: string; body: WriteNote } | null = null;
  onSaved: (note: ClinicalNote) => void = () => undefined;

  constructor(
    readonly place: NotesAddress,
    start: ClinicalNote | WriteNote,
  ) {
    const isThere = 'id' in start;
    this.#note = {
      id: isThere ? start.id : null,
      revision: isThere ? start.revision : 0,
      written: wordsOf(start),
      saved: wordsOf(start),
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

  note = (): KeptNote => this.#note;

  hasUnsaved = (): boolean => !isSame(this.#note.written, this.#note.saved);

  write(change: Partial<WriteNote>): void {
    this.#change({ written: { ...this.#note.written, ...change } });
    this.#plan(idle);
  }

  /** A newer version from the practice, while nothing here waits. */
  adopt(note: ClinicalNote): void {
    if (this.hasUnsaved() || note.revision <= this.#note.revision) return;
    this.#change({ revision: note.revision, written: wordsOf(note), saved: wordsOf(note) });
  }

  /** Everything that waits, now. True when all of it has arrived. */
  async flush(keepalive = false): Promise<boolean> {
    clearTimeout(this.#timer);
    // One at a time: a save that overtook another would meet its own words as a conflict.
    while (this.#sending) await this.#sending;
    const isNothing = this.#note.id === null && !hasWords(this.#note.written.text);
    if (!this.hasUnsaved() || isNothing) return true;
    if (this.#note.conflict) return false;
    this.#sending = this.#send(keepalive).finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    return !this.hasUnsaved();
  }

  /** After a conflict: this is what goes on top of what is there. */
  async choose(chosen: WriteNote): Promise<void> {
    const there = this.#note.conflict;
    if (!there) return;
    this.#change({
      conflict: null,
      revision: there.revision,
      saved: wordsOf(there),
      written: wordsOf(chosen),
    });
    await this.flush();
  }

  /** The draft is not there any more: its words begin another one. */
  async beginAnew(): Promise<void> {
    const { written } = this.#note;
    this.#change({ id: null, revision: 0, failure: null, saved: { ...written, text: '' } });
    await this.flush();
  }

  async #send(keepalive: boolean): Promise<void> {
    const { written, id } = this.#note;
    this.#change({ isSaving: true });
    try {
      const note = await (id === null ? this.#begin(written) : this.#writeOn(id, keepalive));
      this.#arrived(note);
    } catch (failure) {
      this.#refused(failure, written);
    }
  }

  #begin(written: WriteNote): Promise<ClinicalNote> {
    this.#first ??= { key: crypto.randomUUID(), body: written };
    return beginNote(this.place, this.#first.body, this.#first.key);
  }

  #writeOn(note: string, keepalive: boolean): Promise<ClinicalNote> {
    const { revision, written: body } = this.#note;
    return writeNote({ practice: this.place.practice, note, revision, body, keepalive });
  }

  #arrived(note: ClinicalNote): void {
    this.#first = null;
    this.#retry = firstRetry;
    this.#change({
      id: note.id,
      revision: note.revision,
      saved: wordsOf(note),
      isSaving: false,
      failure: null,
    });
    this.onSaved(note);
    if (this.hasUnsaved()) this.#plan(idle);
  }

  #refused(failure: unknown, sent: WriteNote): void {
    const there =
      failure instanceof ApiProblem && failure.is('revision-changed') && failure.current;
    if (isNote(there)) {
      // Our own earlier try may have arrived without its answer: then nothing is in conflict.
      if (isSame(there, sent)) return this.#arrived(there);
      return this.#change({ isSaving: false, failure: null, conflict: there });
    }
    this.#change({ isSaving: false, failure });
    if (!isPassing(failure)) {
      this.#first = null;
      return;
    }
    this.#plan(this.#retry);
    this.#retry = Math.min(this.#retry * 2, lastRetry);
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #change(changes: Partial<KeptNote>): void {
    this.#note = { ...this.#note, ...changes };
    this.#listeners.forEach((listen) => listen());
  }
}

const isNote = (there: unknown): there is ClinicalNote =>
  typeof there === 'object' && there !== null && 'sessionOn' in there && 'addenda' in there;
