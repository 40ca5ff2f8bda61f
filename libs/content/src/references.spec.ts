import { allItems, hasEntries, type Condition, type Exercise, type Item } from '@selfward/domain';
import { exerciseBySlug, library } from './library.ts';

const closingIds = ['close.feel', 'close.ground', 'close.early', 'close.useful', 'close.bring'];

const conditionsOf = ({ show_if }: Item): Condition[] => {
  if (show_if === undefined) return [];
  return 'all' in show_if ? show_if.all : show_if.any;
};

/** The item that a reference means, among those that stand before `before`. */
function referred(exercise: Exercise, reference: string, before?: Item): Item | undefined {
  const [slug = '', elsewhere] = reference.split('#');
  if (elsewhere !== undefined) {
    const other = exerciseBySlug(slug);
    return other && referred(other, elsewhere);
  }
  const items = allItems(exercise);
  const earlier = before === undefined ? items : items.slice(0, items.indexOf(before));
  const whole = earlier.find(({ id }) => id === reference);
  if (whole !== undefined) return whole;
  const [parent, child] = reference.split('.');
  const group = earlier.find(({ id }) => id === parent);
  return group && hasEntries(group) ? group.children.find(({ id }) => id === child) : undefined;
}

const valuesOf = (item: Item | undefined): unknown[] => {
  if (item === undefined) return [];
  if ('options' in item) return item.options.map(({ code }) => code);
  if (item.type === 'yes_no') return [true, false];
  if (item.type !== 'scale') return [];
  const { scale } = item;
  if (scale.kind === 'likert') return scale.points.map(({ value }) => value);
  return Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at);
};

const withChildren = (exercise: Exercise): Item[] =>
  allItems(exercise).flatMap((item): Item[] =>
    hasEntries(item) ? [item, ...item.children] : [item],
  );

describe.each(library.map((exercise) => [exercise.slug, exercise] as const))(
  '%s',
  (_, exercise) => {
    const items = allItems(exercise);

    it('uses every item id once', () => {
      const ids = items.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      for (const item of items.filter(hasEntries)) {
        const children = item.children.map(({ id }) => id);
        expect(children).toEqual([...new Set(children)]);
      }
    });

    it('uses every option code once within an item', () => {
      for (const item of withChildren(exercise)) {
        const codes = 'options' in item ? item.options.map(({ code }) => code) : [];
        expect(codes).toEqual([...new Set(codes)]);
      }
    });

    it('hangs items only on what stands before them', () => {
      const lost = items.flatMap((item) =>
        conditionsOf(item)
          .filter((condition) => referred(exercise, condition.item, item) === undefined)
          .map((condition) => `${item.id} on ${condition.item}`),
      );
      expect(lost).toEqual([]);
    });

    it('compares only with codes and numbers that can be answered', () => {
      const lost = items.flatMap((item) =>
        conditionsOf(item)
          .filter(({ op }) => op !== 'exists')
          .filter((one) => !valuesOf(referred(exercise, one.item, item)).includes(one.value))
          .map((one) => `${item.id}: ${one.item} ${one.op} ${one.value}`),
      );
      expect(lost).toEqual([]);
    });

    it('recalls only what exists', () => {
      const sources = items.flatMap((item) => ('sources' in item ? item.sources : []));
      const lost = sources.filter((source) =>
        source.includes('#')
          ? referred(exercise, source) === undefined
          : exerciseBySlug(source) === undefined,
      );
      expect(lost).toEqual([]);
    });

    it('reveals and scores only items that it has', () => {
      const ids = items.map(({ id }) => id);
      const reveals = items.flatMap((item) => ('reveal_after' in item ? [item.reveal_after] : []));
      const scored = exercise.scores.flatMap((score) => score.items.map(({ ref }) => ref));
      expect(ids).toEqual(expect.arrayContaining([...reveals, ...scored]));
    });

    it('closes with the shared block unless it is a log or the weekly check-in', () => {
      const isRepeatedOften = ['log', 'weekly'].includes(exercise.cadence.kind);
      expect(exercise.closing_block.map(({ id }) => id)).toEqual(isRepeatedOften ? [] : closingIds);
    });
  },
);
