import { measures } from '@selfward/content';
import { ClientProgress, TherapistProgress } from '@selfward/contract';
import type { ScoreRule } from '@selfward/domain';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { becomesLong } from '../../../test/heavy.ts';
import { Loop } from '../../../test/loop.ts';
import { anOwnExercise, publishOwn } from '../../../test/own-exercise.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ScoreAgain } from './score-again.ts';

let api: Api;
let admin: Client;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterEach(() => api.clock.reset());
afterAll(async () => {
  await admin.end();
  await api.close();
});

const later = () => api.clock.forward({ seconds: 11 });
const seven = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'];
const gad = (value: number, items = seven) =>
  Object.fromEntries(items.map((item) => [item, value]));

async function answer(
  exercise: string,
  answers: Record<string, unknown>,
  share: string[] = [],
): Promise<Loop> {
  const loop = await Loop.begin(p, exercise);
  for (const [path, value] of Object.entries(answers)) await loop.write(path, value);
  await loop.finish().expect(200);
  if (share.length > 0) await loop.share(share).expect(200);
  later();
  return loop;
}

/** As if all of it had been agreed on and answered so many days ago. */
async function daysAgo(loop: Loop, days: number): Promise<void> {
  const back = [loop.responseId, loop.assignmentId, `${days} days`];
  await admin.query(
    `with moved as (update response_revisions set finished_at = finished_at - $3::interval
       where response_id = $1)
     update assignments set created_at = created_at - $3::interval where assignment_id = $2`,
    back,
  );
}

const seen = async () =>
  TherapistProgress.parse(
    (await p.therapist.get(`therapist/clients/${p.clientId}/progress`).expect(200)).body,
  );
const own = async () =>
  ClientProgress.parse((await p.client.get('client/progress').expect(200)).body);
const rowsOf = async (loop: Loop) =>
  (
    await admin.query('select * from scores where response_id = $1 order by revision, rule_id', [
      loop.responseId,
    ])
  ).rows;

describe('a score', () => {
  it('is made with its revision, sealed, and says nothing in the clear', async () => {
    const loop = await answer('gad-7', gad(2));
    await loop.write('q1', 3);
    await loop.finish().expect(200);
    const rows = await rowsOf(loop);
    expect(rows).toMatchObject([
      { measure: 'gad-7', series: 1, rule_id: 'total', rule_version: '1.0.0', revision: 1 },
      { revision: 2 },
    ]);
    expect(String(rows[0].content)).not.toMatch(/exact|14|band/);
    await p.client.delete(loop.path).expect(204);
    expect(await rowsOf(loop)).toEqual([]);
  });

  it('of a check-in is one for each of its six lines', async () => {
    const loop = await answer('weekly-signals', { b1: 2, f1: 1 });
    expect((await rowsOf(loop)).map(({ rule_id }) => rule_id)).toEqual([
      'body',
      'cynicism',
      'flat',
      'fog',
      'rest-guilt',
      'self-contact',
    ]);
  });

  it('is made again when its rule was written anew, once, and the old one stays', async () => {
    const loop = await answer('gad-7', gad(2), seven);
    const again = api.app.get(ScoreAgain);
    expect(await again.practice(p.practiceId)).toBe(0);
    const anew = measures.map((measure) => ({
      ...measure,
      scores: measure.scores.map((rule) => ({
        ...rule,
        version: '2.0.0',
        combine: 'mean' as const,
        decimals: 1,
      })),
    }));
    expect(await again.practice(p.practiceId, anew)).toBe(1);
    expect(await again.practice(p.practiceId, anew)).toBe(0);
    const versions = (await rowsOf(loop)).map(({ rule_version }) => rule_version);
    expect(versions.toSorted()).toEqual(['1.0.0', '2.0.0']);
    expect((await seen()).measures[0]?.scores).toMatchObject([{ value: 2 }]);
  });

  it('is made afterwards for what was finished before there were scores', async () => {
    const loop = await answer('weekly-signals', { b1: 2, b2: 4 }, ['b1', 'b2']);
    await admin.query('delete from scores where response_id = $1', [loop.responseId]);
    expect((await seen()).signals?.checkIns[0]?.means['body']).toBeNull();
    await api.app.get(ScoreAgain).practice(p.practiceId);
    expect((await seen()).signals?.checkIns[0]?.means['body']).toBe(3);
  });

  it('stands beside each answer as it was given, of which nothing is there that is kept or blank', async () => {
    await answer('weekly-signals', { b1: 2, b2: 4, f1: 0 }, ['b1', 'f1']);
    const { signals } = await seen();
    expect(signals?.checkIns[0]?.answers).toEqual({ b1: 2, f1: 0 });
    expect(signals?.lines[0]).toMatchObject({ id: 'body', asked: { length: 4 } });
  });

  it('is not there for an exercise without a rule', async () => {
    expect(await rowsOf(await Loop.through(p, { means: 'Rest.' }))).toEqual([]);
  });
});

