import type { SharedResponse } from '@selfward/contract';
import { openedSeconds } from '@selfward/domain';
import { useEffect, useRef } from 'react';
import { tellOpened } from './review.api.ts';

/** Tells once what stood on a screen that somebody could see, for three seconds. Never ahead. */
export function useOpened(practice: string, { id, seen }: SharedResponse) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof IntersectionObserver === 'undefined') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isInView = false;
    let isTold = false;
    const look = () => {
      clearTimeout(timer);
      if (isTold || !isInView || document.visibilityState !== 'visible') return;
      timer = setTimeout(() => {
        isTold = true;
        // Not told is tried again when it comes into view the next time.
        tellOpened(practice, { id, seen }).catch(() => {
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
  }, [practice, id, seen]);
  return ref;
}
