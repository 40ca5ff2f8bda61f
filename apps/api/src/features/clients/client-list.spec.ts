import type { ClientLine } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch, type Visitor } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

const record = (name: string) => ({
  name,
  timeZone: 'Europe/Vienna',
  isAdultInIndividualWork: true,
});
const make = async (name: string, more: object = {}): Promise<string> =>
  (await p.therapist.post('therapist/clients', { ...record(name), ...more }).expect(201)).body.id;

const namesOf = (items: ClientLine[]) => items.map(({ name }) => name);
const list = async (query: string): Promise<string[]> =>
  namesOf((await p.therapist.get(`therapist/clients?${query}`).expect(200)).body.items);

async function pages(as: Visitor, between: () => Promise<unknown> = async () => undefined) {
  const seen: string[] = [];
  let next = '';
  do {
    const { body } = await as.get(`therapist/clients?limit=2${next}`);
    seen.push(...namesOf(body.items));
    await between();
    next = body.next === null ? '' : `&after=${body.next}`;
    expect(Buffer.from(next, 'base64url').toString('latin1')).not.toMatch(/ana|bert|dora/i);
  } while (next !== '');
  return seen.filter((name) => !name.startsWith('Client'));
}

describe('the list of clients', () => {
  it('goes by name, page by page, each once', async () => {
    for (const name of ['eva', 'Bert', 'Ana', 'Ödön', 'dora', 'Ana', 'Änne']) await make(name);
    const sorted = ['Ana', 'Ana', 'Änne', 'Bert', 'dora', 'eva', 'Ödön'];
    expect(await pages(p.therapist)).toEqual(sorted);
  });

  it('goes on where it stopped when somebody is renamed in between', async () => {
    await make('Ana');
    const bert = await make('Bert');
    for (const name of ['Cleo', 'dora']) await make(name);
    let revision = 1;
    const rename = () =>
      p.therapist.put(`therapist/clients/${bert}`, record('Zoe'), ifMatch(revision++));
    expect(await pages(p.therapist, rename)).toEqual(['Ana', 'Bert', 'Cleo', 'dora', 'Zoe']);
  });

  it('finds by name, address, e-mail and the digits of a phone, however they are written', async () => {
    await make('Änne 100%', {
      calledBy: 'Nika',
      email: 'Anne@Example.org',
      phone: '+43 (1) 22-33',
    });
    await make('Other_One', { phone: '+43 1 55 66' });
    for (const found of ['änne', 'NIKA', 'anne@ex', '12233', '1 22 33', '0%', '%'])
      expect([found, await list(`search=${encodeURIComponent(found)}`)]).toEqual([
        found,
        ['Änne 100%'],
      ]);
    expect(await list('search=_')).toEqual(['Other_One']);
    expect(await list('search=nobody')).toEqual([]);
    expect(await list(`search=${encodeURIComponent('\\')}`)).toEqual([]);
  });

  it('shows who is invited, who has no sign-in, and who is archived', async () => {
    const invited = await make('Ina', { email: 'ina@example.org' });
    await p.therapist.post(`therapist/clients/${invited}/invitation`).expect(204);
    await make('Nora');
    const archived = await make('Alf', { email: 'alf@example.org' });
    await p.therapist.post(`therapist/clients/${archived}/invitation`).expect(204);
    await p.therapist
      .post(`therapist/clients/${archived}/archive`, undefined, ifMatch(1))
      .expect(200);
    expect(await list('show=invited')).toEqual(['Ina']);
    expect(await list('show=no_sign_in')).toEqual(['Nora']);
    expect(await list('show=archived')).toEqual(['Alf']);
    expect(await list('')).not.toContain('Alf');
  });

  it('refuses what cannot be read', async () => {
    for (const query of ['after=abc', 'show=all', 'limit=0', 'x=1', 'search=%00'])
      expect([query, (await p.therapist.get(`therapist/clients?${query}`)).status]).toEqual([
        query,
        422,
      ]);
  });

  it('is of those in care, and a place in it belongs to whoever asked', async () => {
    await make('Ana');
    const { body } = await p.therapist.get('therapist/clients?limit=1');
    const others = await p.otherTherapist.get(`therapist/clients?after=${body.next}`);
    expect(others.status).toBe(422);
    const own = await p.otherTherapist.get('therapist/clients');
    expect(own.body.items.map(({ id }: ClientLine) => id)).toEqual([p.otherClientId]);
  });
});

describe('the clients of the practice', () => {
  it('are names and care teams for the owner, and nothing else', async () => {
    const id = await make('Ana', { phone: '1', crisisNotes: 'Cold water' });
    const { body } = await p.owner.get('owner/clients?search=an');
    const [line] = body.items;
    expect(line).toEqual({ id, name: 'Ana', archivedOn: null, team: [expect.any(String)] });
    expect((await p.owner.get('owner/clients?limit=2')).body.items).toHaveLength(2);
    for (const other of [p.therapist, p.client, p.frontDesk])
      expect((await other.get('owner/clients')).status).toBe(403);
    expect((await p.stranger.in(p.practiceId).get('owner/clients')).status).toBe(404);
  });
});
