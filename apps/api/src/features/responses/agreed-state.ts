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

/** Setting aside can be undone; until that is over it is open for the practice. */
export const occurrenceForPractice = (now: string) =>
  `case when o.state = 'set_aside'
      and o.closed_at > ${now}::timestamptz - interval '${undoSeconds} seconds' then 'open'
    when o.state <> 'open' and ${whileArchived('o.closed_at', 'o.client_id')} then 'open'
    else o.state end`;

/** What is left of one time of doing it (`o`): what is done stays done. */
export const occurrenceForClient = (now: string) =>
  `case when o.state <> 'done' and ${stateForClient(now)} <> 'agreed' then 'ended'
    else o.state end`;
