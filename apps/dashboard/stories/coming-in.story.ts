import { devices, expect, type Page, test } from '@playwright/test';
import { install, type Installation } from './installation.ts';
import { aPerson, expectNoComplaint } from './person.ts';
import {
  acceptInvitation,
  agree,
  begin,
  firstBox,
  openRecord,
  password,
  setUp,
  signIn,
} from './steps.ts';

const words = 'What I wrote while nobody had noticed that I was signed out.';

test.describe('coming in', () => {
  let here: Installation | undefined;
  test.beforeAll(async () => {
    here = await install();
  });
  test.afterAll(() => here?.stop());

  test('an old link, a used one, a wrong password, and a sign-in that ends while somebody writes', async ({
    browser,
  }) => {
    if (!here) throw new Error('nothing is installed');
    const ruth = await aPerson(browser, here.origin);
    const noor = await aPerson(browser, here.origin, devices['Pixel 7']);
    await setUp(ruth.page, here.setUpToken);
    await openRecord(ruth.page);
    const old = await here.linkFor('noor@example.org');
    await test.step('a link that is too old opens nothing, and a new one is sent', async () => {
      await here?.letLinksExpire();
      await expectOpensNothing(noor.page, old);
      await ruth.page.getByRole('button', { name: 'Send a new link' }).click();
    });
    const link = await here.linkFor('noor@example.org');
    await test.step('a link is still there after a reload and after a look at the help page', () =>
      expectStays(noor.page, link));
    await acceptInvitation(noor.page, link);

    const other = await aPerson(browser, here.origin);
    await test.step('nor does one that was used', () => expectOpensNothing(other.page, link));
    await test.step('a wrong password keeps the e-mail and says nothing more', async () => {
      await other.page.goto('/sign-in');
      await signIn(other.page, 'noor@example.org', 'not the right one at all');
      await expect(other.page.getByText(/do not belong together/)).toBeVisible();
      await expect(other.page.getByLabel('E-mail')).toHaveValue('noor@example.org');
      await signIn(other.page, 'noor@example.org');
      await expect(other.page.getByText('Nothing is open right now. That is fine.')).toBeVisible();
    });

    await agree(ruth.page);
    await begin(noor.page);
    await firstBox(noor.page).fill('What I');
    await expect(noor.page.getByText('Saved in your account, kept private')).toBeVisible();
    await test.step('the sign-in is ended from another device', () => endOtherSignIns(other.page));
    await firstBox(noor.page).fill(words);
    const again = noor.page.getByRole('dialog');
    await expect(again).toBeVisible();
    await expect(firstBox(noor.page)).toHaveValue(words);
    await again.getByLabel('Password', { exact: true }).fill(password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(again).toHaveCount(0);
    await expect(firstBox(noor.page)).toHaveValue(words);
    await expect(noor.page.getByText('Saved in your account, kept private')).toBeVisible();
    await noor.page.reload();
    await expect(firstBox(noor.page)).toHaveValue(words);
    expectNoComplaint(ruth, noor, other);
  });
});

/** It says so kindly, and asks for no password. */
async function expectOpensNothing(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(
    page.getByRole('heading', { name: 'This link does not open any more' }),
  ).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
}

/** A phone loads a page anew whenever it likes; the secret is no longer in the address by then. */
async function expectStays(page: Page, link: string): Promise<void> {
  const form = page.getByLabel('Choose a password');
  await page.goto(link);
  await expect(form).toBeVisible();
  await page.reload();
  await expect(form).toBeVisible();
  const help = page.getByRole('link', { name: 'Get help now' });
  await help.click();
  await page.getByRole('link', { name: 'Back to Selfward' }).click();
  await expect(form).toBeVisible();
  await help.click();
  await expect(page.getByRole('heading', { name: 'Get help now' })).toBeVisible();
  await page.goBack();
  await expect(form).toBeVisible();
  expect(page.url()).toMatch(/\/invitation$/);
}

/** As the page of devices does it. */
const endOtherSignIns = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/account/devices');
    const { devices }: { devices: { signInId: string; isThisOne: boolean }[] } =
      await answer.json();
    for (const { signInId, isThisOne } of devices)
      if (!isThisOne) await fetch(`/api/account/devices/${signInId}`, { method: 'DELETE' });
  });
