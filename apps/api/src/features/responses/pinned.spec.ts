import type { Pinned } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';

const means = 'I would eat before the meeting: Kanarienvogel.';
const step = 'Say no to Thursday.';

describe('what is pinned to the plan', () => {
  let api: Api;
  let p: TestPractice;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    p = await aPractice(api);
  });
  afterAll(() => api.close());

  const later = () => api.clock.forward({ seconds: 11 });
  const path = () => `therapist/clients/${p.clientId}/responses/pinned`;
  const pinned = async (): Promise<Pinned> => (await p.therapist.get(path()).expect(200)).body;
  const wrote = async (answers: Record<string, string>, share: string[]) => {
    const loop = await Loop.through(p, answers, share);
    later();
    return loop;
  };

  it('is what it means and the first step, in the words of the client, by the latest of them', async () => {
    await wrote({ means: 'Older.', first_step: 'Older.' }, ['means', 'first_step']);
    const loop = await wrote({ means, first_step: step, other: 'More.' }, [
      'means',
      'first_step',
      'other',
    ]);
    expect((await pinned()).quotes).toEqual([
      {
        responseId: loop.responseId,
        item: 'means',
        asked: 'Finish this in your own way: If I took myself seriously, I would...',
        words: means,
        on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
      expect.objectContaining({ item: 'first_step', words: step }),
    ]);
  });

  it('leaves out what is kept, as if it had been left blank', async () => {
    const kept = await wrote({ means, first_step: step }, ['first_step']);
    const answer = (await p.therapist.get(path())).text.replaceAll(kept.responseId, 'id');
    p = await aPractice(api);
    const blank = await wrote({ first_step: step }, ['first_step']);
    expect((await p.therapist.get(path())).text.replaceAll(blank.responseId, 'id')).toBe(answer);
    expect(answer).not.toContain(means);
  });

  it('is nothing, to the letter, whether all of it is kept, taken back, or was never written', async () => {
    const none = (await p.therapist.get(path()).expect(200)).text;
    expect(none).toBe('{"quotes":[]}');
    await wrote({ means }, []);
    expect((await p.therapist.get(path())).text).toBe(none);
    const loop = await wrote({ means }, ['means']);
    await loop.takeBack().expect(200);
    expect((await p.therapist.get(path())).text).toBe(none);
  });

  it('is for who has them in care, and for nobody else', async () => {
    await wrote({ means }, ['means']);
    for (const visitor of [p.otherTherapist, p.stranger])
      expect((await visitor.get(path())).status).toBe(404);
    expect((await p.client.get(path())).status).toBe(403);
    expect((await p.therapist.get('therapist/clients/nobody/responses/pinned')).status).toBe(422);
  });
});
