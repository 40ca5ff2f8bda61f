import { useEffect } from 'react';

const reachable =
  'a[href], button, input, select, textarea, summary, [tabindex="0"], main[tabindex]';

/**
 * What has the focus may go by its own act: an entry is removed, an undo is taken. The browser would
 * start from the top again; here the focus stays as near as it can.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof HTMLElement ? aroundOf(target) : [];
    };
    const keep = () => {
      const [held] = around;
      if (!held || held.isConnected || document.activeElement !== document.body) return;
      nearest(around)?.focus({ preventScroll: true });
    };
    // A page that knows a better place says so first.
    const watch = new MutationObserver(() => setTimeout(keep, 50));
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      watch.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

/** The element and all that hold it, from the inside out. */
function aroundOf(element: HTMLElement): HTMLElement[] {
  const parent = element.parentElement;
  return parent ? [element, ...aroundOf(parent)] : [element];
}

/** The page itself rather than what stands above it. */
function nearest(around: readonly HTMLElement[]): HTMLElement | null {
  for (const place of around.filter(({ isConnected }) => isConnected)) {
    const found = place.querySelector<HTMLElement>(
      place.querySelector('main') ? 'main' : reachable,
    );
    if (found ?? place.matches('main')) return found ?? place;
  }
  return null;
}
