/* What the therapist does, without a pointer: one function a step. */
import { expect, type Page } from '@playwright/test';
import { expectFocus, pressOn, tabTo } from './keyboard.ts';
import { expectAgreed, question } from './steps.ts';

const noteText = 'We looked at the back seat.';

/** The card from the library: a list, a text, a tick. */
export async function agree(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('link', { name: 'Library', exact: true }));
  await pressOn(page, page.getByRole('link', { name: question }));
  await pressOn(page, page.getByRole('link', { name: 'Agree on this' }));
  const client = page.getByLabel('With', { exact: true });
  await tabTo(page, client);
  await page.keyboard.type('Noor');
  await expect(client.locator('option:checked')).toHaveText('Noor Haddad');
  await tabTo(page, page.getByLabel('Why this'));
  await page.keyboard.type('You spoke of the car.');
  const prepared = page.getByLabel('We have prepared this together');
  await pressOn(page, prepared, 'Space');
  await expect(prepared).toBeChecked();
  await pressOn(page, page.getByRole('button', { name: 'Agreed in the room' }));
  await expectAgreed(page, question);
  await expectFocus(page, 'after agreeing');
}

/** One is planned, and one begins now. */
export async function meet(page: Page): Promise<void> {
  const sessions = page.getByRole('link', { name: 'Sessions', exact: true });
  await pressOn(page, sessions);
  await pressOn(page, page.getByRole('link', { name: 'Plan a session' }));
  const clock = page.getByLabel('Time at the practice');
  await tabTo(page, clock);
  await page.keyboard.type('1150P'); // a browser shows twelve hours or twenty-four
  await expect(clock).toHaveValue(/^(11|23):50$/);
  await pressOn(page, page.getByRole('button', { name: 'Plan a session' }));
  await expect(page.getByText(/^Planned for /).first()).toBeVisible();
  await expectFocus(page, 'after planning');
  await pressOn(page, sessions);
  await pressOn(page, page.getByRole('button', { name: 'Start a session now' }));
  await pressOn(page, page.getByRole('button', { name: 'Finish', exact: true }));
  await expect(page.getByText('The session is finished.')).toBeVisible();
  await expectFocus(page, 'after the session');
}

export async function note(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('link', { name: 'Write the note' }).first());
  const paper = page.getByLabel('What we looked at');
  await expect(paper).toBeFocused();
  await tabTo(page, page.getByRole('radiogroup', { name: 'Headings' }).locator('input:checked'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'SOAP' })).toBeChecked();
  await tabTo(page, paper);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(noteText);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved. A draft until you sign')).toBeVisible();
  await expect(paper).toBeFocused();
  await pressOn(page, page.getByRole('button', { name: 'Sign', exact: true }));
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }));
  await expect(page.getByText(/Signed by Ruth Amsel/)).toBeVisible();
  await expect(page.getByText(noteText)).toBeVisible();
  await expectFocus(page, 'after signing');
}

export async function agreeNext(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('link', { name: 'Agree on what comes next' }));
  const what = page.getByLabel('What', { exact: true });
  await tabTo(page, what);
  await page.keyboard.press('ArrowDown');
  await expect(what).not.toHaveValue('');
  const chosen = await what.locator('option:checked').innerText();
  await pressOn(page, page.getByRole('button', { name: 'Agreed in the room' }));
  await expectAgreed(page, chosen);
}
