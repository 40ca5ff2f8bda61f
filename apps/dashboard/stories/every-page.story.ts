import { type Browser, expect, type Page, test } from '@playwright/test';
import { crawl } from './crawl.ts';
import { installDemo } from './installation.ts';
import { look, settled } from './look.ts';
import { aPerson, expectNoComplaint } from './person.ts';

const ofTherapist = [
  '',
  '/absences',
  '/agree?client=',
  '/agree?client=&change=',
  '/agree?client=&replace=',
  '/agree?exercise=',
  '/caseload',
  '/caseload?show=',
  '/clients',
  '/clients/new',
  '/clients/:id',
  '/clients/:id/agreements',
  '/clients/:id/answers',
  '/clients/:id/answers?show=',
  '/clients/:id/answers/:id',
  '/clients/:id/answers/:id?note=',
  '/clients/:id/answers/log/:slug',
  '/clients/:id/contact',
  '/clients/:id/contact/change',
  '/clients/:id/notes',
  '/clients/:id/notes/:id',
  '/clients/:id/notes/new',
  '/clients/:id/pathway',
  '/clients/:id/progress',
  '/clients/:id/sessions',
  '/clients/:id/sessions/:id',
  '/library',
  '/library/:slug',
  '/library/:slug/versions',
  '/library/:slug?view=',
  '/library/drafts/:id',
  '/library/import',
  '/library/measures/:slug',
  '/library/measures/:slug?view=',
  '/sessions/new',
  '/sessions/new?session=',
];
const ofOwner = [
  '',
  '/absences',
  '/clients',
  '/clients/:id',
  '/demo-mails',
  '/measures',
  '/measures/:slug',
  '/practice',
];
const ofClient = [
  '',
  '/agreed',
  '/exercise/:id',
  '/exercise/:id?size=',
  '/exercise/:id#end',
  '/opened',
  '/progress',
  '/response/:id',
  '/settings',
];

const people = [
  {
    name: 'Miriam',
    area: 'the practice',
    kinds: [
      ...ofTherapist.map((kind) => `/therapist${kind}`),
      ...ofOwner.map((kind) => `/owner${kind}`),
      '/cover',
    ],
    dialogs: ['Sign this note?', /^End the care by/, /^Shut out .+\?$/, 'Delete this draft?'],
  },
  {
    name: 'Mara',
    area: 'a client',
    kinds: ofClient.map((kind) => `/client${kind}`),
    dialogs: ['Setting it aside is an answer too', 'Take this back?', 'Delete this for ever?'],
  },
];

test.use({ trace: 'off' }); // what is wrong is said in words, and a trace of all this is large

test.describe('every page', () => {
  test.setTimeout(600_000);
  let here: Awaited<ReturnType<typeof installDemo>> | undefined;
  test.beforeAll(async () => {
    here = await installDemo();
  });
  test.afterAll(() => here?.stop());

  for (const { name, area, kinds, dialogs } of people)
    test(`of ${area} can be read by everyone, light and dark, phone and desk`, async ({
      browser,
    }) => {
      if (!here) throw new Error('nothing is installed');
      const person = await comeIn(browser, here.linkOf(name));
      const crawled = await crawl(person.page, area, await alsoThere(person.page));
      expect(crawled.wrong).toEqual([]);
      expect(crawled.kinds).toEqual(expect.arrayContaining(kinds));
      expect(crawled.dialogs).toEqual(
        expect.arrayContaining(dialogs.map((title) => expect.stringMatching(title))),
      );
      expectNoComplaint(person);
    });

  test('of a pathway and of a log, where somebody has them', async ({ browser }) => {
    if (!here) throw new Error('nothing is installed');
    const judit = await comeIn(browser, here.linkOf('Judit'));
    await judit.page.getByRole('link', { name: /^Your pathway/ }).click();
    await expect(judit.page.getByRole('heading', { name: 'What may come' })).toBeVisible();
    await settled(judit.page, 'their pathway');
    expect(await look(judit.page, 'their pathway')).toEqual([]);
    await judit.page.goto(judit.page.url().replace(/pathway$/, 'log/self-betrayal-log'));
    await settled(judit.page, 'their log');
    expect(await look(judit.page, 'their log')).toEqual([]);
    expectNoComplaint(judit);
  });

  test('the look itself finds what is wrong', async ({ browser }) => {
    if (!here) throw new Error('nothing is installed');
    // A link opens once, and the ones above have been used.
    const { page } = await comeIn(browser, here.linkOf('Daniel'));
    await settled(page, 'Today');
    await spoil(page);
    const found = (await look(page, 'spoilt')).join('\n');
    expect(found).toMatch(/phone: P "A wide line" stands out of the screen/);
    expect(found).toMatch(/desk light: .*heading-order/);
    expect(found).toMatch(/: share\.reader\.therapist$/m);
    expect(found).toMatch(/phone dark: color-contrast/);
    expect(found).not.toMatch(/light: color-contrast/);
    expect(found).toMatch(/phone light: target-size/);
    expect(found).toMatch(/phone: BUTTON "a" is \d+ px high/);
  });
});

/** The plan of somebody who is on a pathway, and their log; of most clients there is none. */
async function alsoThere(page: Page): Promise<string[]> {
  if (!page.url().includes('/therapist')) return [];
  const start = page.url();
  await page.getByRole('link', { name: 'Clients', exact: true }).click();
  const link = page.getByRole('link', { name: /^Judit Varga/ }).first();
  const address = await link.getAttribute('href');
  await page.goto(`${address}/sessions`);
  await expect(page.getByRole('heading', { name: 'To come' })).toBeVisible();
  // Those of today may all be over by the hour at which this runs.
  const coming = await page.locator('main li a[href*="/sessions/"]').first().getAttribute('href');
  await page.goto(start);
  return [`${address}/pathway`, `${address}/answers/log/self-betrayal-log`, coming ?? ''];
}

async function comeIn(browser: Browser, link: string) {
  const person = await aPerson(browser, new URL(link).origin);
  await person.page.goto(link);
  await person.page.getByRole('button').first().click();
  await person.page.waitForURL(/\/p\//);
  return person;
}

/** One fault of each kind, among them one that only the dark shows. */
const spoil = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const add = (tag: string, text: string, style: Record<string, string>) => {
      const element = document.createElement(tag);
      element.textContent = text;
      Object.assign(element.style, style);
      document.querySelector('main')?.append(element);
    };
    add('p', 'A wide line', { width: '2000px' });
    add('h6', 'Far below', {});
    add('p', 'Paul share.reader.therapist', {});
    add('p', 'Ink', { color: 'rgb(34, 34, 34)' });
    for (const text of ['a', 'b'])
      add('button', text, { all: 'unset', display: 'inline-block', width: '9px' });
  });
