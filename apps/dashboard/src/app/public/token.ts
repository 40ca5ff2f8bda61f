import { useEffect, useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { dropFromTab, keepInTab, keptInTab } from '../../ui/this-tab.ts';

/** A page that a link with a secret opens. */
type LinkPage = 'invitation' | 'set-up' | 'demo';

interface Link {
  token: string | null;
  /** Something stands behind `#`, and it is not a whole secret. */
  isCut: boolean;
}

/**
 * The secret of a link stands behind `#`, so no server and no log sees it. It leaves the address
 * line at once, and with it the history of the browser. This tab remembers it until it is used:
 * phones load a page anew whenever they like, and people look at the help page and come back.
 */
export function useLink(page: LinkPage): Link {
  const [link] = useState(() => read(page));
  const { token } = link;
  useEffect(() => {
    if (!token) return;
    keepInTab(nameOf(page), token);
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [page, token]);
  useEffect(() => {
    // A newer link opened in the same tab changes only what stands behind `#`; nothing loads.
    const startAgain = () => tokenInAddress() && window.location.reload();
    window.addEventListener('hashchange', startAgain);
    return () => window.removeEventListener('hashchange', startAgain);
  }, []);
  return link;
}

const nameOf = (page: LinkPage) => `link-${page}`;

const tokenInAddress = (): string | null =>
  /^#([A-Za-z0-9_-]{43})$/.exec(window.location.hash)?.[1] ?? null;

/** What the address says comes first: it may be a newer link than the one that is remembered. */
function read(page: LinkPage): Link {
  const isInAddress = window.location.hash.length > 1;
  const token = isInAddress ? tokenInAddress() : keptInTab(nameOf(page));
  return { token, isCut: isInAddress && !token };
}

/** It was used. */
export const forgetLink = (page: LinkPage): void => dropFromTab(nameOf(page));

/** It was used elsewhere, or is too old. After any other failure it may still be needed. */
export function forgetIfVoid(page: LinkPage, failure: unknown): void {
  if (!(failure instanceof ApiProblem)) return;
  if (failure.is('link-not-valid') || failure.is('set-up-done')) forgetLink(page);
}

/** A fresh start of the app: nothing of the page before stays in memory. */
export const goTo = (address: string): void => window.location.replace(address);
