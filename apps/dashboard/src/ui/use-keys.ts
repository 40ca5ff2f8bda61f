import { useEffect, useRef, useSyncExternalStore } from 'react';

const place = 'selfward:keys';
const listeners = new Set<() => void>();

const isOn = () => localStorage.getItem(place) !== 'off';

/** Single keys can be switched off on this device: speech control and some readers press them by chance. */
export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(place);
  else localStorage.setItem(place, 'off');
  listeners.forEach((listen) => listen());
}

const subscribe = (listen: () => void) => {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
};

export const useKeysAreOn = (): boolean => useSyncExternalStore(subscribe, isOn);

/** Single keys of a page. They stay silent while somebody types, with modifiers and over a dialog. */
export function useKeys(keys: Record<string, () => unknown>): void {
  const on = useKeysAreOn();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key.toLowerCase()];
      if (!act || isElsewhere(event) || (!on && event.key !== '?')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}

const fields = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select';

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat)
    return true;
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(fields);
}
