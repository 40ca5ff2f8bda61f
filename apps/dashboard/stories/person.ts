import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';

export interface Person {
  page: Page;
  /** What a browser complained about: a policy that was broken, a request that left, an error. */
  complaints: string[];
}

/** Somebody with a browser of their own. Nothing it complains about may pass unseen. */
export async function aPerson(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({ baseURL: origin, ...options });
  const complaints: string[] = [];
  await context.exposeFunction('tellStory', (text: string) => complaints.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'tellStory');
      const text = `policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`;
      if (typeof tell === 'function') tell(text);
    });
  });
  context.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (/^https?:$/.test(protocol) && to !== origin) complaints.push(`left for ${to}`);
  });
  context.on('weberror', (of) => complaints.push(`error: ${of.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(`console: ${message.text()}`);
  });
  return { page: await context.newPage(), complaints };
}

export function expectNoComplaint(...people: Person[]): void {
  expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
}
