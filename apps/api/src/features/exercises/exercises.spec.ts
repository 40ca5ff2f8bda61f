import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  p = await aPractice(api);
});
afterAll(() => api.close());

describe('the library', () => {
  it('lists the twenty exercises in the order of the pathway', async () => {
    const { status, body } = await p.therapist.get('therapist/exercises');
    expect(status).toBe(200);
    expect(body.exercises).toHaveLength(20);
    expect(body.exercises[0]).toMatchObject({ slug: 'start-where-you-are', isPlayable: true });
    expect(body.exercises[0]).not.toHaveProperty('items');
  });

  it('opens one with its whole wording', async () => {
    const { status, body } = await p.therapist.get('therapist/exercises/body-truth-map');
    expect(status).toBe(200);
    expect(body.isPlayable).toBe(true);
    expect(body.exercise.items.length).toBeGreaterThan(0);
    expect(body.ideas.length).toBeGreaterThan(0);
  });

  it('has nothing under another name', async () => {
    expect((await p.therapist.get('therapist/exercises/no-such-thing')).status).toBe(404);
    expect((await p.therapist.get('therapist/exercises/NOT_A_SLUG')).status).toBe(422);
  });

  it('is for therapists', async () => {
    for (const visitor of [p.client, p.frontDesk, p.owner])
      expect((await visitor.get('therapist/exercises')).status).toBe(403);
    expect((await p.nobody.get('therapist/exercises')).status).toBe(401);
    expect((await p.stranger.in(p.practiceId).get('therapist/exercises')).status).toBe(404);
  });
});
