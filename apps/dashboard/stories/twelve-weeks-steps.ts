/* What happens between the weeks of the story that lives through twelve of them. */
import { expect } from '@playwright/test';
import { nothingTold, type Told } from './answer-screen.ts';
import { finishAndShareAll, type OnTheWay, readOf, walkThrough } from './exercise-steps.ts';
import type { Life } from './life.ts';

/** The small version, and all of it is shared; answers with what was written. */
export async function writeSmall(
  life: Life,
  title: string,
  onTheWay: OnTheWay = {},
): Promise<Told> {
  const page = await life.openOwnWay();
  await page.locator('main').getByRole('link', { name: title }).first().click();
  await page.getByRole('radio', { name: /The small version/ }).check();
  await page.getByRole('link', { name: 'Begin' }).click();
  await expect(page.locator('#question')).toBeVisible();
  const told = nothingTold();
  await walkThrough(page, { told, onTheWay });
  await finishAndShareAll(page);
  await life.calendar.letUndoPass();
  return told;
}

/** What was written, without what was only chosen. */
export const linesIn = ({ words }: Told): string[] =>
  words.filter((one) => one.startsWith('A line of mine'));

/** The check-in of the week has come; nobody asks why it is not done. */
export async function skipCheckIn(life: Life): Promise<void> {
  const page = await life.openHome();
  await page.getByRole('button', { name: 'Skip this one' }).first().click();
  await expect(page.getByText('Skipped. See you next time you feel like it.')).toBeVisible();
  await life.calendar.letUndoPass();
}

export async function setAside(life: Life, title: string): Promise<void> {
  const page = await life.openHome();
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
  await entry
    .getByRole('button', { name: /^Set it aside…/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'I would rather not say' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await life.calendar.letUndoPass();
}

export async function writeQuickly(life: Life, words: string): Promise<void> {
  const page = await life.openHome();
  await page.getByRole('button', { name: /^Write a quick entry/ }).tap();
  await page.getByText('I left myself', { exact: true }).tap();
  await page.getByRole('textbox', { name: /^What was the moment/ }).fill(words);
  await page.getByRole('button', { name: 'Save and keep' }).tap();
  await expect(page.getByText('Saved and kept private.')).toBeVisible();
}

export async function takeBreak(life: Life): Promise<void> {
  const page = await life.openHome();
  await page.getByRole('button', { name: 'Take a break' }).click();
  await page.getByRole('button', { name: 'One week' }).click();
  await expect(page.getByText(/^Paused until /)).toBeVisible();
  await life.calendar.letUndoPass();
  await expect((await life.openPlan()).getByText(/^Noor Haddad takes a break until/)).toBeVisible();
}

/** A week of it, from the day after tomorrow. */
export async function beAway(life: Life): Promise<void> {
  const { therapist: page, calendar } = life;
  await page.getByRole('link', { name: 'Days away' }).click();
  await page.getByRole('button', { name: 'Add days away' }).click();
  await page.getByLabel('First day').fill(calendar.day(2));
  await page.getByLabel('Last day').fill(calendar.day(8));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('nobody covers')).toBeVisible();
}

export async function sayNotThisOne(life: Life, title: string): Promise<void> {
  const page = await life.openOwnWay();
  await page.getByText('Show what may come later').click();
  await page
    .getByRole('button', { name: `Not this one: ${title}` })
    .first()
    .click();
  await expect(page.getByText(`“${title}” will not open.`)).toBeVisible();
  await life.calendar.letUndoPass();
}

/** In nine days, and then two days after that: what belongs to it goes with it. */
export async function planAndMove(life: Life): Promise<void> {
  const { calendar } = life;
  const page = await life.openPlan();
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await page.getByRole('link', { name: 'Plan a session' }).click();
  await page.getByLabel('Day', { exact: true }).fill(calendar.day(9));
  await page.getByLabel('Time at the practice').fill('10:45');
  await page.getByRole('button', { name: 'Plan a session' }).click();
  await expect(page.getByText(/^Planned for /)).toBeVisible();
  const of = (day: string) =>
    life.openPlan().then((plan) => plan.getByText(`Belongs to the session ${day}`));
  const named = (days: number) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(
      new Date(calendar.day(days)),
    );
  await expect(await of(`on ${named(9)}`)).toBeVisible();
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await page.getByRole('link', { name: /10:45/ }).first().click();
  await page.getByRole('link', { name: 'Move', exact: true }).click();
  await page.getByLabel('Day', { exact: true }).fill(calendar.day(11));
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText(/^Planned for /)).toBeVisible();
  await expect(await of(`on ${named(11)}`)).toBeVisible();
}

/** The old words wait for the new ones, and stand beside them afterwards; the therapist reads both. */
export async function thenAndNow(life: Life, first: Told): Promise<void> {
  const [before = ''] = first.words;
  const told = await writeSmall(life, 'Then and now', {
    reveal: async (page) => {
      await expect(page.getByText(before)).toHaveCount(0);
      await page.getByRole('button', { name: 'Show it now' }).click();
      await expect(
        page.getByRole('region', { name: 'From before' }).getByText(before),
      ).toBeVisible();
    },
  });
  const read = await readOf(life.therapist, 'Then and now', told.words[0]);
  expect(read).toContain(before);
}
