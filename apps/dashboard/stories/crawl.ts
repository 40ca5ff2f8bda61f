/* From page to page, as somebody does who opens every link: each kind of page is looked at. */
import { type BrowserContext, type Page } from '@playwright/test';
import { look, settled } from './look.ts';

/** Of pages that differ in whose or which they show, two are looked at. */
const alike = 2;
/** Pages stand next to each other: while one waits for its answers another one is looked at. */
const tabs = 3;

/** Buttons that only ask, each in a dialog of its own. It is looked at once, and left by Escape. */
const asking = [
  /^Set it aside…/,
  /^Take it back$/,
  /^Delete for ever$/,
  /^Sign$/,
  /^Delete$/,
  /’s care$/,
  /^Shut out/,
];
/** Buttons that open a form in the page. */
const opening = [
  /^Change /,
  /^Invite a member$/,
  /^Add days away$/,
  /^Add to this note$/,
  /^A quiet line$/,
];

/** Here nothing can be signed yet, or the page shows what a client will see. */
const madeUp = /[/=]new\b|\/library\/|\/agree\b/;

export interface Crawled {
  wrong: string[];
  /** Addresses without whose and which. */
  kinds: string[];
  /** Titles of the dialogs that opened. */
  dialogs: string[];
}

/** Begins where the page is, and with `besides`, which otherwise might be a third of its kind. */
export async function crawl(start: Page, area: string, besides: string[] = []): Promise<Crawled> {
  const map = new Places(area);
  map.meet([new URL(start.url()).pathname, ...besides]);
  const crawled: Crawled = { wrong: [], kinds: [], dialogs: [] };
  const asked = new Set<RegExp>();
  const pages = [start, ...(await more(start.context()))];
  for (let now = map.next(tabs); now.length > 0; now = map.next(tabs)) {
    const found = await Promise.all(
      now.map(([address, name], at) => visit(pages[at] ?? start, { address, name, asked })),
    );
    for (const { wrong, dialogs, links } of found) {
      crawled.wrong.push(...wrong);
      crawled.dialogs.push(...dialogs);
      map.meet(links);
    }
  }
  for (const page of pages.slice(1)) await page.close();
  return { ...crawled, kinds: map.kinds() };
}

const more = (context: BrowserContext): Promise<Page[]> =>
  Promise.all(Array.from({ length: tabs - 1 }, () => context.newPage()));

/** What was met, and of what kind it is. */
class Places {
  readonly #met = new Set<string>();
  readonly #seen = new Map<string, number>();
  readonly #waiting: [address: string, name: string][] = [];
  readonly #area: string;

  constructor(area: string) {
    this.#area = area;
  }

  meet(addresses: readonly string[]): void {
    for (const address of addresses) {
      const kind = kindOf(address);
      const before = this.#seen.get(kind) ?? 0;
      if (this.#met.has(address) || before >= alike) continue;
      this.#met.add(address);
      this.#seen.set(kind, before + 1);
      this.#waiting.push([address, `${this.#area}${kind}${before === 0 ? '' : ` ${before + 1}`}`]);
    }
  }

  next = (n: number) => this.#waiting.splice(0, n);
  kinds = () => [...this.#seen.keys()];
}

const kindOf = (address: string): string =>
  address
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/p\/:id/, '')
    .replace(/#(?!end$).+$/, '')
    .replace(/\/library\/(measures\/)?(?!drafts|import|pathways)[^/?]+/, '/library/$1:slug')
    .replace(/\/owner\/measures\/[^/?]+/, '/owner/measures/:slug')
    .replace(/\/log\/[^/?]+/, '/log/:slug')
    .replaceAll(/=[^&#]+/g, '=');

interface Visit {
  address: string;
  name: string;
  /** What was opened on another page already. */
  asked: Set<RegExp>;
}

async function visit(page: Page, { address, name, asked }: Visit) {
  await page.goto(address);
  await settled(page, name);
  const wrong = await look(page, name);
  const links = await page
    .locator('a[href^="/p/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const dialogs: string[] = [];
  for (const button of [...asking, ...opening]) {
    const isNews = !asked.has(button) && !madeUp.test(address);
    if (!isNews || !(await page.getByRole('button', { name: button }).first().isVisible()))
      continue;
    asked.add(button);
    const title = await open(page, button);
    if (title) dialogs.push(title);
    wrong.push(...(await look(page, `${name}, ${title ?? button.source}`)));
    await page.keyboard.press('Escape');
    await page.goto(address);
    await settled(page, name);
  }
  return { wrong, links, dialogs };
}

async function open(page: Page, button: RegExp): Promise<string | undefined> {
  await page.getByRole('button', { name: button }).first().click();
  if (!asking.includes(button)) return undefined;
  return page.getByRole('dialog').getByRole('heading').first().innerText();
}
