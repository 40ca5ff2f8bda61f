import { type Api, startApi } from '../../../test/api.ts';
import { twelveWeeks, aPathway, ownPathway } from '../../../test/pathway.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { ifMatch } from '../../../test/visitor.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
  p = await aPractice(api);
});
afterAll(() => api.close());

const open = async (slug: string) =>
  (await p.therapist.get(`therapist/pathways/${slug}`).expect(200)).body;

describe('the pathways of a practice', () => {
  it('are the two that are built in, and its own beside them', async () => {
    const slug = await ownPathway(p.therapist);
    const { pathways } = (await p.otherTherapist.get('therapist/pathways').expect(200)).body;
    expect(pathways).toMatchObject([
      { slug: twelveWeeks, source: 'library', weeks: 12, steps: 27 },
      { source: 'library', weeks: 8 },
      { slug, source: 'practice', title: 'A quiet month', steps: 2 },
    ]);
    expect(slug).toMatch(/^own-[0-9a-f]{12}$/); // a name that tells nothing
  });

  it('are saved as a whole; who saves an older one sees what is there', async () => {
    const slug = await ownPathway(p.therapist);
    const changed = aPathway('A quieter month');
    const path = `therapist/pathways/${slug}`;
    await p.therapist.put(path, changed).expect(428);
    const saved = await p.otherTherapist.put(path, changed, ifMatch(1)).expect(200);
    expect(saved.body).toMatchObject({ revision: 2, pathway: { slug, title: 'A quieter month' } });
    const stale = await p.therapist.put(path, aPathway('Mine'), ifMatch(1));
    expect([stale.status, stale.body.current.pathway.title]).toEqual([412, 'A quieter month']);
    expect((await open(slug)).pathway.title).toBe('A quieter month');
  });

  it('that are built in change for nobody', async () => {
    const path = `therapist/pathways/${twelveWeeks}`;
    await p.therapist.put(path, aPathway(), ifMatch(1)).expect(404);
    await p.therapist.put(`${path}/retired`, { retired: true }).expect(404);
    expect(await open(twelveWeeks)).toMatchObject({ revision: null, pathway: { weeks: 12 } });
  });

  it('are retired and brought back; the first day stays', async () => {
    const path = `therapist/pathways/${await ownPathway(p.therapist)}/retired`;
    const first = (await p.therapist.put(path, { retired: true }).expect(200)).body.line;
    const second = (await p.therapist.put(path, { retired: true }).expect(200)).body.line;
    expect(second.retiredAt).toBe(first.retiredAt);
    const back = (await p.therapist.put(path, { retired: false }).expect(200)).body.line;
    expect(back.retiredAt).toBeNull();
  });

  it('of another practice do not exist', async () => {
    const slug = await ownPathway(p.therapist);
    const elsewhere = p.stranger.in(p.elsewhere);
    await elsewhere.get(`therapist/pathways/${slug}`).expect(404);
    await elsewhere.put(`therapist/pathways/${slug}`, aPathway(), ifMatch(1)).expect(404);
    const { pathways } = (await elsewhere.get('therapist/pathways').expect(200)).body;
    expect(pathways).toHaveLength(2);
  });
});

describe('a fault is refused with its place, and nothing is saved', () => {
  const [first, second] = aPathway().steps;
  it.each([
    ['no step', { steps: [] }, ['#/steps empty']],
    [
      'what nobody knows',
      { steps: [{ ...first, exercise: 'a-race' }] },
      ['#/steps/0/exercise unknown-exercise'],
    ],
    ['the same id twice', { steps: [first, first] }, ['#/steps/1/id duplicate-step']],
    [
      'a circle',
      { steps: [{ ...first, timing: { kind: 'after', step: 'second', days: 1 } }, second] },
      ['#/steps/0/timing/step cycle', '#/steps/1/timing/step cycle'],
    ],
    [
      'a week that it does not have',
      { weeks: 2, steps: [{ ...first, timing: { kind: 'week', week: 3 } }] },
      ['#/steps/0/timing/week week-out-of-range'],
    ],
    [
      'too many steps',
      { steps: Array.from({ length: 61 }, (_, at) => ({ ...first, id: `s${at}` })) },
      ['#/steps too-many-steps'],
    ],
  ])('%s', async (_, change, faults) => {
    const before = (await p.therapist.get('therapist/pathways')).body.pathways.length;
    const { status, body } = await p.therapist.post('therapist/pathways', {
      ...aPathway(),
      ...change,
    });
    expect(status).toBe(422);
    const said = body.errors.map(
      (one: { pointer: string; detail: string }) => `${one.pointer} ${one.detail}`,
    );
    expect(said).toEqual(faults);
    expect((await p.therapist.get('therapist/pathways')).body.pathways).toHaveLength(before);
  });

  it('a shape that is none names the place as well', async () => {
    const broken = { ...aPathway(), steps: [{ ...first, timing: { kind: 'never' } }] };
    const { status, body } = await p.therapist.post('therapist/pathways', broken);
    expect([status, body.errors[0].pointer]).toEqual([422, '#/steps/0/timing/kind']);
  });
});
