import { Client } from 'pg';
import { wallTimeAt } from '@selfward/domain/time';
import { type Api, startApi } from '../../../test/api.ts';
import { letterExercise, logExercise, Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';

let api: Api;
let admin: Client;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  api.clock.reset();
  p = await aPractice(api);
});
afterAll(async () => {
  await admin.end();
  await api.close();
});

const later = () => api.clock.forward({ seconds: 11 });
const of = (what: string) => p.therapist.get(`therapist/clients/${p.clientId}/${what}`).expect(200);
const idOf = ({ id }: { id: string }) => id;

async function kept(exercise: string): Promise<Loop> {
  const loop = await Loop.begin(p, exercise);
  if (exercise === letterExercise) await loop.write('means', 'rest');
  else {
    await loop.write('safe_now', { code: 'yes' });
    await loop.write('ask', 'at the shop');
  }
  await loop.finish().expect(200);
  return loop;
}

const share = async (loop: Loop, paths: string[]) => {
  await loop.share(paths).expect(200);
  later();
};

/** Two answers of one day: whichever has the higher id is shared first. */
async function twoShared(): Promise<{ low: Loop; high: Loop }> {
  const means = await kept(letterExercise);
  const ask = await kept(logExercise);
  const pathsOf = (loop: Loop) => (loop === means ? ['means'] : ['ask']);
  const [low, high] = means.responseId < ask.responseId ? [means, ask] : [ask, means];
  await share(high, pathsOf(high));
  await share(low, pathsOf(low));
  return { low, high };
}

describe('days of what a client shared', () => {
  // One of them has another day than Vienna at any hour.
  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'are those of the practice, with a client in %s',
    async (zone) => {
      await admin.query('update clients set time_zone = $2 where client_id = $1', [
        p.clientId,
        zone,
      ]);
      const loop = await kept(letterExercise);
      await share(loop, ['means']);
      const line = { text: 'I read it.' };
      const said = await p.therapist.post(`therapist/responses/${loop.responseId}/lines`, line);
      const { day } = wallTimeAt('Europe/Vienna', api.clock.now());
      const shared = { sharedOn: day, answeredOn: day };
      expect(said.body.on).toBe(day);
      expect((await of('responses')).body.items).toEqual([expect.objectContaining(shared)]);
      expect((await p.therapist.get(`therapist/responses/${loop.responseId}`)).body).toMatchObject({
        ...shared,
        lines: [{ on: day }],
      });
      expect((await p.therapist.get('therapist/today')).body.newlyShared).toEqual([
        expect.objectContaining(shared),
      ]);
      expect((await p.therapist.get('therapist/caseload')).body.clients).toEqual([
        expect.objectContaining({ lastSharedOn: day }),
      ]);
      await loop.takeBack().expect(200);
      expect((await of('responses')).body.takenBack).toEqual([
        expect.objectContaining({ on: day }),
      ]);
      const days = (await of('timeline')).body.items.map((entry: { day: string }) => entry.day);
      expect(new Set(days)).toEqual(new Set([day]));
    },
  );
});

describe('the order within a day', () => {
  it('says nothing of when in the day something was shared', async () => {
    const { low, high } = await twoShared();
    const timeline = (await of('timeline')).body.items;
    const ofShared = timeline.filter(({ kind }: { kind: string }) => kind === 'shared');
    expect(ofShared.map(idOf)).toEqual([high.responseId, low.responseId]);
    const pages = [await of('responses?limit=1')];
    pages.push(await of(`responses?limit=1&after=${pages[0]?.body.next}`));
    expect(pages.map(({ body }) => body.items.map(idOf))).toEqual([
      [low.responseId],
      [high.responseId],
    ]);
    const titles = (await of('responses')).body.items.map(({ title }: { title: string }) => title);
    expect(titles).toEqual(titles.toSorted());
    const today = (await p.therapist.get('therapist/today')).body.newlyShared;
    expect(today.map(({ responseId }: { responseId: string }) => responseId)).toEqual([
      low.responseId,
      high.responseId,
    ]);
  });

  it('is the same whether the client shares before or after the session', async () => {
    const loop = await kept(letterExercise);
    await p.therapist.post(`therapist/clients/${p.clientId}/sessions/start`, {}).expect(201);
    later();
    await share(loop, ['means']);
    const before = (await of('timeline')).body.items.map(({ kind }: { kind: string }) => kind);
    p = await aPractice(api);
    await share(await kept(letterExercise), ['means']);
    await p.therapist.post(`therapist/clients/${p.clientId}/sessions/start`, {}).expect(201);
    const after = (await of('timeline')).body.items.map(({ kind }: { kind: string }) => kind);
    expect(after).toEqual(before);
    expect(after).toEqual(['shared', 'agreed', 'session']);
  });
});
