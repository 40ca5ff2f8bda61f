import { type RefObject, useEffect, useRef } from 'react';
import type { BuilderView } from './desk.ts';

const field = 'textarea, input:not([type="checkbox"]), select, button';

/** Leads the cursor to what was asked for, once it stands there. */
export function useLead(frame: RefObject<HTMLElement | null>, view: BuilderView) {
  const wanted = useRef<string | null>(null);
  const now = JSON.stringify(view);
  const go = () => {
    const place = wanted.current;
    wanted.current = null;
    if (place === null || !frame.current) return;
    const found = find(frame.current, place);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView?.({ block: 'nearest' });
  };
  useEffect(go, [now, frame]);
  return (place: string | undefined) => {
    wanted.current = place ?? null;
    // What is open already only takes the cursor.
    setTimeout(go, 60);
  };
}

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
