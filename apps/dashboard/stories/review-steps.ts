/* What the therapist does with what was shared: one function a step. */
import { expect, type Page } from '@playwright/test';
import { expectAgreed, first, kept } from './steps.ts';

const noteText = 'We looked at the back seat. She wants to say one need a day.';
const addition = 'She called in the evening: the need of today was to sit down.';

/** For the ten seconds of Undo nobody can read it; then it is there, and read with single keys. */
export async function review(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Today' }).click();
  const newly = page.getByRole('region', { name: 'Newly shared' }).locator('li').getByRole('link');
  await expect(async () => {
    await page.reload();
    await expect(newly).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 30_000 });
  await newly.press('Enter');
  await expect(page.getByText(first)).toBeVisible();
  await expect(page.getByText(/kept by Noor/).first()).toBeVisible();
  await expect(page.getByText(kept)).toHaveCount(0);

  await page.keyboard.press('j');
  await expect(page.locator('section:focus').getByText(first)).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('e');
  await expect(page.getByText('Marked as read.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Undone. It is new again.')).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: 'Mark as not read' })).toBeVisible();
}

export async function meet(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await page.getByRole('button', { name: 'Start a session now' }).click();
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(page.getByText('The session is finished.')).toBeVisible();
}

export async function writeNote(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Write the note' }).first().click();
  await page.getByText('SOAP', { exact: true }).click();
  const paper = page.getByLabel('What we looked at');
  await expect(paper).toHaveValue(/## Subjective[^]+## Plan/);
  await paper.press('Control+End');
  await paper.pressSequentially(noteText);
  await expect(page.getByText('Saved. A draft until you sign')).toBeVisible();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const sure = page.getByRole('dialog');
  await expect(sure.getByText(/Nothing stands under/)).toBeVisible();
  await sure.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/Signed by Ruth Amsel/)).toBeVisible();
  await expect(page.getByText(noteText)).toBeVisible();
}

export async function addToNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to this note' }).click();
  await page.getByLabel('Addendum').fill(addition);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText(/Added by Ruth Amsel/)).toBeVisible();
  await expect(page.getByText(addition)).toBeVisible();
}

/** The note that is signed leads to what comes next. */
export async function agreeNext(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Agree on what comes next' }).click();
  const what = page.getByLabel('What', { exact: true });
  await what.selectOption({ index: 1 });
  const chosen = await what.locator('option:checked').innerText();
  await page.getByRole('button', { name: 'Agreed in the room' }).click();
  await expectAgreed(page, chosen);
}
