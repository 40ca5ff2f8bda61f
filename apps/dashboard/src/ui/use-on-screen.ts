import { openedSeconds } from '@selfward/domain';
import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * Tells once what stood on a screen that somebody could see, for three seconds. Never ahead. `what` is
 * what stands there now; null where there is nothing to tell of.
 */
export function useOnScreen(what: string | null, tell: () => Promise<unknown>) {
  const ref = useRef<HTMLElement>(null);
  const onSeen = useEffectEvent(tell);
  useEffect(() => {
    const element = ref.current;
    if (what === null || !element || typeof IntersectionObserver === 'undefined') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isInView = false;
    let isTold = false;
    const look = () => {
      clearTimeout(timer);
      if (isTold || !isInView || document.visibilityState !== 'visible') return;
      timer = setTimeout(() => {
        isTold = true;
        // Not told is tried again when it comes into view the next time.
        onSeen().catch(() => {
          isTold = false;
        });
      }, openedSeconds * 1000);
    };
    const observer = new IntersectionObserver((entries) => {
      isInView = entries.at(-1)?.isIntersecting ?? false;
      look();
    });
    observer.observe(element);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [what]);
  return ref;
}
