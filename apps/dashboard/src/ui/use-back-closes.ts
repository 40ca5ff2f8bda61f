import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The sheet that stands over the page at this step. */
    sheet?: string;
  }
}

/** Whoever closed it may go on to another page in the same breath. */
const breath = 100;

/** While a sheet is open it is a step of its own: the way back of the phone closes it, and nothing else. */
export function useBackCloses(onClose: () => void): void {
  const { history } = useRouter();
  const [sheet] = useState(() => crypto.randomUUID());
  const isOpen = useRef(false);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    isOpen.current = true;
    const { href, state } = history.location;
    const isHere = () => history.location.state.sheet === sheet;
    if (state.sheet !== sheet) history.push(href, { sheet }, { ignoreBlocker: true });
    const stop = history.subscribe(({ location }) => {
      if (location.href === href && location.state.sheet !== sheet) close.current();
    });
    return () => {
      stop();
      isOpen.current = false;
      // Closed by a button: its step goes as well, unless another page has already taken its place.
      setTimeout(() => !isOpen.current && isHere() && history.back(), breath);
    };
  }, [history, sheet]);
}
