import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, expect, type LaunchOptions, test } from '@playwright/test';
import { install, type Installation } from './installation.ts';
import { aPerson } from './person.ts';
import { acceptInvitation, agree, begin, firstBox, openRecord, setUp, signIn } from './steps.ts';

const planted = 'the blue door that nobody opened';

test.describe('on the device of a client', () => {
  let here: Installation | undefined;
  let profile: string;
  test.beforeAll(async () => {
    here = await install();
    profile = mkdtempSync(path.join(tmpdir(), 'selfward-profile-'));
  });
  test.afterAll(async () => {
    await here?.stop();
    rmSync(profile, { recursive: true });
  });

  test('words written without network are kept, unreadable in the files, and arrive later', async ({
    browser,
    launchOptions,
  }) => {
    if (!here) throw new Error('nothing is installed');
    const ruth = await aPerson(browser, here.origin);
    await setUp(ruth.page, here.setUpToken);
    await openRecord(ruth.page);
    let noor = await open(profile, launchOptions);
    const page = await noor.newPage();
    await acceptInvitation(page, await here.linkFor('noor@example.org'));
    await agree(ruth.page);
    await begin(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

    await noor.setOffline(true);
    await firstBox(page).fill(planted);
    await expect(
      page.getByText('Saved on this device. It goes to your account when you are online.'),
    ).toBeVisible();
    await page.goto(`${here.origin}/help.html`);
    await expect(page.getByRole('heading', { name: 'Get help now' })).toBeVisible();
    await noor.close();

    expect(
      filesWith(profile, 'IndexedDB').length + filesWith(profile, 'localhost').length,
    ).toBeGreaterThan(0);
    expect(filesWith(profile, planted)).toEqual([]);

    noor = await open(profile, launchOptions);
    const again = await noor.newPage();
    await again.goto(here.origin); // a closed browser forgets the sign-in, and keeps the words
    await signIn(again, 'noor@example.org');
    await again.getByRole('link', { name: /Where did I learn/ }).click();
    await again.getByRole('link', { name: /Begin|Go on/ }).click();
    await expect(again.getByRole('button', { name: 'Next' })).toBeVisible();
    await again.goto(again.url().replace(/(#.*)?$/, '#first'));
    await expect(firstBox(again)).toHaveValue(planted);
    await expect(again.getByText('Saved in your account, kept private')).toBeVisible();
    await noor.close();
  });
});

function open(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...options, locale: 'en-GB' });
}

/** Files of the browser's profile that hold a text, in either of the ways a browser writes text. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => needles.some((needle) => readFileSync(file).includes(needle)));
}
