import {
  emptyPlan,
  onlyParts,
  type PlanContent,
  planParts,
  planReadNow,
  startsVersion,
  writtenParts,
} from './safety-plan.ts';
import { draft, finish, share } from './sharing.ts';

const blank = { id: 'b', name: ' ', phone: '', say: '' };
const lea = { id: 'l', name: 'Lea', phone: '555-0101', say: 'Can you come?' };
const full: PlanContent = {
  signs: 'I stop answering.',
  alone: 'A walk.',
  company: 'The market.',
  people: [lea, blank],
  professionals: [lea],
  surroundings: 'The key is with Lea.',
  matters: 'My garden.',
};

describe('the headings of a plan', () => {
  it('are written where there is a word or a person below them', () => {
    expect(writtenParts(emptyPlan)).toEqual([]);
    expect(writtenParts({ ...emptyPlan, signs: '\n ', people: [blank] })).toEqual([]);
    expect(writtenParts(full)).toEqual([...planParts]);
  });

  it('that are not shared look like those that nobody wrote', () => {
    for (const part of planParts) {
      const rest = planParts.filter((one) => one !== part);
      const without = { ...full, [part]: emptyPlan[part] };
      expect(onlyParts(full, rest)).toEqual(onlyParts(without, [...planParts]));
    }
    expect(onlyParts(full, [])).toEqual(emptyPlan);
  });

  it('leave out a person of whom nothing is written', () => {
    expect(onlyParts(full, ['people']).people).toEqual([lea]);
  });
});

describe('a version of a plan', () => {
  const today = '2026-11-28';
  const newest = { day: today, isTogether: false, isShared: false };
  const save = { today, isTogether: false };

  it.each([
    { name: 'goes on through the day', before: newest, now: save, isNew: false },
    {
      name: 'is another one on another day',
      before: { ...newest, day: '2026-11-27' },
      now: save,
      isNew: true,
    },
    {
      name: 'stays as it is once it is shared',
      before: { ...newest, isShared: true },
      now: save,
      isNew: true,
    },
    {
      name: 'keeps apart what was written together',
      before: newest,
      now: { ...save, isTogether: true },
      isNew: true,
    },
    {
      name: 'keeps apart what was written alone',
      before: { ...newest, isTogether: true },
      now: save,
      isNew: true,
    },
  ])('$name', ({ before, now, isNew }) => {
    expect(startsVersion(before, now)).toBe(isNew);
  });
});

describe('what the practice reads of a plan', () => {
  const kept = finish(draft);
  const first = share(kept, 1, false);
  const again = share(finish(first), 2, false);
  const parts = { parts: ['signs'], previousParts: ['alone'] } as const;

  it.each([
    { name: 'is nothing of one that is kept', state: kept, canUndo: false, read: null },
    {
      name: 'is nothing while the first sharing can be undone',
      state: first,
      canUndo: true,
      read: null,
    },
    {
      name: 'is what was shared',
      state: first,
      canUndo: false,
      read: { revision: 1, items: ['signs'] },
    },
    {
      name: 'is what was shared before, until undo is over',
      state: again,
      canUndo: true,
      read: { revision: 1, items: ['alone'] },
    },
    {
      name: 'is the newer one afterwards',
      state: again,
      canUndo: false,
      read: { revision: 2, items: ['signs'] },
    },
  ])('$name', ({ state, canUndo, read }) => {
    expect(planReadNow(state, { canUndo, ...parts })).toEqual(read);
  });
});
