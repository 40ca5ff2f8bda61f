import type { AnswerValue, BodyMapItem, BodyRegion } from '@selfward/domain';
import { t } from '../../../i18n/t.ts';
import type { BodyWords } from '../../../ui/body-drawing.tsx';

const sides = () => ({ front: t('body.front'), back: t('body.back') });

/** To whom the body belongs. */
export const bodyWords = (): BodyWords => ({
  ...sides(),
  left: t('body.left'),
  right: t('body.right'),
});

/** To whoever reads. */
export const bodyWordsToRead = (): BodyWords => ({
  ...sides(),
  left: t('body.side.left'),
  right: t('body.side.right'),
});

export const namesOf = (item: BodyMapItem): ReadonlyMap<string, string> =>
  new Map(item.options.map(({ code, text }) => [code, text]));

export const regionsOf = (value: AnswerValue | null | undefined): BodyRegion[] =>
  typeof value === 'object' && value !== null && 'regions' in value ? value.regions : [];

/** With this place chosen, or let go of; null where one more does not fit. */
export function withRegion(
  item: BodyMapItem,
  regions: readonly BodyRegion[],
  code: string,
): BodyRegion[] | null {
  if (regions.some((region) => region.code === code))
    return regions.filter((region) => region.code !== code);
  const isExclusive = (one: string) =>
    item.options.some((option) => option.code === one && option.exclusive);
  if (isExclusive(code)) return [{ code }];
  const others = regions.filter((region) => !isExclusive(region.code));
  return others.length >= (item.max ?? Infinity) ? null : inOrder(item, [...others, { code }]);
}

const inOrder = ({ options }: BodyMapItem, regions: BodyRegion[]): BodyRegion[] =>
  options.flatMap(({ code }) => regions.filter((region) => region.code === code));
