import { randomUUID } from 'node:crypto';
import { OpenedResponse, SavedDraftItem, TherapistAssignment } from '@selfward/contract';
import type { AgreedHow } from '@selfward/domain';
import type { TestPractice } from './practice.ts';
import { ifMatch } from './visitor.ts';

export const letterExercise = 'take-myself-seriously'; // once; its letter starts kept
export const gateExercise = 'where-needs-come-last'; // prepare, with a gate
export const logExercise = 'practicing-no'; // a log

export const plainCard = { why: 'To look at it.', size: 'full', whenAndWhere: '', inTheWay: '' };

/** The loop of the product in the hands of one practice, step by step. */
export class Loop {
  readonly revisions: Record<string, number> = {};

  constructor(
    private readonly p: TestPractice,
    readonly assignmentId: string,
    readonly responseId: string,
  ) {}

  static async agree(
    p: TestPractice,
    exercise = letterExercise,
    agreedHow: AgreedHow = 'room',
  ): Promise<string> {
    const answer = await p.therapist.post(`therapist/clients/${p.clientId}/assignments`, {
      exercise,
      card: plainCard,
      preparedTogether: true,
      agreedHow,
    });
    return TherapistAssignment.parse(answer.body).id;
  }

  static async begin(p: TestPractice, exercise = letterExercise): Promise<Loop> {
    const assignmentId = await Loop.agree(p, exercise);
    const answer = await p.client.post(`client/assignments/${assignmentId}/responses`);
    return new Loop(p, assignmentId, OpenedResponse.parse(answer.body).id);
  }

  /** Written, finished and, where paths are named, shared; readable once the clock has moved. */
  static async through(
    p: TestPractice,
    answers: Record<string, unknown>,
    share: string[] = [],
  ): Promise<Loop> {
    const loop = await Loop.begin(p);
    for (const [path, value] of Object.entries(answers)) await loop.write(path, value);
    await loop.finish().expect(200);
    if (share.length > 0) await loop.share(share).expect(200);
    return loop;
  }

  get path(): string {
    return `client/responses/${this.responseId}`;
  }

  /** One save as the page sends it; the next one knows its revision. */
  put(itemPath: string, value: unknown, expected = this.revisions[itemPath] ?? 0) {
    const path = `${this.path}/draft-items/${encodeURIComponent(itemPath)}`;
    return this.p.client.put(path, { value, device: 'phone' }, ifMatch(expected));
  }

  async write(itemPath: string, value: unknown): Promise<void> {
    const saved = await this.put(itemPath, value).expect(200);
    this.revisions[itemPath] = SavedDraftItem.parse(saved.body).revision;
  }

  finish(key: string = randomUUID(), revisions: Record<string, number> = this.revisions) {
    return this.p.client.post(`${this.path}/finish`, { revisions }, { 'Idempotency-Key': key });
  }

  share(
    share: string[],
    { revision = 1, key = randomUUID() }: { revision?: number; key?: string } = {},
  ) {
    const headers = { 'Idempotency-Key': key };
    return this.p.client.post(`${this.path}/share`, { revision, share }, headers);
  }

  takeBack() {
    return this.p.client.post(`${this.path}/take-back`);
  }

  review() {
    return this.p.therapist.get(`therapist/clients/${this.p.clientId}/responses`);
  }
}
