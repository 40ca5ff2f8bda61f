import type { PlanSession } from '@selfward/contract';
import { instantOf } from '@selfward/domain/time';

/** A plan on the wall of the practice, with the instants that follow from it. */
export function placed(zone: string, { day, clock, minutes, place }: PlanSession) {
  const { instant, ...wall } = instantOf(zone, { day, clock });
  return { ...wall, timeZone: zone, minutes, place, ...spanOf(instant, minutes) };
}

export const spanOf = (startsAt: Date, minutes: number) => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + minutes * 60_000),
});
