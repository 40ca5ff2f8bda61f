import { isPassing, reasonOf } from '../http/problem.ts';
import { toast } from './toast.tsx';

/**
 * Says what was done, with ten seconds to take it back. Whoever does may be on another page by then:
 * so a try that fails says so here as well, and can be made again where only the moment was wrong.
 */
export function undoable(text: string, undo: () => Promise<unknown>): void {
  const onUndo = () =>
    void undo().catch((failure: unknown) =>
      toast({ text: reasonOf(failure), ...(isPassing(failure) ? { onUndo } : {}) }),
    );
  toast({ text, onUndo });
}
