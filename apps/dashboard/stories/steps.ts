/* The loop of the product, as a person walks it: one function a step. */
import { expect, type Page } from '@playwright/test';

export const password = 'the kettle sings at seven';
export const question = 'Where did I learn that my needs come last?';
export const first = 'The back seat, on the way to the hospital. I did not say it. 🧡';
export const kept = 'Before she was used up.';
const elsewhere = 'Nobody in the car asked.';
const early = 'What is an early time you remember setting a need aside?';

export async function setUp(page: Page, token: string): Promise<void> {
  await page.goto(`/set-up#${token}`);
  await page.getByLabel('Name of the practice').fill('Room by the river');
  await page.getByLabel('Your name').fill('Ruth Amsel');
  await page.getByLabel('E-mail').fill('ruth@example.org');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Open the practice' }).click();
  await expect(page.getByText('Nobody here yet.')).toBeVisible();
}

export async function openRecord(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Clients', exact: true }).click();
  await page.getByRole('link', { name: 'New client' }).click();
  await page.getByLabel('Yes').check();
  await page.getByLabel('Name', { exact: true }).fill('Noor Haddad');
  await page.getByLabel('E-mail').fill('noor@example.org');
  await page.getByRole('button', { name: 'Open the record' }).click();
  await page.getByRole('button', { name: 'Invite by e-mail' }).click();
  await expect(page.getByText('is invited').first()).toBeVisible();
}

export async function acceptInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByText('No one is watching as you write')).toBeVisible();
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: 'I have read this and agree' }).click();
  await expect(page.getByText('Nothing is open right now. That is fine.')).toBeVisible();
}

export async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function agree(page: Page, what = question): Promise<void> {
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await page.getByRole('link', { name: what }).click();
  await page.getByRole('link', { name: 'Agree on this' }).click();
  await page.getByLabel('With', { exact: true }).selectOption({ label: 'Noor Haddad' });
  await page.getByLabel('Why this').fill('You spoke of the car.');
  await comesOnce(page);
  const prepared = page.getByLabel('We have prepared this together');
  if (await prepared.isVisible()) await prepared.check();
  await page.getByRole('button', { name: 'Agreed in the room' }).click();
  await expectAgreed(page, what);
}

/** Whatever an exercise asks for, it is there at once; a log stays one. */
async function comesOnce(page: Page): Promise<void> {
  const other = page.getByRole('button', { name: 'Choose another rhythm' });
  if (!(await other.isVisible())) return;
  await other.click();
  await page.getByLabel('It comes').selectOption('once');
}

/** The line at the foot may still be that of the agreement before. */
export async function expectAgreed(page: Page, what: string): Promise<void> {
  await page.waitForURL(/\/agreements$/);
  await expect(page.getByText('Agreed with Noor').first()).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: what }).first()).toBeVisible();
}

export async function begin(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('link', { name: question }).click();
  await expect(page.getByText('You spoke of the car.')).toBeVisible();
  await page.getByRole('radio', { name: /All of it/ }).check();
  await page.getByRole('link', { name: 'Begin' }).click();
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
}

/** The box of the first question that is not a gate. */
export const firstBox = (page: Page) => page.getByRole('textbox', { name: early });

const isSaved = (page: Page) =>
  expect(page.getByText('Saved in your account, kept private')).toBeVisible();

export async function writeAndReload(page: Page): Promise<void> {
  await firstBox(page).fill(first);
  await isSaved(page);
  await page.reload();
  await expect(firstBox(page)).toHaveValue(first);
}

/** The same question stands open twice. Neither text goes silently: the person chooses. */
export async function writeInTwoTabs(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(firstBox(other)).toHaveValue(first);
  const longer = `${first} And I never did.`;
  await firstBox(page).fill(longer);
  await isSaved(page);
  await firstBox(other).fill(elsewhere);
  const choice = other.getByRole('region', { name: 'This answer was written in two places.' });
  await expect(choice.getByText(longer)).toBeVisible();
  await expect(choice.getByText(elsewhere)).toBeVisible();
  await choice.getByRole('button', { name: 'Use both, one below the other' }).click();
  const both = `${elsewhere}\n\n${longer}`;
  await expect(firstBox(other)).toHaveValue(both);
  await isSaved(other);
  await other.close();
  await page.reload();
  await expect(firstBox(page)).toHaveValue(both);
}

export async function finishAndShareOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox', { name: 'About how old were you?' }).fill(kept);
  // Each screen has an address of its own: there is no need to guess how long it takes.
  for (let steps = 0; steps < 25 && !page.url().endsWith('#end'); steps++) {
    const here = page.url();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL((address) => address.href !== here);
  }
  await expect(page.getByRole('heading', { name: 'You can stop here.' })).toBeVisible();
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Look before you share' })).toBeVisible();
  await expect(page.getByText('Ruth Amsel').first()).toBeVisible();
  const answer = page.getByRole('article').filter({ hasText: first });
  await answer.getByText('Share', { exact: true }).click();
  await page.getByRole('button', { name: 'Share one answer' }).click();
  await expect(page.getByText('Shared. Ruth Amsel can read it in a few seconds.')).toBeVisible();
}
