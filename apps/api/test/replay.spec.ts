import { problemType } from '@selfward/contract';
import { type Api, type Incoming, latest, startApi } from './api.ts';
import { type Cell, matrix } from './matrix/index.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { again, type Visitor } from './visitor.ts';

/** Of a therapist about a client in their care: to colleagues there is nothing there. */
const isAboutClient = ([route, { who }]: [string, Cell]) =>
  route.includes(':practiceId/therapist/') && who.therapist !== 404 && who.otherTherapist === 404;

/** Somebody's own absences are theirs, in care or not. */
const aboutClients = Object.entries(matrix)
  .filter(isAboutClient)
  .filter(([route]) => !route.includes('/absences/'));

interface Sent {
  route: string;
  request: Incoming;
  madeId: unknown;
}

/** What a therapist did in their time, kept to the letter, keys and all. */
describe('a request that was recorded', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  async function recorded(p: TestPractice): Promise<Sent[]> {
    const sent: Sent[] = [];
    for (const [route, { send }] of aboutClients) {
      const { body } = await send(p.therapist, p, () => undefined);
      const madeId = Object(body).id;
      sent.push({ route, request: { ...latest }, madeId });
    }
    expect(sent.length).toBeGreaterThan(35);
    return sent;
  }

  const handOver = async (p: TestPractice) => {
    const care = `owner/clients/${p.clientId}/care`;
    const { memberId } = p.members.otherTherapist;
    await p.owner.post(care, { memberId }).expect(201);
    await p.owner.post(`${care}/${p.members.therapist.memberId}/end`).expect(204);
  };

  const by = (visitor: Visitor, { headers, ...request }: Incoming): Incoming => ({
    ...request,
    headers: { ...headers, cookie: visitor.cookie },
  });

  const expectNothing = async ({ route }: Sent, request: Incoming): Promise<void> => {
    const { status, body } = await again(api, request);
    expect([route, status, body.type]).toEqual([route, 404, problemType('not-found')]);
  };

  it('opens nothing once care has ended, not even the answer it had before', async () => {
    const p = await aPractice(api);
    const sent = await recorded(p);
    await handOver(p);
    for (const one of sent) await expectNothing(one, one.request);
  });

  it('is no key to anything in the hands of another practice', async () => {
    const p = await aPractice(api);
    for (const one of await recorded(p)) {
      await expectNothing(one, by(p.stranger, one.request));
      const { url } = one.request;
      const there = { ...one.request, url: url.replace(p.practiceId, p.elsewhere) };
      await expectNothing(one, by(p.stranger, there));
    }
  });

  it('acts for whoever sends it: a key of one is no key of another', async () => {
    const p = await aPractice(api);
    const sent = await recorded(p);
    await p.owner
      .post(`owner/clients/${p.clientId}/care`, { memberId: p.members.otherTherapist.memberId })
      .expect(201);
    const creates = sent.filter(({ request, madeId }) => request.method === 'POST' && madeId);
    for (const { route, request, madeId } of creates) {
      const { body } = await again(api, by(p.otherTherapist, request));
      const isSame = body.id === madeId && !request.url.includes(String(madeId));
      expect([route, body.type === problemType('key-reused'), isSame]).toEqual([
        route,
        false,
        false,
      ]);
    }
    expect(creates.length).toBeGreaterThan(4);
  });
});
