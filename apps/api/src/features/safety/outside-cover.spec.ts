import { CoveredFlag, SafetySettings } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { type Api, startApi } from '../../../test/api.ts';
import { inbox, type Inbox } from '../../../test/inbox.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { beginMeasure, officeHours, theFlag } from '../../../test/safety.ts';
import { cookieOf, ifMatch, Visitor } from '../../../test/visitor.ts';
import { FlagTakeover } from './takeover.ts';

let api: Api;
let mail: Inbox;
let p: TestPractice;

beforeAll(async () => {
  mail = await inbox();
  api = await startApi({ SMTP_URL: mail.url });
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterEach(() => api.clock.reset());
afterAll(async () => {
  await api.close();
  await mail.close();
});

/** A colleague who works elsewhere takes up the invitation. */
async function invite(): Promise<Visitor> {
  const email = `${crypto.randomUUID()}@elsewhere.example.org`;
  const invited = { name: 'Dana from elsewhere', email, roles: ['cover'] };
  await p.owner.post('owner/invitations', invited).expect(201);
  const { text } = await mail.next(email);
  const token = /\/invitation#([A-Za-z0-9_-]{43})\n/.exec(text)?.[1];
  const password = 'three quiet rivers meet';
  const body = { token, password };
  const accepted = await p.nobody.post('/api/public/invitations/accept', body).expect(200);
  return new Visitor(api, p.practiceId, cookieOf(accepted));
}

const settings = async () =>
  SafetySettings.parse((await p.owner.get('owner/safety').expect(200)).body);

/** Everything else that has to be settled; who covers is the last of it. */
async function settle(coverId: string | null): Promise<void> {
  const { revision } = await settings();
  const covers = [{ memberId: p.members.therapist.memberId, coverId }];
  const said = { workingHours: officeHours, withinHours: 1, covers };
  await p.owner.put('owner/safety', said, ifMatch(revision)).expect(200);
}

describe('a practice of one', () => {
  /** Whoever else works in this practice is not asked: nobody there covers. */
  beforeEach(async () => {
    const { memberId } = p.members.cover;
    await p.owner.post(`owner/members/${memberId}/deactivate`, {}, ifMatch(1)).expect(200);
    const checkedOn = dayIn('Europe/Vienna', api.clock.now());
    const contact = { kind: 'crisis', name: 'The line', phone: '142', source: 'x', checkedOn };
    await p.owner.post('owner/help-contacts', contact).expect(201);
  });

  it('lets clients answer at home once a colleague from outside covers', async () => {
    expect((await settings()).covers).toEqual([]);
    await settle(null);
    const agreed = {
      exercise: 'phq-9',
      card: { why: '', size: 'full', whenAndWhere: '', inTheWay: '' },
    };
    const list = `therapist/clients/${p.clientId}/assignments`;
    const refused = await p.therapist.post(list, agreed);
    expect(refused.body.type).toBe('urn:problem:measure-needs-cover');
    await invite();
    const [dana] = (await settings()).covers;
    expect(dana?.name).toBe('Dana from elsewhere');
    await settle(dana?.memberId ?? null);
    await p.therapist.post(list, agreed).expect(201);
  });

  it('shows them what waited too long and how to reach the person, and nothing else of anybody', async () => {
    const outside = await invite();
    const [dana] = (await settings()).covers;
    await settle(dana?.memberId ?? null);
    const loop = await beginMeasure(p);
    await loop.write('q9', 2);
    expect((await outside.get('cover/flags').expect(200)).body.flags).toEqual([]);
    api.clock.forward({ days: 4 });
    await api.app.get(FlagTakeover).practice(p.practiceId);
    api.clock.reset();
    const { flags } = (await outside.get('cover/flags').expect(200)).body;
    const { body } = await outside.get(`cover/flags/${flags[0].id}`).expect(200);
    expect(CoveredFlag.parse(body).answers).toMatchObject([{ answer: 'More than half the days' }]);
    for (const path of ['therapist/caseload', `therapist/clients/${p.clientId}`, 'owner/members'])
      await outside.get(path).expect(403);
    await outside.get(`cover/clients/${p.otherClientId}`).expect(404);
    expect((await theFlag(p)).isTakenOver).toBe(true);
  });
});
