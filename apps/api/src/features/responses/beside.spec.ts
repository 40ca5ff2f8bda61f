import type { BesideResponse } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
import { enrol, todayOf } from '../../../test/pathway.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';

const old = 'All at once, and no end: Kanarienvogel.';
const now = 'It is quieter now.';
const changed = 'Quieter, and I see what it cost.';
const nothing = { others: [], wordings: {}, beganOn: null, amended: [] };

describe('then and now, for the therapist', () => {
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
  const asked = (loop: Loop) => p.therapist.get(`therapist/responses/${loop.responseId}/beside`);
  const beside = async (loop: Loop): Promise<BesideResponse> =>
    (await asked(loop).expect(200)).body;

  async function start(share: string[]): Promise<Loop> {
    const loop = await Loop.begin(p, 'start-where-you-are');
    await loop.write('story', old);
    await loop.write('room', 3);
    await loop.finish().expect(200);
    if (share.length > 0) await loop.share(share).expect(200);
    later();
    return loop;
  }

  /** Answered, read beside the old words, and changed. */
  async function again(share: string[]): Promise<Loop> {
    const loop = await Loop.begin(p, 'then-and-now');
    await loop.write('story', now);
    await loop.write('room', 5);
    await loop.write('reveal', { reveal: 'now', first: { story: now, room: 5 } });
    await loop.write('story', changed);
    await loop.write('notice', 'Less noise.');
    await loop.finish().expect(200);
    await loop.share(share).expect(200);
    later();
    return loop;
  }

  it('puts what was shared then beside what is shared now, with its wording and its day', async () => {
    const first = await start(['story', 'room']);
    const { others, wordings, amended } = await beside(await again(['story', 'room']));
    expect(others).toEqual([
      {
        id: first.responseId,
        slug: 'start-where-you-are',
        answeredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        answers: { story: old, room: 3 },
        isLater: false,
        wording: expect.any(String),
      },
    ]);
    expect(wordings[others[0]?.wording ?? '']?.slug).toBe('start-where-you-are');
    expect(amended).toEqual(['story']);
  });

  it('cuts what is kept of either, and never has a word of the first version', async () => {
    await start(['room']);
    const loop = await again(['room']);
    const answer = await asked(loop).expect(200);
    expect(answer.body.others[0].answers).toEqual({ room: 3 });
    expect(answer.body.amended).toEqual([]);
    for (const word of [old, now, changed]) expect(answer.text).not.toContain(word);
  });

  it('is the same to the letter whether there is a first answer that is kept, or none', async () => {
    await start([]);
    const kept = await asked(await again(['story']));
    const elsewhere = await aPractice(api);
    p = elsewhere;
    const none = await asked(await again(['story']));
    expect(kept.text).toBe(none.text);
    expect(kept.body).toEqual(nothing);
  });

  it('loses what is taken back', async () => {
    const first = await start(['story']);
    const loop = await again(['story']);
    await first.takeBack().expect(200);
    expect(await beside(loop)).toEqual(nothing);
    await loop.takeBack().expect(200);
    expect((await asked(loop)).status).toBe(404);
  });

  it('has the map of before, the first of the same exercise, and what came after', async () => {
    const map = await Loop.begin(p, 'body-truth-map');
    await map.write('map', { regions: [{ code: 'jaw' }] });
    await map.finish().expect(200);
    await map.share(['map']).expect(200);
    later();
    const one = await again(['story']);
    later();
    const two = await again(['story']);
    const places = ({ others }: BesideResponse) =>
      others.map(({ id, isLater }) => [id, isLater] as const);
    expect(places(await beside(two))).toEqual([
      [one.responseId, false],
      [map.responseId, false],
    ]);
    expect(places(await beside(one))).toEqual([
      [two.responseId, true],
      [map.responseId, false],
    ]);
    expect((await beside(two)).amended).toEqual([]);
    expect(places(await beside(map))).toEqual([
      [two.responseId, true],
      [one.responseId, true],
    ]);
  });

  describe('of another exercise that the layout names', () => {
    const elsewhere = async (share: string[]) => {
      const loop = await Loop.begin(p, 'outside-and-inside');
      await loop.write('cost_areas', { codes: ['sleep'] });
      await loop.write('cost', old);
      await loop.finish().expect(200);
      if (share.length > 0) await loop.share(share).expect(200);
      later();
    };
    const noTime = async () => {
      const loop = await Loop.begin(p, 'no-time-for');
      await loop.write('areas', { codes: ['rest'] });
      await loop.finish().expect(200);
      await loop.share(['areas']).expect(200);
      later();
      return loop;
    };

    it('has what is shared, once that is shared', async () => {
      await elsewhere(['cost_areas']);
      const { others } = await beside(await noTime());
      expect(others).toMatchObject([
        { slug: 'outside-and-inside', answers: { cost_areas: { codes: ['sleep'] } } },
      ]);
      expect(JSON.stringify(others)).not.toContain(old);
    });

    it('is the same to the letter whether it is kept, or was never written', async () => {
      await elsewhere([]);
      const kept = await asked(await noTime());
      p = await aPractice(api);
      const never = await asked(await noTime());
      expect(kept.text).toBe(never.text);
      expect(kept.body).toEqual(nothing);
    });

    it('is the same to the letter whether that answer is kept, or left blank', async () => {
      const rated = async (isBlank: boolean) => {
        p = await aPractice(api);
        const fears = await Loop.begin(p, 'afraid-if-i-stopped');
        await fears.write('fears', { entries: ['e1'] });
        await fears.write('fears[e1].likely', 8);
        await fears.finish().expect(200);
        await fears.share(['fears', 'fears[e1].likely']).expect(200);
        later();
        const loop = await Loop.begin(p, 'then-and-now');
        await loop.write('room', 4);
        if (!isBlank) await loop.write('fears_again', { ratings: [{ id: 'e1', value: 2 }] });
        await loop.finish().expect(200);
        await loop.share(['room']).expect(200);
        later();
        const { id = '', wording = '' } = (await beside(fears)).others[0] ?? {};
        const { text } = await asked(fears);
        return text.replaceAll(id, 'id').replaceAll(wording, 'wording');
      };
      expect(await rated(false)).toBe(await rated(true));
    });

    it('is not for a stranger, nor for another therapist of the practice', async () => {
      await elsewhere(['cost_areas']);
      const loop = await noTime();
      for (const visitor of [p.otherTherapist, p.stranger]) {
        const { status, text } = await visitor.get(`therapist/responses/${loop.responseId}/beside`);
        expect(status).toBe(404);
        expect(text).not.toContain('sleep');
      }
    });
  });

  it('counts its months from the first day of the pathway', async () => {
    await enrol(p);
    later();
    expect((await beside(await start(['room']))).beganOn).toBe(await todayOf(p));
  });

  it('tells the author what was changed after the old words, and nobody what stood there', async () => {
    await start(['story']);
    const loop = await again(['story']);
    const own = await p.client.get(loop.path).expect(200);
    expect(own.body).toMatchObject({ answers: { story: changed }, amended: ['story'] });
    expect(own.text).not.toContain(now);
    const review = await loop.review();
    expect(review.text).not.toMatch(/"amended"|It is quieter now/);
  });

  it('is for who has them in care, and for nobody else', async () => {
    await start(['story']);
    const loop = await again(['story']);
    const path = `therapist/responses/${loop.responseId}/beside`;
    for (const visitor of [p.otherTherapist, p.stranger])
      expect((await visitor.get(path)).status).toBe(404);
    expect((await p.client.get(path)).status).toBe(403);
    expect((await p.therapist.get('therapist/responses/nothing/beside')).status).toBe(422);
  });
});
