import { type Api, startApi } from '../../../test/api.ts';
import { Loop, logExercise } from '../../../test/loop.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

const later = () => api.clock.forward({ seconds: 11 });
const seen = async () =>
  (await p.therapist.get(`therapist/clients/${p.clientId}/assignments`)).body.assignments[0];
const opened = async (id: string) => (await p.client.get(`client/assignments/${id}`)).body;
const say = (id: string, what: string) => p.client.post(`client/assignments/${id}/${what}`);
const size = (id: string, wanted: unknown) =>
  p.client.put(`client/assignments/${id}/size`, { size: wanted });

async function aSent(exercise?: string): Promise<string> {
  const id = await Loop.agree(p, exercise, 'sent');
  later();
  return id;
}

describe('the size that a client chooses', () => {
  it('is seen by the practice where it answers what was sent', async () => {
    const id = await aSent();
    await size(id, 'small').expect(204);
    await size(id, 'small').expect(204);
    expect((await opened(id)).clientSize).toBe('small');
    expect(await seen()).toMatchObject({ clientSize: 'small', revision: 1 });
  });

  it('of what was agreed in the room is the client’s alone', async () => {
    const id = await Loop.agree(p);
    const before = await seen();
    await size(id, 'small').expect(204);
    expect((await opened(id)).clientSize).toBe('small');
    expect(await seen()).toEqual(before);
  });

  it.each(['huge', 'client_chooses', null])('is not %s', async (wanted) => {
    expect((await size(await Loop.agree(p), wanted)).status).toBe(422);
  });
});

describe('"not this one"', () => {
  it('is heard by the practice once undo is over, without any reason', async () => {
    const id = await aSent();
    expect(await opened(id)).toMatchObject({ canDecline: true, state: 'agreed' });
    const before = await seen();
    await say(id, 'decline').expect(204);
    await say(id, 'decline').expect(204);
    expect(await opened(id)).toMatchObject({ canDecline: false, state: 'declined' });
    expect((await opened(id)).canUndoUntil).not.toBeNull();
    expect(await seen()).toEqual(before);
    later();
    expect(await seen()).toMatchObject({ state: 'declined', progress: 'declined' });
    expect((await say(id, 'undo-decline')).body.type).toBe('urn:problem:undo-over');
  });

  it('can be taken back, and nobody hears of it', async () => {
    const id = await aSent();
    const before = await seen();
    await say(id, 'decline').expect(204);
    await say(id, 'undo-decline').expect(204);
    later();
    expect(await opened(id)).toMatchObject({ canDecline: true, state: 'agreed' });
    expect(await seen()).toEqual(before);
  });

  it('leaves what was written to be read, and nothing of it reaches the practice', async () => {
    const id = await aSent();
    const begun = await p.client.post(`client/assignments/${id}/responses`);
    const loop = new Loop(p, id, begun.body.id);
    await loop.write('means', 'not for you');
    await say(id, 'decline').expect(204);
    later();
    expect((await opened(id)).response.answers).toEqual({ means: 'not for you' });
    expect((await loop.finish()).body.type).toBe('urn:problem:assignment-declined');
    expect(JSON.stringify(await seen())).not.toContain('not for you');
  });

  it('is not an answer to what was agreed in the room, or is finished', async () => {
    const id = await Loop.agree(p);
    expect((await opened(id)).canDecline).toBe(false);
    expect((await say(id, 'decline')).body.type).toBe('urn:problem:agreed-in-the-room');
    const sent = await aSent();
    const begun = await p.client.post(`client/assignments/${sent}/responses`);
    await new Loop(p, sent, begun.body.id).finish().expect(200);
    expect((await say(sent, 'decline')).body.type).toBe('urn:problem:assignment-done');
    expect((await opened(sent)).canDecline).toBe(false);
  });

  it('ends a log too', async () => {
    const id = await aSent(logExercise);
    await say(id, 'decline').expect(204);
    expect((await say(id, 'responses')).body.type).toBe('urn:problem:assignment-declined');
  });
});

it('is not there for strangers or the wrong role', async () => {
  const id = await aSent();
  for (const what of ['decline', 'undo-decline', 'seen']) {
    const path = `client/assignments/${id}/${what}`;
    for (const visitor of [p.otherClient, p.strangerClient])
      expect((await visitor.post(path)).status).toBe(404);
    expect((await p.therapist.post(path)).status).toBe(403);
  }
  expect(await seen()).toMatchObject({ state: 'agreed' });
});
