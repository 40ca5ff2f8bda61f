import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { installDemo } from './installation.ts';
import { aPerson, expectNoComplaint } from './person.ts';

/** Names a folder: then a picture of every page goes there, to be looked at. */
const shots = process.env['SELFWARD_SHOTS'];

const sizes = [
  { size: 'phone', viewport: { width: 360, height: 740 } },
  { size: 'desktop', viewport: { width: 1280, height: 860 } },
] as const;

/** Of pages that differ in whose or which they show, two are looked at. */
const alike = 2;

test.describe('every page', () => {
  test.setTimeout(600_000);
  let here: Awaited<ReturnType<typeof installDemo>> | undefined;
  test.beforeAll(async () => {
    here = await installDemo();
  });
  test.afterAll(() => here?.stop());

  for (const { name, area } of [
    { name: 'Miriam', area: 'practice' },
    { name: 'Mara', area: 'client' },
  ])
    test(`of the ${area} can be read by everyone, light and dark, phone and desk`, async ({
      browser,
    }) => {
      if (!here) throw new Error('nothing is installed');
      const link = here.linkOf(name);
      const { origin } = new URL(link);
      const person = await aPerson(browser, origin);
      await person.page.goto(link);
      await person.page.getByRole('button').first().click();
      await person.page.waitForURL(/\/p\//);
      const wrong = await walk(person.page, area);
      expect(wrong).toEqual([]);
      expectNoComplaint(person);
    });
});

/** From page to page by every link that stands on one, each kind of page a few times. */
async function walk(page: Page, area: string): Promise<string[]> {
  const seen = new Map<string, number>();
  const waiting = [new URL(page.url()).pathname];
  const met = new Set(waiting);
  const wrong: string[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(address);
    const before = seen.get(kind) ?? 0;
    if (before >= alike) continue;
    seen.set(kind, before + 1);
    await page.goto(address);
    wrong.push(...(await look(page, `${area}${kind}${before === 0 ? '' : ` ${before + 1}`}`)));
    for (const next of await linksOn(page))
      if (!met.has(next)) {
        met.add(next);
        waiting.push(next);
      }
  }
  expect(seen.size, 'kinds of pages').toBeGreaterThan(5);
  return wrong;
}

const kindOf = (address: string): string =>
  address
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/p\/:id/, '')
    .replace(/#(?!end$).+$/, '#item')
    .replace(/\/library\/[^/?]+/, '/library/:slug')
    .replaceAll(/=[^&#]+/g, '=');

async function linksOn(page: Page): Promise<string[]> {
  const links = await page.locator('a[href^="/p/"]').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

async function look(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  await expect(page.locator('h1').first(), `${name} has a title`).toBeVisible();
  await page.waitForLoadState('networkidle');
  for (const { size, viewport } of sizes) {
    await page.setViewportSize(viewport);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wider > 0) wrong.push(`${name} ${size}: ${wider} px wider than the screen`);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const found = await complaintsOf(page, scheme);
      wrong.push(...found.map((complaint) => `${name} ${size} ${scheme}: ${complaint}`));
      if (shots) await picture(page, `${name} ${size} ${scheme}`);
    }
  }
  return wrong;
}

/** In the dark only the colours are other ones. */
async function complaintsOf(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(); // no page here holds another in a frame
  if (scheme === 'dark') axe.withRules('color-contrast');
  else axe.options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(', ')}`,
  );
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(shots ?? '', { recursive: true });
  const file = `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`;
  await page.screenshot({ path: path.join(shots ?? '', file), fullPage: true });
}
