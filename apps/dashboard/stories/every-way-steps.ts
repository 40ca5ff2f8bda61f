/* What happens on some screens of the ten exercises besides being answered. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { answerScreen, type Told } from './answer-screen.ts';
import { isSaved, type OnTheWay } from './exercise-steps.ts';
import { lookOnPhone } from './look.ts';
import { signIn } from './steps.ts';

export interface World {
  told: Told;
  wrong: string[];
  computer: Page;
  noor: BrowserContext;
}

/** What happens on some screens besides being answered. */
export function onTheWay(key: string, world: World): OnTheWay {
  const { told, wrong } = world;
  const looked = (name: string) => async (page: Page) => {
    await answerScreen(page, told);
    wrong.push(...(await lookOnPhone(page, name)));
  };
  const of: Record<string, OnTheWay> = {
    start: { story: (page) => reloadInTheMiddle(page, told), tried_after: looked('pairs') },
    week: { s1: (page) => threeOnOneScreen(page, told) },
    body: { map: (page) => withoutNetwork(page, world) },
    fears: { fears: looked('entries') },
    plan: {
      recall_signs: (page) => readBack(page, told),
      early: looked('list'),
      review_on: looked('day'),
    },
    rest: { plan_min: looked('number') },
    moments: { at: looked('moment'), body: (page) => onTwoDevices(page, world) },
    serious: { letter: (page) => startsPrivate(page, told) },
    again: {
      fears_again: (page) => rateAgain(page, world),
      reveal: (page) => oldWords(page, world),
    },
  };
  return of[key] ?? {};
}

async function reloadInTheMiddle(page: Page, told: Told): Promise<void> {
  await answerScreen(page, told);
  const words = told.words.at(-1) ?? '';
  await isSaved(page);
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue(words);
}

async function threeOnOneScreen(page: Page, told: Told): Promise<void> {
  await expect(page.locator('main section h2')).toHaveCount(3);
  await answerScreen(page, told);
  told.ways.add('three on a screen');
}

async function withoutNetwork(page: Page, { told, wrong, noor }: World): Promise<void> {
  await noor.setOffline(true);
  await answerScreen(page, told);
  await expect(
    page.getByText('Saved on this device. It goes to your account when you are online.'),
  ).toBeVisible();
  await noor.setOffline(false);
  await isSaved(page);
  wrong.push(...(await lookOnPhone(page, 'body map')));
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Jaw', exact: true })).toBeChecked();
}

/** The phone and the computer mark different places. Both stand there; nothing goes silently. */
async function onTwoDevices(page: Page, { told, wrong, computer }: World): Promise<void> {
  const place = (on: Page, name: string) => on.getByRole('checkbox', { name, exact: true });
  await answerScreen(page, told);
  await isSaved(page);
  await computer.goto('/');
  await signIn(computer, 'noor@example.org');
  await expect(computer.getByRole('heading', { level: 1 })).toBeVisible();
  await computer.waitForURL(/\/p\//);
  await computer.goto(page.url());
  await expect(place(computer, 'Jaw')).toBeChecked();
  const arrived = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await place(page, 'Chest').check();
  expect((await arrived).status()).toBe(200);
  await place(computer, 'Neck').check();
  const choice = computer.getByRole('region', { name: 'This answer was written in two places.' });
  await expect(choice.getByText('Chest')).toBeVisible();
  await expect(choice.getByText('Neck')).toBeVisible();
  wrong.push(...(await lookOnPhone(computer, 'two places')));
  await choice.getByRole('button', { name: 'Use this one' }).first().click();
  await expect(place(computer, 'Neck')).toBeChecked();
  await isSaved(computer);
  await page.reload();
  await expect(place(page, 'Neck')).toBeChecked();
  await expect(place(page, 'Chest')).not.toBeChecked();
  told.words.push('Neck');
}

/** Sharing all does not mean what was written to oneself. */
async function startsPrivate(page: Page, told: Told): Promise<void> {
  await answerScreen(page, told);
  told.kept.push(...told.words.splice(-1));
  told.ways.add('private from the start');
}

async function readBack(page: Page, told: Told): Promise<void> {
  await expect(page.getByText('Headaches', { exact: true })).toBeVisible();
  await expect(page.getByText('Your own words from before.')).toBeVisible();
  told.ways.add('own words read back');
}

async function rateAgain(page: Page, { told, wrong }: World): Promise<void> {
  await expect(page.getByText(/^Then, today/)).toHaveCount(0);
  await answerScreen(page, told);
  await expect(page.getByText(/^Then, today: 7 of 10/)).toBeVisible();
  told.words.push(
    await page
      .locator('main li')
      .getByText(/^A line of mine/)
      .first()
      .innerText(),
  );
  wrong.push(...(await lookOnPhone(page, 'rated again')));
  told.ways.add('rated again');
}

/** All four answers to "when?"; then what was written above is changed, and says so. */
async function oldWords(page: Page, { told, wrong }: World): Promise<void> {
  const old = page.getByRole('region', { name: 'From before' });
  for (const name of ['Later', 'With my therapist', 'Not at all']) {
    await page.getByRole('radio', { name }).check();
    await expect(page.getByText(/^It stays closed/)).toBeVisible();
    await expect(old).toHaveCount(0);
  }
  wrong.push(...(await lookOnPhone(page, 'old words that wait')));
  await page.getByRole('button', { name: 'Show it now' }).click();
  await expect(old.getByRole('article').first()).toBeVisible();
  wrong.push(...(await lookOnPhone(page, 'old words')));
  told.ways.add('old words that waited');
  const here = page.url();
  await page.goto(here.replace(/#.*/, '#story'));
  await page.getByRole('textbox').fill('Changed after the old words');
  await expect(page.getByText(/^Changed after you read/)).toBeVisible();
  await isSaved(page);
  told.words[0] = 'Changed after the old words';
  await page.goto(here);
  await expect(old.getByRole('article').first()).toBeVisible();
}
