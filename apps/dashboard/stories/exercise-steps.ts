/* From the first page of a client through an exercise, and to what is read of it. */
import { expect, type Page } from '@playwright/test';
import { answerScreen, type Told } from './answer-screen.ts';
import { expectAgreed } from './steps.ts';

/** The card from the library; what comes again would open on another day, so it comes once. */
export async function agreeOnce(page: Page, what: string): Promise<void> {
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await page.getByRole('link', { name: what }).click();
  await page.getByRole('link', { name: 'Agree on this' }).click();
  await page.getByLabel('With', { exact: true }).selectOption({ label: 'Noor Haddad' });
  const another = page.getByRole('button', { name: 'Choose another rhythm' });
  if (await another.isVisible()) {
    await another.click();
    await page.getByLabel('It comes', { exact: true }).selectOption({ label: 'once' });
  }
  await page.getByRole('button', { name: 'Agreed in the room' }).click();
  await expectAgreed(page, what);
}

export async function openExercise(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const link = page.locator('main').getByRole('link', { name: title, includeHidden: true }).first();
  await expect(link).toHaveCount(1);
  if (!(await link.isVisible())) await page.getByText('More is open').click();
  await link.click();
  const full = page.getByRole('radio', { name: /All of it/ });
  await expect(page.getByRole('link', { name: /^(Begin|Go on)$/ })).toBeVisible();
  if (await full.isVisible()) await full.check();
  await page.getByRole('link', { name: /^(Begin|Go on)$/ }).click();
  await expect(question(page)).toBeVisible();
}

export const question = (page: Page) => page.locator('#question');
export const atTheEnd = (page: Page) => page.getByRole('heading', { name: 'You can stop here.' });
export const isSaved = (page: Page) =>
  expect(page.getByText('Saved in your account, kept private')).toBeVisible();

/** What is done on one screen instead of only answering it, by its place in the address. */
export type OnTheWay = Record<string, (page: Page) => Promise<void>>;

interface Walk {
  told: Told;
  onTheWay?: OnTheWay;
}

/** Screen after screen. Each has an address of its own, so nothing is guessed about time. */
export async function walkThrough(page: Page, { told, onTheWay = {} }: Walk): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 60; steps++) {
    const here = page.url();
    const place = here.split('#')[1] ?? '';
    if (place === 'end') break;
    await expect(page.locator('#question:focus')).toBeVisible();
    const special = onTheWay[place];
    await (special ? special(page) : answerScreen(page, told));
    passed.push(place);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL((address) => address.href !== here);
  }
  await expect(atTheEnd(page)).toBeVisible();
  expect(passed, 'what was meant to happen on the way').toEqual(
    expect.arrayContaining(Object.keys(onTheWay)),
  );
}

/** Everything, also what starts private. */
export async function finishAndShareAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Look before you share' })).toBeVisible();
  await page.getByRole('button', { name: 'Share all' }).click();
  await shareNow(page);
}

export async function shareNow(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Share (it as it is now|.*(answers?|more|wish))$/ })
    .click();
  await expect(page.getByRole('heading', { name: 'What you shared' })).toBeVisible();
}

/**
 * What the therapist reads of one exercise, all of it as text. Undo has ten seconds first, and until then
 * what was shared before stands there.
 */
export async function readOf(page: Page, title: string, until = title): Promise<string> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Clients', exact: true }).click();
  await page.getByRole('link', { name: 'Noor Haddad' }).first().click();
  await page.getByRole('link', { name: 'Shared answers', exact: true }).click();
  const list = page.url();
  const group = page.locator('[id^="in-list."]').filter({ hasText: title });
  const article = page.getByRole('article').filter({ hasText: title });
  await expect(async () => {
    await page.goto(list);
    await group.first().getByRole('link').first().click({ timeout: 5000 });
    await expect(article).toContainText(until, { timeout: 5000 });
  }).toPass({ timeout: 60_000 });
  return article.innerText();
}
