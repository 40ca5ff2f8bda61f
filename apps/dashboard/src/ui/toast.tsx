import { useEffect, useState, useSyncExternalStore } from 'react';
import { t } from '../i18n/t.ts';
import styles from './toast.module.css';

interface Toast {
  text: string;
  /** Undo works for ten seconds, longer under focus or pointer. */
  onUndo?: () => void;
  /** What is true once they are over. It comes under focus and pointer too, and undo goes with it. */
  after?: string;
}

const seconds = 10;
let current: Toast | null = null;
const listeners = new Set<() => void>();

/** Says what was done. One at a time: a newer one takes the place of the older. */
export function toast(next: Toast | null): void {
  current = next;
  listeners.forEach((listen) => listen());
}

const subscribe = (listen: () => void) => {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
};

/** Stands once, in the root of the app. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => current);
  // Held is one toast, so that the next one is free again.
  const [held, setHeld] = useState<Toast | null>(null);
  const isHeld = held === shown;
  useEffect(() => {
    if (!shown || (isHeld && shown.after === undefined)) return undefined;
    const next = shown.after === undefined ? null : { text: shown.after };
    const timer = setTimeout(() => toast(next), seconds * 1000);
    return () => clearTimeout(timer);
  }, [shown, isHeld]);
  return (
    <output className={styles['place']}>
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
