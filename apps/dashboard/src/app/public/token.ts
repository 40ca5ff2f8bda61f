import { useEffect, useState } from 'react';

/**
 * The secret of a link stands behind `#`, so no server and no log sees it. It leaves the address
 * line at once, and with it the history of the browser.
 */
export function useToken(): string | null {
  const [token] = useState(() => {
    const found = /^#([A-Za-z0-9_-]{43})$/.exec(window.location.hash);
    return found?.[1] ?? null;
  });
  useEffect(() => {
    if (token) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [token]);
  return token;
}

/** A fresh start of the app: nothing of the page before stays in memory. */
export const goTo = (address: string): void => window.location.replace(address);
