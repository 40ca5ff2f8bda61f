import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from './clock.ts';
import { atMoment } from './seeding-time.ts';

const clock = new Clock();
const then = new Date('2026-03-29T01:30:00Z');
const isNow = (moment: Date) => Math.abs(Date.now() - moment.getTime()) < 5000;

describe('a moment of the past', () => {
  it('is the time of what happens in it, also after waiting', async () => {
    const seen = await atMoment(then, async () => {
      await sleep(1);
      return clock.now();
    });
    expect(seen).toEqual(then);
  });

  it('is nobody else’s time, neither meanwhile nor afterwards', async () => {
    const past = atMoment(then, () => sleep(5));
    expect(isNow(clock.now())).toBe(true);
    await past;
    expect(isNow(clock.now())).toBe(true);
  });

  it('ends with an act that fails', async () => {
    await expect(atMoment(then, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(isNow(clock.now())).toBe(true);
  });
});
