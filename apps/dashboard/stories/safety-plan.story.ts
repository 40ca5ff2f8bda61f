import { type Browser, expect, type Page, test } from '@playwright/test';
import { installDemo } from './installation.ts';
import { look } from './look.ts';
import { aPerson } from './person.ts';

const most = { untilPlan: 1000 };
const phone = { width: 360, height: 740 };

test.describe('a safety plan', () => {
  let here: Awaited<ReturnType<typeof installDemo>> | undefined;
  test.beforeAll(async () => {
    here = await installDemo();
  });
  test.afterAll(() => here?.stop());

  test('is written on a phone, opens without network, is read where it is shared, and leaves with the sign-in', async ({
    browser,
  }) => {
    if (!here) throw new Error('nothing is installed');
    const mara = await enter(browser, here.linkOf('Mara'));
    await mara.setViewportSize(phone);
    const wrong: string[] = [];

    await mara.getByRole('link', { name: 'Settings' }).click();
    await mara.getByRole('link', { name: 'Open my safety plan' }).click();
    await write(mara);
    wrong.push(...(await onPhone(mara, 'plan while it is written')));
    await mara.getByRole('button', { name: 'Done' }).click();
    await expect(mara.getByRole('link', { name: 'Call 555-0101' })).toBeVisible();
    wrong.push(...(await onPhone(mara, 'plan that is read')));
    await mara.evaluate(() => navigator.serviceWorker.ready.then(() => true));

    await mara.context().setOffline(true);
    expect(await untilPlan(mara)).toBeLessThanOrEqual(most.untilPlan);
    await expect(mara.locator('#people').getByRole('link', { name: /555-0101/ })).toBeVisible();
    await mara.getByText('Show what I wrote').click();
    await expect(mara.getByText('A walk to the river.')).toBeVisible();
    wrong.push(...(await onPhone(mara, 'plan without network')));
    await mara.context().setOffline(false);
    await mara.getByRole('link', { name: 'Back to Selfward' }).click();

    await mara.getByRole('checkbox', { name: 'What I can do by myself' }).check();
    await mara.getByRole('button', { name: 'Share this heading' }).click();
    await expect(mara.getByText(/can read “What I can do by myself”/)).toBeVisible();
    const miriam = await enter(browser, here.linkOf('Miriam'));
    await miriam.waitForTimeout(11_000); // the ten seconds in which it can be undone
    await open(miriam, 'Mara');
    await miriam.getByRole('region', { name: 'Safety plan' }).getByRole('link').click();
    await expect(miriam.getByText('A walk to the river.')).toBeVisible();
    await expect(miriam.getByText('555-0101')).toHaveCount(0);
    wrong.push(...(await look(miriam, 'plan at the practice')));

    await mara.getByRole('link', { name: 'Settings' }).click();
    await mara.getByRole('button', { name: 'Sign out' }).click();
    await mara.waitForURL(/sign-in/);
    await mara.goto('/help.html');
    await expect(mara.getByText('Someone you trust')).toBeVisible();
    await expect(mara.locator('#plan')).toBeHidden();
    await expect(mara.locator('#people')).toBeHidden();
    expect(wrong).toEqual([]);
  });
});

async function enter(browser: Browser, link: string): Promise<Page> {
  const { page } = await aPerson(browser, new URL(link).origin);
  await page.goto(link);
  await page.getByRole('button').first().click();
  await page.waitForURL(/\/p\//);
  return page;
}

async function write(page: Page): Promise<void> {
  await page.getByLabel('What I can do by myself').fill('A walk to the river.');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Lea');
  await page.getByLabel('Phone').fill('555-0101');
  await page.getByLabel('What I could say').fill('Can you come over?');
  await expect(page.getByText('Saved in your account, kept private')).toBeVisible();
}

/** Looked at on a phone and on a desk, and left on the phone. */
async function onPhone(page: Page, name: string): Promise<string[]> {
  const wrong = await look(page, name);
  await page.setViewportSize(phone);
  return wrong;
}

/** From the tap to the plan on the screen, without network. */
async function untilPlan(page: Page): Promise<number> {
  const from = Date.now();
  await page.getByRole('link', { name: 'Get help now' }).click();
  await expect(page.getByRole('heading', { name: 'My safety plan' })).toBeVisible();
  return Date.now() - from;
}

async function open(page: Page, name: string): Promise<void> {
  await page.goto(page.url().replace(/\/therapist.*/, '/therapist/clients'));
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
}
