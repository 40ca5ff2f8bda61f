import type { ClientResponse, OpenedAssignment, SafetyCard } from '@selfward/contract';
import type { Exercise, ScaleItem } from '@selfward/domain';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { eraseDrafts } from '../../features/writing/draft-store.ts';
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
const page = `/p/${practice}/client/exercise/${assignment}`;

const words = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
const line = (id: string, text: string, more: Partial<ScaleItem> = {}): ScaleItem => ({
  id,
  type: 'scale',
  text,
  core: true,
  scale: { kind: 'likert', points: words.map((one, value) => ({ text: one, value })) },
  ...more,
});
const { small_minutes: _, ...whole } = roots;
const measure: Exercise = {
  ...whole,
  slug: 'phq-9',
  title: 'PHQ-9',
  prepare: false,
  items: [
    line('q1', 'Little interest'),
    line('q9', 'Thoughts of being better off', { safety: true }),
  ],
  closing_block: [],
};
const card: SafetyCard = {
  items: ['q9'],
  names: ['Ruth', 'Paul'],
  covers: ['Dana'],
  withinHours: 4,
  workingHours: [1, 2, 3, 4, 5].flatMap((day) => {
    const weekday = ([1, 2, 3, 4, 5] as const).find((one) => one === day);
    return weekday ? [{ weekday, from: '09:00', until: '17:00' }] : [];
  }),
  timeZone: 'Europe/Vienna',
  may: 'alone',
  instead: { slug: 'phq-8', title: 'PHQ-8' },
};
const asked: OpenedAssignment = { ...opened, exercise: measure, safety: card };

const routes = (one: OpenedAssignment = asked, more: Routes = {}): Routes => ({
  'GET account/me': () => ok(noor),
  [`GET ${own}/assignments/${assignment}`]: () => ok(one),
  [`POST ${own}/assignments/${assignment}/responses`]: () => ok({ id: response }, 201),
  'PUT *': () => ok({ revision: 1 }),
  ...more,
});

const question = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const told = () =>
  screen.findByText(
    'Your answer to the last question, about thoughts of dying or hurting yourself, goes to Ruth and Paul as you give it, even if you stop. Nobody sees it at once.',
  );
const begin = async () => {
  await told();
  fireEvent.click(screen.getByRole('link', { name: 'Begin' }));
  await question('Little interest');
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  await question(/Thoughts/);
};
const answer = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const dialog = () => screen.queryByRole('dialog', { name: 'Thank you for being honest.' });

/** Each starts on a device that knows nothing. */
beforeEach(() => eraseDrafts());

