import { logLayouts } from '@selfward/content';
import { LogPage } from '@selfward/contract';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { becomesLong } from '../../../test/heavy.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { newTimelessId } from '../../database/id.ts';

const log = 'self-betrayal-log';
const left = { code: 'i-left-myself' };
const stayed = { code: 'i-stayed-with-myself' };

interface Written {
  day: number;
  kind?: { code: string };
  where?: string;
  pattern?: string[];
  moment?: string;
  serious?: string;
}

describe('all entries of a log', () => {
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
  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const later = () => api.clock.forward({ seconds: 11 });
  const path = (slug = log) => `therapist/clients/${p.clientId}/logs/${slug}`;
  const read = async (query = ''): Promise<LogPage> =>
    LogPage.parse((await p.therapist.get(`${path()}${query}`).expect(200)).body);
  const own = async (query = ''): Promise<LogPage> =>
    LogPage.parse((await p.client.get(`client/logs/${log}${query}`).expect(200)).body);

  const agreed = () => Loop.agree(p, log);
  async function enter(assignmentId: string, { day, ...written }: Written): Promise<Loop> {
    const { body } = await p.client
      .post(`client/assignments/${assignmentId}/responses`)
      .expect(201);
    const entry = new Loop(p, assignmentId, body.id);
    const at = `2026-03-${String(day).padStart(2, '0')}T18:30`;
    await entry.write('at', { at, zone: 'Europe/Vienna' });
    await entry.write('kind', written.kind ?? left);
    if (written.where) await entry.write('where', { code: written.where });
    if (written.pattern) await entry.write('pattern', { codes: written.pattern });
    if (written.moment) await entry.write('moment', written.moment);
    if (written.serious) await entry.write('serious', written.serious);
    await entry.finish().expect(200);
    return entry;
  }
  const all = ['at', 'kind', 'where', 'pattern', 'moment', 'serious'];
  const shared = async (entry: Loop, paths = all): Promise<Loop> => {
    const there = paths.filter((one) => entry.revisions[one] !== undefined);
    await entry.share(there).expect(200);
    return entry;
  };

  it('are read together, newest first by the day that they are about, with their wording and layout', async () => {
    const assignment = await agreed();
    const first = await shared(await enter(assignment, { day: 9, where: 'work', moment: 'Late.' }));
    const second = await shared(
      await enter(assignment, { day: 3, kind: stayed, where: 'home', moment: 'Early.' }),
    );
    later();
    const page = await read();
    expect(page.items.map(({ id, on }) => [id, on])).toEqual([
      [first.responseId, '2026-03-09'],
      [second.responseId, '2026-03-03'],
    ]);
    expect(page.layout).toEqual(logLayouts[log]);
    expect(page.exercise.slug).toBe(log);
    expect(Object.keys(page.wordings)).toEqual([page.items[0]?.wording]);
    expect(page.items[0]?.answers).toMatchObject({ moment: 'Late.', where: { code: 'work' } });
    expect(page.overview).toMatchObject({ of: 2, isCut: false });
    expect(page.overview?.codes).toEqual({
      pattern: [],
      where: ['work', 'home'],
      needed_kind: [],
      afraid_kind: [],
    });
    expect(page.next).toBeNull();
  });

  it('have of the practice nothing that is kept, drafted, or still to be undone', async () => {
    const assignment = await agreed();
    const first = await enter(assignment, { day: 1, where: 'work', moment: 'Kept word.' });
    await shared(first, ['kind']);
    await enter(assignment, { day: 2, where: 'home', moment: 'Kept entry.' });
    const { body } = await p.client.post(`client/assignments/${assignment}/responses`).expect(201);
    await new Loop(p, assignment, body.id).write('moment', 'Drafted.');
    later();
    await shared(await enter(assignment, { day: 4, moment: 'A second ago.' }));
    const answer = await p.therapist.get(path()).expect(200);
    const page = LogPage.parse(answer.body);
    expect(page.items.map(({ answers }) => answers)).toEqual([{ kind: left }]);
    // Its day is kept too: what stands there is the day on which it was finished.
    expect(page.items[0]?.on).not.toBe('2026-03-01');
    expect(page.overview).toMatchObject({ of: 1, entries: [{ answers: { kind: left } }] });
    expect(page.overview?.codes['where']).toEqual([]);
    expect(answer.text).not.toMatch(/Kept|Drafted|second ago/);
  });

  it('are not there where nothing is shared, of what is no log, and of what nobody ever wrote', async () => {
    const assignment = await agreed();
    const entry = await enter(assignment, { day: 1, moment: 'Kept.' });
    const kept = await p.therapist.get(path()).expect(404);
    const never = await p.therapist.get(path('needs-as-data')).expect(404);
    expect({ ...kept.body, instance: '' }).toEqual({ ...never.body, instance: '' });
    await Loop.through(p, { means: 'Rest.' }, ['means']);
    await shared(entry);
    later();
    await p.therapist.get(path('take-myself-seriously')).expect(404);
    await p.therapist.get(path()).expect(200);
    await entry.takeBack().expect(200);
    await p.therapist.get(path()).expect(404);
  });

  it('are found by what was chosen, over all of them, and counted as they are', async () => {
    const assignment = await agreed();
    await shared(
      await enter(assignment, { day: 1, where: 'work', pattern: ['i-acted-fine-when-i-was-not'] }),
    );
    await shared(await enter(assignment, { day: 2, where: 'work', serious: 'Say it.' }));
    await shared(await enter(assignment, { day: 3, where: 'home' }));
    later();
    const atWork = await read('?fit=where:work');
    expect(atWork.items.map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-01']);
    expect(atWork.overview).toMatchObject({ of: 3, codes: { where: ['home', 'work'] } });
    expect(atWork.overview?.entries).toHaveLength(2);
    const both = await read('?fit=where:work,pattern:i-acted-fine-when-i-was-not');
    expect(both.items.map(({ on }) => on)).toEqual(['2026-03-01']);
    const none = await read('?fit=where:with-friends');
    expect([none.items, none.overview?.entries, none.overview?.of]).toEqual([[], [], 3]);
    await p.therapist.get(`${path()}?fit=where`).expect(422);
    await p.therapist.get(`${path()}?fit=where:Work!`).expect(422);
  });

  it('come in pages beyond what was read before, each entry once', async () => {
    const assignment = await agreed();
    for (let day = 0; day < 65; day++)
      await shared(
        await enter(assignment, { day: (day % 28) + 1, where: day % 2 ? 'work' : 'home' }),
      );
    later();
    const first = await read('?limit=40');
    expect(first.overview?.entries).toHaveLength(65);
    const second = await read(`?limit=40&after=${first.next}`);
    expect([second.overview, second.next]).toEqual([null, null]);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(65);
    expect(ids).toEqual(first.overview?.entries.map(({ id }) => id));
    const half = await read('?limit=20&fit=where:work');
    const rest = await read(`?limit=20&fit=where:work&after=${half.next}`);
    expect([half.items.length, rest.items.length]).toEqual([20, 12]);
    await p.therapist.get(`${path()}?after=nonsense`).expect(422);
  }, 60_000);

  it('are the newest of them where they are too long together, and say so', async () => {
    const assignment = await agreed();
    for (let day = 1; day <= 4; day++) {
      const entry = await shared(await enter(assignment, { day, moment: 'Short.' }));
      await becomesLong({ api, admin, p }, entry, { kind: left, moment: `${day}` });
    }
    later();
    for (const page of [await read(), await own()]) {
      expect(page.items.map(({ answers }) => answers['moment']).toSorted()).toEqual([
        '2',
        '3',
        '4',
      ]);
      expect(page.overview).toMatchObject({ of: 3, isCut: true });
    }
  });

  it('say that another log has lines only when those are shared', async () => {
    const rest = await Loop.begin(p, 'rest-experiment');
    await rest.write('plan', 'The bench.');
    await rest.finish().expect(200);
    await rest.share(['plan']).expect(200);
    const critic = await Loop.begin(p, 'inner-critic-log');
    await critic.write('trigger', 'The bench.');
    await critic.write('words', 'Get up.');
    await critic.finish().expect(200);
    await critic.share(['trigger']).expect(200);
    later();
    const also = async () =>
      (await p.therapist.get(path('rest-experiment')).expect(200)).body.also.toSorted();
    expect(await also()).toEqual([]);
    await critic.share(['trigger', 'words']).expect(200);
    expect(await also()).toEqual([]);
    later();
    expect(await also()).toEqual(['inner-critic-log']);
  });

  it('are all there for whoever wrote them, whatever of them is shared, and for nobody else', async () => {
    const assignment = await agreed();
    await enter(assignment, { day: 2, where: 'home', moment: 'Kept.' });
    await shared(await enter(assignment, { day: 1, moment: 'Shared.' }), ['kind']);
    const page = await own();
    expect(page.items.map(({ answers }) => answers['moment'])).toEqual(['Kept.', 'Shared.']);
    expect(page.items.map(({ seen }) => seen)).toEqual([null, null]);
    expect((await own('?fit=where:home')).items).toHaveLength(1);
    await p.otherClient.get(`client/logs/${log}`).expect(404);
  });

  it('tell the client on which day they were open, once, and only what was on a screen', async () => {
    const assignment = await agreed();
    await shared(await enter(assignment, { day: 1 }));
    await shared(await enter(assignment, { day: 2 }));
    later();
    const { items } = await read();
    const [one] = items.map(({ id, seen }) => ({ id, seen }));
    const made = { id: items[1]?.id, seen: 'A'.repeat(22) };
    const unknown = { id: newTimelessId(), seen: 'A'.repeat(22) };
    const opened = `therapist/clients/${p.clientId}/opened`;
    for (let times = 0; times < 2; times++)
      await p.therapist.post(opened, { responses: [one, made, unknown] }).expect(204);
    await p.therapist.post(opened, { responses: [] }).expect(422);
    const { rows } = await admin.query(`select response_id from openings where practice_id = $1`, [
      p.practiceId,
    ]);
    expect(rows).toEqual([{ response_id: one?.id }]);
    const noted = await admin.query(
      `select subject_id from access_log where practice_id = $1 and action = 'opened'
         and subject = 'response' and role = 'therapist'`,
      [p.practiceId],
    );
    expect(noted.rows).toEqual([{ subject_id: one?.id }]);
  });
});
