import type { OpenedAssignment } from '@selfward/contract';
import { allItems, type Exercise, formatItemPath, type RecallItem } from '@selfward/domain';
import { t } from '../../i18n/t.ts';

type Elsewhere = OpenedAssignment['elsewhere'];

/** What is read back would be the client's own; here one sentence says so in each such place. */
export const madeUp = (exercise: Exercise): Elsewhere =>
  allItems(exercise).reduce<Elsewhere>(
    (earlier, item) => (item.type === 'recall' ? withPlace(earlier, item) : earlier),
    {},
  );

function withPlace(earlier: Elsewhere, { sources: [source = ''] }: RecallItem): Elsewhere {
  const [slug = '', reference = 'any'] = source.split('#');
  return { ...earlier, [slug]: [{ ...earlier[slug]?.[0], ...at(reference, t('try.recall')) }] };
}

/** `people.safe` stands in an entry. */
function at(reference: string, text: string): Elsewhere[string][number] {
  const [item = '', child] = reference.split('.');
  if (child === undefined) return { [item]: text };
  const entry = 'any';
  return { [item]: { entries: [entry] }, [formatItemPath({ item, entry, child })]: text };
}
