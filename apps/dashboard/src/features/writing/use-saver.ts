import type { OpenedAssignment } from '@selfward/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useIsSignedOut } from '../../http/signed-out.ts';
import type { SaveState } from '../../ui/save-line.tsx';
import type { Place } from './draft-store.ts';
import { type Line, saveStateOf, worst } from './line.ts';
import { Saver } from './saver.ts';

/** A saver for as long as the page is open; it also saves on leaving and when the net is back. */
export function useSaver(place: Place, opened: OpenedAssignment) {
  const [saver] = useState(() => new Saver(place, opened.exercise));
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isHere = true;
    saver
      .open(opened)
      .then(() => void saver.flush())
      .finally(() => isHere && setReady(true));
    return () => {
      isHere = false;
    };
  }, [saver, opened]);
  useEffect(() => flushOnEvents(saver), [saver]);
  const lines = useSyncExternalStore(saver.subscribe, saver.lines);
  return { saver, lines, isReady };
}

function flushOnEvents(saver: Saver): () => void {
  const leave = () => void saver.flush(true);
  const hide = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  const back = () => void saver.flush();
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', leave);
  window.addEventListener('online', back);
  return () => {
    leave();
    saver.close();
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('online', back);
  };
}

export type Writing = ReturnType<typeof useSaver>;

/**
 * Where the words are, of the whole exercise: "nothing yet" beside a blank question would be heard as
 * "not even what I wrote before". What does not fit elsewhere is said there, and before finishing.
 * `isAlone`: of this one only, where the words say of this one that it has gone to the practice.
 */
export function useSaveState(
  lines: ReturnType<Saver['lines']>,
  item: string,
  isAlone = false,
): SaveState {
  const isSignedOut = useIsSignedOut();
  const isHere = (path: string) => path === item || path.startsWith(`${item}[`);
  const spoken = [...lines].filter(
    ([path, line]) => isHere(path) || (!isAlone && isOnItsWay(line)),
  );
  return worst(spoken.map(([, line]) => saveStateOf(line, isSignedOut)));
}

const isOnItsWay = ({ fault, conflict }: Line): boolean => fault === null && conflict === null;
