import { library } from '@selfward/content';
import { Answers as Sent } from '@selfward/contract';
import {
  allItems,
  type Answers,
  type AnswerValue,
  checkAnswers,
  type Exercise,
  isAnswerable,
  isAnswered,
  isClosing,
  type Item,
  newestOf,
  shownItems,
  sourcesOf,
} from '@selfward/domain';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { assignment, finished, noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;
const page = `/p/${practice}/client/exercise/${assignment}`;

/** Something that fits, for what was written to another exercise before. */
function anAnswer(item: Item): Record<string, AnswerValue> {
  if (item.type !== 'repeat_group') return { [item.id]: aValue(item) };
  const inside = item.children.flatMap((child) => Object.entries(anAnswer(child)));
  const placed = inside.map(([id, value]) => [`${item.id}[e1].${id}`, value] as const);
  return { [item.id]: { entries: ['e1'] }, ...Object.fromEntries(placed) };
}

function aValue(item: Item): AnswerValue {
  // Of likert scales the first: then a no is not safe with somebody.
  if (item.type === 'scale')
    return item.scale.kind === 'slider' ? 7 : (item.scale.points[0]?.value ?? 0);
  if (item.type === 'yes_no') return true;
  const [option] = 'options' in item ? item.options : [];
  if (!option) return 'Old words.';
  return item.type === 'choice_one' ? { code: option.code } : { codes: [option.code] };
}

function before(exercise: Exercise) {
  const slugs = sourcesOf(exercise);
  const items = (slug: string) => {
    const other = library.find((one) => one.slug === slug);
    return other ? allItems(other).filter(({ type }) => type !== 'group') : [];
  };
  const written = (slug: string) =>
    Object.assign({}, ...items(slug).filter(isAnswerable).map(anAnswer));
  return {
    elsewhere: Object.fromEntries(slugs.map((slug) => [slug, [written(slug)]])),
    readBack: {
      from: Object.fromEntries(slugs.map((slug) => [slug, [{ on: '2026-10-01', wording: slug }]])),
      wordings: Object.fromEntries(slugs.map((slug) => [slug, items(slug)])),
    },
  };
}

function server(exercise: Exercise) {
  return fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/assignments/${assignment}`]: () =>
      ok({ ...opened, exercise, ...before(exercise) }),
    [`POST ${own}/assignments/${assignment}/responses`]: () => ok({ id: response }, 201),
    'PUT *': () => ok({ revision: 1 }),
    [`POST ${own}/responses/${response}/finish`]: () => ok(finished),
    [`GET ${own}/responses/${response}`]: () => ok(finished),
  });
}

const typed: Record<string, string> = {
  date: '2026-12-24',
  time: '18:30',
  'datetime-local': '2026-12-24T18:30',
};

/** Says something wherever something can be said. */
async function answerEverything() {
  for (const name of ['Add one', 'Show it now'])
    screen.queryAllByRole('button', { name }).forEach((button) => fireEvent.click(button));
  const named = new Set<string>();
  for (const radio of document.querySelectorAll<HTMLInputElement>('main input[type="radio"]')) {
    if (!named.has(radio.name)) fireEvent.click(radio);
    named.add(radio.name);
  }
  for (const choices of document.querySelectorAll('main fieldset')) {
    const box = choices.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (box && !choices.querySelector(':checked')) fireEvent.click(box);
  }
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'main textarea, main input:not([type="radio"]):not([type="checkbox"])',
  ))
    if (field.value === '')
      fireEvent.change(field, { target: { value: typed[field.type] ?? wordsFor(field) } });
}

const wordsFor = (field: HTMLElement) => (field.inputMode === 'decimal' ? '10' : 'A line.');

type Router = ReturnType<typeof renderApp>['router'];

/** From the first question to the end, by Next alone; each address stood on once. */
async function walk(router: Router) {
  const place = () => router.state.location.hash;
  const seen: string[] = [];
  while (place() !== 'end') {
    const here = place();
    expect(seen).not.toContain(here);
    seen.push(here);
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(document.querySelector('main [aria-busy]')).toBeNull());
    // Places and entries ask more once they are there.
    await answerEverything();
    await answerEverything();
    const next = screen.queryByRole('button', { name: 'Next' });
    fireEvent.click(next ?? screen.getByRole('link', { name: 'I am done for today' }));
    await waitFor(() => expect(place()).not.toBe(here));
  }
  await screen.findByRole('heading', { level: 1, name: 'You can stop here.' });
  return seen;
}

function sentOf(server: ReturnType<typeof fakeServer>): Answers {
  const puts = server
    .of('PUT', '/draft-items/')
    .flatMap(({ path, body }): [string, AnswerValue][] => {
      const value = body && typeof body === 'object' && 'value' in body ? body.value : null;
      const at = decodeURIComponent(path.split('/draft-items/')[1] ?? '');
      return value === null ? [] : [[at, JSON.parse(JSON.stringify(value))]];
    });
  return Object.fromEntries(puts);
}

/** What was sent fits its places, and nothing that is asked here was left without an answer. */
function expectAnswered(exercise: Exercise, sent: Answers, isAsked: (item: Item) => boolean) {
  expect(checkAnswers(exercise, Sent.parse(sent))).toEqual([]);
  const asked = shownItems(exercise, sent, {
    size: 'full',
    elsewhere: newestOf(before(exercise).elsewhere),
  })
    .filter((item) => isAnswerable(item) && isAsked(item))
    .map(({ id }) => id);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((id) => !isAnswered(sent[id]))).toEqual([]);
}

async function finish(api: ReturnType<typeof fakeServer>) {
  fireEvent.click(screen.getByRole('button', { name: 'Finish' }));
  await waitFor(() => expect(api.of('POST', '/finish')).toHaveLength(1));
  return sentOf(api);
}

const hasCarry = (exercise: Exercise) => allItems(exercise).some(({ carry }) => carry);
const named = (exercise: Exercise) => [exercise.slug, exercise] as const;

describe('every exercise of the library', () => {
  it.each(library.map(named))(
    '%s can be answered in the player, item by item, and finished',
    async (_, exercise) => {
      const api = server(exercise);
      const first = allItems(exercise).find(({ type }) => type !== 'group');
      await walk(renderApp(`${page}#${first?.id}`).router);
      const sent = await finish(api);
      expectAnswered(exercise, sent, (item) => !item.carry && !isClosing(exercise, item));
    },
    30_000,
  );

  it('shows the note before practicing a no, once a no was said not to be safe', async () => {
    const no = library.find(({ slug }) => slug === 'practicing-no');
    if (!no) throw new Error('There is no such exercise.');
    server(no);
    renderApp(`${page}?size=small#safe_first`);
    await screen.findByText(/^Before, you wrote that a no is not safe with someone/);
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('heading', { name: 'Is it safe to say no here?' });
  });

  it.each(library.filter(hasCarry).map(named))(
    '%s takes what happened afterwards, alone and under its own heading',
    async (_, exercise) => {
      const api = server(exercise);
      const [first] = allItems(exercise).filter((item) => item.carry && item.type !== 'group');
      const stoodOn = await walk(renderApp(`${page}?part=later#${first?.id}`).router);
      const carried = new Set(allItems(exercise).flatMap((item) => (item.carry ? [item.id] : [])));
      expect(stoodOn.filter((id) => !carried.has(id))).toEqual([]);
      expectAnswered(exercise, await finish(api), (item) => item.carry === true);
    },
    30_000,
  );

  it('is one of four that ask again once something has happened', () =>
    expect(library.filter(hasCarry).map(({ slug }) => slug)).toEqual([
      'rest-experiment',
      'afraid-if-i-stopped',
      'no-time-for',
      'practicing-no',
    ]));
});
