import type { CurrentDraftItem, OpenedAssignment } from '@selfward/contract';
import type { AnswerValue, Answers, Exercise } from '@selfward/domain';
import { ApiProblem, isPassing } from '../../http/problem.ts';
import { deviceName } from './device.ts';
import { draftStore, type Draft, type DraftStore, type Place } from './draft-store.ts';
import { isCurrentItem } from './current.ts';
import { canBeSent, faultOf, freshLine, isSame, restored, type Line } from './line.ts';
import { begin, openAssignment, saveItem } from './writing.api.ts';

const idle = 1500;
const atMost = 10_000;
const firstRetry = 3000;
const lastRetry = 60_000;

type Lines = ReadonlyMap<string, Line>;

/**
 * Carries what somebody types to this device at once and to the account soon after, one item at a
 * time. Nothing it does can take a word away: what fails stays on the screen and on the device.
 */
export class Saver {
  #lines: Lines = new Map();
  #response: string | null = null;
  #listeners = new Set<() => void>();
  #store: Promise<DraftStore | null>;
  #local: Promise<unknown> = Promise.resolve();
  #sending: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry = firstRetry;
  #isClosed = false;

  constructor(
    readonly place: Place,
    readonly exercise: Exercise,
    store: Promise<DraftStore> = draftStore(),
  ) {
    this.#store = store.catch(() => null);
  }

  /** What the account has, and on top of it what only this device has. */
  async open(opened: OpenedAssignment): Promise<void> {
    this.#isClosed = false;
    this.#adopt(opened.response);
    const store = await this.#store;
    if (!store) return;
    const [drafts, asides] = await Promise.all([store.list(this.place), store.asides(this.place)]);
    for (const [path, { value }] of asides) this.#change(path, { aside: value });
    for (const [path, draft] of drafts) this.#restore(path, draft);
  }

  subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen);
    return () => {
      this.#listeners.delete(listen);
    };
  };

  lines = (): Lines => this.#lines;

  get response(): string | null {
    return this.#response;
  }

  answers(): Answers {
    const given = [...this.#lines].flatMap(([path, { value }]) =>
      value === null ? [] : [[path, value] as const],
    );
    return Object.fromEntries(given);
  }

  revisions(): Record<string, number> {
    const saved = [...this.#lines].filter(([, { revision }]) => revision > 0);
    return Object.fromEntries(saved.map(([path, { revision }]) => [path, revision]));
  }

  isEverythingSaved = (): boolean => [...this.#lines.values()].every(({ isDirty }) => !isDirty);

  write(path: string, value: AnswerValue | null): void {
    const before = this.#line(path);
    this.#change(path, {
      value,
      change: before.change + 1,
      isDirty: true,
      dirtySince: before.dirtySince ?? Date.now(),
      // Offline stays offline between two keys; only another try can say otherwise.
      failure: isPassing(before.failure) ? before.failure : null,
      fault: faultOf(this.exercise, path, value),
    });
    this.#keep(path);
    this.#plan(Math.min(idle, (before.dirtySince ?? Date.now()) + atMost - Date.now()));
  }

  /** Everything that waits, now. Settles when each of it has an answer. */
  flush(keepalive = false): Promise<unknown> {
    clearTimeout(this.#timer);
    for (const [path, line] of this.#lines) {
      if (canBeSent(line)) this.#sending = this.#sending.then(() => this.#send(path, keepalive));
    }
    return this.#sending;
  }

  /** Finishing found other texts in the account than those on this screen: each is a conflict. */
  meet(found: Record<string, CurrentDraftItem>): void {
    for (const [path, current] of Object.entries(found)) {
      const { value } = this.#line(path);
      if (isSame(value, current.value)) this.#change(path, { revision: current.revision });
      else this.#change(path, { isDirty: true, conflict: current });
    }
  }

  /** After a conflict: this text goes on top of the account's; the other one stays on this device. */
  async choose(path: string, chosen: AnswerValue | null, other: AnswerValue | null): Promise<void> {
    const { conflict } = this.#line(path);
    if (!conflict) return;
    const store = await this.#store;
    await store?.putAside(this.place, path, { value: other, revision: conflict.revision });
    this.#change(path, { conflict: null, revision: conflict.revision, aside: other });
    this.write(path, chosen);
    await this.flush();
  }

  /** The response, made now if it is not there yet. */
  begun = async (): Promise<string> => this.#response ?? (await this.#begin());

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #adopt(response: OpenedAssignment['response']): void {
    this.#response = response?.id ?? null;
    for (const [path, revision] of Object.entries(response?.revisions ?? {})) {
      if (this.#line(path).isDirty) continue;
      this.#change(path, freshLine(response?.answers[path] ?? null, revision));
    }
  }

  #restore(path: string, draft: Draft): void {
    const line = this.#line(path);
    if (isSame(line.value, draft.value)) return void this.#forget(path);
    const fault = faultOf(this.exercise, path, draft.value);
    this.#change(path, { ...restored(line, draft), dirtySince: Date.now(), fault });
  }

  async #send(path: string, keepalive: boolean): Promise<void> {
    const line = this.#line(path);
    if (!canBeSent(line)) return;
    try {
      const response = await this.begun();
      const { revision } = await saveItem({
        practice: this.place.practice,
        response,
        path,
        revision: this.#line(path).revision,
        body: { value: line.value, device: deviceName() },
        keepalive,
      });
      this.#acknowledge(path, line, revision);
    } catch (failure) {
      this.#refuse(path, line, failure);
    }
  }

  #acknowledge(path: string, sent: Line, revision: number): void {
    this.#retry = firstRetry;
    const isCurrent = this.#line(path).change === sent.change;
    this.#change(path, {
      revision,
      failure: null,
      isDirty: !isCurrent,
      isRestored: false,
      dirtySince: isCurrent ? null : Date.now(),
    });
    if (isCurrent) this.#forget(path);
    else this.#keep(path);
    if (!isCurrent) this.#plan(idle);
  }

  #refuse(path: string, sent: Line, failure: unknown): void {
    const current = failure instanceof ApiProblem && failure.is('revision-changed');
    if (current && isCurrentItem(failure.current)) {
      // Our own earlier try may have arrived without its answer: then nothing is in conflict.
      if (isSame(failure.current.value, sent.value))
        return this.#acknowledge(path, sent, failure.current.revision);
      return this.#change(path, { conflict: failure.current });
    }
    this.#change(path, { failure });
    if (!isPassing(failure)) return;
    this.#plan(this.#retry);
    this.#retry = Math.min(this.#retry * 2, lastRetry);
  }

  /** The response comes into being with the first saved answer, once, however often it is tried. */
  async #begin(): Promise<string> {
    const { practice } = this.place;
    const store = await this.#store;
    const key = (await store?.beginKey(this.place)) ?? crypto.randomUUID();
    try {
      this.#response = (await begin(practice, this.place, key)).id;
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || !failure.is('response-already-begun')) throw failure;
      this.#adopt((await openAssignment(practice, this.place)).response);
    }
    await store?.begun(this.place);
    if (!this.#response) throw new Error('A response was begun and is not there.');
    return this.#response;
  }

  /** To this device, in order. The newest text is read when its turn comes. */
  #keep(path: string): void {
    this.#local = this.#local.then(async () => {
      const { value, revision, change, isDirty } = this.#line(path);
      if (!isDirty) return;
      const store = await this.#store;
      const isKept = await store?.put(this.place, path, { value, revision }).then(
        () => true,
        () => false,
      );
      if (this.#line(path).change === change) this.#change(path, { isOnDevice: isKept === true });
    });
  }

  #forget(path: string): void {
    this.#local = this.#local.then(async () => {
      if (this.#line(path).isDirty) return;
      await (await this.#store)?.remove(this.place, path).catch(() => undefined);
    });
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed) this.#timer = setTimeout(() => this.flush(), Math.max(wait, 0));
  }

  #line = (path: string): Line => this.#lines.get(path) ?? freshLine(null, 0);

  #change(path: string, changes: Partial<Line>): void {
    this.#lines = new Map(this.#lines).set(path, { ...this.#line(path), ...changes });
    this.#listeners.forEach((listen) => listen());
  }
}
