import {
  type AssignmentState,
  type OccurrenceState,
  type SessionState,
  undoSeconds,
} from '@selfward/domain';
import {
  currentOccurrence,
  occurrenceForClient,
  occurrenceForPractice,
  stateForClient,
  stateForPractice,
} from '../responses/index.ts';

export interface StoredSession {
  id: string;
  state: SessionState;
  starts_at: string;
  ends_at: string;
  started_at: string | null;
}

/** One step that made its agreement, or to which the client said "not this one". */
export interface StepRow {
  step: string;
  assignment_id: string | null;
  opened_on: string | null;
  is_declined: boolean;
  /** Of the agreement; null where there is none. */
  agreement: AssignmentState | 'undone' | null;
  occurrence: OccurrenceState | null;
  is_series: boolean;
  closed_on: string | null;
  /** Of what comes again and of which nothing is open: when the next one comes. */
  comes_on: string | null;
}

export interface EnrolmentRow {
  enrolment_id: string;
  client_id: string;
  enrolled_by: string;
  enrolled_by_name: string;
  revision: number;
  content: Buffer;
  content_revision: number;
  weekday: number;
  clock: string;
  started_on: string;
  max_open: number | null;
  shift_days: number;
  prepared: string[];
  wanted: string[];
  dropped: string[];
  ended_on: string | null;
  acted_at: Date;
  before: EnrolmentBefore | null;
  time_zone: string;
  today: string;
  has_ended: boolean;
  pauses: { from: string; until: string }[];
  absences: { firstDay: string; lastDay: string }[];
  sessions: StoredSession[];
  steps: StepRow[];
  /** What the client would like, with its day. */
  wishes: { step: string; on: string }[];
  /** How many exercises are open that the pace counts, of this pathway or none. */
  open: number;
}

/** What one act of the therapist changed, to be put back. */
export interface EnrolmentBefore {
  kind: string;
  /** That was opened. */
  step?: string;
  maxOpen: number | null;
  shiftDays: number;
  prepared: string[];
  wanted: string[];
  dropped: string[];
}

/** Whose eyes: what one side did is not there for the other until its ten seconds are over. */
export type Eyes = 'practice' | 'client';

/** In all of these $1 is the practice and $3 the time; e the enrolment, c the client. */
const now = '$3';
const lived = `${now}::timestamptz - interval '${undoSeconds} seconds'`;
const dayOf = (at: string) => `(${at} at time zone c.time_zone)::date`;

const pauses = (eyes: Eyes) => `(select coalesce(json_agg(json_build_object('from', b.from_day,
    'until', b.until_day + 1)), '[]')
  from pauses b where b.practice_id = $1 and b.client_id = e.client_id
    ${eyes === 'practice' ? `and b.created_at <= ${lived}` : ''})`;

const absences = `(select coalesce(json_agg(json_build_object('firstDay', away.first_day,
    'lastDay', away.last_day)), '[]')
  from absences away where away.practice_id = $1 and away.member_id = e.enrolled_by)`;

const sessions = `(select coalesce(json_agg(json_build_object('id', s.session_id, 'state', s.state,
    'starts_at', s.starts_at, 'ends_at', s.ends_at, 'started_at', s.started_at)
    order by s.starts_at, s.session_id), '[]')
  from sessions s where s.practice_id = $1 and s.client_id = e.client_id
    and s.ends_at > e.created_at)`;

/** Done means the same whether it is kept or shared, and a draft keeps nothing open. */
const closedOn = `case when ${stateForPractice(now)} <> 'agreed'
  then ${dayOf('coalesce(a.closed_at, a.created_at)')}
  else (select min(${dayOf('o.closed_at')}) from occurrences o
    where o.practice_id = $1 and o.assignment_id = a.assignment_id
      and ${occurrenceForPractice(now)} in ('done', 'set_aside')) end`;

const occurrenceFor = (eyes: Eyes) =>
  eyes === 'practice' ? occurrenceForPractice(now) : occurrenceForClient(now);

