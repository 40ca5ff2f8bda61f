import { useEffect, useState } from 'react';

/**
 * The secret of a link stands behind `#`, so no server and no log sees it. It leaves the address
 * line at once, and with it the history of the browser.
 */
export function useToken(): string | null {
  const [token] = useState(tokenInAddress);
  useEffect(() => {
    if (token) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [token]);
  useEffect(() => {
    // A newer link opened in the same tab changes only what stands behind `#`; nothing loads.
    const startAgain = () => tokenInAddress() && window.location.reload();
    window.addEventListener('hashchange', startAgain);
    return () => window.removeEventListener('hashchange', startAgain);
  }, []);
  return token;
}

const tokenInAddress = (): string | null =>
  /^#([A-Za-z0-9_-]{43})$/.exec(window.location.hash)?.[1] ?? null;

/** A fresh start of the app: nothing of the page before stays in memory. */
export const goTo = (address: string): void => window.location.replace(address);