describe('the progress of a client, as the practice reads it', () => {
  it('follows the state of the answer: not a draft, not kept, shared, taken back', async () => {
    const none = await seen();
    const loop = await answer('gad-7', gad(2));
    expect(await seen()).toEqual(none);
    await loop.share(seven).expect(200);
    expect(await seen()).toEqual(none);
    later();
    expect((await seen()).measures).toMatchObject([
      {
        measure: 'gad-7',
        label: 'Total',
        min: 0,
        max: 21,
        scores: [{ value: 14, exactness: 'exact', band: 'Moderate', answered: 7, of: 7 }],
        noise: { points: 4, pointsAre: 'published', inputs: { cutoff: 8, status: 'S' } },
        first: { value: 14 },
        reviews: [],
        inARow: null,
      },
    ]);
    await loop.write('q1', 0);
    await loop.finish().expect(200);
    expect((await seen()).measures[0]?.scores).toMatchObject([{ value: 14 }]);
    await loop.takeBack().expect(200);
    expect(await seen()).toEqual(none);
  });

  it('has no number where one of its answers is kept, and no hint of the answer', async () => {
    await answer('gad-7', gad(2), seven.slice(1));
    const { measures } = await seen();
    expect(measures[0]?.scores).toEqual([
      expect.objectContaining({ value: null, band: null, answered: null, why: 'not-all-shared' }),
    ]);
    expect(measures[0]?.first).toBeNull();
    const { measures: mine } = await own();
    expect(mine).toBeNull();
  });

  it('cannot tell a kept line from a blank one, neither in a total nor in a line of the check-in', async () => {
    const six = seven.slice(0, 6);
    const kept = await answer('gad-7', gad(2), six);
    const one = await seen();
    await kept.takeBack().expect(200);
    await daysAgo(kept, 400);
    const [a, b] = [
      { b1: 2, b2: 2, one_line: 'Kept.' },
      { b1: 2, b2: 2, b3: 4, one_line: 'Kept.' },
    ];
    await daysAgo(await answer('weekly-signals', a, ['b1', 'b2']), 7);
    await answer('weekly-signals', b, ['b1', 'b2']);
    expect(one.measures[0]?.scores).toMatchObject([{ value: null, why: 'not-all-shared' }]);
    const means = (await seen()).signals?.checkIns.map((checkIn) => checkIn.means);
    expect(means?.[0]).toEqual(means?.[1]);
    expect(means?.[0]?.['body']).toBe(2);
  });

  it('has no gaps for who always takes the small version, and tells nothing more by it', async () => {
    await daysAgo(await answer('weekly-signals', { b1: 4, f1: 1 }, ['b1', 'f1']), 14);
    const more = { b1: 4, f1: 1, b2: 1, b3: 0 };
    await daysAgo(await answer('weekly-signals', more, ['b1', 'f1']), 7);
    await answer('weekly-signals', more, Object.keys(more));
    const [small, cut, full] = (await seen()).signals?.checkIns ?? [];
    expect(small).toMatchObject({ means: { body: 4, flat: 1, fog: null }, ofSmall: ['body'] });
    expect([cut?.means, cut?.ofSmall]).toEqual([small?.means, small?.ofSmall]);
    expect(full).toMatchObject({ means: { body: 1.7, flat: 1 }, ofSmall: [] });
  });

  it('marks an estimate, and says why there is no number', async () => {
    const six = seven.slice(0, 6);
    await daysAgo(await answer('gad-7', gad(1, six), six), 1);
    await answer('gad-7', gad(1, six.slice(1)), six.slice(1));
    const [line] = (await seen()).measures;
    expect(line?.scores).toMatchObject([
      { value: 7, exactness: 'estimate', answered: 6, band: 'Mild' },
      { value: null, exactness: 'none', answered: 5, why: 'too-few' },
    ]);
    expect(line?.first).toBeNull();
  });

  it('says at the review what the difference is, and only of exact scores', async () => {
    await daysAgo(await answer('gad-7', gad(2), seven), 32);
    const second = await answer('gad-7', gad(0), seven);
    await daysAgo(second, 25);
    expect((await seen()).measures[0]).toMatchObject({ reviews: [], inARow: null });
    await daysAgo(second, -5);
    await answer('gad-7', gad(1), seven);
    const [line] = (await seen()).measures;
    expect(line?.reviews).toEqual([
      expect.objectContaining({ month: 1, verdict: 'improvement-and-across', first: 14, now: 7 }),
    ]);
    expect(line?.inARow).toMatchObject({ verdict: 'improvement-and-across', first: 14, now: 7 });
  });

  it('has the six lines of the check-in, what is worth a question, and what was around', async () => {
    for (const [week, value] of [3, 3, 3, 1, 1, 1].entries()) {
      const given = { b1: value, b2: value, f1: 2, outside: { codes: ['conflict'] } };
      const shared = week === 5 ? ['b1', 'b2', 'outside'] : ['b1', 'b2', 'f1'];
      await daysAgo(await answer('weekly-signals', given, shared), 7 * (6 - week));
    }
    const { signals, outside } = await seen();
    expect(signals?.lines.map(({ id }) => id)).toEqual([
      'body',
      'flat',
      'fog',
      'cynicism',
      'rest-guilt',
      'self-contact',
    ]);
    expect(signals?.checkIns.map(({ means }) => means['body'])).toEqual([3, 3, 3, 1, 1, 1]);
    expect(signals?.checkIns.map(({ means }) => means['flat'])).toEqual([2, 2, 2, 2, 2, null]);
    expect(signals?.worthTalkingAbout).toEqual(['body']);
    expect(outside).toEqual([expect.objectContaining({ label: 'Conflict', own: false })]);
    expect((await own()).outside).toHaveLength(6);
  });

  it('has what an exercise of the practice adds up, on its scale and without a word about it', async () => {
    const scale = {
      kind: 'slider',
      min: 0,
      max: 10,
      step: 1,
      low: 'None',
      high: 'Plenty',
    } as const;
    const rule = (id: string, combine: 'sum' | 'mean'): ScoreRule => ({
      id,
      label: id,
      direction: 'neutral',
      items: [{ ref: 'one' }, { ref: 'two' }],
      combine,
      missing: { estimate_if_at_least: 1, never_estimate_without: [] },
      decimals: 1,
      bands: null,
    });
    const items = ['one', 'two'].map((id) => ({
      id,
      type: 'scale' as const,
      text: id,
      core: true,
      scale,
    }));
    const scores = [rule('all', 'sum'), rule('usual', 'mean')];
    const slug = await publishOwn(p.therapist, anOwnExercise({ items, scores }));
    await daysAgo(await answer(slug, { one: 4, two: 6 }, ['one', 'two']), 14);
    await daysAgo(await answer(slug, { one: 4 }, ['one']), 7);
    await answer(slug, { one: 1, two: 2 }, ['one']);
    const { own: plots, measures: others } = await seen();
    expect(others).toEqual([]);
    expect(plots).toMatchObject([
      { title: 'Small evenings', min: 0, max: 20, lines: [{ id: 'all' }] },
      { title: 'Small evenings', min: 0, max: 10, lines: [{ id: 'usual' }] },
    ]);
    expect(plots[0]?.lines[0]?.points).toMatchObject([
      { value: 10, exactness: 'exact' },
      { value: 8, exactness: 'estimate' },
      { value: null, exactness: 'none' },
    ]);
    expect(JSON.stringify(plots)).not.toMatch(/band|noise|verdict|direction/);
    expect((await own()).own).toBeNull();
    await p.therapist.put(`therapist/clients/${p.clientId}/progress/shown`, { shown: true });
    expect((await own()).own?.[0]?.lines[0]?.points.map(({ value }) => value)).toEqual([10, 8, 3]);
  });

  it('joins a question that returns after months, and shows a pair as two values', async () => {
    await daysAgo(await answer('start-where-you-are', { room: 3 }, ['room']), 31);
    await answer('then-and-now', { room: 6, p1_often: 2 }, ['room']);
    await answer('rest-experiment', { guilt_before: 8, did: { code: 'yes' } }, ['guilt_before']);
    const { scales, pairs } = await seen();
    expect(scales).toMatchObject([{ id: 'room', points: [{ value: 3 }, { value: 6 }] }]);
    expect(pairs).toMatchObject([{ id: 'rest-guilt', pairs: [{ first: 8, second: null }] }]);
    expect((await own()).scales.map(({ id }) => id)).toEqual(['room']);
  });

  it('is for whoever cares for the client', async () => {
    await answer('gad-7', gad(2), seven);
    const path = `therapist/clients/${p.clientId}/progress`;
    for (const visitor of [p.otherTherapist, p.stranger]) {
      await visitor.get(path).expect(404);
      await visitor.put(`${path}/shown`, { shown: true }).expect(404);
    }
    await p.client.get(path).expect(403);
    expect((await p.otherClient.get('client/progress')).body).toMatchObject({ signals: null });
  });
});

