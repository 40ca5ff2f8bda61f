import { undoSeconds } from '@selfward/domain';

/**
 * The state of an agreement (`a`) for writing: one that was taken back after the client had begun is
 * over for them; the practice has no such agreement any more.
 */
export const writableState = `case when a.state = 'undone' then 'ended' else a.state end`;

/** Until undo is over, what one side did is not there for the other. `now` names the parameter. */
const within = (now: string) => `a.closed_at > ${now}::timestamptz
  - interval '${undoSeconds} seconds'`;

export const stateForClient = (now: string) =>
  `case when a.state = 'ended' and ${within(now)} then 'agreed' else ${writableState} end`;

/** The work has ended: what somebody who is archived does (`closedAt`) is not there for the practice. */
const whileArchived = (closedAt: string, clientId: string) =>
  `exists (select from clients gone where gone.practice_id = $1 and gone.client_id = ${clientId}
    and gone.archived_at < ${closedAt})`;

export const stateForPractice = (now: string) =>
  `case when a.state = 'declined'
      and (${within(now)} or ${whileArchived('a.closed_at', 'a.client_id')})
    then 'agreed' else a.state end`;

/**
 * Which occurrence of the agreement `a` its page is about: the last one that has opened, or the first
 * while none has. One that somebody does early is asked for by its own id until its day has come.
 */
export const currentOccurrence = (now: string) => `(select latest.occurrence_id
  from occurrences latest
  where latest.practice_id = $1 and latest.assignment_id = a.assignment_id
  order by latest.opens_at > ${now},
    case when latest.opens_at > ${now} then latest.ordinal else -latest.ordinal end limit 1)`;

/** Nothing piles up: once the next one (`o` before it) has opened, this one is over. */
const isPast = (now: string) => `exists (select from occurrences next
  where next.practice_id = $1 and next.assignment_id = o.assignment_id
    and next.ordinal > o.ordinal and next.opens_at <= ${now})`;

/**
 * Setting aside can be undone; until that is over it is open for the practice. A draft keeps nothing
 * open here: an occurrence that is past looks the same with and without one.
 */
export const occurrenceForPractice = (now: string) =>
  `case when o.state = 'open' and ${isPast(now)} then 'ended'
    when o.state = 'set_aside'
      and o.closed_at > ${now}::timestamptz - interval '${undoSeconds} seconds' then 'open'
    when o.state <> 'open' and ${whileArchived('o.closed_at', 'o.client_id')} then 'open'
    else o.state end`;

/** What is left of one time of doing it (`o`): what is done stays done, what was begun can be finished. */
export const occurrenceForClient = (now: string) =>
  `case when o.state <> 'done' and ${stateForClient(now)} <> 'agreed' then 'ended'
    when o.state = 'open' and ${isPast(now)} and not exists (select from responses begun
      where begun.practice_id = $1 and begun.assignment_id = o.assignment_id
        and begun.occurrence_id = o.occurrence_id) then 'ended'
    else o.state end`;
