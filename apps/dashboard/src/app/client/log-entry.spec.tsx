import type { ClientResponse, OpenedAssignment } from '@selfward/contract';
import type { Answers } from '@selfward/domain';
import { fireEvent, screen } from '@testing-library/react';
import { fakeServer, ok, type Routes } from '../../test/fake-server.ts';
import {
  assignment,
  finished,
  noor,
  opened,
  practice,
  response,
  roots,
} from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;
const safe = { all: [{ item: 'safe', op: '=' as const, value: 'yes' }] };
const exercise: OpenedAssignment['exercise'] = {
  ...roots,
  cadence: { kind: 'log', text: 'As it comes.' },
  items: [
    {
      id: 'safe',
      type: 'choice_one',
      text: 'Is it safe?',
      options: [
        { code: 'yes', text: 'Yes' },
        { code: 'no', text: 'No' },
      ],
    },
    { id: 'ask', type: 'text_short', text: 'What do they ask?', show_if: safe },
  ],
  closing_block: [],
};
const hidden = { safe: { code: 'no' }, ask: 'For a Saturday.' };
const entry: ClientResponse = { ...finished, exercise, answers: { safe: { code: 'no' } } };
const begun = (answers: Answers, revision: number): OpenedAssignment['response'] => ({
  id: response,
  revision,
  sharing: revision > 0 ? 'kept' : 'draft',
  answers,
  revisions: Object.fromEntries(Object.keys(answers).map((path) => [path, 1])),
  lastSaved: null,
});

const server = (more: Routes = {}) =>
  fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/assignments/${assignment}`]: () => ok({ ...opened, exercise }),
    [`GET ${own}/assignments/${assignment}?response=${response}`]: () =>
      ok({ ...opened, exercise, response: begun(hidden, 1) }),
    [`GET ${own}/responses/${response}`]: () => ok(entry),
    'PUT *': () => ok({ revision: 2 }),
    ...more,
  });

const question = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('a finished entry of a log', () => {
  it('is what "Edit" opens, with the words that another choice hides', async () => {
    const asked = server();
    renderApp(`/p/${practice}/client/response/${response}`);
    fireEvent.click(await screen.findByRole('link', { name: /^Edit.*Is it safe\?/ }));
    await question('Is it safe?');
    expect(asked.of('GET', `?response=${response}`)).toHaveLength(1);
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await question('What do they ask?');
    expect(screen.getByDisplayValue('For a Saturday.')).toBeTruthy();
  });
});

describe('what is said of an entry that is kept', () => {
  it('is that nobody at the practice sees it: nothing is done with one entry of many', async () => {
    server();
    renderApp(`/p/${practice}/client/response/${response}`);
    expect(await screen.findByText('Nothing, not even that you wrote this.')).toBeTruthy();
    expect(screen.queryByText(/done and kept private/)).toBeNull();
  });

  it('is the same before the first word', async () => {
    server();
    renderApp(`/p/${practice}/client/exercise/${assignment}`);
    expect(await screen.findByText(/^Ruth does not see that you wrote, or how often/)).toBeTruthy();
    expect(screen.queryByText(/done, kept private/)).toBeNull();
  });
});

describe('the end of an exercise', () => {
  const kept = /belongs to another choice/;
  const end = `/p/${practice}/client/exercise/${assignment}?response=${response}#end`;

  it('says that words of another choice are kept and no part of it', async () => {
    server();
    renderApp(end);
    await question('You can stop here.');
    expect(screen.getByText(kept)).toBeTruthy();
    expect(screen.queryByText('For a Saturday.')).toBeNull();
  });

  it('says nothing of it where everything that was written is asked for', async () => {
    const all = begun({ ...hidden, safe: { code: 'yes' } }, 1);
    server({
      [`GET ${own}/assignments/${assignment}?response=${response}`]: () =>
        ok({ ...opened, exercise, response: all }),
    });
    renderApp(end);
    await question('You can stop here.');
    expect(screen.getByText('For a Saturday.')).toBeTruthy();
    expect(screen.queryByText(kept)).toBeNull();
  });
});
