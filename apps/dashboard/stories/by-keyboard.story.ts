import { expect, type Page, test } from '@playwright/test';
import { install, type Installation } from './installation.ts';
import { expectFocus, pressOn, tabTo } from './keyboard.ts';
import { agree, agreeNext, meet, note } from './keyboard-steps.ts';
import { aPerson, expectNoComplaint } from './person.ts';
import { acceptInvitation, first, firstBox, openRecord, setUp } from './steps.ts';

const line = 'Thank you for the back seat.';

test.describe('by keyboard alone', () => {
  let here: Installation | undefined;
  test.beforeAll(async () => {
    here = await install();
  });
  test.afterAll(() => here?.stop());

  test('once around: agree, write, share, read, meet, sign, agree; then take back', async ({
    browser,
  }) => {
    if (!here) throw new Error('nothing is installed');
    const ruth = await aPerson(browser, here.origin);
    const noor = await aPerson(browser, here.origin);
    await setUp(ruth.page, here.setUpToken);
    await openRecord(ruth.page);
    await acceptInvitation(noor.page, await here.linkFor('noor@example.org'));

    await test.step('agree', () => agree(ruth.page));
    await test.step('begin', () => begin(noor.page));
    await test.step('write', () => write(noor.page));
    await test.step('share', () => share(noor.page));
    await test.step('read', () => read(ruth.page));
    await test.step('meet', () => meet(ruth.page));
    await test.step('sign', () => note(ruth.page));
    await test.step('agree on what comes next', () => agreeNext(ruth.page));
    await test.step('look around', () => lookAround(noor.page));
    await test.step('take back', () => takeBack(noor.page));
    expectNoComplaint(ruth, noor);
  });
});

async function begin(page: Page): Promise<void> {
  await page.reload();
  await pressOn(page, page.getByRole('link', { name: /Where did I learn/ }));
  await expect(page.getByText('You spoke of the car.')).toBeVisible();
  const aside = page.getByRole('button', { name: 'Set it aside…' });
  await pressOn(page, aside);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(aside).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Not now' }));
  const small = page.getByRole('radio', { name: /The small version/ });
  const all = page.getByRole('radio', { name: /All of it/ });
  await expect(small).toBeChecked(); // as long as they like begins small
  await pressOn(page, page.locator('main input:checked'), 'ArrowDown');
  await expect(all).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(small).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(all).toBeChecked();
  await pressOn(page, page.getByRole('link', { name: 'Begin' }));
}

/** Every question is named by the focus when it comes; what is on it can be answered and cleared. */
async function write(page: Page): Promise<void> {
  const end = page.getByRole('heading', { name: 'You can stop here.' });
  for (let steps = 0; steps < 25 && !(await end.isVisible()); steps++) {
    await expect(page.locator('main :is(h1, h2):focus')).toBeVisible();
    await answer(page);
    await pressOn(page, page.getByRole('button', { name: 'Next' }));
  }
  await expectFocus(page, 'at the end');
}

async function answer(page: Page): Promise<void> {
  const box = firstBox(page);
  const control = page.locator('main').locator('input, textarea').first();
  if (await box.isVisible()) {
    await tabTo(page, box);
    await page.keyboard.type(first);
  } else if (await control.isVisible()) {
    await tabTo(page, control);
    await page.keyboard.press((await control.getAttribute('type')) ? 'Space' : 'a');
    const clear = page.getByRole('button', { name: 'Clear' });
    if (await clear.isVisible()) await pressOn(page, clear);
  }
}

async function share(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: 'Finish', exact: true }));
  await expect(page.getByRole('heading', { name: 'Look before you share' })).toBeVisible();
  await expectFocus(page, 'after finishing');
  const choice = page.getByRole('article').filter({ hasText: first });
  await tabTo(page, choice.getByRole('radio', { name: 'Keep' }));
  await page.keyboard.press('ArrowRight');
  await expect(choice.getByRole('radio', { name: 'Share' })).toBeChecked();
  await pressOn(page, page.getByRole('button', { name: 'Share one answer' }));
  await expect(page.getByRole('heading', { name: 'What you shared' })).toBeVisible();
  await expectFocus(page, 'after sharing');
}

async function read(page: Page): Promise<void> {
  const newly = page.getByRole('region', { name: 'Newly shared' }).locator('li').getByRole('link');
  await pressOn(page, page.getByRole('link', { name: 'Today' }));
  await expect(async () => {
    await page.reload();
    await expect(newly).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 30_000 });
  await pressOn(page, newly);
  await expect(page.getByText(first)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('section:focus').getByText(first)).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByText('Marked as read.')).toBeVisible();
  await expectFocus(page, 'after a mark');
  await pressOn(page, page.getByRole('button', { name: 'Mark as not read' }));
  await pressOn(page, page.getByRole('button', { name: 'Mark as read' }));
  await pressOn(page, page.getByRole('button', { name: 'A quiet line' }));
  await page.keyboard.type(line);
  await pressOn(page, page.getByRole('button', { name: 'Leave it there' }));
  await expect(page.getByText(line)).toBeVisible();
  await expectFocus(page, 'after a line');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectFocus(page, 'after the keys');
}

async function lookAround(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('link', { name: 'Back to the first page' }));
  await pressOn(page, page.getByRole('link', { name: 'Settings' }));
  await pressOn(page, page.getByRole('radio', { name: 'Device' }), 'ArrowDown');
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await pressOn(page, page.getByRole('link', { name: 'Who opened what' }));
  await expect(page.getByRole('heading', { name: 'Who opened what' })).toBeVisible();
  await pressOn(page, page.getByRole('link', { name: 'Home' }));
}

async function takeBack(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('link', { name: /Where did I learn/ }));
  await pressOn(page, page.getByRole('button', { name: 'Take it back' }));
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Take it back' }));
  await expect(page.getByText('Taken back. It is kept by you again.')).toBeVisible();
  await expectFocus(page, 'after taking back');
}
