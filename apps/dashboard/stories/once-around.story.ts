import { devices, test } from '@playwright/test';
import { install, type Installation } from './installation.ts';
import { aPerson, expectNoComplaint } from './person.ts';
import { addToNote, agreeNext, meet, review, writeNote } from './review-steps.ts';
import {
  acceptInvitation,
  agree,
  begin,
  finishAndShareOne,
  openRecord,
  setUp,
  writeAndReload,
  writeInTwoTabs,
} from './steps.ts';

test.describe('once around', () => {
  let here: Installation | undefined;
  test.beforeAll(async () => {
    here = await install();
  });
  test.afterAll(() => here?.stop());

  test('agree, write with a reload and a second tab, share one answer, review it, meet, sign, agree', async ({
    browser,
  }) => {
    if (!here) throw new Error('nothing is installed');
    const ruth = await aPerson(browser, here.origin);
    const noor = await aPerson(browser, here.origin, devices['Pixel 7']);

    await setUp(ruth.page, here.setUpToken);
    await openRecord(ruth.page);
    await acceptInvitation(noor.page, await here.linkFor('noor@example.org'));
    await agree(ruth.page);

    await begin(noor.page);
    await writeAndReload(noor.page);
    await writeInTwoTabs(noor.page);
    await finishAndShareOne(noor.page);

    await review(ruth.page);
    await meet(ruth.page);
    await writeNote(ruth.page);
    await addToNote(ruth.page);
    await agreeNext(ruth.page);
    expectNoComplaint(ruth, noor);
  });
});
