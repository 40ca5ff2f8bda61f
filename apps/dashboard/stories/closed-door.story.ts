import { type Browser, expect, type Page, test } from '@playwright/test';
import { installDemo } from './installation.ts';
import { aPerson } from './person.ts';

test.describe('the closed door', () => {
  let here: Awaited<ReturnType<typeof installDemo>> | undefined;
  test.beforeAll(async () => {
    here = await installDemo();
  });
  test.afterAll(() => here?.stop());

  test('no address of the practice shows a client what a therapist noted', async ({ browser }) => {
    if (!here) throw new Error('nothing is installed');
    const therapist = await enter(browser, here.linkOf('Miriam'));
    const notes = await notesOf(therapist);
    expect(notes.length).toBeGreaterThan(0);

    const [known] = notes;
    await therapist.goto(known?.page ?? '');
    await expect(therapist.getByText(known?.text ?? '').first()).toBeVisible();

    const client = await enter(browser, here.linkOf('Mara'));
    for (const { addresses, text } of notes)
      for (const address of addresses) {
        const { status, body } = await ask(client, address);
        expect([403, 404], address).toContain(status);
        expect(body).not.toContain(text);
      }
    for (const page of new Set(notes.map((note) => note.page))) {
      await client.goto(page);
      await expect(client.locator('h1').first()).toBeVisible();
      const shown = await client.locator('body').innerText();
      for (const { text } of notes) expect(shown).not.toContain(text);
    }
  });
});

async function enter(browser: Browser, link: string): Promise<Page> {
  const { page } = await aPerson(browser, new URL(link).origin);
  await page.goto(link);
  await page.getByRole('button').first().click();
  await page.waitForURL(/\/p\//);
  return page;
}

interface Asked {
  status: number;
  body: string;
}

/** As a page of this origin asks, with whatever sign-in it has. */
const ask = (page: Page, address: string): Promise<Asked> =>
  page.evaluate(async (path) => {
    const answer = await fetch(path);
    return { status: answer.status, body: await answer.text() };
  }, address);

interface Noted {
  page: string;
  addresses: string[];
  /** Words of the note that are long enough to be nobody else's. */
  text: string;
}

/** Every note that the therapist can open, and every address where a client might look for it. */
async function notesOf(page: Page): Promise<Noted[]> {
  const practice = /\/p\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  const api = `/api/practices/${practice}`;
  const caseload = JSON.parse((await ask(page, `${api}/therapist/clients`)).body);
  const found: Noted[] = [];
  for (const { id } of caseload.items) {
    const list = JSON.parse((await ask(page, `${api}/therapist/clients/${id}/notes`)).body);
    for (const { id: note } of list.notes) {
      const opened = JSON.parse((await ask(page, `${api}/therapist/notes/${note}`)).body);
      const text = opened.text
        .split(/[\n*_`#>[\]]/)
        .toSorted(byLength)[0]
        .trim();
      found.push({
        page: `/p/${practice}/therapist/clients/${id}/notes/${note}`,
        text,
        addresses: ['therapist', 'client', 'owner', 'desk', 'cover'].flatMap((area) => [
          `${api}/${area}/notes/${note}`,
          `${api}/${area}/notes/${note}/versions`,
          `${api}/${area}/clients/${id}/notes`,
          `${api}/${area}/clients/${id}/timeline`,
        ]),
      });
    }
  }
  return found;
}

const byLength = (one: string, other: string): number => other.length - one.length;
