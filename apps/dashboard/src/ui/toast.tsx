import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import styles from './toast.module.css';

interface Toast {
  text: string;
  /** Undo works for ten seconds, longer under focus or pointer. */
  onUndo?: () => void;
  /** What is true once they are over. It comes under focus and pointer too, and undo goes with it. */
  after?: string;
}

const seconds = 10;
/** An act goes on to the next page by itself at once; whoever leaves takes longer. */
const ownWay = 500;
let current: (Toast & { isCarried?: boolean }) | null = null;
let saidAt = 0;
const listeners = new Set<() => void>();

/** Says what was done. One at a time: a newer one takes the place of the older. */
export function toast(next: Toast | null): void {
  current = next;
  saidAt = Date.now();
  listeners.forEach((listen) => listen());
}

/**
 * What was said on a page that was left: over the words of another one it goes, and where it can be
 * undone it is one line at the top, out of the way of what is written.
 */
function leave(): void {
  if (!current || Date.now() - saidAt < ownWay) return;
  current = current.onUndo ? { ...current, isCarried: true } : null;
  listeners.forEach((listen) => listen());
}

const subscribe = (listen: () => void) => {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
};

/** Stands once, in the root of the app. `place`: where the app is. */
export function Toasts({ place = '' }: { place?: string }) {
  const shown = useSyncExternalStore(subscribe, () => current);
  // Held is one toast, so that the next one is free again.
  const [held, setHeld] = useState<Toast | null>(null);
  const isHeld = held === shown;
  const isCarried = shown?.isCarried === true;
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    leave();
  }, [place]);
  useEffect(() => {
    if (!shown || (isHeld && shown.after === undefined)) return undefined;
    const next = shown.after === undefined || isCarried ? null : { text: shown.after };
    const isOnTime = shown.after !== undefined || isCarried;
    const timer = setTimeout(() => toast(next), isOnTime ? left() : seconds * 1000);
    return () => clearTimeout(timer);
  }, [shown, isHeld, isCarried]);
  return (
    <output className={cx(styles['place'], isCarried && styles['carried'])}>
      {shown && (
        <span
          className={styles['toast']}
          onMouseEnter={() => setHeld(shown)}
          onMouseLeave={() => setHeld(null)}
          onFocus={() => setHeld(shown)}
          onBlur={() => setHeld(null)}
        >
          <span>{shown.text}</span>
          {shown.onUndo && <Undo onUndo={shown.onUndo} />}
        </span>
      )}
    </output>
  );
}

/** Of the ten seconds after which it cannot be undone any more, wherever the toast stands by then. */
const left = (): number => Math.max(saidAt + seconds * 1000 - Date.now(), 0);

const Undo = ({ onUndo }: { onUndo: () => void }) => (
  <button
    type="button"
    onClick={() => {
      toast(null);
      onUndo();
    }}
  >
    {t('undo')}
  </button>
);
