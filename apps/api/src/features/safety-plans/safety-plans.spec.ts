import { ClientPlan, CoveredFlag, CoveredRecord, Flag, SafetyPlan } from '@selfward/contract';
import { emptyPlan, planParts } from '@selfward/domain';
import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { aContact, aPlan, sharePlan, writePlan } from '../../../test/safety-plan.ts';
import { goAway, raise, theFlag } from '../../../test/safety.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  api.clock.hold(new Date('2026-11-25T09:00:00Z'));
  p = await aPractice(api);
});
afterEach(() => api.clock.reset());
afterAll(async () => {
  await admin.end();
  await api.close();
});

const own = async (as = p.client) =>
  SafetyPlan.parse((await as.get('client/safety-plan').expect(200)).body);
const save = (content: object, revision: number, together = false) =>
  p.client.put('client/safety-plan', { content, together }, ifMatch(revision));
const read = async () =>
  ClientPlan.parse(
    (await p.therapist.get(`therapist/clients/${p.clientId}/safety-plan`).expect(200)).body,
  ).plan;
const takeBack = () => p.client.delete('client/safety-plan/sharing');
const pass = () => api.clock.forward({ seconds: 11 });
/** Everybody stays signed in meanwhile. */
async function wait(ahead: Parameters<typeof api.clock.forward>[0]): Promise<void> {
  api.clock.forward(ahead);
  await admin.query('update login_sessions set started_at = $1, last_seen_at = $1', [
    api.clock.now(),
  ]);
}
const logged = async (subject = 'safety_plan') => {
  const { rows } = await admin.query<{ role: string; action: string }>(
    `select role, action from access_log where practice_id = $1 and subject = $2
     order by at, entry_id`,
    [p.practiceId, subject],
  );
  return rows.map(({ role, action }) => `${role} ${action}`);
};

