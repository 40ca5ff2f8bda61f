/**
 * What this tab alone remembers, through a reload and the way back, and forgets when it is closed.
 * Nothing that was written: only what leads back to a page, and what is said once.
 */
export function keepInTab(name: string, value: string): void {
  try {
    sessionStorage.setItem(`selfward-${name}`, value);
  } catch {
    // No storage in this browser: the page is as it would be without a reload.
  }
}

export function keptInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(`selfward-${name}`);
  } catch {
    return null;
  }
}

export function dropFromTab(name: string): void {
  try {
    sessionStorage.removeItem(`selfward-${name}`);
  } catch {
    // Nothing was kept.
  }
}

/** Whoever signs out leaves an empty tab behind. */
export function emptyTab(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
}
