/* One screen of an exercise, answered as a person would, whatever it asks. */
import { expect, type Locator, type Page } from '@playwright/test';

/** What was given, in the words in which it has to be found again, and the ways it was given. */
export interface Told {
  words: string[];
  ways: Set<string>;
  /** What starts private, and is not shared with all the rest. */
  kept: string[];
}

export const nothingTold = (): Told => ({ words: [], ways: new Set(), kept: [] });

let phrases = 0;
/** Its own each time: where it is found, nothing else is found. */
const phrase = (what: string): string => `${what} number ${++phrases}`;

/** Everything on the screen, from top to bottom; what opens on the way is answered too. */
export async function answerScreen(page: Page, told: Told): Promise<void> {
  const main = page.locator('main');
  await expect(main.locator('[aria-busy=true]')).toHaveCount(0); // what is rare comes when it is needed
  if (await main.locator('[data-region]').first().isVisible()) {
    await markBody(page, told);
  } else if (await main.getByRole('textbox', { name: 'Line 1' }).isVisible()) {
    await writeList(page, told);
  } else if (await main.getByRole('button', { name: 'Add one' }).isVisible()) {
    await main.getByRole('button', { name: 'Add one' }).click();
    await fillEntry(main.getByRole('listitem').last(), told);
  } else await answerPlain(main, told);
}

async function answerPlain(main: Locator, told: Told): Promise<void> {
  const amount = main.locator('input[inputmode]');
  if (await amount.isVisible()) {
    await amount.fill('25');
    told.words.push('25 min');
    told.ways.add('number');
    return;
  }
  const moment = main.locator('input[type=date], input[type=datetime-local]');
  if (await moment.isVisible()) return giveMoment(moment, told);
  await chooseAll(main, told);
  await fillTexts(main, told);
}

/** A child of an entry stands under a heading of its own. */
async function fillEntry(entry: Locator, told: Told): Promise<void> {
  const texts = await entry.getByRole('textbox').count();
  const fields = await entry.getByRole('heading', { level: 3 }).count();
  told.ways.add(texts > 1 && fields === 0 ? 'pairs' : 'entries');
  await chooseAll(entry, told);
  await fillTexts(entry, told);
}

async function fillTexts(within: Locator, told: Told): Promise<void> {
  for (const box of await within.getByRole('textbox').all()) {
    if ((await box.inputValue()) !== '') continue;
    const words = phrase('A line of mine');
    await box.fill(words);
    told.words.push(words);
    told.ways.add('text');
  }
}

/** Of scales the seventh stop, of lists the second: what hangs on a "yes" or on "more than never" comes. */
async function chooseAll(within: Locator, told: Told): Promise<void> {
  for (const scale of await within.getByRole('radiogroup').all()) {
    await scale.getByRole('radio', { name: '7', exact: true }).check();
    told.words.push('7 of 10');
    told.ways.add('slider');
  }
  for (const list of await within.locator('fieldset:has(input[type=radio])').all()) {
    const choices = list.getByRole('radio');
    await chooseIn(choices.nth(Math.min(1, (await choices.count()) - 1)), told);
    told.ways.add((await choices.count()) === 2 ? 'yes or no' : 'one of several');
  }
  for (const list of await within.locator('fieldset:has(input[type=checkbox])').all())
    await chooseSeveral(list, told);
}

async function chooseIn(choice: Locator, told: Told): Promise<void> {
  await choice.check();
  told.words.push(await nameOf(choice));
}

const nameOf = (choice: Locator): Promise<string> =>
  choice.evaluate((input) => input.closest('label')?.textContent?.trim() ?? '');

/** First what stands alone, where there is such a choice: it goes when another one is made. */
async function chooseSeveral(list: Locator, told: Told): Promise<void> {
  const alone = list.getByRole('checkbox', { name: /^(Nothing|No, a normal week|None of these)/ });
  const choices = list.getByRole('checkbox');
  await choices.nth(1).check();
  if (await alone.isVisible()) {
    await alone.check();
    await expect(choices.nth(1)).not.toBeChecked();
    told.ways.add('one that stands alone');
  }
  await chooseIn(choices.nth(0), told);
  await chooseIn(choices.nth(1), told);
  if (await alone.isVisible()) await expect(alone).not.toBeChecked();
  const other = list.getByRole('checkbox', { name: /else$/ });
  if (await other.isVisible()) {
    await other.check();
    told.ways.add('something else');
  }
  told.ways.add('several');
}

async function giveMoment(moment: Locator, told: Told): Promise<void> {
  const isDay = (await moment.getAttribute('type')) === 'date';
  const given = await moment.inputValue();
  if (given === '') await moment.fill(isDay ? '2027-03-05' : '2027-03-05T17:45');
  const day = given === '' ? '2027-03-05' : given.slice(0, 10);
  told.words.push(longDay(day));
  if (!isDay) told.words.push((await moment.inputValue()).slice(11, 16));
  told.ways.add(
    given === '' ? `a moment${isDay ? ' (day)' : ''}` : 'a moment that starts with now',
  );
}

/** "5 March 2027", as it is written in British English. */
const longDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${day}T12:00:00`),
  );

/** Once with the finger and once in the list; both are the same answer. */
async function markBody(page: Page, told: Told): Promise<void> {
  const shape = page.locator('[data-region="jaw"]').first();
  await shape.scrollIntoViewIfNeeded();
  await shape.click();
  await expect(page.getByRole('checkbox', { name: 'Jaw', exact: true })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Left shoulder' }).check();
  await expect(page.locator('[data-region="left-shoulder"]').first()).toHaveClass(/on/);
  await page.getByRole('checkbox', { name: 'Somewhere else' }).check();
  told.words.push('Jaw', 'Left shoulder', 'Somewhere else');
  told.ways.add('body map');
  const asked = page.getByRole('region', { name: 'About the places you chose' });
  for (const place of await asked.getByRole('listitem').all()) {
    await place.locator('summary').click();
    for (const scale of await place.getByRole('radiogroup').all()) {
      await scale.getByRole('radio', { name: '7', exact: true }).check();
      told.ways.add('about a place');
    }
    await fillTexts(place, told);
  }
}

async function writeList(page: Page, told: Told): Promise<void> {
  for (const n of [1, 2]) {
    const line = page.getByRole('textbox', { name: `Line ${n}`, exact: true });
    const words = phrase('A line of a list');
    await line.fill(words);
    told.words.push(words);
    if (n === 1) await line.press('Enter');
  }
  told.ways.add('list');
}
