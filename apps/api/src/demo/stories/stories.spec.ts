import { exerciseBySlug, measureBySlug, pathways } from '@selfward/content';
import type { Answers } from '@selfward/contract';
import {
  checkAnswers,
  composeAnswers,
  isPlayable,
  openGates,
  type Elsewhere,
  type Exercise,
} from '@selfward/domain';
import { clients } from './index.ts';
import { ownExercises } from './own-exercises.ts';
import type { Happening } from './story-types.ts';

type Act<Does extends Happening['does']> = Extract<Happening, { does: Does }>;

const all = clients.flatMap(({ record, life }) =>
  life.map((happening) => ({ name: record.name, happening, life })),
);

function acts<Does extends Happening['does']>(does: Does, life?: Happening[]): Act<Does>[] {
  const is = (one: Happening): one is Act<Does> => one.does === does;
  return (life ?? all.map(({ happening }) => happening)).filter(is);
}

/** A name is that of an agreement, or of a step of the pathway that the client is on. */
function slugOf(life: Happening[], name: string): string | undefined {
  const agreed = acts('agree', life).find((one) => one.name === name);
  if (agreed) return agreed.exercise;
  const ways = acts('enrol', life).map(({ pathway }) => pathway);
  const steps = pathways.filter(({ slug }) => ways.includes(slug)).flatMap((one) => one.steps);
  return steps.find(({ id }) => id === name)?.exercise;
}

function exerciseOf(life: Happening[], name: string): Exercise {
  const slug = slugOf(life, name) ?? '';
  const own = ownExercises.find((one) => one.name === slug)?.published[0]?.exercise;
  const exercise = own ?? exerciseBySlug(slug) ?? measureBySlug(slug);
  if (!exercise) throw new Error(`${name} was never agreed on`);
  return exercise;
}

const writings = clients.flatMap(({ record, life }) =>
  acts('write', life).map((writing) => ({
    title: `${record.name}: ${writing.response ?? writing.name}`,
    writing,
    exercise: exerciseOf(life, writing.name),
    elsewhere: elsewhereOf(life, writing),
  })),
);

/** What the same client wrote before, the newest of each exercise: some questions come from there. */
function elsewhereOf(life: Happening[], writing: Act<'write'>): Elsewhere {
  const all = acts('write', life);
  const before = all.slice(0, all.indexOf(writing));
  return Object.fromEntries(before.map((one) => [slugOf(life, one.name) ?? '', one.answers]));
}

const wordsIn = (answers: Answers): string[] =>
  Object.values(answers).flatMap((value) => (typeof value === 'string' ? [value] : []));

describe('the stories of the demo', () => {
  it('are of two therapists and of different lives', () => {
    expect(new Set(clients.map(({ therapist }) => therapist.name)).size).toBe(2);
    expect(clients.filter(({ signsIn }) => signsIn)).toHaveLength(6);
  });

  it('hold at least forty answered exercises', () => {
    const names = writings.map(({ title }) => title);
    expect(new Set(names).size).toBeGreaterThanOrEqual(40);
  });

  it.each(writings)('answers fit the questions ($title)', ({ writing, exercise, elsewhere }) => {
    expect(isPlayable(exercise)).toBe(true);
    expect(checkAnswers(exercise, writing.answers)).toEqual([]);
    const size = writing.small ? 'small' : 'full';
    if (writing.left === 'draft') return;
    expect(openGates(exercise, writing.answers, { size })).toEqual([]);
    const stays = Object.keys(composeAnswers(exercise, writing.answers, { size, elsewhere }));
    expect(stays.toSorted()).toEqual(Object.keys(writing.answers).toSorted());
  });

  it.each(clients.map(({ record, life }) => ({ name: record.name, life })))(
    'go forward in time ($name)',
    ({ life }) => {
      const days = life.map(({ daysAgo }) => -daysAgo);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    },
  );

  it('repeat no sentence', () => {
    const long = writings
      .flatMap(({ writing }) => wordsIn(writing.answers))
      .filter((text) => text.length > 24);
    expect(new Set(long).size).toBe(long.length);
  });

  it('hold every way in which an agreement or an answer can stand', () => {
    const left = writings.map(({ writing: { left: how } }) => how);
    expect(left).toEqual(expect.arrayContaining(['draft', 'kept', { sharedBut: [] }]));
    const partly = left.filter((how) => typeof how === 'object' && how.sharedBut.length > 0);
    expect(partly.length).toBeGreaterThan(2);
    const others = ['take-back', 'share', 'decline', 'end', 'line', 'add', 'cancel'] as const;
    for (const does of [...others, 'write-plan'] as const)
      expect(acts(does).length).toBeGreaterThan(0);
    const reasons = acts('set-aside').map(({ keptReason }) => keptReason ?? false);
    expect(reasons).toEqual(expect.arrayContaining([true, false]));
    expect(acts('agree').some(({ replaces }) => replaces)).toBe(true);
  });

  it('meet on no day that could be yesterday, which may be a Sunday', () => {
    const days = acts('plan').map(({ on }) => on.daysAgo);
    expect(days.filter((daysAgo) => [1, 2].includes(daysAgo))).toEqual([]);
  });
});
