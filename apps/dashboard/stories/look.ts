/* How a page is looked at: what a machine can say about whether everybody can read it. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import axeCore, { type RunOptions } from 'axe-core';

/** Names a folder: then a picture of everything that is looked at goes there. */
const shots = process.env['SELFWARD_SHOTS'];

const sizes = [
  { size: 'phone', viewport: { width: 360, height: 740 } },
  { size: 'desk', viewport: { width: 1280, height: 860 } },
] as const;

/** Those that axe calls experimental or leaves to the project, where we keep to them. */
const chosen = [
  'target-size',
  'focus-order-semantics',
  'p-as-heading',
  'table-fake-caption',
  'td-has-header',
];
const rules = Object.fromEntries(chosen.map((id) => [id, { enabled: true }]));

const folder = path.resolve(import.meta.dirname, '../src/i18n/messages');
const ids = new Set(
  readdirSync(folder).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))).filter((id) =>
      /\./.test(id),
    ),
  ),
);

const onlyColours: RunOptions = { runOnly: ['color-contrast'] };

/** Nothing on the page waits any more. */
export async function settled(page: Page, name: string): Promise<void> {
  await expect(page.locator('h1').first(), `${name} has a title`).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy=true]'), `${name} has come`).toHaveCount(0);
}

/** Phone and desk, light and dark. Answers with what is wrong, in words. */
export async function look(page: Page, name: string): Promise<string[]> {
  const wrong = (await wordless(page)).map((what) => `${name}: ${what}`);
  for (const { size, viewport } of sizes) {
    await page.setViewportSize(viewport);
    // As somebody comes to it: half under a bar that stays in sight, a target is small at any size.
    await page.evaluate(() => window.scrollTo(0, 0));
    const found = [...(await tooWide(page)), ...(size === 'phone' ? await tooLow(page) : [])];
    wrong.push(...found.map((what) => `${name} ${size}: ${what}`));
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const complaints = await complaintsOf(page, scheme);
      wrong.push(...complaints.map((complaint) => `${name} ${size} ${scheme}: ${complaint}`));
      if (shots) await picture(page, `${name} ${size} ${scheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }
  return wrong;
}

/** One screen on the way through an exercise, on phones of two sizes; what is written on it stays. */
export async function lookOnPhone(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize();
  const wrong: string[] = [];
  for (const viewport of [{ width: 320, height: 568 }, sizes[0].viewport]) {
    await page.setViewportSize(viewport);
    for (const dir of ['rtl', 'ltr']) {
      await page.evaluate((way) => document.documentElement.setAttribute('dir', way), dir);
      const found = [...(await tooWide(page)), ...(await tooLow(page))];
      wrong.push(...found.map((what) => `${name} ${viewport.width} ${dir}: ${what}`));
      if (shots) await picture(page, `${name} ${viewport.width} ${dir}`);
    }
  }
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const found = await complaintsOf(page, scheme);
    wrong.push(...found.map((complaint) => `${name} ${scheme}: ${complaint}`));
    if (shots) await picture(page, `${name} ${scheme}`);
  }
  if (before) await page.setViewportSize(before);
  return wrong;
}

/** In the dark only the colours are other ones. */
export async function complaintsOf(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  // The builder would bring axe again for every question, and that takes longer than the answer.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const axe = new AxeBuilder({ page, axeSource: ';' });
  axe.setLegacyMode(); // no page here holds another in a frame
  axe.options({ resultTypes: ['violations'], ...(scheme === 'dark' ? onlyColours : { rules }) });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(', ')}`,
  );
}

/** What stands out of the screen to the right, unless it is in something that scrolls of itself. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > clientWidth + 1 && !scrolls(element.parentElement);
    });
    const names = out.slice(0, 3).map(({ tagName, textContent }) => {
      return `${tagName} "${textContent.slice(0, 30)}" stands out of the screen`;
    });
    return scrollWidth > clientWidth ? [...names, `${scrollWidth} px wide`] : names;
  });
}

/** An id that stands where its words should: they did not come with the page. */
const wordless = async (page: Page): Promise<string[]> =>
  (await page.locator('body').innerText()).split(/\s+/).filter((word) => ids.has(word));

/** A finger needs 48 px. Not of this: links in a sentence, and the dots of a plot, which axe measures. */
function tooLow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, input',
    );
    const isBare = ({ type }: HTMLInputElement) => ['radio', 'checkbox', 'file'].includes(type);
    const isMeant = (one: HTMLElement) =>
      one.checkVisibility({ visibilityProperty: true }) &&
      getComputedStyle(one).display !== 'inline' &&
      !(one instanceof HTMLInputElement && isBare(one)) &&
      !one.closest('figure, table, svg');
    const low = [...targets].filter((one) => isMeant(one) && one.offsetHeight < 48);
    return low.slice(0, 3).map((one) => {
      return `${one.tagName} "${one.innerText.slice(0, 30)}" is ${one.offsetHeight} px high`;
    });
  });
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(shots ?? '', { recursive: true });
  const file = `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`;
  await page.screenshot({ path: path.join(shots ?? '', file), fullPage: true });
}
