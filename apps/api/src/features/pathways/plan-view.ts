import type { Card, Enrolment, Exercise, OwnPathway, OwnStep, PlanLine } from '@selfward/contract';
import { pathwayBySlug } from '@selfward/content';
import {
  addDays,
  enrolmentState,
  type PathwayStep,
  pausedUntil,
  type PlannedStep,
  planOf,
  rhythmOf,
  undoUntil,
} from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import type { EnrolmentRow, StepRow } from './enrolments-sql.ts';
import { declinedOf, domainOf, factsOf, paceOf } from './facts.ts';
import { type EnrolmentContent, openEnrolment } from './pathway-content.ts';
import type { Editions } from './pathway-exercises.ts';

/** What a pathway can be shortened to, by its name. */
const shorterOnes: Readonly<Record<string, string>> = {
  'burnout-recovery-12-weeks': 'burnout-recovery-8-weeks',
};

export const shorterThan = (slug: string) => pathwayBySlug(shorterOnes[slug] ?? '');

export interface Shown {
  row: EnrolmentRow;
  content: EnrolmentContent;
  editions: Editions;
  /** Somebody looks in time at an answer about self-harm, whoever is away. */
  isCovered: boolean;
  now: Date;
}

export const contentOf = (keys: Keyring, row: EnrolmentRow): EnrolmentContent =>
  openEnrolment(keys, { id: row.enrolment_id, revision: row.content_revision }, row.content);

export const planFor = (shown: Shown): PlannedStep[] =>
  planOf(shown.content.pathway, domainOf(shown.row), factsOf(shown));

export function enrolmentView(shown: Shown): Enrolment {
  const { row, content, now } = shown;
  const { pathway, card } = content;
  return {
    id: row.enrolment_id,
    clientId: row.client_id,
    revision: row.revision,
    slug: pathway.slug,
    title: pathway.title,
    weeks: pathway.weeks,
    card,
    ownDay: ownDayOf(row),
    startedOn: row.started_on,
    today: row.today,
    ...standing(row),
    maxOpen: paceOf(row.max_open),
    shiftDays: row.shift_days,
    enrolledByName: row.enrolled_by_name,
    endedOn: row.ended_on,
    canShorten: row.ended_on === null && shorterThan(pathway.slug) !== undefined,
    canUndoUntil: row.before && (undoUntil(row.acted_at, now)?.toISOString() ?? null),
    plan: planFor(shown).map((planned) => planLine(planned, shown)),
  };
}

export function ownPathwayView(shown: Shown): OwnPathway {
  const { row, content } = shown;
  const { pathway, card } = content;
  return {
    title: pathway.title,
    weeks: pathway.weeks,
    card,
    startedOn: row.started_on,
    today: row.today,
    hasEnded: row.has_ended,
    ...standing(row),
    maxOpen: paceOf(row.max_open),
    therapistName: row.enrolled_by_name,
    steps: planFor(shown)
      // What the therapist took out of the plan is no news to read.
      .filter(({ step, state }) => state !== 'dropped' || declinedOf(row).includes(step.id))
      .map((planned) => ownStep(planned, shown)),
  };
}

const standing = (row: EnrolmentRow) => {
  const enrolment = domainOf(row);
  const until = pausedUntil(enrolment, row.today);
  const away = row.absences.filter(
    ({ firstDay, lastDay }) => firstDay <= row.today && row.today <= lastDay,
  );
  return {
    state: enrolmentState(enrolment, row.today),
    pausedUntil: until && addDays(until, -1),
    awayUntil:
      away
        .map(({ lastDay }) => lastDay)
        .toSorted()
        .at(-1) ?? null,
    awayLater: row.absences
      .filter(({ firstDay }) => firstDay > row.today)
      .toSorted((one, other) => one.firstDay.localeCompare(other.firstDay)),
  };
};

export const ownDayOf = ({ weekday, clock }: EnrolmentRow): Enrolment['ownDay'] => ({
  weekday: weekdayOf(weekday),
  time: clock,
});

const weekdayOf = (stored: number): Enrolment['ownDay']['weekday'] => {
  const found = ([1, 2, 3, 4, 5, 6, 7] as const).find((one) => one === stored);
  if (found === undefined) throw new Error('a week has seven days');
  return found;
};

/** What is ready opens within the minute; until then it waits for nothing. */
const calm = ({ state }: PlannedStep) => (state === 'open-now' ? 'waiting' : state);

/** What has become of it; nothing where it has made no agreement. */
const madeOf = (made: StepRow | undefined) => ({
  assignmentId: made?.assignment_id ?? null,
  progress: made ? progressOf(made) : null,
  comesOn: made?.comes_on ?? null,
});

/** What every look at a step has in common. */
function stepOf(planned: PlannedStep, { row, editions }: Shown) {
  const { step, day, waitsFor } = planned;
  const exercise = editions.get(step.exercise)?.exercise;
  const made = row.steps.find((one) => one.step === step.id);
  const line = {
    id: step.id,
    title: exercise?.title ?? step.exercise,
    minutes: exercise?.minutes ?? '',
    optional: step.optional,
    day,
    waitsFor,
    ...madeOf(made),
  };
  return { line, exercise, made };
}

function planLine(planned: PlannedStep, shown: Shown): PlanLine {
  const { row } = shown;
  const { id, exercise: slug, size, timing } = planned.step;
  const { line, exercise, made } = stepOf(planned, shown);
  return {
    ...line,
    rhythm: null,
    ...(exercise && ofExercise(planned.step, exercise, shown)),
    exercise: slug,
    size,
    timing,
    state: calm(planned),
    prepare: exercise?.prepare ?? false,
    prepared: row.prepared.includes(id),
    wanted: row.wanted.includes(id),
    declined: made?.is_declined ?? false,
    askedOn: row.wishes.find(({ step }) => step === id)?.on ?? null,
    isThere: exercise !== undefined,
  };
}

/** As it will be agreed: in the size of the card, as often as the exercise asks. */
function ofExercise(step: PathwayStep, exercise: Exercise, { row, content: { card } }: Shown) {
  const small = sizeOf(step, exercise, card) === 'small' ? exercise.small_minutes : undefined;
  return {
    minutes: small === undefined ? exercise.minutes : String(small),
    rhythm: rhythmOf(step, exercise, ownDayOf(row)),
  };
}

/** What has no small version is asked as a whole. */
export function sizeOf({ size }: PathwayStep, exercise: Exercise, card: Card): Card['size'] {
  if (exercise.small_minutes === undefined) return 'full';
  return size === 'client_chooses' ? card.size : size;
}

function ownStep(planned: PlannedStep, shown: Shown): OwnStep {
  const { line, exercise } = stepOf(planned, shown);
  const isAsked = shown.row.wishes.some(({ step }) => step === line.id);
  const state = calm(planned);
  return {
    ...line,
    smallMinutes: exercise?.small_minutes ?? null,
    isAsked,
    state: state === 'dropped' ? 'declined' : state,
  };
}

/** What comes again is open until it ends; what came once is what became of it. */
function progressOf({ agreement, occurrence, is_series }: StepRow): PlanLine['progress'] {
  if (agreement === null || occurrence === null) return null;
  if (occurrence === 'done' && !is_series) return 'done';
  if (agreement !== 'agreed') return 'ended';
  return is_series ? 'open' : occurrence;
}
