// The shell of the app and the help page, offline. Nothing of the API is ever kept here.

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', act: (event: ExtendableEvent) => void): void;
  addEventListener(name: 'fetch', act: (event: FetchEvent) => void): void;
}
// The types of a page and of a worker contradict each other; this file needs only these few.
declare const self: Worker;

/** Put in by the build: every file of this version. */
const shell: { version: string; files: string[] } = JSON.parse('__SHELL__');
const cacheName = `shell-${shell.version}`;
const known = new Set(shell.files);

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) =>
        cache.addAll(shell.files.map((file) => new Request(file, { cache: 'reload' }))),
      )
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/api/')) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event.request, url.pathname));
  else if (known.has(url.pathname)) event.respondWith(file(event.request));
});

/** The network first: a new version shows at once. Without it the kept shell, or the help page. */
async function page(request: Request, pathname: string): Promise<Response> {
  const isHelp = pathname === '/help' || pathname === '/help.html';
  try {
    const answer = await fetch(request);
    if (answer.ok) return answer;
  } catch {
    // Offline, or the server is down.
  }
  return (await caches.match(isHelp ? '/help.html' : '/index.html')) ?? Response.error();
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}