const comesOn = (eyes: Eyes) => `case when o.opens_at > ${now} or ${occurrenceFor(eyes)} <> 'open'
  then (select min(o.day)::text from occurrences o
    where o.practice_id = $1 and o.assignment_id = a.assignment_id and o.opens_at > ${now}
      and a.rhythm is not null and ${occurrenceFor(eyes)} = 'open') end`;

const steps = (eyes: Eyes) => `(select coalesce(json_agg(json_build_object('step', t.step,
    'assignment_id', t.assignment_id, 'opened_on', t.opened_on,
    'is_declined', t.declined_at ${eyes === 'practice' ? `<= ${lived}` : 'is not null'},
    'agreement', ${eyes === 'practice' ? stateForPractice(now) : stateForClient(now)},
    'occurrence', ${occurrenceFor(eyes)}, 'comes_on', ${comesOn(eyes)},
    'is_series', a.rhythm is not null, 'closed_on', ${closedOn})), '[]')
  from enrolment_steps t
  left join assignments a on a.practice_id = $1 and a.assignment_id = t.assignment_id
  left join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
    and o.occurrence_id = ${currentOccurrence(now)}
  where t.practice_id = $1 and t.enrolment_id = e.enrolment_id
    ${eyes === 'practice' ? '' : `and (a.visible_from is null or a.visible_from <= ${now})`})`;

const wishes = (eyes: Eyes) => `(select coalesce(json_agg(json_build_object('step', w.step,
    'on', ${dayOf('w.asked_at')})), '[]')
  from enrolment_wishes w where w.practice_id = $1 and w.enrolment_id = e.enrolment_id
    ${eyes === 'practice' ? `and w.asked_at <= ${lived}` : ''})`;

/** As the practice may count it: check-ins and logs run beside the rest. */
const open = `(select count(*)::integer from assignments a
  join occurrences o on o.practice_id = $1 and o.assignment_id = a.assignment_id
    and o.occurrence_id = ${currentOccurrence(now)}
  where a.practice_id = $1 and a.client_id = e.client_id and o.kind <> 'log'
    and a.rhythm->>'kind' is distinct from 'weekly' and o.opens_at <= ${now}
    and ${stateForPractice(now)} = 'agreed' and ${occurrenceForPractice(now)} = 'open')`;

const endedOn = (eyes: Eyes) =>
  `case when e.ended_at <= ${eyes === 'practice' ? now : lived} then ${dayOf('e.ended_at')}::text end`;

export const enrolmentColumns = (eyes: Eyes): string => `e.enrolment_id, c.client_id, e.enrolled_by,
  m.name as enrolled_by_name, e.revision, e.content, e.content_revision, e.weekday, e.clock,
  e.started_on::text, e.max_open, e.shift_days, e.prepared, e.wanted, e.dropped,
  ${endedOn(eyes)} as ended_on, e.acted_at, e.before, c.time_zone,
  ${dayOf(`${now}::timestamptz`)}::text as today, c.archived_at is not null as has_ended,
  ${pauses(eyes)} as pauses, ${absences} as absences, ${sessions} as sessions,
  ${steps(eyes)} as steps, ${wishes(eyes)} as wishes, ${open} as open`;

export const enrolmentJoins = `from enrolments e
  join clients c on c.practice_id = $1 and c.client_id = e.client_id
  join memberships m on m.practice_id = $1 and m.member_id = e.enrolled_by`;

/** The one that runs, or the last one; what began so short ago is the therapist's alone for `eyes`. */
export const currentEnrolment = (eyes: Eyes): string => `left join lateral (
    select * from enrolments x where x.practice_id = $1 and x.client_id = c.client_id
      ${eyes === 'client' ? `and x.created_at <= ${lived}` : ''}
    order by x.ended_at is null desc, x.created_at desc, x.enrolment_id limit 1) e on true
  left join memberships m on m.practice_id = $1 and m.member_id = e.enrolled_by`;
