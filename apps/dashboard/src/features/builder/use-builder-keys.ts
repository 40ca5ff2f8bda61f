import { useEffect, useMemo, useState } from 'react';
import { t } from '../../i18n/t.ts';
import type { DraftKeeper } from './draft-keeper.ts';

export interface BuilderSteps {
  undo: () => void;
  redo: () => void;
}

/** A step back or forward, and the word that it was taken: what was said before is true no longer. */
export function useSteps(keeper: DraftKeeper, say: (words: string) => void): BuilderSteps {
  return useMemo(
    () => ({
      undo: () => {
        if (!keeper.draft().canUndo) return;
        keeper.undo();
        say(t('builder.undone'));
      },
      redo: () => {
        if (!keeper.draft().canRedo) return;
        keeper.redo();
        say(t('builder.redone'));
      },
    }),
    [keeper, say],
  );
}

/** Said to those who hear the page; the same words twice are two things said. */
export function useSaid() {
  const [said, setSaid] = useState('');
  const say = useMemo(
    () => (words: string) => setSaid((before) => (before === words ? `${words}\u00a0` : words)),
    [],
  );
  return { said, say };
}

/** Ctrl or Cmd with Z, with Shift (or Y) forward again, with S now. Of the whole draft, not of one field. */
export function useBuilderKeys(keeper: DraftKeeper, steps: BuilderSteps): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      const act = actOf({ ...steps, flush: keeper.flush }, event);
      if (!act || keeper.draft().conflict) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keeper, steps]);
}

type Acts = BuilderSteps & { flush: () => unknown };

function actOf(acts: Acts, { key, shiftKey }: KeyboardEvent): (() => unknown) | null {
  const letter = key.toLowerCase();
  if (letter === 's') return () => acts.flush();
  if (letter === 'y' || (letter === 'z' && shiftKey)) return acts.redo;
  return letter === 'z' ? acts.undo : null;
}
