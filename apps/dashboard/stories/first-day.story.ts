import { expect, type Page, test } from '@playwright/test';
import { crawl } from './crawl.ts';
import { install, type Installation } from './installation.ts';
import { look, settled } from './look.ts';
import { aPerson, expectNoComplaint, type Person } from './person.ts';
import { acceptInvitation, openRecord, password, setUp } from './steps.ts';

test.use({ trace: 'off' }); // what is wrong is said in words, and a trace of all this is large

const outside = [
  ['/', 'first of all'],
  ['/set-up', 'set-up without its link'],
  ['/set-up#tokentokentokentokentokentokentokentokent', 'set-up'],
  ['/sign-in', 'sign-in'],
  ['/demo', 'no demo'],
  ['/invitation', 'half a link'],
  ['/nowhere', 'an address that leads nowhere'],
  ['/help.html', 'help'],
] as const;

/** Empty pages and those before a sign-in; the demo shows none of them. */
test.describe('the first day', () => {
  test.setTimeout(300_000);
  let here: Installation | undefined;
  test.beforeAll(async () => {
    here = await install();
  });
  test.afterAll(() => here?.stop());

  test('can be read by everyone, from outside, at the desk and as cover', async ({ browser }) => {
    if (!here) throw new Error('nothing is installed');
    const { origin, setUpToken, linkFor } = here;
    const ruth = await aPerson(browser, origin);
    const ida = await aPerson(browser, origin);
    const noor = await aPerson(browser, origin);
    const wrong: string[] = [];
    const at = async (person: Person, address: string, name: string) => {
      await person.page.goto(address);
      await settled(person.page, name);
      wrong.push(...(await look(person.page, name)));
    };

    await test.step('outside', async () => {
      for (const [address, name] of outside) await at(noor, address, name);
    });
    await test.step('an empty practice', async () => {
      await setUp(ruth.page, setUpToken);
      const { wrong: found, kinds } = await crawl(ruth.page, 'empty');
      expect(kinds).toEqual(expect.arrayContaining(['/therapist/clients', '/owner/practice']));
      wrong.push(...found);
    });
    await test.step('invited', async () => {
      // Wherever the look at everything has ended.
      await ruth.page.goto('/');
      await ruth.page.waitForURL(/\/therapist/);
      await openRecord(ruth.page);
      await inviteIda(ruth.page);
      await at(ida, await linkFor('ida@example.org'), 'invitation of a member');
      await join(ida.page);
      const link = await linkFor('noor@example.org');
      await at(noor, link, 'invitation of a client');
      await acceptInvitation(noor.page, link);
      await at(ida, link, 'a link that was used');
    });
    await test.step('desk and cover', async () => {
      await beAway(ruth.page);
      await ida.page.goto('/');
      await ida.page.waitForURL(/\/p\//);
      const { wrong: found, kinds } = await crawl(ida.page, 'Ida');
      expect(kinds).toEqual(
        expect.arrayContaining(['/desk', '/desk?from=', '/desk/clients', '/cover', '/cover/:id']),
      );
      wrong.push(...found);
    });
    await test.step('a client with nothing to do', async () => {
      const { wrong: found, kinds } = await crawl(noor.page, 'Noor');
      expect(kinds).toEqual(expect.arrayContaining(['/client', '/client/opened']));
      wrong.push(...found);
      await at(noor, ruth.page.url(), 'what belongs to somebody else');
    });
    expect(wrong).toEqual([]);
    expectNoComplaint(ruth, ida, noor);
  });
});

async function inviteIda(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Running the practice' }).click();
  await page.getByRole('button', { name: 'Invite a member' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ida Blum');
  await page.getByLabel('E-mail').fill('ida@example.org');
  for (const role of ['Therapist', 'Cover', 'Front desk']) await page.getByLabel(role).click();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('is on its way')).toBeVisible();
}

async function join(page: Page): Promise<void> {
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL(/\/p\//);
}

async function beAway(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Days away' }).click();
  await page.getByRole('button', { name: 'Add days away' }).click();
  await page.getByLabel('Who covers').selectOption({ label: 'Ida Blum' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Ida Blum covers')).toBeVisible();
}
