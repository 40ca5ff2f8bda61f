/* Somebody who has no pointer: where the focus is, and whether it can be seen there. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Tab by Tab to a control. On the way every stop must be seen. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted.first()).toBeVisible();
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab');
    const unseen = await unseenFocus(page);
    expect(unseen, `focus cannot be seen at ${page.url()}`).toBe('');
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never comes to ${String(wanted)}`);
}

/** Tab to it and press a key there. Afterwards the focus is somewhere on the page. */
export async function pressOn(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
  await expectFocus(page, `after ${key} on ${String(wanted)}`);
}

export async function expectFocus(page: Page, when: string): Promise<void> {
  await page.waitForTimeout(150); // a page that is lost would be found by then, and one that waits, too
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'nothing'), when)
    .not.toMatch(/^(BODY|nothing)$/);
}

/** What is wrong with where the focus is; empty if it is marked, on the screen and not covered. */
function unseenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    // Behind the last control the browser itself has a turn, and inside a field for a day or a time.
    const own = '[type^=date]:not(:focus-visible), [type=time]:not(:focus-visible)';
    if (!element || element.matches(`body, main, ${own}`)) return '';
    const name = `${element.tagName} ${element.textContent?.slice(0, 40)} ${element.id}`;
    const around = [element, ...(element.closest('label') ? [element.closest('label')] : [])];
    const near = [...around, element.nextElementSibling].flatMap((one) => (one ? [one] : []));
    const isMarked = near.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    if (!isMarked) return `not marked: ${name}`;
    const { left, top, width, height } = (
      element.closest('label') ?? element
    ).getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].map((part) => [left + width / 2, top + height * part] as const);
    const isSeen = points.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return near.some((one) => there !== null && (one.contains(there) || there.contains(one)));
    });
    return isSeen ? '' : `covered: ${name}`;
  });
}
