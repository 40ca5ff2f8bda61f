import { OpenedAssignment, SafetySettings } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop, plainCard } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { beginMeasure, lookAfter, officeHours } from '../../../test/safety.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.clock.reset();
  p = await aPractice(api);
});
afterAll(() => api.close());

const settings = async () =>
  SafetySettings.parse((await p.owner.get('owner/safety').expect(200)).body);
const agree = (exercise = 'phq-9') =>
  p.therapist.post(`therapist/clients/${p.clientId}/assignments`, { exercise, card: plainCard });
const meet = () =>
  p.therapist.post(`therapist/clients/${p.clientId}/sessions/start`, {}).expect(201);
const opened = async (id: string) =>
  OpenedAssignment.parse((await p.client.get(`client/assignments/${id}`).expect(200)).body);
const ofMe = async () => {
  const { therapists } = await settings();
  return therapists.find(({ memberId }) => memberId === p.members.therapist.memberId)?.missing;
};

describe('who looks at answers about self-harm', () => {
  it('is said by the owner: hours, how soon, and who covers whom for always', async () => {
    expect(await ofMe()).toEqual(['hours', 'within', 'cover', 'contacts']);
    await lookAfter(p, api.clock.now());
    const now = await settings();
    expect(now).toMatchObject({ revision: 1, withinHours: 4, workingHours: officeHours });
    expect(await ofMe()).toEqual([]);
    api.clock.forward({ minutes: 91 * 24 * 60 });
    const { missing } = await later();
    expect(missing).toEqual(['contacts-check']);
  });

  /** The sign-in of the owner is over by then, so the same is asked by the gate. */
  async function later() {
    const fresh = await aPractice(api);
    const contact = { kind: 'crisis', name: 'x', phone: '1', source: 'x', checkedOn: '2026-01-02' };
    await fresh.owner.post('owner/help-contacts', contact).expect(201);
    const covers = [
      { memberId: fresh.members.therapist.memberId, coverId: fresh.members.cover.memberId },
    ];
    const body = { workingHours: officeHours, withinHours: 4, covers };
    const saved = await fresh.owner.put('owner/safety', body, ifMatch(0)).expect(200);
    const found = SafetySettings.parse(saved.body).therapists.find(
      ({ memberId }) => memberId === fresh.members.therapist.memberId,
    );
    return found ?? { missing: [] };
  }

  it('refuses what cannot be: an end before its start, oneself, somebody who does not cover, an old version', async () => {
    const { therapist, otherTherapist, cover } = p.members;
    const put = (body: object, revision = 0) =>
      p.owner.put(
        'owner/safety',
        { workingHours: [], withinHours: null, covers: [], ...body },
        ifMatch(revision),
      );
    const span = { weekday: 1, from: '17:00', until: '09:00' };
    expect((await put({ workingHours: [span] })).status).toBe(422);
    expect((await put({ workingHours: [{ ...span, weekday: 8 }] })).status).toBe(422);
    for (const withinHours of [0, 41, 1.5]) expect((await put({ withinHours })).status).toBe(422);
    const named = (coverId: string, memberId = therapist.memberId) => ({
      covers: [{ memberId, coverId }],
    });
    for (const wrong of [
      named(therapist.memberId),
      named(otherTherapist.memberId),
      named(cover.memberId, p.members.client.memberId),
      named(p.members.stranger.memberId),
    ])
      expect((await put(wrong)).status).toBe(422);
    const one = { memberId: therapist.memberId, coverId: cover.memberId };
    expect((await put({ covers: [one, one] })).status).toBe(422);
    await put({}).expect(200);
    const old = await put({}, 0);
    expect([old.status, old.body.current.revision]).toEqual([412, 1]);
    for (const visitor of [p.therapist, p.cover, p.client])
      await visitor.get('owner/safety').expect(403);
  });
});

describe('a measure with a question about self-harm', () => {
  it('is agreed on where somebody looks in time, and begun at home', async () => {
    await lookAfter(p, api.clock.now());
    const { body } = await agree().expect(201);
    const { safety } = await opened(body.id);
    expect(safety).toMatchObject({
      items: ['q9'],
      may: 'alone',
      withinHours: 4,
      workingHours: officeHours,
      instead: { slug: 'phq-8', title: 'PHQ-8' },
      timeZone: 'Europe/Vienna',
      names: [expect.stringMatching(/^therapist/)],
      covers: [expect.stringMatching(/^cover/)],
    });
    await p.client.post(`client/assignments/${body.id}/responses`).expect(201);
  });

  it('without a cover is only agreed on and begun while the two are meeting', async () => {
    const refused = await agree();
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:measure-needs-cover']);
    await agree('phq-8').expect(201);
    await meet();
    const { body } = await agree().expect(201);
    expect((await opened(body.id)).safety?.may).toBe('together');
    await p.client.post(`client/assignments/${body.id}/responses`).expect(201);
  });

  it('agreed on together is not begun alone afterwards', async () => {
    const { body: session } = await meet();
    const { body } = await agree().expect(201);
    await p.therapist
      .post(`therapist/sessions/${session.id}/finish`, undefined, ifMatch(session.revision))
      .expect(200);
    expect((await opened(body.id)).safety?.may).toBe('not-now');
    const begun = await p.client.post(`client/assignments/${body.id}/responses`);
    expect([begun.status, begun.body.type]).toEqual([409, 'urn:problem:measure-only-together']);
  });

  it('once begun takes every answer, whatever has changed about who looks', async () => {
    await lookAfter(p, api.clock.now());
    const loop = await beginMeasure(p);
    const none = { workingHours: [], withinHours: null, covers: [] };
    await p.owner.put('owner/safety', none, ifMatch(1)).expect(200);
    await loop.write('q9', 3);
    expect((await p.therapist.get('therapist/flags')).body.flags).toHaveLength(1);
  });

  it('is changed by the client into the one without that question, openly', async () => {
    await lookAfter(p, api.clock.now());
    const { body } = await agree().expect(201);
    const path = `client/assignments/${body.id}/instead`;
    await p.otherClient.post(path).expect(404);
    await p.client.post(path).expect(204);
    const { exercise, safety } = await opened(body.id);
    expect([exercise.slug, safety]).toEqual(['phq-8', null]);
    const list = await p.therapist.get(`therapist/clients/${p.clientId}/assignments`).expect(200);
    expect(list.text).toContain('PHQ-8');
    const again = await p.client.post(path);
    expect([again.status, again.body.type]).toEqual([409, 'urn:problem:no-measure-instead']);
  });

  it('that was begun keeps its wording: there is nothing to take instead', async () => {
    await lookAfter(p, api.clock.now());
    const loop = await beginMeasure(p);
    const again = await p.client.post(`client/assignments/${loop.assignmentId}/instead`);
    expect(again.body.type).toBe('urn:problem:no-measure-instead');
    const other = await Loop.agree(p, 'no-time-for');
    await p.client.post(`client/assignments/${other}/instead`).expect(409);
  });
});
