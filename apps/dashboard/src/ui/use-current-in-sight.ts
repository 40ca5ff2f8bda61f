import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** On a phone a row of links scrolls sideways: the one that is open stands in its middle, turned or not. */
export function useCurrentInSight() {
  const ref = useRef<HTMLElement>(null);
  const { href } = useLocation();
  useEffect(() => {
    const show = () => showCurrent(href ? ref.current : null);
    show();
    window.addEventListener('resize', show);
    return () => window.removeEventListener('resize', show);
  }, [href]);
  return ref;
}

function showCurrent(row: HTMLElement | null): void {
  const current = row?.querySelector('[aria-current]');
  if (!row || !current) return;
  const at = current.getBoundingClientRect();
  const all = row.getBoundingClientRect();
  row.scrollLeft += (at.left + at.right - all.left - all.right) / 2;
}
