import { type Exercise, spotsOf } from '@selfward/domain';
import { type FocusEvent, useState } from 'react';

/** Places that somebody has been at: only there is said what is missing. */
export function useMarks(exercise: Exercise) {
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set());
  const mark = (...places: string[]) =>
    setMarks((now) => new Set([...now, ...places.map((place) => keyOf(exercise, place))]));
  /** Whoever goes to another field has left this one, and all that it stands in. */
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    const left = placesAround(target).filter((place) => !place.contains(relatedTarget));
    const names = left.flatMap(({ dataset }) => dataset['place'] ?? []);
    if (names.length > 0) mark(...names);
  };
  return { isMarked: (place: string) => marks.has(keyOf(exercise, place)), mark, onBlur };
}

function placesAround(target: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  let one = target.closest<HTMLElement>('[data-place]');
  while (one) {
    found.push(one);
    one = one.parentElement?.closest<HTMLElement>('[data-place]') ?? null;
  }
  return found;
}

/** By the question it is in, which stays the same wherever that is moved to. */
function keyOf(exercise: Exercise, place: string): string {
  const spot = spotsOf(exercise).findLast((one) => `${place}/`.startsWith(`${one.place}/`));
  return spot ? `${spot.address}${place.slice(spot.place.length)}` : place;
}
