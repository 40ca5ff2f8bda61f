import * as fc from 'fast-check';
import type { Days } from './absence.ts';
import { addDays, daysBetween } from './calendar-days.ts';
import type { Pathway } from './pathway.ts';
import { type Pause, standingOn, stillDays } from './plan-calendar.ts';
import { pauseFor, pauseWeeks, resume } from './plan-edits.ts';
import { planOf } from './plan-of.ts';
import type { Enrolment, MaxOpen, PlanFacts, PlannedStep } from './plan.ts';
import { aPathway, anEnrolment, dayOf, noon, run, someFacts, traits } from './testing/plans.ts';

const runs = 1000;
const aMoment = fc.integer({ min: -10, max: 220 }).map(dayOf);
const aSpan = fc.record({
  at: fc.integer({ min: 0, max: 200 }),
  days: fc.integer({ min: 1, max: 28 }),
});
const somePauses = fc.array(
  aSpan.map(({ at, days }): Pause => ({ from: dayOf(at), until: dayOf(at + days) })),
  { maxLength: 3 },
);
const someAbsences = fc.array(
  aSpan.map(({ at, days }): Days => ({ firstDay: dayOf(at), lastDay: dayOf(at + days - 1) })),
  { maxLength: 3 },
);
const aPace = fc.constantFrom<MaxOpen>(1, 3, null);

interface Life {
  pathway: Pathway;
  enrolment: Enrolment;
  facts: PlanFacts;
}

/** A client somewhere on the way: some steps are wanted, dropped, prepared, as a number's bits say. */
const aLife: fc.Arbitrary<Life> = fc
  .record({
    pathway: aPathway,
    pauses: somePauses,
    absences: someAbsences,
    maxOpen: aPace,
    shiftDays: fc.integer({ min: -14, max: 30 }),
    bits: fc.tuple(fc.nat(4095), fc.nat(4095), fc.nat(4095)),
    open: fc.nat(4),
    isCovered: fc.boolean(),
  })
  .map(({ pathway, bits, absences, open, isCovered, ...enrolment }) => {
    const ids = pathway.steps.map(({ id }) => id);
    const [wanted, dropped, prepared] = bits.map((bit) =>
      ids.filter((_, at) => Math.floor(bit / 2 ** at) % 2 === 1),
    );
    return {
      pathway,
      enrolment: anEnrolment({
        ...enrolment,
        wanted,
        dropped: dropped?.filter((_, at) => at % 3 === 0),
      }),
      facts: someFacts(dayOf(0), { absences, open, isCovered, prepared: new Set(prepared) }),
    };
  });

const planOn = ({ pathway, enrolment, facts }: Life, day: string): PlannedStep[] =>
  planOf(pathway, enrolment, { ...facts, now: noon(day) });
const opensIn = (plan: PlannedStep[]) => plan.filter(({ state }) => state === 'open-now');
const isAlongside = ({ step }: PlannedStep) => traits.get(step.exercise)?.alongside === true;

/** The job, on these days, from the first to the last. */
const lived = (life: Life, days: readonly string[]): PlanFacts =>
  days.reduce((known, day) => run(life, known, day), life.facts);

const until = (pauses: readonly Pause[], today: string) =>
  pauses.filter((pause) => pause.until <= today);

