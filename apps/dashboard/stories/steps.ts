/* The loop of the product, as a person walks it: one function a step. */
import { expect, type Page } from '@playwright/test';

export const password = 'the kettle sings at seven';
const question = 'Where did I learn that my needs come last?';
export const first = 'The back seat, on the way to the hospital. I did not say it. 🧡';
const kept = 'Before she was used up.';
const noteText = 'We looked at the back seat. She wants to say one need a day.';
const early = 'What is an early time you remember setting a need aside?';

export async function setUp(page: Page, token: string): Promise<void> {
  await page.goto(`/set-up#${token}`);
  await page.getByLabel('Name of the practice').fill('Room by the river');
  await page.getByLabel('Your name').fill('Ruth Amsel');
  await page.getByLabel('E-mail').fill('ruth@example.org');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Open the practice' }).click();
  await expect(page.getByText('No clients yet.')).toBeVisible();
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

export async function agree(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await page.getByRole('link', { name: question }).click();
  await page.getByRole('link', { name: 'Agree on this' }).click();
  await page.getByLabel('With', { exact: true }).selectOption({ label: 'Noor Haddad' });
  await page.getByLabel('Why this').fill('You spoke of the car.');
  await page.getByLabel('We have prepared this together').check();
  await page.getByRole('button', { name: 'Agreed in the room' }).click();
  await expect(page.getByText('Agreed with Noor').first()).toBeVisible();
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

export async function writeAndReload(page: Page): Promise<void> {
  await firstBox(page).fill(first);
  await expect(page.getByText('Saved in your account, kept private')).toBeVisible();
  await page.reload();
  await expect(firstBox(page)).toHaveValue(first);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox', { name: 'About how old were you?' }).fill(kept);
  await page.getByRole('button', { name: 'Next' }).click();
}

export async function finishAndShareOne(page: Page): Promise<void> {
  const end = page.getByRole('heading', { name: 'You can stop here.' });
  for (let steps = 0; steps < 25 && !(await end.isVisible()); steps++) {
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForTimeout(80);
  }
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Look before you share' })).toBeVisible();
  await expect(page.getByText('Ruth Amsel').first()).toBeVisible();
  const answer = page.getByRole('article').filter({ hasText: first });
  await answer.getByText('Share', { exact: true }).click();
  await page.getByRole('button', { name: 'Share one answer' }).click();
  await expect(page.getByText('Shared with Ruth Amsel.')).toBeVisible();
}

export async function review(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Today' }).click();
  // For the ten seconds of Undo nobody can read it; then it is there.
  const newly = page.getByRole('region', { name: 'Newly shared' });
  await expect(async () => {
    await page.reload();
    await expect(newly.getByRole('link')).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Clients' }).click();
  await page
    .getByRole('link', { name: /Noor Haddad/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Shared answers' }).first().click();
  await expect(page.getByText(first)).toBeVisible();
  await expect(page.getByText(/kept by Noor/).first()).toBeVisible();
  await expect(page.getByText(kept)).toHaveCount(0);
}

export async function writeNote(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Write the note' }).first().click();
  await page.getByLabel('What we looked at').fill(noteText);
  await expect(page.getByText('Saved. A draft until you sign')).toBeVisible();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
  await expect(page.getByText(/Signed by Ruth Amsel/)).toBeVisible();
  await expect(page.getByText(noteText)).toBeVisible();
}
