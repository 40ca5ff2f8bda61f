import { expect, test } from '@playwright/test';
import { readOf } from './exercise-steps.ts';
import { installOn } from './installation.ts';
import { Life } from './life.ts';
import { aPerson, expectNoComplaint } from './person.ts';
import { acceptInvitation, openRecord, setUp } from './steps.ts';
import {
  beAway,
  linesIn,
  planAndMove,
  sayNotThisOne,
  setAside,
  skipCheckIn,
  takeBreak,
  thenAndNow,
  writeQuickly,
  writeSmall,
} from './twelve-weeks-steps.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** A Monday in winter: on the way is the night in which an hour is left out. */
const monday = new Date('2029-01-08T09:00:00Z');

const roots = 'Where did I learn that my needs come last?';
const people = 'The people around my yes';
const role = 'The person under the role';
const again = 'Then and now';

test.use({ trace: 'off' });

test.describe('twelve weeks', () => {
  let here: Awaited<ReturnType<typeof installOn>> | undefined;
  test.beforeAll(async () => {
    here = await installOn(monday);
  });
  test.afterAll(() => here?.stop());

  test('are lived at a pace of one’s own, and nothing is ever late', async ({ browser }) => {
    if (!here) throw new Error('nothing is installed');
    const { calendar } = here;
    const ruth = await aPerson(browser, here.origin);
    const noor = await aPerson(browser, here.origin, phone);
    for (const { page } of [ruth, noor]) await calendar.wind(page.context());
    await setUp(ruth.page, here.setUpToken);
    await openRecord(ruth.page);
    await acceptInvitation(noor.page, await here.linkFor('noor@example.org'));
    const life = new Life(calendar, ruth.page, noor.page);

    await test.step('agreed on once', () => life.begin());
    const first = await test.step('weeks one to three', () => toWeekThree(life));
    await test.step('a break, a month, and a gate', () => throughTheGate(life));
    await test.step('the therapist is away', () => whileAway(life));
    await test.step('weeks seven to twelve', () => toTheEnd(life));
    await test.step('three months and six', async () => {
      await life.expectIn(9, again);
      await thenAndNow(life, first);
      await life.expectIn(91, again, 'My early-warning plan', 'What I value, what I perform');
      await thenAndNow(life, first);
    });
    await expectOnceEach(life);
    expectNoComplaint(ruth, noor);
  });
});

async function toWeekThree(life: Life) {
  await life.expectNews('Start where you are', 'Weekly burnout signals');
  const told = await writeSmall(life, 'Start where you are');
  const read = await readOf(life.therapist, 'Start where you are');
  for (const words of linesIn(told)) expect(read).toContain(words);
  await life.calendar.forward(5);
  await skipCheckIn(life);
  await life.expectIn(2, 'Four quiet patterns', 'What is around me, what is within me');
  await setAside(life, 'Four quiet patterns');
  await life.expectIn(
    7,
    'Moments I left myself, and moments I stayed',
    'What my body has been telling me',
  );
  await writeQuickly(life, 'Said yes to the late shift.');
  return told;
}

async function throughTheGate(life: Life): Promise<void> {
  await life.calendar.forward(1);
  await takeBreak(life);
  await life.expectIn(13, 'A small rest, on purpose'); // one week after its own day
  await life.calendar.forward(7); // its day is there, and its tick is not
  await life.expectNews();
  await life.expectIn(3, again);
  await life.tick(roots, people);
  await life.expectNews(); // it can still be undone
  await life.calendar.letUndoPass();
  await life.expectNews(roots);
}

async function whileAway(life: Life): Promise<void> {
  await beAway(life);
  await life.calendar.forward(4);
  const page = await life.openOwnWay();
  await expect(
    page.getByText(/^Ruth Amsel is away until .*Nothing new opens until then/),
  ).toBeVisible();
  await life.expectIn(7, people, 'When the inner critic speaks');
}

async function toTheEnd(life: Life): Promise<void> {
  await life.expectIn(7, 'The push-and-crash loop');
  await life.expectIn(7, 'What am I afraid would happen if I stopped?');
  await sayNotThisOne(life, role);
  await life.expectIn(7, "What have I been telling myself I don't have time for?");
  await life.expectIn(7, 'Needs as real data', 'What I value, what I perform');
  await life.expectIn(7, 'What would it mean to take myself seriously?');
  await planAndMove(life);
  await life.tick('Practicing a no');
  await life.expectIn(7, 'Practicing a no');
  await life.expectIn(4, 'My early-warning plan');
  await life.openHome();
}

/** Of each step one agreement, of each occurrence one; and nothing of it was made by anything else. */
async function expectOnceEach({ calendar }: Life): Promise<void> {
  const agreements = await calendar.count('select count(*) from assignments');
  expect(agreements).toBe(
    await calendar.count('select count(*) from enrolment_steps where assignment_id is not null'),
  );
  expect(agreements).toBe(23);
  expect(
    await calendar.count(
      `select count(*) from (select from occurrences
         group by assignment_id, ordinal having count(*) > 1) twice`,
    ),
  ).toBe(0);
}
