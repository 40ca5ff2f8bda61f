import { copyOfExercise } from '@selfward/domain';
import { exerciseBySlug, responseLayouts } from '@selfward/content';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { withAuthorsLayout, withLayout } from './layouts.ts';

const mark = 'Not one to practice alone';

describe('the layout of a response', () => {
  let api: Api;
  let p: TestPractice;
  beforeAll(async () => {
    api = await startApi();
    p = await aPractice(api);
  });
  afterAll(() => api.close());

  it('has a mark for the practice, and its author never sees that there is one', async () => {
    const loop = await Loop.begin(p, 'people-around-my-yes');
    await loop.write('people', { entries: ['e1'] });
    await loop.write('people[e1].safe', 0);
    await loop.finish().expect(200);
    await loop.share(['people', 'people[e1].safe']).expect(200);
    api.clock.forward({ seconds: 11 });
    const read = await p.therapist.get(`therapist/responses/${loop.responseId}`).expect(200);
    expect(read.body.layout).toEqual(responseLayouts['people-around-my-yes']);
    expect(read.text).toContain(mark);
    const own = [loop.path, `${loop.path}/practice-view?items=people`];
    for (const path of own) {
      const answer = await p.client.get(path).expect(200);
      expect(answer.body.layout.parts).toMatchObject([{ kind: 'table', item: 'people' }]);
      expect(answer.text).not.toContain(mark);
    }
  });

  it('of a copy is that of what it was copied from; where there is none, nothing is said', () => {
    const plan = exerciseBySlug('early-warning-plan');
    const signals = exerciseBySlug('weekly-signals');
    if (!plan || !signals) throw new Error('the library is not whole');
    const copy = copyOfExercise(plan, 'own-1');
    expect(withLayout(copy)).toEqual({ layout: responseLayouts['early-warning-plan'] });
    expect(withAuthorsLayout(copy)).toEqual(withLayout(copy));
    expect(withLayout(signals)).toEqual({});
  });
});
