import { type Api, startApi } from '../../../test/api.ts';
import { letterExercise, logExercise, Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  p = await aPractice(api);
});
afterAll(() => api.close());

const pathOf = (loop: Loop, response = loop.responseId) =>
  `client/assignments/${loop.assignmentId}?response=${response}`;

/** Words were written, then the safety question was answered so that they are not asked for. */
async function withHiddenWords(): Promise<Loop> {
  const loop = await Loop.begin(p, logExercise);
  await loop.write('safe_now', { code: 'yes' });
  await loop.write('ask', 'hidden words');
  await loop.write('safe_now', { code: 'no' });
  await loop.finish().expect(200);
  return loop;
}

describe('a finished entry of a log', () => {
  it('opens with everything that was written, while the next entry begins empty', async () => {
    const loop = await withHiddenWords();
    const { body } = await p.client.get(pathOf(loop)).expect(200);
    expect(body.response).toMatchObject({ id: loop.responseId, revision: 1 });
    expect(body.response.answers).toEqual({ safe_now: { code: 'no' }, ask: 'hidden words' });
    const next = await p.client.get(`client/assignments/${loop.assignmentId}`);
    expect(next.body.response).toBeNull();
  });

  it('finishes without what another choice hides, and again with it', async () => {
    const loop = await withHiddenWords();
    expect((await p.client.get(loop.path)).body.answers).toEqual({ safe_now: { code: 'no' } });
    await loop.share(['safe_now', 'ask']);
    api.clock.forward({ seconds: 11 });
    expect(JSON.stringify((await loop.review()).body)).not.toContain('hidden words');
    await loop.write('safe_now', { code: 'yes' });
    const again = await loop.finish().expect(200);
    expect(again.body.answers).toEqual({ safe_now: { code: 'yes' }, ask: 'hidden words' });
  });

  it('is no other entry and no other agreement, and nobody else opens it', async () => {
    const [loop, other] = [await withHiddenWords(), await Loop.begin(p, letterExercise)];
    await p.client.get(pathOf(other, loop.responseId)).expect(404);
    for (const visitor of [p.otherClient, p.strangerClient])
      expect((await visitor.get(pathOf(loop))).status).toBe(404);
    expect((await p.therapist.get(pathOf(loop))).status).toBe(403);
  });
});

describe('what is done once', () => {
  it('keeps hidden words for its author too', async () => {
    const loop = await Loop.begin(p, 'where-needs-come-last');
    await loop.write('ready', { code: 'yes' });
    await loop.write('first', 'written before');
    await loop.write('close.feel', { code: 'it-was-too-much-right-now' });
    await loop.write('close.early', true);
    await loop.write('close.feel', { code: 'lighter' });
    const finished = await loop.finish().expect(200);
    expect(finished.body.answers).not.toHaveProperty('close.early');
    const { body } = await p.client.get(`client/assignments/${loop.assignmentId}`);
    expect(body.response.answers).toMatchObject({ 'close.early': true });
  });
});
