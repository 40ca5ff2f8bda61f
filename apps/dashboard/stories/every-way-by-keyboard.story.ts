import { expect, type Page, test } from '@playwright/test';
import { agreeOnce, atTheEnd, type OnTheWay, question } from './exercise-steps.ts';
import { install, type Installation } from './installation.ts';
import { expectFocus, pressOn, tabTo } from './keyboard.ts';
import { aPerson, expectNoComplaint } from './person.ts';
import { acceptInvitation, openRecord, setUp } from './steps.ts';

/** What few exercises ask for. What all of them ask for is walked in by-keyboard.story.ts. */
const exercises: Record<string, OnTheWay> = {
  'What my body has been telling me': { map: mark },
  'My early-warning plan': { early: list, tell: entry, review_on: day },
  'A small rest, on purpose': { plan_min: amount, plan_at: moment },
};

const words = [
  'Jaw',
  'Left shoulder',
  '1 of 10',
  'I answer late.',
  'M., from work',
  '3 March 2027',
];

test.describe('by keyboard alone', () => {
  test.setTimeout(600_000);
  let here: Installation | undefined;
  test.beforeAll(async () => {
    here = await install();
  });
  test.afterAll(() => here?.stop());

  test('a body, lists, entries, amounts and days are answered, and shared', async ({ browser }) => {
    if (!here) throw new Error('nothing is installed');
    const ruth = await aPerson(browser, here.origin);
    const noor = await aPerson(browser, here.origin);
    await setUp(ruth.page, here.setUpToken);
    await openRecord(ruth.page);
    await acceptInvitation(noor.page, await here.linkFor('noor@example.org'));
    for (const title of Object.keys(exercises)) await agreeOnce(ruth.page, title);

    const read: string[] = [];
    for (const [title, onTheWay] of Object.entries(exercises))
      await test.step(title, async () => {
        await begin(noor.page, title);
        await walk(noor.page, onTheWay);
        await share(noor.page);
        read.push(await noor.page.locator('main').innerText());
      });
    for (const one of [...words, '25 min']) expect(read.join('\n')).toContain(one);
    expect(read.join('\n')).toMatch(/(17|05):45/);
    expectNoComplaint(ruth, noor);
  });
});

async function begin(page: Page, title: string): Promise<void> {
  await page.goto('/');
  const link = page.locator('main').getByRole('link', { name: title, includeHidden: true }).first();
  await expect(link).toHaveCount(1);
  if (!(await link.isVisible()))
    await pressOn(page, page.locator('summary').filter({ hasText: 'More is open' }));
  await pressOn(page, link);
  const size = page.getByRole('radio', { name: /All of it|The small version/, checked: true });
  await tabTo(page, size);
  await page.keyboard.press('ArrowDown');
  const full = page.getByRole('radio', { name: /All of it/ });
  if (!(await full.isChecked())) await page.keyboard.press('ArrowDown');
  await expect(full).toBeChecked();
  await pressOn(page, page.getByRole('link', { name: 'Begin' }));
}

/** What has no part here is left blank, which is a complete answer. */
async function walk(page: Page, onTheWay: OnTheWay): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    const here = page.url();
    const place = here.split('#')[1] ?? '';
    if (place === 'end') break;
    await expect(page.locator('#question:focus')).toBeVisible();
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
    await onTheWay[place]?.(page);
    await pressOn(page, page.getByRole('button', { name: 'Next' }));
    await page.waitForURL((address) => address.href !== here);
  }
  await expect(atTheEnd(page)).toBeVisible();
  await expectFocus(page, 'at the end');
}

async function share(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: 'Finish', exact: true }));
  await expect(page.getByRole('heading', { name: 'Look before you share' })).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Share all' }));
  await pressOn(page, page.getByRole('button', { name: /^Share .*answers?$/ }));
  await expect(page.getByRole('heading', { name: 'What you shared' })).toBeVisible();
}

/** The list is the way; the drawing takes no focus, and shows what is chosen. */
async function mark(page: Page): Promise<void> {
  for (const name of ['Jaw', 'Left shoulder']) {
    const place = page.getByRole('checkbox', { name, exact: true });
    await pressOn(page, place, 'Space');
    await expect(place).toBeChecked();
  }
  await expect(page.locator('[data-region="jaw"].on, [data-region="jaw"][class*=on]')).toHaveCount(
    await page.locator('[data-region="jaw"]').count(),
  );
  // Back past the places, to what is asked about the first of them: one key from what is chosen.
  await page.keyboard.press('Tab');
  const about = page.getByRole('region', { name: 'About the places you chose' });
  await pressOn(page, about.locator('summary').first());
  const strong = about.getByRole('radiogroup').first().getByRole('radio').first();
  await tabTo(page, strong);
  await page.keyboard.press('ArrowRight');
  await expect(about.getByRole('radio', { name: '1', exact: true }).first()).toBeChecked();
}

/** Enter starts the next line; what is removed leaves the focus on the line before it. */
async function list(page: Page): Promise<void> {
  const line = (n: number) => page.getByRole('textbox', { name: `Line ${n}`, exact: true });
  await tabTo(page, line(1));
  await page.keyboard.type('I answer late.');
  await page.keyboard.press('Enter');
  await expect(line(2)).toBeFocused();
  await page.keyboard.type('A line too many');
  await pressOn(page, page.getByRole('button', { name: 'Remove line 2' }));
  await expect(line(1)).toBeFocused();
  await expect(line(2)).toHaveCount(0);
}

async function entry(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: 'Add one' }));
  await tabTo(page, page.getByRole('textbox').first());
  await page.keyboard.type('M., from work');
}

async function day(page: Page): Promise<void> {
  const field = page.locator('input[type=date]');
  await tabTo(page, field);
  await page.keyboard.type('03032027'); // the same day, whichever of day and month comes first
  await expect(field).toHaveValue('2027-03-03');
}

async function moment(page: Page): Promise<void> {
  const field = page.locator('input[type=datetime-local]');
  await tabTo(page, field);
  await page.keyboard.type('030320270545P'); // a browser shows twelve hours or twenty-four
  await expect(field).toHaveValue(/^2027-03-03T(17|05):45$/);
}

async function amount(page: Page): Promise<void> {
  await tabTo(page, question(page).locator('xpath=following::input[@inputmode]').first());
  await page.keyboard.type('25');
}
