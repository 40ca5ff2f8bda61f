import { type Api, startApi } from '../../../test/api.ts';
import { letterExercise, Loop, plainCard } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;
let path: string;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
  path = `therapist/clients/${p.clientId}`;
});
afterAll(() => api.close());

const noTime = { reason: 'no-time', words: '', keepReason: false };
const archive = (revision = 1) => p.therapist.post(`${path}/archive`, undefined, ifMatch(revision));
const bringBack = (revision = 2) =>
  p.therapist.post(`${path}/bring-back`, undefined, ifMatch(revision));

describe('archiving', () => {
  it('takes a client out of the caseload, keeps the record readable, and comes undone', async () => {
    const archived = await archive().expect(200);
    expect(archived.body).toMatchObject({ revision: 2 });
    expect(archived.body.archivedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await p.therapist.get('therapist/caseload')).body.clients).toEqual([]);
    expect((await p.therapist.get(path)).body.archivedOn).toBe(archived.body.archivedOn);
    await p.therapist.get(`${path}/responses`).expect(200);
    expect((await archive(2)).body.type).toBe('urn:problem:client-archived');
    expect((await bringBack()).body).toMatchObject({ archivedOn: null, revision: 3 });
    expect((await bringBack(3)).body.type).toBe('urn:problem:client-not-archived');
    expect((await p.therapist.get('therapist/caseload')).body.clients).toHaveLength(1);
  });

  it('lets nothing new begin', async () => {
    await archive().expect(200);
    for (const [part, body] of [
      ['assignments', { exercise: 'take-myself-seriously', card: plainCard }],
      ['invitation', undefined],
    ] as const) {
      const refused = await p.therapist.post(`${path}/${part}`, body);
      expect([part, refused.body.type]).toEqual([part, 'urn:problem:client-archived']);
    }
  });

  it('leaves the client their own matter, and lets nothing new reach the practice', async () => {
    const loop = await Loop.through(p, { means: 'Rest.' }, ['means']);
    const next = await Loop.begin(p);
    await archive().expect(200);
    await next.write('means', 'For myself.');
    await next.finish().expect(200);
    const refused = await next.share(['means']);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:sharing-closed']);
    const mine = (await p.client.get(loop.path)).body;
    expect(mine).toMatchObject({ answers: { means: 'Rest.' }, hasEnded: true });
    await loop.takeBack().expect(200);
  });

  it('is said to the client wherever they read or write, until they are brought back', async () => {
    const loop = await Loop.begin(p);
    const pages = ['client/home', `client/assignments/${loop.assignmentId}`, loop.path];
    const said = () =>
      Promise.all(pages.map(async (page) => (await p.client.get(page).expect(200)).body.hasEnded));
    expect(await said()).toEqual([false, false, false]);
    await archive().expect(200);
    expect(await said()).toEqual([true, true, true]);
    expect((await p.otherClient.get('client/home')).body.hasEnded).toBe(false);
    await bringBack().expect(200);
    expect(await said()).toEqual([false, false, false]);
  });

  it('hides what the client does afterwards: the practice sees what it saw, byte for byte', async () => {
    const agreed = [await Loop.agree(p), await Loop.agree(p, letterExercise, 'sent')];
    agreed.push(await Loop.agree(p, letterExercise, 'sent'));
    const done = await Loop.begin(p);
    api.clock.forward({ seconds: 11 });
    await archive().expect(200);
    const seen = () =>
      Promise.all(
        ['assignments', 'responses', 'timeline'].map(
          async (part) => (await p.therapist.get(`${path}/${part}`).expect(200)).text,
        ),
      );
    const before = await seen();
    const [aside, declined, resized] = agreed.map((id) => `client/assignments/${id}`);
    await done.finish().expect(200);
    await p.client.post(`${aside}/set-aside`, noTime).expect(200);
    await p.client.post(`${declined}/decline`).expect(204);
    await p.client.put(`${resized}/size`, { size: 'small' }).expect(204);
    api.clock.forward({ seconds: 11 });
    expect(await seen()).toEqual(before);
    await bringBack().expect(200);
    const { assignments } = (await p.therapist.get(`${path}/assignments`)).body;
    expect(assignments.map(({ progress }: { progress: string }) => progress).toSorted()).toEqual([
      'declined',
      'done_kept',
      'open',
      'set_aside',
    ]);
    // That it was set aside is how things stand now; why was said when nobody was there to hear it.
    expect(assignments.map(({ setAside }: { setAside: unknown }) => setAside)).toEqual(
      assignments.map(() => null),
    );
    const own = await p.client.get(aside ?? '').expect(200);
    expect(own.body.occurrenceState).toBe('set_aside');
  });

  it('takes the revision that was seen, and belongs to the care', async () => {
    expect((await archive(7)).status).toBe(412);
    expect((await p.therapist.post(`${path}/archive`)).status).toBe(428);
    for (const other of [p.otherTherapist, p.stranger.in(p.practiceId)])
      expect((await other.post(`${path}/archive`, undefined, ifMatch(1))).status).toBe(404);
    for (const other of [p.owner, p.frontDesk, p.client])
      expect((await other.post(`${path}/archive`, undefined, ifMatch(1))).status).toBe(403);
  });
});

describe('an open invitation', () => {
  const record = {
    name: 'Ina',
    email: 'ina@example.org',
    timeZone: 'Europe/Vienna',
    isAdultInIndividualWork: true,
  };
  beforeEach(async () => {
    const { body } = await p.therapist.post('therapist/clients', record).expect(201);
    path = `therapist/clients/${body.id}`;
    await p.therapist.post(`${path}/invitation`).expect(204);
  });
  const login = async () => (await p.therapist.get(path)).body.login;

  it('is over with the archive, unless it is undone at once', async () => {
    expect((await archive()).body.login).toBe('none');
    expect((await bringBack()).body.login).toBe('invited');
    await archive(3).expect(200);
    api.clock.forward({ seconds: 11 });
    expect((await bringBack(4)).body.login).toBe('none');
  });

  it('says since when and until when, can be sent again and taken back', async () => {
    const { body } = await p.therapist.get(path);
    expect(body.invitation).toMatchObject({ acceptedOn: null });
    expect(body.invitation.until > body.invitation.invitedOn).toBe(true);
    await p.therapist.post(`${path}/invitation/again`).expect(204);
    expect(await login()).toBe('invited');
    await p.therapist.delete(`${path}/invitation`).expect(204);
    expect(await login()).toBe('none');
    await p.therapist.post(`${path}/invitation`).expect(204);
    for (const other of [p.otherTherapist, p.stranger.in(p.practiceId)]) {
      expect((await other.post(`${path}/invitation/again`)).status).toBe(404);
      expect((await other.delete(`${path}/invitation`)).status).toBe(404);
    }
    expect(await login()).toBe('invited');
  });
});
