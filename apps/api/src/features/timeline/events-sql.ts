import { timelineKinds } from '@selfward/contract';
import {
  occurrenceForPractice,
  readable,
  stateForPractice,
  takenBack,
} from '../responses/index.ts';

/*
 * Every event in one shape. $1 the practice, $2 who asks, $3 now, $4 the client. None of them looks at
 * a draft or a kept text, so the page is the same whether or not there is one.
 */

const event = (kind: string, from: string, the: Partial<Record<Column, string>>): string =>
  `select ${the.kind ?? `'${kind}'`} as kind, ${columns
    .map((column) => `${the[column] ?? blanks[column]} as ${column}`)
    .join(', ')} from ${from}`;

const columns = ['id', 'entry_id', 'at', 'zone', 'version_id', 'who', 'place'] as const;
type Column = (typeof columns)[number] | 'kind';

const blanks: Record<(typeof columns)[number], string> = {
  id: 'null::uuid',
  entry_id: 'null::uuid',
  at: 'null::timestamptz',
  zone: `(select p.time_zone from practices p where p.practice_id = $1)`,
  version_id: 'null::uuid',
  who: 'null::text',
  place: 'null::text',
};

const nameOf = (member: string): string =>
  `(select m.name from memberships m where m.practice_id = $1 and m.member_id = ${member})`;

const assignments = `assignments a where a.practice_id = $1 and a.client_id = $4
  and a.state <> 'undone'`;
const ofAssignment = {
  id: 'a.assignment_id',
  entry_id: 'a.assignment_id',
  version_id: 'a.version_id',
};
const notes = `clinical_notes n where n.practice_id = $1 and n.client_id = $4`;
const ofNote = { id: 'n.note_id', entry_id: 'n.note_id', who: nameOf('n.author_id') };

const ofResponse = {
  id: 'r.response_id',
  entry_id: 'r.response_id',
  version_id: 'r.version_id',
};

export const events = [
  event(
    'session',
    `sessions s where s.practice_id = $1 and s.client_id = $4 and s.starts_at <= $3`,
    {
      kind: `case when s.state = 'cancelled' then 'session_cancelled' else 'session' end`,
      id: 's.session_id',
      entry_id: 's.session_id',
      at: 'coalesce(s.started_at, s.starts_at)',
      zone: 's.time_zone',
      who: nameOf('s.member_id'),
      place: 's.place',
    },
  ),
  event('agreed', assignments, {
    ...ofAssignment,
    at: 'a.created_at',
    who: nameOf('a.agreed_by'),
  }),
  event('changed', `${assignments} and a.card_changed_at is not null`, {
    ...ofAssignment,
    at: 'a.card_changed_at',
  }),
  event('ended', `${assignments} and a.state = 'ended' and a.closed_at is not null`, {
    ...ofAssignment,
    at: 'a.closed_at',
  }),
  event('declined', `${assignments} and ${stateForPractice('$3')} = 'declined'`, {
    ...ofAssignment,
    at: 'a.closed_at',
  }),
  event(
    'set_aside',
    `occurrences o join assignments a on a.practice_id = $1 and a.assignment_id = o.assignment_id
     where o.practice_id = $1 and o.client_id = $4 and o.state = 'set_aside'
       and a.state <> 'undone' and ${occurrenceForPractice('$3')} = 'set_aside'`,
    { ...ofAssignment, entry_id: 'o.occurrence_id', at: 'o.closed_at' },
  ),
  event('shared', `${readable} r where r.client_id = $4`, { ...ofResponse, at: 'r.shared_at' }),
  event('taken_back', `${takenBack} r`, { ...ofResponse, at: 'r.taken_at' }),
  event(
    'flag_acted',
    `flag_steps d join flags f on f.practice_id = $1 and f.flag_id = d.flag_id
     where d.practice_id = $1 and f.client_id = $4 and d.kind in ('acted', 'closed')`,
    {
      id: 'f.flag_id',
      entry_id: 'd.step_id',
      at: 'd.at',
      version_id: 'f.version_id',
      who: nameOf('d.member_id'),
    },
  ),
  event('note_begun', notes, { ...ofNote, at: 'n.created_at' }),
  event('note_signed', `${notes} and n.signed_at is not null`, { ...ofNote, at: 'n.signed_at' }),
  event(
    'addendum',
    `clinical_note_addenda d join clinical_notes n on n.practice_id = $1 and n.note_id = d.note_id
     where d.practice_id = $1 and n.client_id = $4`,
    { id: 'n.note_id', entry_id: 'd.addendum_id', at: 'd.added_at', who: nameOf('d.author_id') },
  ),
].join('\n union all ');

/** Where a kind of event stands among those of its day. */
export const inTheDay = `array_position(array[${timelineKinds
  .map((kind) => `'${kind}'`)
  .join(', ')}], kind)`;
