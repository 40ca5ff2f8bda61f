import { useEffect } from 'react';
import type { DraftKeeper } from './draft-keeper.ts';

/** Ctrl or Cmd with Z, with Shift (or Y) forward again, with S now. Of the whole draft, not of one field. */
export function useBuilderKeys(keeper: DraftKeeper): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      const act = actOf(keeper, event);
      if (!act || keeper.draft().conflict) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keeper]);
}

function actOf(keeper: DraftKeeper, { key, shiftKey }: KeyboardEvent): (() => unknown) | null {
  const letter = key.toLowerCase();
  if (letter === 's') return keeper.flush;
  if (letter === 'y' || (letter === 'z' && shiftKey)) return keeper.redo;
  return letter === 'z' ? keeper.undo : null;
}