describe('a client’s own progress', () => {
  it('has their check-ins in any case, and the numbers of measures once that is turned on', async () => {
    await answer('weekly-signals', { b1: 2, b2: 2 });
    await answer('gad-7', gad(2));
    expect(await own()).toMatchObject({ signals: { checkIns: [{ means: { body: 2 } }] } });
    expect((await own()).measures).toBeNull();
    const shown = `therapist/clients/${p.clientId}/progress/shown`;
    await p.therapist.put(shown, { shown: true }).expect(204);
    expect((await own()).measures).toMatchObject([{ scores: [{ value: 14 }] }]);
    expect((await seen()).measuresShown).toBe(true);
    await p.therapist.put(shown, { shown: false }).expect(204);
    expect((await own()).measures).toBeNull();
  });

  it('says nothing of a draft', async () => {
    const loop = await Loop.begin(p, 'weekly-signals');
    await loop.write('b1', 2);
    expect((await own()).signals).toBeNull();
  });
});

describe('answers that are too long together', () => {
  it('are read up to the measure, the newest of them', async () => {
    for (const b1 of [0, 1, 2, 3]) {
      const loop = await answer('weekly-signals', { b1 }, ['b1']);
      await becomesLong({ api, admin, p }, loop, { b1 });
      await daysAgo(loop, 28 - 7 * b1);
    }
    for (const { signals } of [await seen(), await own()]) {
      expect(signals?.checkIns).toHaveLength(3);
      expect(signals?.checkIns.some(({ answers }) => answers['b1'] === 0)).toBe(false);
    }
  });
});
