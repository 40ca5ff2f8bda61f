import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';
import { newId } from '../../database/id.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

const path = 'owner/help-contacts';
const today = () => api.clock.now().toLocaleDateString('en-CA', { timeZone: 'Europe/Vienna' });
const line = () => ({
  kind: 'crisis',
  name: 'Line of the city',
  phone: '000 111',
  source: 'Their own page',
  checkedOn: today(),
});

describe('the practice’s own settings', () => {
  const settings = {
    name: 'Room by the river',
    timeZone: 'Europe/Vienna',
    phone: '+43 1 234',
    hours: 'Weekdays 9 to 6',
    readingHabit: 'Usually reads on weekdays by 6 pm',
  };

  it('are read and changed by the owner, by the newest revision', async () => {
    expect((await p.owner.get('owner/practice')).body).toMatchObject({ revision: 1, hours: '' });
    const changed = await p.owner.put('owner/practice', settings, ifMatch(1));
    expect(changed.body).toEqual({ ...settings, revision: 2 });
    const late = await p.owner.put('owner/practice', settings, ifMatch(1));
    expect([late.status, late.body.current.revision]).toEqual([412, 2]);
    const wrong = { ...settings, timeZone: 'Vienna', name: ' ', phone: 'call me' };
    const refused = await p.owner.put('owner/practice', wrong, ifMatch(2));
    expect(refused.body.errors).toHaveLength(3);
    for (const other of [p.therapist, p.frontDesk, p.client])
      expect((await other.get('owner/practice')).status).toBe(403);
    expect((await p.stranger.in(p.practiceId).get('owner/practice')).status).toBe(404);
  });

  it('are what clients read where help is, and before they write', async () => {
    await p.owner.put('owner/practice', settings, ifMatch(1)).expect(200);
    await p.owner.post(path, line()).expect(201);
    const { assignmentId, path: response } = await Loop.begin(p);
    for (const page of ['client/home', `client/assignments/${assignmentId}`, response])
      expect((await p.client.get(page)).body).toMatchObject({
        readingHabit: settings.readingHabit,
      });
    const { body } = await p.client.get('client/help').expect(200);
    expect(body).toEqual({
      practiceName: settings.name,
      practicePhone: settings.phone,
      hours: settings.hours,
      readingHabit: settings.readingHabit,
      isInUnitedStates: false,
      contacts: [
        {
          kind: 'crisis',
          name: 'Line of the city',
          phone: '000 111',
          textNumber: null,
          hours: '',
          languages: '',
        },
      ],
    });
    expect((await p.therapist.get('client/help')).status).toBe(403);
  });

  it('say where 988 rings', async () => {
    const moved = { ...settings, timeZone: 'America/Chicago' };
    await p.owner.put('owner/practice', moved, ifMatch(1)).expect(200);
    expect((await p.client.get('client/help')).body.isInUnitedStates).toBe(true);
  });

  it('tell a therapist whether a client finds a number of theirs', async () => {
    const record = `therapist/clients/${p.clientId}`;
    const finds = async () => (await p.therapist.get(record)).body.findsOwnNumber;
    await p.owner.put('owner/practice', { ...settings, phone: null }, ifMatch(1)).expect(200);
    expect(await finds()).toBe(false);
    await p.owner.put('owner/practice', settings, ifMatch(2)).expect(200);
    expect(await finds()).toBe(true);
    await p.owner.put('owner/practice', { ...settings, phone: null }, ifMatch(3)).expect(200);
    await p.owner.post(path, line()).expect(201);
    expect(await finds()).toBe(true);
  });
});

describe('numbers for help', () => {
  it('are added, changed, put in order and taken away', async () => {
    const first = (await p.owner.post(path, line()).expect(201)).body;
    const second = (await p.owner.post(path, { ...line(), name: 'B' }).expect(201)).body;
    await p.owner.post(`${path}/order`, { ids: [second.id, first.id] }).expect(204);
    const names = async () =>
      (await p.owner.get(path)).body.contacts.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(['B', 'Line of the city']);
    const one = `${path}/${first.id}`;
    const changed = await p.owner.put(one, { ...line(), name: 'C' }, ifMatch(1));
    expect(changed.body).toMatchObject({ name: 'C', revision: 2, isCheckDue: false });
    expect((await p.owner.put(one, line(), ifMatch(1))).status).toBe(412);
    await p.owner.delete(one, ifMatch(1)).expect(412);
    await p.owner.delete(one, ifMatch(2)).expect(204);
    expect(await names()).toEqual(['B']);
  });

  it('ask to be checked again after ninety days', async () => {
    const old = new Date(api.clock.now().getTime() - 92 * 86_400_000).toISOString().slice(0, 10);
    await p.owner.post(path, { ...line(), checkedOn: old }).expect(201);
    expect((await p.owner.get(path)).body.contacts[0].isCheckDue).toBe(true);
  });

  it('need a number, a source and a day that was', async () => {
    const wrong = [
      [{ ...line(), phone: null }, '#/phone'],
      [{ ...line(), phone: 'ask' }, '#/phone'],
      [{ ...line(), source: '' }, '#/source'],
      [{ ...line(), checkedOn: '2099-01-01' }, '#/checkedOn'],
      [{ ...line(), kind: 'friend' }, '#/kind'],
    ] as const;
    for (const [body, pointer] of wrong) {
      const refused = await p.owner.post(path, body);
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer]);
    }
  });

  it('are the owner’s, and of one practice', async () => {
    const { id } = (await p.owner.post(path, line()).expect(201)).body;
    for (const other of [p.therapist, p.frontDesk, p.client])
      expect((await other.post(path, line())).status).toBe(403);
    expect((await p.stranger.put(`${path}/${id}`, line(), ifMatch(1))).status).toBe(404);
    expect((await p.stranger.delete(`${path}/${id}`, ifMatch(1))).status).toBe(404);
    expect((await p.stranger.post(`${path}/order`, { ids: [id] })).status).toBe(404);
    expect((await p.owner.post(`${path}/order`, { ids: [newId()] })).status).toBe(404);
  });
});
