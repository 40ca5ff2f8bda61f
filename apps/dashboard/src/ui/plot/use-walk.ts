import { useState, type PointerEvent } from 'react';
import type { Stop } from './plot-types.ts';

/** Where the reading is: at the latest first. A place is kept by its name when entries come. */
export function useWalk(stops: readonly Stop[]) {
  const [chosen, setChosen] = useState<string>();
  const found = stops.findIndex(({ key }) => key === chosen);
  const at = found < 0 ? stops.length - 1 : found;
  return {
    at,
    stop: stops[at],
    go: (next: number) => setChosen(stops[next]?.key),
    press: (event: PointerEvent) => setChosen(nearest(event, stops)?.key ?? chosen),
  };
}

export type Walk = ReturnType<typeof useWalk>;

/** Near is enough: the nearest in time, in the row that was pressed where there are rows. */
function nearest({ target, clientX }: PointerEvent, stops: readonly Stop[]): Stop | undefined {
  const box = target instanceof Element && target.closest('[data-plot]');
  if (!box) return undefined;
  const { left, width } = box.getBoundingClientRect();
  const row = box.getAttribute('data-plot');
  const far = ({ x, shift }: Stop) => Math.abs((x / 100) * width + shift + left - clientX);
  return stops
    .filter((stop) => !row || String(stop.row) === row)
    .toSorted((a, b) => far(a) - far(b))[0];
}
