import { expect, type Page, test } from '@playwright/test';
import { install, type Installation } from './installation.ts';
import { aPerson, expectNoComplaint } from './person.ts';
import { acceptInvitation, agree, openRecord, setUp } from './steps.ts';

/** What a small phone leaves free above its open keyboard. */
const viewport = { width: 320, height: 260 };

/** Together they ask in every way there is. */
const exercises = [
  'Where did I learn that my needs come last?',
  'What would it mean to take myself seriously?',
  'Start where you are',
  'Weekly burnout signals',
];

test.describe('a small phone with its keyboard open', () => {
  let here: Installation | undefined;
  test.beforeAll(async () => {
    here = await install();
  });
  test.afterAll(() => here?.stop());

  test('Next is on the screen and free on every kind of question', async ({ browser }) => {
    if (!here) throw new Error('nothing is installed');
    const ruth = await aPerson(browser, here.origin);
    const noor = await aPerson(browser, here.origin, { viewport });
    await setUp(ruth.page, here.setUpToken);
    await openRecord(ruth.page);
    await acceptInvitation(noor.page, await here.linkFor('noor@example.org'));
    for (const title of exercises) await agree(ruth.page, title);

    const wrong: string[] = [];
    for (const title of exercises) wrong.push(...(await walk(noor.page, title)));
    expect(wrong).toEqual([]);
    await reachLastReason(noor.page, exercises[0] ?? '');
    expectNoComplaint(ruth, noor);
  });
});

async function open(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const link = page.locator('main').getByRole('link', { name: title, includeHidden: true });
  await expect(link).toHaveCount(1);
  if (!(await link.isVisible())) await page.getByText('More is open').click();
  await link.click();
}

/** The reasons are more than the sheet holds: one sees that they go on, and comes to the last. */
async function reachLastReason(page: Page, title: string): Promise<void> {
  await open(page, title);
  await page.getByRole('button', { name: 'Set it aside…' }).click();
  const dialog = page.getByRole('dialog');
  const fade = await dialog
    .getByRole('button', { name: 'Leave it open' })
    .evaluate(({ parentElement }) =>
      parentElement ? getComputedStyle(parentElement, '::before').backgroundImage : '',
    );
  expect(fade).toContain('linear-gradient');
  await dialog.getByRole('button', { name: 'I would rather not say' }).click({ trial: true });
  await dialog.getByRole('button', { name: 'Leave it open' }).click();
}

async function walk(page: Page, title: string): Promise<string[]> {
  await open(page, title);
  await page.getByRole('radio', { name: /All of it/ }).check();
  await page.getByRole('link', { name: 'Begin' }).click();
  const wrong: string[] = [];
  const end = page.getByRole('heading', { name: 'You can stop here.' });
  for (let steps = 0; steps < 40; steps++) {
    await expect(page.getByRole('button', { name: /^(Next|Finish)$/ })).toBeVisible();
    if (await end.isVisible()) return wrong;
    const asked = await page.locator('#question').innerText();
    await answer(page);
    wrong.push(...(await covered(page)).map((what) => `${title}, ${asked}: ${what}`));
    await page.getByRole('button', { name: 'Next' }).click();
    // Two screens may have one title: the new one has taken the focus.
    await expect(page.locator('#question:focus').or(end)).toBeVisible();
  }
  throw new Error(`${title} does not end`);
}

/** So that every part of a question stands on the screen once. */
async function answer(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: /^Add (one|another)$/ });
  if (await add.isVisible()) await add.click();
  const field = page.locator('main').locator('textarea, input').first();
  if (!(await field.isVisible())) return;
  if (await field.getAttribute('type')) await field.check();
  else await field.fill('A line.');
  await field.focus();
}

/** Of the steps and of the field with the focus: what is off the screen or lies under another thing. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isFree = (element: Element): boolean => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
      return there !== null && (element.contains(there) || there.contains(element));
    };
    const focus = document.activeElement?.closest('label') ?? document.activeElement;
    const whole = [...document.querySelectorAll('footer button')].filter((button) => {
      const { top, bottom, left, right } = button.getBoundingClientRect();
      return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth || !isFree(button);
    });
    const names = whole.map((button) => `${button.textContent} is not free`);
    return focus && focus !== document.body && !isFree(focus)
      ? [...names, 'the field is covered']
      : names;
  });
}
