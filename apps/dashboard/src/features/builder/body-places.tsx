import type { ItemOption, Spot } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { figure } from '../../ui/body-shapes.ts';
import { ChooseMany } from '../../ui/choices.tsx';
import { useItem } from './desk.ts';
import { withOptions } from './item-parts.ts';

const regions = [
  'head',
  'eyes',
  'jaw',
  'throat',
  'neck',
  'left-shoulder',
  'right-shoulder',
  'chest',
  'upper-back',
  'lower-back',
  'stomach',
  'gut-or-belly',
  'hips',
  'left-arm',
  'right-arm',
  'hands',
  'left-leg',
  'right-leg',
  'feet',
] as const;

const drawn = new Set((['front', 'back'] as const).flatMap(figure).map(({ region }) => region));

/** Every place that can be tapped on the drawing; a new body map begins with all of them. */
export const placesDrawn = (): ItemOption[] =>
  regions.filter((code) => drawn.has(code)).map((code) => ({ code, text: t(`region.${code}`) }));

/** Which places of the drawing can be meant. Others can be added in words, and stand in the list only. */
export function BodyPlaces({ spot, options }: { spot: Spot; options: readonly ItemOption[] }) {
  const change = useItem(spot);
  const places = placesDrawn();
  const set = (code: string, isOn: boolean) => {
    const place = places.find((one) => one.code === code);
    if (!place) return;
    const others = options.filter((one) => one.code !== code);
    change((now) => withOptions(now, isOn ? [...others, place] : others));
  };
  return (
    <ChooseMany
      legend={t('builder.places')}
      across
      choices={places.map(({ code, text }) => ({ value: code, text }))}
      values={options.map(({ code }) => code)}
      onChange={set}
    />
  );
}
