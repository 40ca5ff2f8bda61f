import { allItems, type Exercise } from '@selfward/domain';

/**
 * What a therapist reads in one look: three versions of a no, what was expected and what happened, signs
 * and what to do about them. By the ids of the library, which its copies keep; where one is not asked,
 * the others stand as everything else does.
 */
const looks: readonly (readonly string[])[] = [
  ['short', 'warm', 'firm'],
  ['predict', 'happened'],
  ['guilt_before', 'guilt_during'],
  ['worst', 'real', 'cope'],
  ['test', 'test_after'],
  ['believe', 'believe_now'],
  ['early', 'do_early'],
  ['mid', 'do_mid'],
  ['late', 'do_late'],
  ['piece', 'after'],
  ['roles', 'like', 'limits'],
];

/** Rows of what stands side by side, in the order of reading; most stand alone. */
export function inLooks<One extends { item: { id: string } }>(
  exercise: Exercise,
  answered: readonly One[],
): One[][] {
  const ids = new Set(allItems(exercise).map(({ id }) => id));
  const known = looks.filter((look) => look.every((id) => ids.has(id)));
  const lookOf = ({ item }: One) => known.find((look) => look.includes(item.id));
  return answered.flatMap((one, at) => {
    const look = lookOf(one);
    if (!look) return [[one]];
    const isFirst = answered.findIndex((other) => lookOf(other) === look) === at;
    return isFirst ? [answered.filter((other) => lookOf(other) === look)] : [];
  });
}

/** What the person noticed when they read both comes before everything that can be compared. */
export function noticedFirst<One extends { item: { id: string } }>(
  exercise: Exercise,
  answered: readonly One[],
): One[] {
  const items = allItems(exercise);
  const reveal = items.findIndex((item) => item.type === 'recall' && item.reveal_after);
  const notice = reveal < 0 ? undefined : items[reveal + 1]?.id;
  const isNotice = ({ item }: One) => item.id === notice;
  return [...answered.filter(isNotice), ...answered.filter((one) => !isNotice(one))];
}
