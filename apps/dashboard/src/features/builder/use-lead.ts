import { type RefObject, useEffect, useRef } from 'react';
import type { BuilderView } from './desk.ts';

const field = 'textarea, input:not([type="checkbox"]), select, button';

/** Leads the cursor to what was asked for, once the view that holds it stands there. */
export function useLead(frame: RefObject<HTMLElement | null>, view: BuilderView) {
  const wanted = useRef<{ view: string; place: string } | null>(null);
  const shown = useRef('');
  const go = () => {
    if (wanted.current?.view !== shown.current || !frame.current) return;
    const found = find(frame.current, wanted.current.place);
    wanted.current = null;
    found?.focus({ preventScroll: true });
    found?.scrollIntoView?.({ block: 'nearest' });
  };
  useEffect(() => {
    shown.current = nameOf(view);
    go();
  });
  return (next: BuilderView, place: string | undefined) => {
    wanted.current = place === undefined ? null : { view: nameOf(next), place };
    // What is open already only takes the cursor.
    setTimeout(go);
  };
}

const nameOf = ({ item, view }: BuilderView): string => `${item ?? ''} ${view ?? ''}`;

function find(frame: HTMLElement, place: string): HTMLElement | null {
  const head = frame.querySelector<HTMLElement>('[data-head]');
  if (place === 'head') return head;
  if (place === 'list') return frame.querySelector<HTMLElement>('[data-list]');
  const near = [...frame.querySelectorAll<HTMLElement>('[data-place]')]
    .filter(({ dataset }) => `${place}/`.startsWith(`${dataset['place']}/`))
    .toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
  return near?.querySelector<HTMLElement>(field) ?? head;
}

const lengthOf = ({ dataset }: HTMLElement): number => dataset['place']?.length ?? 0;
