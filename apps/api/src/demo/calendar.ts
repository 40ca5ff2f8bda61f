import { type Weekday, weekdayFrom, weekdays } from '@selfward/domain';
import { instantOf, type WallTime, wallTimeAt } from '@selfward/domain/time';
import type { ClientAct, DemoClient, Happening, Moment } from './stories/story-types.ts';

/** A session has a beginning and an end; everything else happens at once. */
export type Act =
  Exclude<Happening, { does: 'meet' }> | { does: 'start' | 'finish'; session: string };

export interface Step {
  moment: Date;
  act: Act;
}

const minute = 60_000;
const sessionMinutes = 50;
const clientActs: Set<string> = new Set<ClientAct['does']>([
  'write',
  'share',
  'take-back',
  'set-aside',
  'skip',
  'write-plan',
  'decline',
  'pause',
]);

export const isOfClient = (act: Act | Happening): act is Moment & ClientAct =>
  clientActs.has(act.does);

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 24 * 60 * minute).toISOString().slice(0, 10);

/** Where the demo's days lie: stories say "so many days ago", practices rest at weekends. */
export class Calendar {
  private readonly now: Date;
  readonly zone: string;

  constructor(now: Date, zone: string) {
    this.now = now;
    this.zone = zone;
  }

  /** On the wall of the practice. A weekend waits for Monday; only today is the day it is. */
  working({ daysAgo, at }: Moment): WallTime {
    const today = wallTimeAt(this.zone, this.now).day;
    const day = dayAfter(today, -daysAgo);
    const wait = [1, 0, 0, 0, 0, 0, 2][new Date(day).getUTCDay()] ?? 0;
    const clock = this.clock(at);
    if (daysAgo === 0 || wait === 0) return { day, clock };
    const monday = dayAfter(day, wait);
    const isPast = daysAgo < 0 || monday < today;
    return { day: isPast ? monday : dayAfter(monday, -3), clock };
  }

  /** On the wall of a client: their days are all alike. */
  atHome({ daysAgo, at: clock }: Moment, zone = this.zone): WallTime {
    return { day: dayAfter(wallTimeAt(zone, this.now).day, -daysAgo), clock };
  }

  instant({ daysAgo, at }: Moment): Date {
    return instantOf(this.zone, this.working({ daysAgo, at })).instant;
  }

  /** In the order in which they happened; what is still to come today is left for today. */
  stepsOf({ life, timeZone }: Pick<DemoClient, 'life' | 'timeZone'>): Step[] {
    let last = 0;
    const latest = this.now.getTime() - 2 * minute;
    const steps = life.flatMap((act): Step[] => {
      const own = isOfClient(act)
        ? instantOf(timeZone ?? this.zone, this.atHome(act, timeZone)).instant.getTime()
        : this.instant(act).getTime();
      if (act.does === 'meet') return this.meeting(act.session, own);
      last = Math.min(Math.max(own, last + minute), latest);
      return [{ moment: new Date(last), act }];
    });
    return steps.toSorted((a, b) => a.moment.getTime() - b.moment.getTime());
  }

  /** The weekday that it was so many days ago where somebody lives; 1 is Monday. */
  weekdayOf(daysAgo: number, zone = this.zone): Weekday {
    const day = dayAfter(wallTimeAt(zone, this.now).day, -daysAgo);
    return weekdays.find((weekday) => weekdayFrom(day, weekday) === day) ?? 1;
  }

  private meeting(session: string, start: number): Step[] {
    const end = start + sessionMinutes * minute;
    if (end > this.now.getTime()) return [];
    return [
      { moment: new Date(start), act: { does: 'start', session } },
      { moment: new Date(end), act: { does: 'finish', session } },
    ];
  }

  /** `+2`: two hours from now, on the half hour, between eight and eight. */
  private clock(at: string): string {
    if (!/^[+-]/.test(at)) return at;
    const [hours = 0, minutes = 0] = wallTimeAt(this.zone, this.now).clock.split(':').map(Number);
    const half = Math.floor((hours * 60 + minutes) / 30) * 30;
    const base = Math.min(Math.max(half, 11 * 60), 16 * 60) + Number(at) * 60;
    return [Math.floor(base / 60), base % 60].map((part) => `${part}`.padStart(2, '0')).join(':');
  }
}
