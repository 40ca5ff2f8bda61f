/* A client on a pathway and their therapist, for months: what each of them does on the way. */
import { expect, type Page } from '@playwright/test';
import type { Calendar } from './calendar.ts';

const titleOf = (text: string): string =>
  text.replace(/(Open|Done|Set aside|Ended|Comes (on .*|today|tomorrow))$/, '').trim();

/** When days jump, a page may just be on its way elsewhere by itself: then once more. */
const go = (page: Page, address: string) => page.goto(address).catch(() => page.goto(address));

/** Nothing of this kind is said to anybody, in whichever week. */
const hurry = /\b(late|overdue|missed|due|failed|behind schedule|reminder)\b/i;

export class Life {
  readonly calendar: Calendar;
  readonly therapist: Page;
  readonly client: Page;
  private readonly came: string[] = [];
  private plan = '';
  private way = '';

  constructor(calendar: Calendar, therapist: Page, client: Page) {
    this.calendar = calendar;
    this.therapist = therapist;
    this.client = client;
  }

  /** From the record that is open. */
  async begin(): Promise<void> {
    const { therapist: page, client } = this;
    await page.getByRole('link', { name: 'Pathway', exact: true }).click();
    await page.getByRole('link', { name: 'Begin a pathway' }).click();
    await page
      .getByRole('combobox', { name: 'Pathway', exact: true })
      .selectOption({ label: 'Burnout recovery, 12 weeks' });
    await page.getByLabel('Why this').fill('You want to see the whole way before you go.');
    await page.getByLabel('As much as fits').check();
    await page.getByRole('button', { name: 'Agree on it' }).click();
    await expect(page.getByText('The first exercise opens in a minute.')).toBeVisible();
    this.plan = page.url().replace(/\?.*/, '');
    this.way = new URL(client.url()).pathname.replace(/\/client.*/, '/client/pathway');
    await this.calendar.letUndoPass();
  }

  /** So many days later something new is there, and nothing of it the day before. */
  async expectIn(days: number, ...titles: string[]): Promise<void> {
    if (days > 1) {
      await this.calendar.forward(days - 1);
      expect(await this.news(), `${days - 1} days later`).toEqual([]);
    }
    await this.calendar.forward(1);
    await this.expectNews(...titles);
  }

  async expectNews(...titles: string[]): Promise<void> {
    expect(await this.news()).toEqual(titles.toSorted());
  }

  async openOwnWay(): Promise<Page> {
    const { client: page } = this;
    await go(page, this.way);
    await expect(page.getByRole('heading', { name: 'Open now' })).toBeVisible();
    return page;
  }

  async openHome(): Promise<Page> {
    const { client: page } = this;
    await go(page, '/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main').innerText()).not.toMatch(hurry);
    return page;
  }

  async openPlan(): Promise<Page> {
    const { therapist: page } = this;
    await go(page, this.plan);
    await expect(page.getByRole('heading', { name: /^Burnout recovery, 12 weeks/ })).toBeVisible();
    expect(await page.locator('main').innerText()).not.toMatch(hurry);
    return page;
  }

  async tick(...titles: string[]): Promise<void> {
    const page = await this.openPlan();
    for (const title of titles) {
      const gate = page.getByLabel(`We have prepared this together: ${title}`).first();
      await gate.click();
      await expect(page.getByText('Noted: prepared together.').first()).toBeVisible();
      await expect(gate).toBeChecked();
    }
  }

  /** What came to the phone since the last look. One that came twice stands here, too. */
  private async news(): Promise<string[]> {
    const page = await this.openOwnWay();
    expect(await page.locator('main').innerText()).not.toMatch(hurry);
    const texts = await page.locator('main a[href*="/exercise/"]').allInnerTexts();
    const known = [...this.came];
    const news = texts
      .map((text) => titleOf(text.replaceAll('\n', '')))
      .filter((title) => {
        const at = known.indexOf(title);
        if (at >= 0) known.splice(at, 1);
        return at < 0;
      });
    expect(known, 'what came stays there').toEqual([]);
    this.came.push(...news);
    return news.toSorted();
  }
}
