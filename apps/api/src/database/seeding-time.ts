import { AsyncLocalStorage } from 'node:async_hooks';

const moments = new AsyncLocalStorage<Date>();

/** Set only inside `atMoment`; jobs and everybody else's requests are never inside. */
export const seedingMoment = (): Date | undefined => moments.getStore();

/**
 * The demo's past: what `act` does happens at that moment, for as long as it takes. It hangs on the
 * call and not on the clock, so it cannot outlast the seeding, and no route leads here. A wall keeps
 * everything but the demo from importing it.
 */
export const atMoment = <Done>(moment: Date, act: () => Promise<Done>): Promise<Done> =>
  moments.run(moment, act);