describe('whatever the pathway, the client and the calendar', () => {
  it('a break of n weeks moves every step that is not open by exactly n weeks', () =>
    fc.assert(
      fc.property(aLife, fc.nat(220), fc.constantFrom(...pauseWeeks), (life, on, weeks) => {
        const today = dayOf(on);
        // What was before today may be anything; what comes after would move the steps further.
        const enrolment = { ...life.enrolment, pauses: until(life.enrolment.pauses, today) };
        const absences = life.facts.absences.filter(({ lastDay }) => lastDay < today);
        const before = { ...life, enrolment, facts: { ...life.facts, absences } };
        const half = lived(before, [addDays(today, -30), addDays(today, -1)]);
        const known = { ...before, facts: half };
        const paused = { ...known, enrolment: pauseFor(enrolment, weeks, today) };
        const [was, is] = [planOn(known, today), planOn(paused, today)];
        was.forEach(({ state, day }, at) => {
          const moved = is[at];
          const isOpen = state === 'opened' || state === 'dropped';
          if (isOpen) expect(moved).toEqual(was[at]);
          else expect(daysBetween(day ?? '', moved?.day ?? '')).toBe(weeks * 7);
        });
      }),
      { numRuns: runs },
    ));

  it('coming back early moves them by the days of the break that were taken', () =>
    fc.assert(
      fc.property(aLife, fc.nat(200), fc.nat(27), (life, at, days) => {
        const today = dayOf(at);
        const plain = { ...life.enrolment, pauses: [] };
        const back = dayOf(at + days);
        const resumed = resume(pauseFor(plain, 4, today), back);
        const facts = { ...life.facts, absences: [] };
        const was = planOn({ ...life, enrolment: plain, facts }, today);
        const is = planOn({ ...life, enrolment: resumed, facts }, back);
        was.forEach(({ state, day }, place) => {
          if (state !== 'dropped') expect(daysBetween(day ?? '', is[place]?.day ?? '')).toBe(days);
        });
      }),
      { numRuns: runs },
    ));

  it('nothing opens in a break or while the therapist is away, nor before its start', () =>
    fc.assert(
      fc.property(aLife, aMoment, (life, today) => {
        const still = stillDays(life.enrolment.pauses, life.facts.absences);
        const standing = standingOn(today, still);
        fc.pre(standing !== null || today < life.enrolment.startedOn);
        const plan = planOn(life, today);
        expect(opensIn(plan)).toEqual([]);
        // And no day is promised on which it will stand still.
        for (const { day } of plan) expect(standingOn(day ?? '', still)).toBeNull();
      }),
      { numRuns: runs },
    ));

  it('what has to be prepared together never opens without, what is optional never by itself', () =>
    fc.assert(
      fc.property(aLife, aMoment, (life, today) => {
        for (const { step } of opensIn(planOn(life, today))) {
          if (step.exercise === 'prepared') expect(life.facts.prepared.has(step.id)).toBe(true);
          if (step.optional) expect(life.enrolment.wanted).toContain(step.id);
          expect(life.enrolment.dropped).not.toContain(step.id);
        }
      }),
      { numRuns: runs },
    ));

  it('what asks about self-harm never opens where nobody looks in time, and says so', () =>
    fc.assert(
      fc.property(aLife, aMoment, (life, today) => {
        const facts = { ...life.facts, isCovered: false };
        const asking = planOn({ ...life, facts }, today).filter(
          ({ step }) => step.exercise === 'measure',
        );
        expect(opensIn(asking)).toEqual([]);
        for (const { state, waitsFor, step } of asking) {
          const isWanted = !step.optional || life.enrolment.wanted.includes(step.id);
          if (state === 'waiting') expect(waitsFor).toBe(isWanted ? 'together' : 'choice');
        }
      }),
      { numRuns: runs },
    ));

  it('never more is open than the client’s pace, whenever some is closed', () =>
    fc.assert(
      fc.property(aLife, fc.array(fc.nat(3), { minLength: 10, maxLength: 30 }), (life, closes) => {
        const cap = life.enrolment.maxOpen ?? Infinity;
        let facts = { ...life.facts, open: 0 };
        closes.forEach((close, at) => {
          facts = run(life, facts, dayOf(at * 8));
          expect(facts.open).toBeLessThanOrEqual(cap);
          facts = { ...facts, open: Math.max(0, facts.open - close) };
        });
      }),
      { numRuns: 500 },
    ));

  it('what the pace holds back waits only while there is no room', () =>
    fc.assert(
      fc.property(aLife, aMoment, (life, today) => {
        const plan = planOn(life, today);
        const counted = opensIn(plan).filter((one) => !isAlongside(one)).length;
        const isFull = life.facts.open + counted >= (life.enrolment.maxOpen ?? Infinity);
        const held = plan.filter(({ waitsFor }) => waitsFor === 'pace');
        expect(held.length === 0 || isFull).toBe(true);
        expect(held.filter(isAlongside)).toEqual([]);
      }),
      { numRuns: runs },
    ));

  it('the same facts give the same plan, and stay as they were', () =>
    fc.assert(
      fc.property(aLife, aMoment, (life, today) => {
        const copy = structuredClone({ enrolment: life.enrolment, pathway: life.pathway });
        const plan = planOn(life, today);
        expect(planOn({ ...life, ...copy }, today)).toEqual(plan);
        expect({ enrolment: life.enrolment, pathway: life.pathway }).toEqual(copy);
        expect(plan.map(({ step }) => step)).toEqual(life.pathway.steps);
      }),
      { numRuns: runs },
    ));

  it('many short runs end where one long run ends', () =>
    fc.assert(
      fc.property(aLife, fc.uniqueArray(fc.nat(220), { minLength: 1 }), (life, at) => {
        const days = at.toSorted((one, other) => one - other).map(dayOf);
        const last = days.at(-1) ?? '';
        // In a standstill the last run opens nothing, and a run that was left out is made up for later.
        fc.pre(!standingOn(last, stillDays(life.enrolment.pauses, life.facts.absences)));
        const [often, once] = [lived(life, days), lived(life, [last])];
        expect([...often.opened.keys()].toSorted()).toEqual([...once.opened.keys()].toSorted());
        expect(often.open).toBe(once.open);
        const rest = (facts: PlanFacts) =>
          planOn({ ...life, facts }, last).filter(({ state }) => state !== 'opened');
        expect(rest(often)).toEqual(rest(once));
      }),
      { numRuns: runs },
    ));

  it('nothing that is open opens again, and nothing opens twice', () =>
    fc.assert(
      fc.property(aLife, aMoment, (life, today) => {
        const facts = run(life, life.facts, today);
        expect(opensIn(planOn({ ...life, facts }, today)).filter(isAlongside)).toEqual([]);
        for (const { step, state } of planOn({ ...life, facts }, today))
          expect(facts.opened.has(step.id)).toBe(state === 'opened');
      }),
      { numRuns: runs },
    ));
});
