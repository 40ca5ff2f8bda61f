import { devices, test } from '@playwright/test';
import { install, type Installation } from './installation.ts';
import { aPerson, expectNoComplaint } from './person.ts';
import {
  acceptInvitation,
  agree,
  begin,
  finishAndShareOne,
  openRecord,
  review,
  setUp,
  writeAndReload,
  writeNote,
} from './steps.ts';

test.describe('once around', () => {
  let here: Installation | undefined;
  test.beforeAll(async () => {
    here = await install();
  });
  test.afterAll(() => here?.stop());

  test('agree, write with a reload in the middle, share one answer, review it, sign the note', async ({
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
    await finishAndShareOne(noor.page);

    await review(ruth.page);
    await writeNote(ruth.page);
    expectNoComplaint(ruth, noor);
  });
});
