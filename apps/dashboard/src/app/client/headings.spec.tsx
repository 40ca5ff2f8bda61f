import { library } from '@selfward/content';
import { screen, within } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { assignment, finished, noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;
const exercise = library.find(({ slug }) => slug === 'four-quiet-patterns') ?? finished.exercise;
const answers = { p1_often: 1, p2_often: 2, p3_often: 3, p4_often: 4 };
const heads = exercise.items.flatMap((item) => (item.type === 'group' ? [item.text] : []));

function server() {
  const revisions = Object.fromEntries(Object.keys(answers).map((path) => [path, 1]));
  const begun = { id: response, revision: 0, sharing: 'draft', answers, revisions };
  fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/assignments/${assignment}`]: () =>
      ok({ ...opened, exercise, response: { ...begun, lastSaved: null } }),
    [`GET ${own}/responses/${response}`]: () => ok({ ...finished, exercise, answers }),
    [`GET ${own}/responses/${response}/practice-view*`]: () =>
      ok({ id: response, title: exercise.title, version: '1', exercise, keptItems: 0, answers }),
  });
}

/** Each of the four that ask alike, where it is read. */
function expectHeadings(area: ReturnType<typeof within>) {
  expect(heads.length).toBeGreaterThanOrEqual(4);
  for (const head of heads.slice(0, 4)) {
    const asked = new RegExp(`^${head.replaceAll(/[^\w ]/g, '.')}.*how often did this happen`);
    expect(area.getByRole('heading', { level: 3, name: asked })).toBeTruthy();
  }
}

describe('questions that ask alike', () => {
  it('stand under their headings at the end', async () => {
    server();
    renderApp(`/p/${practice}/client/exercise/${assignment}#end`);
    await screen.findByRole('heading', { level: 1, name: 'You can stop here.' });
    expectHeadings(within(screen.getByRole('main')));
    expect(screen.getByRole('link', { name: new RegExp(`^Edit.*${heads[0]}`) })).toBeTruthy();
  });

  it('stand under their headings where is chosen what to share', async () => {
    server();
    renderApp(`/p/${practice}/client/response/${response}`);
    const mine = await screen.findByRole('region', { name: 'My answers' });
    expectHeadings(within(mine));
    const keep = within(mine).getAllByRole('radiogroup', { name: new RegExp(heads[1] ?? '') });
    expect(keep.length).toBeGreaterThan(0);
  });
});
