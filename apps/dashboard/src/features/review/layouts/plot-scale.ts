import type { Item } from '@selfward/domain';
import type { PlotScale } from '../../../ui/plot/plot-types.ts';

/** The whole scale of a question, in its words. */
export function plotScaleOf(item: Item): PlotScale | null {
  if (item.type !== 'scale') return null;
  const { scale } = item;
  if (scale.kind === 'slider') {
    const { min, max, low, high } = scale;
    return { min, max, low, high };
  }
  const points = scale.points.toSorted((one, other) => one.value - other.value);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return {
    min: first.value,
    max: last.value,
    low: first.text,
    high: last.text,
    names: Object.fromEntries(points.map(({ value, text }) => [value, text])),
  };
}
