import type { BesideResponse, SharedResponse } from '@selfward/contract';
import type { Answers, Exercise, Item } from '@selfward/domain';
import { render, screen, within } from '@testing-library/react';
import therapist from '../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages } from '../../i18n/t.ts';
import { roots } from '../../test/practice.ts';
import { AnswersBeside } from './answers-beside.tsx';

loadMessages(therapist);

const strong = { kind: 'slider' as const, min: 0, max: 10, step: 1, low: 'Faint', high: 'Strong' };
const map: Item = {
  id: 'map',
  type: 'body_map',
  text: 'Where?',
  options: [
    { code: 'jaw', text: 'Jaw' },
    { code: 'chest', text: 'Chest' },
  ],
  children: [],
};
const room: Item = { id: 'room', type: 'scale', text: 'How much room?', scale: strong };

const anExercise = (slug: string, items: Item[], more: Partial<Exercise> = {}): Exercise => ({
  ...roots,
  slug,
  items,
  closing_block: [],
  ...more,
});

const again = anExercise('then-and-now', [
  { id: 'story', type: 'text_long', text: 'How are things now?' },
  room,
  map,
  {
    id: 'reveal',
    type: 'recall',
    text: 'What you wrote.',
    pick: 'first',
    reveal_after: 'story',
    sources: ['start#story', 'start#room', 'start#hope'],
  },
  { id: 'notice', type: 'text_long', text: 'What do you notice?' },
]);
const start = anExercise('start', [
  { id: 'story', type: 'text_long', text: 'What has been going on?' },
  room,
  { id: 'hope', type: 'text_long', text: 'What would be different?' },
  { id: 'other', type: 'text_long', text: 'Anything else?' },
]);
const body = anExercise('body', [map]);

const shared = (exercise: Exercise, answers: Answers): SharedResponse => ({
  id: 'now',
  clientId: 'c',
  assignmentId: 'a',
  slug: exercise.slug,
  title: exercise.title,
  version: '1.0.0',
  answeredOn: '2026-11-20',
  sharedOn: '2026-11-20',
  isNew: false,
  isSharedAgain: false,
  wasReadBefore: false,
  readFirst: false,
  seen: '',
  keptItems: 0,
  answers,
  lines: [],
  exercise,
});

type Other = Omit<BesideResponse['others'][number], 'isLater' | 'slug' | 'wording'>;

const beside = (others: [Exercise, Other, boolean?][], amended: string[] = []): BesideResponse => ({
  amended,
  beganOn: null,
  wordings: Object.fromEntries(others.map(([exercise]) => [exercise.slug, exercise])),
  others: others.map(([{ slug }, other, isLater = false]) => ({
    ...other,
    slug,
    wording: slug,
    isLater,
  })),
});

const sections = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const section = (name: string) => {
  const found = screen.getByRole('heading', { level: 3, name }).closest('section');
  if (!found) throw new Error(`nothing stands under ${name}`);
  return found;
};

const now: Answers = {
  story: 'Quieter.',
  room: 5,
  map: { regions: [{ code: 'chest' }] },
  notice: 'Less noise.',
};
const before: [Exercise, Other] = [
  start,
  {
    id: 's',
    answeredOn: '2026-08-26',
    answers: { story: 'All at once.', room: 3, hope: 'Mornings.', other: 'A secret garden.' },
  },
];

describe('then and now', () => {
  it('stand side by side in full, with their days; what was noticed comes first', () => {
    render(<AnswersBeside response={shared(again, now)} beside={beside([before])} />);
    expect(sections().slice(0, 2)).toEqual(['What do you notice?', 'How are things now?']);
    const story = section('How are things now?');
    const [then, today] = [
      within(story).getByText('All at once.'),
      within(story).getByText('Quieter.'),
    ];
    expect(then.className).toBe(today.className);
    expect(story.textContent).toContain('Then, on 26 August');
    expect(story.textContent).toMatch(/Now, on 20 November/);
    expect(section('How much room?').textContent).toMatch(/3 of 10.*5 of 10/s);
  });

  it('have old words alone where nothing is asked again, and nothing that was not read back', () => {
    render(<AnswersBeside response={shared(again, now)} beside={beside([before])} />);
    expect(section('From before').textContent).toContain('Mornings.');
    expect(screen.queryByText('A secret garden.')).toBeNull();
  });

  it('have the first map beside the latest, and what lies between behind one word', () => {
    const first: [Exercise, Other] = [
      body,
      { id: 'b', answeredOn: '2026-08-26', answers: { map: { regions: [{ code: 'jaw' }] } } },
    ];
    const between: [Exercise, Other] = [
      again,
      {
        id: 't',
        answeredOn: '2026-09-26',
        answers: { room: 4, map: { regions: [{ code: 'jaw' }] } },
      },
    ];
    render(<AnswersBeside response={shared(again, now)} beside={beside([between, first])} />);
    const maps = section('Where?');
    expect(maps.querySelectorAll('svg')).toHaveLength(6);
    expect(within(maps).getByText('In between')).toBeTruthy();
    expect(maps.textContent).toMatch(/Then, on 26 August.*Jaw.*Now.*Chest/s);
  });

  it('say what was changed after the old words, and leave out what came later', () => {
    const later: [Exercise, Other, boolean] = [
      again,
      { id: 'l', answeredOn: '2026-12-01', answers: { story: 'From the future.' } },
      true,
    ];
    render(
      <AnswersBeside response={shared(again, now)} beside={beside([later, before], ['story'])} />,
    );
    expect(section('How are things now?').textContent).toContain('Changed after the old words');
    expect(section('How much room?').textContent).not.toContain('Changed after');
    expect(screen.queryByText('From the future.')).toBeNull();
  });

  it('are one answer where nothing stands beside it', () => {
    render(
      <AnswersBeside
        response={shared(start, { hope: 'Alone.' })}
        beside={beside([
          [
            body,
            { id: 'b', answeredOn: '2026-08-26', answers: { map: { regions: [{ code: 'jaw' }] } } },
          ],
        ])}
      />,
    );
    expect(screen.getByText('Alone.')).toBeTruthy();
    expect(screen.queryByText(/^Then,/)).toBeNull();
  });
});
