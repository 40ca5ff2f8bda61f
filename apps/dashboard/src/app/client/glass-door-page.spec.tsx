import { fireEvent, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { noor, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const door = `GET practices/${practice}/client/glass-door`;

function open(answer: object, search = '') {
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`${door}*`]: () => ok({ items: [], next: null, readers: [], ...answer }),
  });
  renderApp(`/p/${practice}/client/opened${search}`);
  return server;
}

describe('who opened what', () => {
  it('names person, exercise and day, and who can read today', async () => {
    open({
      items: [
        {
          what: 'response',
          on: '2026-01-02',
          name: 'Ruth',
          relation: 'therapist',
          title: 'Where did I learn it?',
          responseId: response,
        },
      ],
      readers: [{ name: 'Paul', relation: 'therapist' }],
    });
    await screen.findByRole('heading', { level: 1, name: 'Who opened what' });
    await screen.findByText('Ruth, your therapist');
    expect(screen.getByRole('link', { name: /Where did I learn it/ }).textContent).toMatch(
      /2 January/,
    );
    expect(screen.getByText('Paul').textContent).toBe('Paul your therapist');
    expect(screen.queryByText(/joined later/)).toBeNull();
    expect(document.body.textContent).not.toMatch(/\d\d:\d\d/);
  });

  it('tells of answers given openly, plots and the plan, and leads to what is still there', async () => {
    const of = { on: '2026-01-02', name: 'Dana', relation: 'colleague' };
    const flag = { what: 'flag', ...of, title: 'PHQ-9', number: 9 };
    open({
      items: [
        { ...flag, responseId: response },
        { ...flag, on: '2026-01-01', responseId: null },
        { what: 'progress', ...of },
        { what: 'safety_plan', ...of },
      ],
    });
    const links = await screen.findAllByRole('link', { name: /^Your/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      [`response/${response}`, 'progress', 'safety-plan'].map(
        (page) => `/p/${practice}/client/${page}`,
      ),
    );
    expect(screen.getAllByText('Your answer to question 9 of PHQ-9')).toHaveLength(2);
    expect(screen.getAllByText(/Dana, at your practice/)).toHaveLength(4);
    expect(document.body.textContent).not.toMatch(/flag|risk/i);
  });

  it('says what somebody who joined later cannot read, where there are several', async () => {
    const readers = ['Ruth', 'Paul'].map((name) => ({ name, relation: 'therapist' }));
    open({ readers });
    await screen.findByText('Whoever joined later reads only what you shared from then on.');
  });

  it('promises nothing where there is nothing to tell yet', async () => {
    open({});
    await screen.findByText('Nothing to show yet.');
    expect(screen.getByText(/cannot switch this page off/)).toBeTruthy();
  });

  it('tells of one response alone, with a way to all', async () => {
    const server = open({}, `?response=${response}`);
    await screen.findByRole('heading', { level: 1, name: 'Who opened this' });
    await screen.findByText('Nothing to show yet.');
    expect(server.of('GET', 'glass-door').map(({ path }) => path)).toEqual([
      `practices/${practice}/client/glass-door?response=${response}`,
    ]);
    fireEvent.click(screen.getByRole('link', { name: 'Show everything that was opened' }));
    await screen.findByRole('heading', { level: 1, name: 'Who opened what' });
  });
});