describe('before a question about self-harm', () => {
  it('a card says who gets the answer, when somebody looks, and where help is', async () => {
    fakeServer(routes());
    renderApp(page);
    await told();
    screen.getByText(
      /^Somebody looks within four working hours \(Mon.–.Fri 09:00–17:00, Europe\/Vienna\)\. Today .*that can be/,
    );
    expect(
      screen.getByText(
        'If Ruth and Paul cannot look, Dana does. Dana then sees that answer, how to reach you, whom to call for you and how far that may go, what you wrote helps you, and of your safety plan what you share. No other answers.',
      ),
    ).toBeTruthy();
    expect(screen.getByText(/each answer stays with them/)).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Get help now' }).length).toBeGreaterThan(1);
  });

  it('the ways of not doing it stand with the others, and what to do in danger once', async () => {
    fakeServer(routes());
    renderApp(page);
    await told();
    const aside = screen.getByRole('button', { name: /aside|Not now|not for me/i });
    const notice = screen.getByRole('heading', { name: 'No one is watching as you write' });
    expect(aside.compareDocumentPosition(notice)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getAllByText(/^If you might hurt yourself, or you are in danger/)).toHaveLength(
      1,
    );
    screen.getByText('Ruth and Paul will see that it was not answered, once you finish.');
  });

  it('the card comes before every start, also after a reload in the middle', async () => {
    fakeServer(routes());
    renderApp(`${page}#q9`);
    await told();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('that question can be left out', async () => {
    fakeServer(routes());
    renderApp(page);
    await told();
    fireEvent.click(screen.getByRole('link', { name: 'Begin without that question' }));
    await question('Little interest');
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByText(
      'Question 2 is left out, as you chose. Ruth and Paul will see that it was not answered, once you finish.',
    );
    expect(screen.queryByRole('radio')).toBeNull();
    // No way leads to a question that has no screen.
    expect(screen.getByRole('link', { name: /^Write.*Little interest$/ })).toBeTruthy();
    expect(screen.queryByText(/Thoughts of being/)).toBeNull();
  });

  it('at the end that answer is marked: finishing decides nothing about it any more', async () => {
    fakeServer(routes());
    renderApp(page);
    await begin();
    answer('Not at all');
    await screen.findByText('This answer has gone to your practice.');
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByText(
      /One answer has gone to your practice already. Finishing keeps the rest/,
    );
    expect(await screen.findByText('This answer has gone to your practice.')).toBeTruthy();
    expect(screen.queryByText(/is left out/)).toBeNull();
  });

  it('the one without that question can be taken instead', async () => {
    const server = fakeServer(
      routes(asked, { [`POST ${own}/assignments/${assignment}/instead`]: () => ok(null, 204) }),
    );
    renderApp(page);
    await told();
    fireEvent.click(screen.getByRole('button', { name: 'Take PHQ-8 instead' }));
    await waitFor(() => expect(server.of('POST', 'instead')).toHaveLength(1));
    expect(screen.getByRole('button', { name: /aside|Not now|not for me/i })).toBeTruthy();
  });

  it('nothing begins where nobody would look in time and nobody is meeting', async () => {
    fakeServer(routes({ ...asked, safety: { ...card, may: 'not-now', withinHours: null } }));
    renderApp(page);
    await screen.findByText(/For now this one is filled in together, while you meet/);
    expect(screen.queryByRole('link', { name: /Begin/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Take PHQ-8 instead' })).toBeTruthy();
  });

  it('while the two are meeting it begins, and says so', async () => {
    fakeServer(routes({ ...asked, safety: { ...card, may: 'together', covers: [] } }));
    renderApp(page);
    await screen.findByText('You are meeting now, so you can fill this in together.');
    expect(screen.getByRole('link', { name: 'Begin' })).toBeTruthy();
  });
});

describe('help at the tap', () => {
  it('stands there within 300 ms of an answer above none, before anything is saved', async () => {
    const server = fakeServer(routes());
    renderApp(page);
    await begin();
    const from = performance.now();
    answer('Several days');
    const shown = dialog();
    expect(performance.now() - from).toBeLessThan(300);
    expect(shown).toBeTruthy();
    expect(server.of('PUT', 'draft-items')).toHaveLength(0);
    await waitFor(() => expect(server.of('PUT', 'draft-items/q9')).toHaveLength(1));
    if (shown) expect(within(shown).getByText(/You do not have to handle them alone/)).toBeTruthy();
  });

  it('says first of all what to call in danger', async () => {
    fakeServer(routes());
    renderApp(page);
    await begin();
    answer('Several days');
    const shown = dialog();
    const [danger, reach] = [
      /^In danger now: call your local emergency number\.$/,
      /^If you might/,
    ];
    const words = within(shown ?? document.body);
    const order = words.getByText(danger).compareDocumentPosition(words.getByText(reach));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it.each([
    ['Several days', true],
    ['More than half the days', true],
    ['Nearly every day', true],
    ['Not at all', false],
  ])('for "%s" it comes: %s', async (text, comes) => {
    fakeServer(routes());
    renderApp(page);
    await begin();
    answer(text);
    expect(dialog() !== null).toBe(comes);
  });

  it('the line below says where the answer is, and no tick stands beside it', async () => {
    fakeServer(routes());
    renderApp(page);
    await told();
    fireEvent.click(screen.getByRole('link', { name: 'Begin' }));
    await question('Little interest');
    answer('Several days');
    await screen.findByText(/Saved in your account/, undefined, { timeout: 5000 });
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await question(/Thoughts/);
    // That another answer is saved says nothing of this one.
    expect(
      screen.getByText(
        'Your answer here goes to Ruth and Paul as you give it. You can leave it blank.',
      ),
    ).toBeTruthy();
    answer('Not at all');
    const line = await screen.findByText('This answer has gone to your practice.');
    expect(screen.queryByText(/kept private/)).toBeNull();
    expect(line.closest('output')?.innerHTML).not.toContain('m5 12.5');
  });

  it('never for another question, and not again for coming back', async () => {
    fakeServer(routes());
    renderApp(page);
    await told();
    fireEvent.click(screen.getByRole('link', { name: 'Begin' }));
    await question('Little interest');
    answer('Nearly every day');
    expect(dialog()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await question(/Thoughts/);
    answer('Several days');
    fireEvent.click(screen.getByRole('button', { name: 'Keep going' }));
    expect(dialog()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await question('Little interest');
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await question(/Thoughts/);
    expect(dialog()).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Several days' }).checked).toBe(
      true,
    );
  });

  it('offline it is the same, and says that this has not reached the practice yet', async () => {
    const server = fakeServer(routes());
    renderApp(page);
    await begin();
    server.state.isOffline = true;
    answer('Nearly every day');
    expect(dialog()).toBeTruthy();
    await screen.findByText(/This has not reached your practice yet/);
    expect(screen.getByRole('link', { name: 'All numbers and other ways' })).toBeTruthy();
    server.state.isOffline = false;
    act(() => void window.dispatchEvent(new Event('online')));
    await screen.findByText(/Ruth and Paul will see your answer the next time they look/);
    expect(screen.getByText(/They are not seeing it right now/)).toBeTruthy();
  });

  it('leads on with Escape, or home with "Stop for now"; the answer stays as it was given', async () => {
    const server = fakeServer(routes());
    const { router } = renderApp(page);
    await begin();
    answer('Several days');
    const shown = dialog();
    if (shown) fireEvent(shown, new Event('cancel', { cancelable: true }));
    expect(dialog()).toBeNull();
    answer('More than half the days');
    fireEvent.click(screen.getByRole('button', { name: 'Stop for now' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/p/${practice}/client`));
    await waitFor(() => {
      expect(server.of('PUT', 'draft-items/q9').at(-1)?.body).toMatchObject({ value: 2 });
    });
  });
});

describe('sharing', () => {
  const done = { ...finished, exercise: measure, answers: { q1: 1, q9: 2 }, alsoTold: ['Dana'] };
  const look = (one: Partial<ClientResponse> = {}) => {
    fakeServer({
      'GET account/me': () => ok(noor),
      [`GET ${own}/responses/${response}`]: () => ok({ ...done, ...one }),
    });
    renderApp(`/p/${practice}/client/response/${response}`);
  };

  it('with everything else kept, says that this one has gone, to whom, and that it will be seen', async () => {
    look();
    await screen.findByText(/^One answer has gone already. The rest is kept for now./);
    screen.getByText(/^This answer went to Ruth, Paul, and Dana as you gave it/);
    screen.getByText(
      'Your answer to question 2. Nothing else, except that this is done and the rest is kept.',
    );
    screen.getByText(
      /^Nobody else today, but for your answer to question 2: Dana could read that one too./,
    );
    expect(screen.queryByText(/Everything is kept|^Nothing\./)).toBeNull();
  });

  it('once shared and taken back, it says the same of this one', async () => {
    look({ wasShared: true, alsoTold: [] });
    await screen.findByText(
      /^Your answer to question 2. Nothing else, except that you took the rest back/,
    );
    screen.getByText(/^Nobody else today. Somebody who joins later reads that answer/);
  });

  it('of a measure says what its total needs', async () => {
    const items = [{ ref: 'q1' }, { ref: 'q9' }];
    const missing = { estimate_if_at_least: null, never_estimate_without: [] };
    const total = { id: 'total', label: 'Total', items, missing, decimals: 0, bands: null };
    const scores = [{ ...total, direction: 'higher_worse', combine: 'sum' } as const];
    look({ exercise: { ...measure, locked: true, scores } });
    await screen.findByText('The total is made only if you share all two.');
  });

  it('without an answer to it, nothing is said of it', async () => {
    look({ answers: { q1: 1 }, alsoTold: [] });
    await screen.findByText(/^Everything is kept for now/);
    screen.getByText(/^Nothing\. /);
    screen.getByText(/^Nobody else today. Somebody who joins later reads only what you share/);
  });

  it('offers no choice for that answer: it is with the practice already', async () => {
    look();
    await screen.findByText(/This answer went to .* as you gave it/);
    expect(screen.getAllByRole('radio', { name: 'Share' })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: /Delete/ }));
    expect(await screen.findByText(/stays with your practice as you gave it/)).toBeTruthy();
  });
});
