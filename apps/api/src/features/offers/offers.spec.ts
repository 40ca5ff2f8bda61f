import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { becomesLong } from '../../../test/heavy.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';

describe('earlier lines that may be taken over', () => {
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

  const offered = async (exercise: string) => {
    const id = await Loop.agree(p, exercise);
    const { body } = await p.client.get(`client/assignments/${id}/offers`).expect(200);
    return body.lines;
  };
  async function finished(exercise: string, answers: Record<string, unknown>): Promise<Loop> {
    const loop = await Loop.begin(p, exercise);
    for (const [item, value] of Object.entries(answers)) await loop.write(item, value);
    await loop.finish().expect(200);
    return loop;
  }
  const list = (...texts: string[]) => texts.map((text, n) => ({ id: `line-${n}`, text }));

  it('are those that were finished, whatever of them is shared, each with its day and its exercise', async () => {
    await finished('outside-and-inside', {
      outside: { codes: ['too-many-tasks', 'something-else'], other: 'The bridge' },
      outside_who: [{ id: 'row-1', left: 'Shifts', right: 'The planner' }],
    });
    await finished('people-around-my-yes', { ally: 'K.' });
    await finished('push-and-crash-loop', { first_sign: 'Cold tea.' });
    const lines = await offered('early-warning-plan');
    const texts = (item: string) => lines[item].map(({ text }: { text: string }) => text);
    expect(texts('outside')).toEqual(['Shifts: The planner', 'Too many tasks', 'The bridge']);
    expect(texts('early')).toEqual(['Cold tea.']);
    expect(lines['tell.who']).toEqual([
      {
        text: 'K.',
        on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        title: 'The people around my yes',
      },
    ]);
  });

  it('of a log are of all its entries, and a long one pushes out nothing else', async () => {
    await finished('underneath-the-role', { limits: list('No calls after eight.') });
    const id = await Loop.agree(p, 'self-betrayal-log');
    for (let n = 0; n < 32; n++) {
      const { body } = await p.client.post(`client/assignments/${id}/responses`).expect(201);
      const entry = new Loop(p, id, body.id);
      await entry.write('kind', { code: 'i-left-myself' });
      await entry.write('serious', `I would say it, ${n}.`);
      await entry.finish().expect(200);
    }
    const lines = await offered('take-myself-seriously');
    expect(lines.means).toHaveLength(30);
    expect(lines['areas.would']).toMatchObject([{ text: 'No calls after eight.' }]);
    expect((await offered('practicing-no')).short[0]).toMatchObject({
      text: 'I would say it, 31.',
    });
  }, 60_000);

  it('are of the newest where all of them are too long together, of each exercise before more of any', async () => {
    await finished('underneath-the-role', { limits: list('No calls.') });
    const id = await Loop.agree(p, 'self-betrayal-log');
    for (let n = 0; n < 3; n++) {
      const { body } = await p.client.post(`client/assignments/${id}/responses`).expect(201);
      const entry = new Loop(p, id, body.id);
      await entry.write('kind', { code: 'i-left-myself' });
      await entry.finish().expect(200);
      const answers = { kind: { code: 'i-left-myself' }, serious: `Say it, ${n}.` };
      await becomesLong({ api, admin, p }, entry, answers);
    }
    const lines = await offered('take-myself-seriously');
    const texts = lines.means.map(({ text }: { text: string }) => text);
    expect(texts).toEqual(['Say it, 2.', 'Say it, 1.']);
    expect(lines['areas.would']).toMatchObject([{ text: 'No calls.' }]);
  });

  it('are opened as what they are, once, for the log', async () => {
    await finished('people-around-my-yes', { ally: 'K.' });
    const opened = async () =>
      (
        await admin.query(
          `select 1 from access_log where practice_id = $1 and action = 'opened'
             and subject = 'response' and client_id = $2 and role = 'client'`,
          [p.practiceId, p.clientId],
        )
      ).rowCount;
    expect(await opened()).toBe(0);
    await offered('early-warning-plan');
    expect(await opened()).toBe(1);
    await offered('start-where-you-are');
    expect(await opened()).toBe(1);
  });

  it('are none where nothing was finished, and where nothing may be taken over', async () => {
    const draft = await Loop.begin(p, 'people-around-my-yes');
    await draft.write('ally', 'Drafted.');
    expect(await offered('early-warning-plan')).toEqual({});
    expect(await offered('start-where-you-are')).toEqual({});
  });

  it('are of their author alone', async () => {
    await finished('people-around-my-yes', { ally: 'K.' });
    const id = await Loop.agree(p, 'early-warning-plan');
    const path = `client/assignments/${id}/offers`;
    await p.otherClient.get(path).expect(404);
    await p.therapist.get(path).expect(403);
    await p.stranger.in(p.practiceId).get(path).expect(404);
    await p.client.get(`client/assignments/${crypto.randomUUID()}/offers`).expect(404);
  });

  it('leave the agreement as it is told to the practice the same to the letter', async () => {
    await finished('people-around-my-yes', { ally: 'K.' });
    const id = await Loop.agree(p, 'early-warning-plan');
    const told = () => p.therapist.get(`therapist/clients/${p.clientId}/assignments`).expect(200);
    const before = (await told()).text;
    await p.client.get(`client/assignments/${id}/offers`).expect(200);
    expect((await told()).text).toBe(before);
  });

  it('say before anything is asked for at which questions there may be some', async () => {
    const at = async (exercise: string) => {
      const id = await Loop.agree(p, exercise);
      return (await p.client.get(`client/assignments/${id}`).expect(200)).body.offered;
    };
    expect(await at('practicing-no')).toEqual(['short']);
    expect(await at('early-warning-plan')).toEqual(['early', 'mid', 'late', 'outside', 'tell']);
    expect(await at('start-where-you-are')).toEqual([]);
  });
});
