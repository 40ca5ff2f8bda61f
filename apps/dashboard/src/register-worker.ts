interface Policy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}
declare global {
  interface Window {
    /** Not in every browser yet. */
    trustedTypes?: PolicyFactory;
  }
}

const worker = '/sw.js';

/** The one address that this app may ever run as a script of its own making. */
const onlyTheWorker: Policy = {
  createScriptURL(url) {
    if (url !== worker) throw new TypeError('Only the service worker has an address here.');
    return url;
  },
};

export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const policy = window.trustedTypes?.createPolicy('app', onlyTheWorker) ?? onlyTheWorker;
  navigator.serviceWorker.register(policy.createScriptURL(worker)).catch(() => {
    // The app works without it; only the offline shell is missing.
  });
}
