import {
  dropStep,
  endEnrolment,
  enrolmentState,
  pausedUntil,
  pauseFor,
  resume,
  shiftBy,
  shortenTo,
  takeIn,
} from './plan-edits.ts';
import { planOf } from './plan-of.ts';
import { anEnrolment, inWeek, pathwayOf, said, someFacts, step } from './testing/plans.ts';

const today = '2027-01-11';
const enrolment = anEnrolment();
const none = new Set<string>();

describe('a break', () => {
  const paused = pauseFor(enrolment, 2, today);

  it('lasts as many weeks as the client says, from today', () => {
    expect(pausedUntil(paused, today)).toBe('2027-01-25');
    expect(pausedUntil(paused, '2027-01-24')).toBe('2027-01-25');
    expect(pausedUntil(paused, '2027-01-25')).toBeNull();
    expect(enrolmentState(paused, today)).toBe('paused');
    expect(enrolmentState(paused, '2027-01-25')).toBe('running');
  });

  it('can be ended before, and its days stay left out', () => {
    const back = resume(paused, '2027-01-14');
    expect(back.pauses).toEqual([{ from: '2027-01-11', until: '2027-01-14' }]);
    expect(enrolmentState(back, '2027-01-14')).toBe('running');
    expect(pauseFor(back, 1, '2027-01-14').pauses).toHaveLength(2);
  });

  it('that is ended on the day it began leaves nothing', () =>
    expect(resume(paused, today)).toEqual(enrolment));

  it('is one at a time', () => {
    expect(() => pauseFor(paused, 1, '2027-01-12')).toThrow('pathway-paused');
    expect(() => resume(enrolment, today)).toThrow('pathway-not-paused');
    expect(() => resume(paused, '2027-01-25')).toThrow('pathway-not-paused');
  });
});

describe('a plan', () => {
  it('can be shifted more than once', () =>
    expect(shiftBy(shiftBy(enrolment, 7), -2).shiftDays).toBe(5));

  it('can leave out a step and take it back in', () => {
    const without = dropStep(enrolment, 'one', none);
    expect(without.dropped).toEqual(['one']);
    expect(dropStep(without, 'one', none).dropped).toEqual(['one']);
    expect(takeIn(without, 'one')).toMatchObject({ dropped: [], wanted: ['one'] });
  });

  it('keeps what is open already', () =>
    expect(() => dropStep(enrolment, 'one', new Set(['one']))).toThrow('pathway-step-opened'));

  it('ends, and then nothing changes any more', () => {
    const ended = endEnrolment(enrolment);
    expect(enrolmentState(ended, today)).toBe('ended');
    for (const edit of [
      () => pauseFor(ended, 1, today),
      () => resume(ended, today),
      () => shiftBy(ended, 1),
      () => takeIn(ended, 'one'),
      () => dropStep(ended, 'one', none),
      () => endEnrolment(ended),
    ])
      expect(edit).toThrow('pathway-ended');
  });

  it('leaves what it was given as it was', () => {
    const frozen = Object.freeze({ ...enrolment, dropped: Object.freeze(['two']) });
    pauseFor(frozen, 1, today);
    shiftBy(frozen, 1);
    takeIn(frozen, 'two');
    dropStep(frozen, 'one', none);
    endEnrolment(frozen);
    expect(frozen).toEqual({ ...enrolment, dropped: ['two'] });
  });
});

describe('shortening', () => {
  const long = pathwayOf(
    step('one', inWeek(1)),
    step('two', inWeek(6)),
    step('three', inWeek(9)),
    step('old', inWeek(2)),
  );
  const short = pathwayOf(
    step('one', inWeek(1)),
    step('two', inWeek(4), { optional: true }),
    step('three', inWeek(5)),
  );

  it('takes the places of the shorter one and keeps what is open', () => {
    const opened = new Map([
      ['one', '2027-01-04'],
      ['old', '2027-01-11'],
    ]);
    const shortened = shortenTo(long, short, opened);
    expect(shortened.steps.map(({ id }) => id)).toEqual(['old', 'one', 'two', 'three']);
    expect(planOf(shortened, enrolment, someFacts('2027-01-12', { opened })).map(said)).toEqual([
      'opened 2027-01-11',
      'opened 2027-01-04',
      'waiting 2027-01-25 choice',
      'waiting 2027-02-01',
    ]);
  });

  it('leaves out what is not open and has no place', () =>
    expect(shortenTo(long, short, none)).toEqual(short));
});
