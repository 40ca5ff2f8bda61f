import type { LogPage } from '@selfward/contract';
import { openedSeconds } from '@selfward/domain';
import { useEffect, useMemo, useRef } from 'react';
import { tellAllOpened } from './log.api.ts';

interface Address {
  practice: string;
  client: string;
}

/**
 * Tells once which entries stood on a screen that somebody could see, for three seconds: those whose
 * words (`data-entry`) were in view, and no others.
 */
export function useOpenedEntries({ practice, client }: Address, pages: readonly LogPage[]) {
  const ref = useRef<HTMLElement>(null);
  const told = useRef(new Set<string>());
  const proofs = useMemo(() => proofsIn(pages), [pages]);
  useEffect(() => {
    const box = ref.current;
    if (!box || typeof IntersectionObserver === 'undefined') return undefined;
    return watchEntries(box, (inView) => {
      const shown = inView.flatMap((id) => {
        const seen = proofs.get(id);
        return seen === undefined || told.current.has(id) ? [] : [{ id, seen }];
      });
      if (shown.length === 0) return;
      const some = shown.slice(0, 100);
      for (const { id } of some) told.current.add(id);
      tellAllOpened({ practice, client }, some).catch(() => {
        // Not told is tried again when it comes into view the next time.
        for (const { id } of some) told.current.delete(id);
      });
    });
  }, [practice, client, proofs]);
  return ref;
}

const proofsIn = (pages: readonly LogPage[]): ReadonlyMap<string, string> =>
  new Map(
    pages
      .flatMap(({ overview, items }) => [...(overview?.entries ?? []), ...items])
      .flatMap(({ id, seen }): [string, string][] => (seen === null ? [] : [[id, seen]])),
  );

/** Says what is in view once nothing came or went for three seconds. */
function watchEntries(box: HTMLElement, onRest: (ids: string[]) => void): () => void {
  const inView = new Map<Element, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (inView.size === 0 || document.visibilityState !== 'visible') return;
    timer = setTimeout(() => onRest([...new Set(inView.values())]), openedSeconds * 1000);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const id = target.getAttribute('data-entry');
      if (isIntersecting && id !== null) inView.set(target, id);
      else inView.delete(target);
    }
    look();
  });
  for (const element of box.querySelectorAll('[data-entry]')) observer.observe(element);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
  };
}
