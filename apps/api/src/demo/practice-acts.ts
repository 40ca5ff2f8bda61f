import {
  Absence,
  Absences,
  HelpContact,
  PracticeSettings,
  SafetySettings,
} from '@selfward/contract';
import { weekdays } from '@selfward/domain';
import type { Calendar } from './calendar.ts';
import type { DemoVisitor } from './demo-visitor.ts';
import { daniel, habits, helpContact, miriam, practice } from './stories/people.ts';

const settledDaysAgo = 90;
const holiday = { saidDaysAgo: 12, firstDaysAgo: -9, lastDaysAgo: -16 };

/** What the owner enters once: hours and habits, and a number for help. */
export async function settle(
  owner: DemoVisitor,
  { path, calendar }: { path: string; calendar: Calendar },
): Promise<void> {
  const moment = { daysAgo: settledDaysAgo, at: '08:30' };
  const { day: checkedOn } = calendar.working(moment);
  await owner.at(calendar.instant(moment), async () => {
    await owner.ask({
      method: 'PUT',
      path: `${path}/owner/practice`,
      body: { ...practice, ...habits, timeZone: calendar.zone },
      revision: 1,
      answer: PracticeSettings,
    });
    await owner.ask({
      method: 'POST',
      path: `${path}/owner/help-contacts`,
      body: { ...helpContact, checkedOn },
      answer: HelpContact,
    });
  });
}

/** Who looks at an answer about self-harm: both work on weekdays, and each covers the other. */
export async function lookAfter(
  owner: DemoVisitor,
  { path, calendar }: { path: string; calendar: Calendar },
): Promise<void> {
  const said = calendar.instant({ daysAgo: settledDaysAgo - 1, at: '09:10' });
  const safety = `${path}/owner/safety`;
  await owner.at(said, async () => {
    const { therapists, revision } = await owner.ask({
      method: 'GET',
      path: safety,
      answer: SafetySettings,
    });
    const covers = therapists.map(({ memberId }) => ({
      memberId,
      coverId: therapists.find((other) => other.memberId !== memberId)?.memberId ?? null,
    }));
    const workingHours = weekdays
      .slice(0, 5)
      .map((weekday) => ({ weekday, from: '09:00', until: '17:00' }));
    const body = { workingHours, withinHours: 4, covers };
    await owner.ask({ method: 'PUT', path: safety, body, revision, answer: SafetySettings });
  });
}

/** One of them goes away, and the other looks after what cannot wait. */
export async function goAway(
  visitor: DemoVisitor,
  { path, calendar }: { path: string; calendar: Calendar },
): Promise<void> {
  const day = (daysAgo: number) => calendar.working({ daysAgo, at: '08:00' }).day;
  const said = calendar.instant({ daysAgo: holiday.saidDaysAgo, at: '12:20' });
  const absences = `${path}/therapist/absences`;
  await visitor.at(said, async () => {
    const { covers } = await visitor.ask({ method: 'GET', path: absences, answer: Absences });
    const cover = covers.find(({ name }) => name === miriam.name);
    const days = { firstDay: day(holiday.firstDaysAgo), lastDay: day(holiday.lastDaysAgo) };
    const body = { ...days, coverId: cover?.memberId ?? null };
    await visitor.ask({ method: 'POST', path: absences, body, answer: Absence });
  });
}

export const whoGoesAway = daniel.name;
