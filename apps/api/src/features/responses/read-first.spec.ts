import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { Loop } from '../../../test/loop.ts';
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
  p = await aPractice(api);
});
afterAll(async () => {
  await admin.end();
  await api.close();
});

const pass = () => api.clock.forward({ seconds: 11 });
const tooMuch = { code: 'it-was-too-much-right-now' };
const shared = ['means', 'close.early'];
const wish = { means: 'I would rest', 'close.feel': tooMuch, 'close.early': true };

/** What each page of the therapist says about it: nothing, where it names no response. */
async function told(loop: Loop): Promise<unknown[]> {
  const [today, caseload] = [
    await p.therapist.get('therapist/today').expect(200),
    await p.therapist.get('therapist/caseload').expect(200),
  ];
  const [page, one] = [
    await loop.review(),
    await p.therapist.get(`therapist/responses/${loop.responseId}`),
  ];
  const line = caseload.body.clients.find((of: { clientId: string }) => of.clientId === p.clientId);
  return [
    today.body.newlyShared[0]?.readFirst,
    line.readFirst,
    page.body.items[0]?.readFirst,
    one.body.readFirst,
  ];
}

const nowhere = [undefined, false, undefined, undefined];
const marked = [true, true, true, true];
const unmarked = [false, false, false, false];

async function stored(loop: Loop): Promise<unknown> {
  const { rows } = await admin.query(
    'select read_first, previous_read_first from responses where response_id = $1',
    [loop.responseId],
  );
  return rows[0];
}
const no = { read_first: false, previous_read_first: false };

describe('the wish to be read before the session', () => {
  it('is not even stored while nothing is shared', async () => {
    const loop = await Loop.through(p, wish);
    expect(await stored(loop)).toEqual(no);
    expect(await told(loop)).toEqual(nowhere);
  });

  it('is its own answer: shared it is there ten seconds later, kept it is not', async () => {
    const loop = await Loop.through(p, wish, ['means']);
    pass();
    expect(await told(loop)).toEqual(unmarked);
    await loop.share(['means', 'close.early']).expect(200);
    expect(await told(loop)).toEqual(unmarked);
    pass();
    expect(await told(loop)).toEqual(marked);
  });

  it('may be all that is shared', async () => {
    const loop = await Loop.through(p, wish, ['close.early']);
    expect(await told(loop)).toEqual(nowhere);
    pass();
    expect(await told(loop)).toEqual(marked);
    expect((await loop.review()).body.items[0].answers).toEqual({ 'close.early': true });
  });

  it('goes at once with its answer, and nothing else becomes new', async () => {
    const loop = await Loop.through(p, wish, shared);
    pass();
    const [before] = (await loop.review()).body.items;
    api.clock.forward({ seconds: 60 });
    await loop.share(['means']).expect(200);
    expect(await told(loop)).toEqual(unmarked);
    expect(await stored(loop)).toEqual(no);
    const { 'close.early': _, ...answers } = before.answers;
    const after = { ...before, answers, keptItems: before.keptItems + 1, readFirst: false };
    expect((await loop.review()).body.items).toEqual([after]);
  });

  it('goes with what is taken back', async () => {
    const loop = await Loop.through(p, wish, shared);
    pass();
    await loop.takeBack().expect(200);
    expect(await stored(loop)).toEqual(no);
    expect(await told(loop)).toEqual(nowhere);
  });

  it('is looked at anew each time something is shared, and undone with it', async () => {
    const loop = await Loop.through(p, wish, shared);
    pass();
    await loop.write('close.early', false);
    await loop.finish().expect(200);
    expect(await told(loop)).toEqual(marked);
    await loop.share(shared, { revision: 2 }).expect(200);
    expect(await told(loop)).toEqual(marked);
    await loop.takeBack().expect(200);
    expect(await told(loop)).toEqual(marked);
    await loop.share(shared, { revision: 2 }).expect(200);
    await loop.share([...shared, 'close.feel'], { revision: 2 }).expect(200);
    expect(await told(loop)).toEqual(marked);
    pass();
    expect(await told(loop)).toEqual(unmarked);
  });

  it('is no wish any more when it was not too much after all', async () => {
    const loop = await Loop.through(p, { ...wish, 'close.feel': { code: 'lighter' } }, ['means']);
    pass();
    expect(await told(loop)).toEqual(unmarked);
  });
});