describe('a safety plan', () => {
  it('is empty at first, is saved as it is written, and comes back to the letter', async () => {
    expect(await own()).toMatchObject({ revision: 0, content: emptyPlan, day: null, versions: [] });
    const content = aPlan({ matters: ' My garden.\n\tAnd Lea. ', professionals: [aContact('Dr')] });
    await save(content, 0).expect(200);
    expect(await own()).toMatchObject({
      revision: 1,
      content,
      day: '2026-11-25',
      isTogether: false,
      sharing: null,
      versions: [{ day: '2026-11-25', wasShared: false }],
    });
  });

  it('takes half a number and a person without a name: nothing of it is required', async () => {
    const half = { ...aContact(''), phone: '+43', say: '' };
    await save(aPlan({ people: [half] }), 0).expect(200);
    expect((await own()).content.people).toEqual([half]);
    const many = Array.from({ length: 21 }, () => aContact());
    await save(aPlan({ people: many }), 1).expect(422);
  });

  it('written on two devices meets what is there, and loses neither', async () => {
    await save(aPlan({ alone: 'first' }), 0).expect(200);
    const { body } = await save(aPlan({ alone: 'second' }), 0).expect(412);
    expect(body.current).toMatchObject({ revision: 1, content: { alone: 'first' } });
    await save(aPlan({ alone: 'second' }), 1).expect(200);
    await p.client.put('client/safety-plan', { content: aPlan() }).expect(428);
    const both = await Promise.all([save(aPlan(), 2), save(aPlan(), 2)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('keeps a version of each day, and opens the earlier ones', async () => {
    for (const revision of [0, 1]) await save(aPlan({ alone: `try ${revision}` }), revision);
    await wait({ days: 1 });
    await save(aPlan({ alone: 'a walk' }), 2).expect(200);
    const { versions } = await own();
    expect(versions.map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-25']);
    const path = `client/safety-plan/versions/${versions[1]?.id}`;
    const { body } = await p.client.get(path).expect(200);
    expect(body).toMatchObject({ version: { day: '2026-11-25' }, content: { alone: 'try 1' } });
    await p.otherClient.get(path).expect(404);
    await p.therapist.get(path).expect(403);
  });

  it('is written together while the two meet, and says so; not otherwise', async () => {
    expect((await save(aPlan(), 0, true)).body.type).toBe('urn:problem:plan-together-in-session');
    await save(aPlan({ alone: 'by myself' }), 0).expect(200);
    await p.therapist.post(`therapist/clients/${p.clientId}/sessions/start`, {}).expect(201);
    expect((await own()).isMeeting).toBe(true);
    await save(aPlan({ alone: 'with Miriam' }), 1, true).expect(200);
    await save(aPlan({ alone: 'with Miriam, and a walk' }), 2, true).expect(200);
    expect(await own()).toMatchObject({
      isTogether: true,
      versions: [{ isTogether: true }, { isTogether: false }],
    });
  });

  it('is deleted for ever, with every version and what was shared of it', async () => {
    await sharePlan(p, await writePlan(p)).expect(200);
    pass();
    expect(await read()).not.toBeNull();
    for (let times = 0; times < 2; times += 1)
      await p.client.delete('client/safety-plan', ifMatch(1)).expect(204);
    expect(await own()).toMatchObject({ content: emptyPlan, day: null, versions: [] });
    expect((await own()).sharing).toBeNull();
    expect(await read()).toBeNull();
    const { rows } = await admin.query(
      'select 1 from safety_plan_versions where practice_id = $1',
      [p.practiceId],
    );
    expect(rows).toEqual([]);
    expect((await logged()).filter((line) => line.endsWith('erased'))).toHaveLength(1);
  });

  it('is written over by no device that still has the deleted words', async () => {
    await save(aPlan({ alone: 'old' }), 0).expect(200);
    await save(aPlan({ alone: 'older device' }), 1).expect(200);
    await p.client.delete('client/safety-plan').expect(428);
    await p.client.delete('client/safety-plan', ifMatch(1)).expect(412);
    await p.client.delete('client/safety-plan', ifMatch(2)).expect(204);
    const { revision } = await own();
    await save(aPlan({ alone: 'new' }), revision).expect(200);
    expect((await sharePlan(p, 2)).status).toBe(412);
    for (const stale of [0, 1, 2]) {
      await save(aPlan({ alone: 'old' }), stale).expect(412);
      await p.client.delete('client/safety-plan', ifMatch(stale)).expect(412);
    }
    expect((await own()).content.alone).toBe('new');
  });

  it('opens whole while another device saves it', async () => {
    await writePlan(p);
    const saving = (async () => {
      for (let revision = 1; revision < 25; revision += 1) await save(aPlan(), revision);
    })();
    const seen = await Promise.all(
      Array.from({ length: 60 }, () => p.client.get('client/safety-plan')),
    );
    await saving;
    expect([...new Set(seen.map(({ status }) => status))]).toEqual([200]);
  });

  it('has an id that does not tell when it was written', async () => {
    await writePlan(p);
    expect((await own()).versions[0]?.id[14]).toBe('4');
  });

  it('is one entry of the access log for each spell of writing', async () => {
    for (let revision = 0; revision < 5; revision += 1) await save(aPlan(), revision).expect(200);
    expect(await logged()).toEqual(['client changed']);
    await wait({ minutes: 31 });
    await save(aPlan({ alone: 'again' }), 5).expect(200);
    expect(await logged()).toEqual(['client changed', 'client changed']);
  });

  it('is each client’s own, and nobody at the practice writes it', async () => {
    await writePlan(p);
    expect((await own(p.otherClient)).revision).toBe(0);
    await p.otherClient.put('client/safety-plan', { content: aPlan() }, ifMatch(1)).expect(412);
    for (const visitor of [p.therapist, p.cover, p.owner, p.supervisor])
      await visitor.put('client/safety-plan', { content: aPlan() }, ifMatch(1)).expect(403);
    await p.strangerClient.in(p.practiceId).get('client/safety-plan').expect(404);
  });
});

describe('sharing a safety plan', () => {
  it('names everybody who could read it, and who looks when they are not there', async () => {
    await raise(p, api.clock.now());
    const { readers, covers } = await own();
    expect(readers).toEqual([{ name: expect.stringMatching(/^therapist/), relation: 'therapist' }]);
    expect(covers).toEqual([expect.stringMatching(/^cover/)]);
  });

  it('leaves after its ten seconds, and lets undo leave no trace', async () => {
    const day = async () =>
      (await p.therapist.get(`therapist/clients/${p.clientId}`).expect(200)).body.planOn;
    await sharePlan(p, await writePlan(p)).expect(200);
    expect([await read(), await day()]).toEqual([null, null]);
    await takeBack().expect(200);
    pass();
    expect([await read(), await day()]).toEqual([null, null]);
    expect(await own()).toMatchObject({ sharing: null, versions: [{ wasShared: false }] });
    await save(aPlan({ alone: 'on' }), 1).expect(200);
    expect((await own()).versions).toHaveLength(1);
  });

  it('shows the headings that were chosen, and not that there are others', async () => {
    const [lea, blank] = [aContact(), { ...aContact(''), phone: '', say: ' ' }];
    const content = aPlan({ people: [lea, blank], alone: 'secret', matters: 'My garden.' });
    await sharePlan(p, await writePlan(p, content), ['people', 'matters']).expect(200);
    pass();
    expect(await read()).toMatchObject({
      content: { ...emptyPlan, people: [lea], matters: 'My garden.' },
      day: '2026-11-25',
    });
    const path = `therapist/clients/${p.clientId}/safety-plan`;
    expect((await p.therapist.get(path)).text).not.toContain('secret');
  });

  it('is bound to one version: what is written afterwards is kept until it is shared again', async () => {
    await sharePlan(p, await writePlan(p)).expect(200);
    pass();
    const before = await read();
    const revision = (await save(aPlan({ signs: 'later words' }), 1).expect(200)).body.revision;
    expect(await read()).toEqual(before);
    expect((await own()).sharing).toMatchObject({ isNewest: false, day: '2026-11-25' });
    await sharePlan(p, revision).expect(200);
    expect(await read()).toEqual(before);
    pass();
    expect((await read())?.content.signs).toBe('later words');
    expect((await own()).sharing).toMatchObject({ isNewest: true });
    expect((await sharePlan(p, 1)).status).toBe(412);
  });

  it('again within its ten seconds takes the place of what nobody could read', async () => {
    const content = aPlan({ alone: 'one', matters: 'two' });
    await sharePlan(p, await writePlan(p, content), ['alone']).expect(200);
    await sharePlan(p, 1, ['matters']).expect(200);
    pass();
    expect((await read())?.content).toEqual({ ...emptyPlan, matters: 'two' });
  });

  it('is undone to what was shared before', async () => {
    const content = aPlan({ alone: 'one', matters: 'two' });
    await sharePlan(p, await writePlan(p, content), ['alone']).expect(200);
    pass();
    await sharePlan(p, 1, ['alone', 'matters']).expect(200);
    await takeBack().expect(200);
    pass();
    expect((await read())?.content).toEqual({ ...emptyPlan, alone: 'one' });
    expect((await own()).sharing).toMatchObject({ parts: ['alone'] });
  });

  it('of fewer headings takes the others back at once', async () => {
    const content = aPlan({ alone: 'one', matters: 'two' });
    await sharePlan(p, await writePlan(p, content), ['alone', 'matters']).expect(200);
    pass();
    await sharePlan(p, 1, ['matters']).expect(200);
    expect((await read())?.content).toEqual({ ...emptyPlan, matters: 'two' });
  });

  it('of fewer headings takes them back at once, also where it was written on since', async () => {
    const content = aPlan({ alone: 'one', matters: 'two' });
    await sharePlan(p, await writePlan(p, content), ['alone', 'matters']).expect(200);
    pass();
    await save(aPlan({ alone: 'secret', matters: 'newer' }), 1).expect(200);
    await sharePlan(p, 1, ['alone', 'matters']).expect(412);
    await sharePlan(p, 1, ['matters', 'signs']).expect(412);
    await sharePlan(p, 1, ['matters']).expect(200);
    expect((await read())?.content).toEqual({ ...emptyPlan, matters: 'two' });
    pass();
    expect((await read())?.content).toEqual({ ...emptyPlan, matters: 'two' });
    expect((await own()).sharing).toMatchObject({ revision: 1, parts: ['matters'] });
  });

  it('is taken back at once, for the therapist, beside a flag and for whoever covers', async () => {
    await goAway(p, api.clock.now());
    await raise(p, api.clock.now());
    await sharePlan(p, await writePlan(p)).expect(200);
    pass();
    const flag = async () => Flag.parse(await theFlag(p));
    const { id } = await flag();
    const covered = async () =>
      CoveredFlag.parse((await p.cover.get(`cover/flags/${id}`).expect(200)).body).plan;
    const record = async () =>
      CoveredRecord.parse((await p.cover.get(`cover/clients/${p.clientId}`).expect(200)).body).plan;
    const seen = await read();
    expect(seen?.content.signs).toBe('I stop answering messages.');
    expect([(await flag()).plan, await covered(), await record()]).toEqual([seen, seen, seen]);
    await takeBack().expect(200);
    expect([(await flag()).plan, await covered(), await record(), await read()]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect((await takeBack()).body.type).toBe('urn:problem:response-not-shared');
  });

  it('needs words, and ends with the work', async () => {
    await writePlan(p);
    await sharePlan(p, 1, ['alone']).expect(422);
    await sharePlan(p, 1, []).expect(422);
    const path = `therapist/clients/${p.clientId}`;
    await p.therapist.post(`${path}/archive`, undefined, ifMatch(1)).expect(200);
    expect((await sharePlan(p, 1)).body.type).toBe('urn:problem:sharing-closed');
    expect((await own()).isSharingClosed).toBe(true);
    await save(aPlan({ alone: 'still mine' }), 1).expect(200);
  });

  it('is told on the page of the client by its day, and opened by nobody for that', async () => {
    await sharePlan(p, await writePlan(p)).expect(200);
    pass();
    const { body } = await p.therapist.get(`therapist/clients/${p.clientId}`).expect(200);
    expect(body.planOn).toBe('2026-11-25');
    expect(await logged()).toEqual(['client changed', 'client shared']);
  });

  it('leaves an entry for each who read it, and none where nothing was there to read', async () => {
    await writePlan(p);
    await read();
    expect(await logged()).toEqual(['client changed']);
    await sharePlan(p, 1).expect(200);
    pass();
    await read();
    expect(await logged()).toEqual(['client changed', 'client shared', 'therapist opened']);
  });
});

describe('a plan that is shared', () => {
  it('is nowhere for colleagues, strangers, other roles, and a cover whom nobody named', async () => {
    await sharePlan(p, await writePlan(p)).expect(200);
    pass();
    const path = `therapist/clients/${p.clientId}/safety-plan`;
    for (const visitor of [p.otherTherapist, p.stranger, p.stranger.in(p.practiceId)])
      await visitor.get(path).expect(404);
    for (const visitor of [p.cover, p.owner, p.supervisor, p.frontDesk, p.client])
      await visitor.get(path).expect(403);
    await p.cover.get(`cover/clients/${p.clientId}`).expect(404);
    const plan = (await read())?.id;
    await p.otherTherapist.post(`${path}/opened`, { plan }).expect(404);
    await p.cover.post(`cover/clients/${p.clientId}/safety-plan/opened`, { plan }).expect(404);
  });

  it('is for somebody who joins the care only once it is shared from then on', async () => {
    await sharePlan(p, await writePlan(p)).expect(200);
    pass();
    const { memberId } = p.members.otherTherapist;
    await p.therapist.post(`therapist/clients/${p.clientId}/care`, { memberId }).expect(201);
    const path = `therapist/clients/${p.clientId}/safety-plan`;
    expect((await p.otherTherapist.get(path).expect(200)).body).toEqual({ plan: null });
    await save(aPlan({ alone: 'more' }), 1).expect(200);
    await sharePlan(p, 2, [...planParts]).expect(200);
    pass();
    expect((await p.otherTherapist.get(path)).body.plan.content.alone).toBe('more');
  });

  it('is read by a cover only where the one they stand in for may read it', async () => {
    await raise(p, api.clock.now());
    const { id } = await theFlag(p);
    await sharePlan(p, await writePlan(p)).expect(200);
    pass();
    await goAway(p, api.clock.now());
    const plans = async () => {
      const flag = await p.cover.get(`cover/flags/${id}`).expect(200);
      const record = await p.cover.get(`cover/clients/${p.clientId}`).expect(200);
      return [flag.body.plan, record.body.plan];
    };
    expect(await plans()).not.toContain(null);
    await admin.query(
      'update care_relationships set reads_from = $2 where practice_id = $1 and client_id = $3',
      [p.practiceId, api.clock.now(), p.clientId],
    );
    expect(await plans()).toEqual([null, null]);
  });

  it('stands in the glass door by its day: the cover’s opening at once, and never of what was kept', async () => {
    await goAway(p, api.clock.now());
    await sharePlan(p, await writePlan(p)).expect(200);
    pass();
    const plan = (await read())?.id;
    const opened = `cover/clients/${p.clientId}/safety-plan/opened`;
    for (let times = 0; times < 2; times += 1) await p.cover.post(opened, { plan }).expect(204);
    await p.therapist.post(`therapist/clients/${p.clientId}/safety-plan/opened`, { plan });
    await save(aPlan({ alone: 'kept' }), 1).expect(200);
    const { id: kept } = (await own()).versions[0] ?? {};
    await p.cover.post(opened, { plan: kept }).expect(404);
    const { body } = await p.client.get('client/glass-door').expect(200);
    expect(body.items).toEqual([
      {
        what: 'safety_plan',
        on: '2026-11-25',
        name: expect.stringMatching(/^cover/),
        relation: 'colleague',
      },
    ]);
  });
});
