import { expect, type Page, test } from '@playwright/test';
import { answerScreen, nothingTold, type Told } from './answer-screen.ts';
import { onTheWay } from './every-way-steps.ts';
import {
  agreeOnce,
  atTheEnd,
  finishAndShareAll,
  openExercise,
  question,
  readOf,
  shareNow,
  walkThrough,
} from './exercise-steps.ts';
import { install, type Installation } from './installation.ts';
import { look } from './look.ts';
import { aPerson, expectNoComplaint } from './person.ts';
import { acceptInvitation, openRecord, setUp } from './steps.ts';

test.use({ trace: 'off' });

const viewport = { width: 360, height: 740 };

const exercises = {
  start: 'Start where you are',
  patterns: 'Four quiet patterns',
  week: 'Weekly burnout signals',
  body: 'What my body has been telling me',
  fears: 'What am I afraid would happen if I stopped?',
  plan: 'My early-warning plan',
  rest: 'A small rest, on purpose',
  moments: 'Moments I left myself, and moments I stayed',
  serious: 'What would it mean to take myself seriously?',
  again: 'Then and now',
};

/** Each of them once, on the way through these ten. */
const everyWay = [
  'text',
  'one of several',
  'several',
  'something else',
  'one that stands alone',
  'yes or no',
  'slider',
  'three on a screen',
  'number',
  'a moment (day)',
  'a moment',
  'a moment that starts with now',
  'list',
  'pairs',
  'entries',
  'body map',
  'about a place',
  'own words read back',
  'rated again',
  'old words that waited',
  'private from the start',
];

test.describe('every way of answering, on a phone', () => {
  test.setTimeout(900_000);
  let here: Installation | undefined;
  test.beforeAll(async () => {
    here = await install();
  });
  test.afterAll(() => here?.stop());

  test('is written, interrupted, finished, shared, and read as words', async ({ browser }) => {
    if (!here) throw new Error('nothing is installed');
    const ruth = await aPerson(browser, here.origin);
    const noor = await aPerson(browser, here.origin, { viewport, hasTouch: true });
    const computer = await aPerson(browser, here.origin);
    await setUp(ruth.page, here.setUpToken);
    await openRecord(ruth.page);
    await acceptInvitation(noor.page, await here.linkFor('noor@example.org'));
    for (const title of Object.values(exercises)) await agreeOnce(ruth.page, title);

    const { page } = noor;
    const wrong: string[] = [];
    const ways = new Set<string>();
    const told = new Map<string, Told>();
    for (const [key, title] of Object.entries(exercises))
      await test.step(title, async () => {
        const of = nothingTold();
        const world = { told: of, wrong, computer: computer.page, noor: page.context() };
        await openExercise(page, title);
        await walkThrough(page, { told: of, onTheWay: onTheWay(key, world) });
        await finishAndShareAll(page);
        told.set(title, of);
        for (const way of of.ways) ways.add(way);
      });
    await test.step('what is added once it has happened', () => addLater(page, told));
    expect([...ways]).toEqual(expect.arrayContaining(everyWay));
    expect(wrong).toEqual([]);

    await test.step('printed', () => onPaper(page));
    await test.step('read in review', async () => {
      for (const [title, { words, kept }] of told) {
        const read = await readOf(ruth.page, title, words.at(-1));
        const missing = words.filter((one) => !read.includes(one));
        expect(missing, `${title} is read as words`).toEqual([]);
        for (const one of kept) expect(read).not.toContain(one);
        expect(read).not.toMatch(/\[object|undefined|null|[a-z]+-[a-z]+-[a-z]+-[a-z]+/);
      }
    });
    await test.step('then beside now', () => thenBesideNow(ruth.page));
    // The network was taken away once, and the browser says so.
    const complaints = noor.complaints.filter((one) => !one.includes('INTERNET_DISCONNECTED'));
    expectNoComplaint(ruth, { page, complaints }, computer);
  });
});

async function addLater(page: Page, told: Map<string, Told>): Promise<void> {
  const of = told.get(exercises.fears);
  if (!of) throw new Error('nothing was written about fears');
  await page.goto('/');
  await page.getByRole('link', { name: 'If you tried it, what happened?' }).click();
  await expect(question(page)).toBeVisible();
  await answerScreen(page, of);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(atTheEnd(page)).toBeVisible();
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Share all' })).toBeVisible();
  await page.getByRole('button', { name: 'Share all' }).click();
  await shareNow(page);
}

/** The own page on paper: every answer with how it stands, and nothing that can be pressed. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.getByRole('article').getByText('Shared', { exact: true }).first(),
  ).toBeVisible();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await expect(page.locator('main').getByRole('radio')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
}

async function thenBesideNow(page: Page): Promise<void> {
  await readOf(page, exercises.again);
  const read = page.getByRole('article').filter({ hasText: exercises.again });
  const story = read
    .locator('section')
    .filter({ hasText: 'In your own words, how are things now?' });
  await expect(story.getByText('Then, today')).toBeVisible();
  await expect(story.getByText('Changed after the old words were read.')).toBeVisible();
  await expect(read.getByRole('heading', { level: 3 }).first()).toHaveText(/what do you notice/);
  expect(await look(page, 'then and now')).toEqual([]);
}
