import { type RefObject, useEffect } from 'react';
import type { NoteKeeper } from './note-keeper.ts';

/** Ctrl or Cmd with S saves now; Escape saves and leaves. A dialog has its own Escape. */
export function useNoteKeys(
  desk: RefObject<HTMLElement | null>,
  keeper: NoteKeeper,
  onLeave: () => unknown,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void keeper.flush();
      }
      if (event.key === 'Escape' && isOn(desk.current, event.target))
        void keeper.flush().then(onLeave);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [desk, keeper, onLeave]);
}

const isOn = (desk: HTMLElement | null, target: EventTarget | null): boolean =>
  target instanceof Element && desk !== null && desk.contains(target) && !target.closest('dialog');
