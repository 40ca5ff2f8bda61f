import { useSyncExternalStore } from 'react';

/**
 * A sign-in can end while somebody writes. Requests then wait here; the page stays as it is, a
 * dialog asks for the password or a code, and the requests go on.
 */
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listen) => listen());

/** Resolves when somebody has signed in again. */
export function untilSignedIn(): Promise<void> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    tell();
  });
}

export function signedInAgain(): void {
  const all = waiting;
  waiting = [];
  tell();
  all.forEach((resume) => resume());
}

export const isSignedOut = (): boolean => waiting.length > 0;

function onSignedOut(listen: () => void): () => void {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

export const useIsSignedOut = (): boolean => useSyncExternalStore(onSignedOut, isSignedOut);
