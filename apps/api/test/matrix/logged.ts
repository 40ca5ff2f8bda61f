import { areas, type Role, roleOfArea } from '@selfward/domain';
import type { Client } from 'pg';
import { latest } from '../api.ts';
import type { TestPractice } from '../practice.ts';
import type { CallerName, Entry, Logged } from './cell.ts';

interface Row {
  practice_id: string;
  member_id: string;
  role: string;
  action: string;
  subject: string;
  subject_id: unknown;
  client_id: unknown;
}

/** What the request that came in last left in the access log, of whatever practice. */
export async function entriesLeft(admin: Client): Promise<Row[]> {
  const sql = `select practice_id, member_id, role, action, subject, subject_id, client_id
    from access_log where request_id = $1 order by entry_id`;
  return (await admin.query<Row>(sql, [latest.id])).rows;
}

/** Somebody's role in the practice of the tests; who has none is not known to its log. */
const held: Partial<Record<CallerName, [keyof TestPractice['members'], Role]>> = {
  client: ['client', 'client'],
  otherClient: ['otherClient', 'client'],
  therapist: ['therapist', 'therapist'],
  otherTherapist: ['otherTherapist', 'therapist'],
  owner: ['owner', 'owner'],
  frontDesk: ['frontDesk', 'front_desk'],
  supervisor: ['supervisor', 'supervisor'],
  cover: ['cover', 'cover'],
  therapistAsClientElsewhere: ['therapist', 'therapist'],
};

interface Asked {
  route: string;
  log: Logged;
  as: CallerName;
  practice: TestPractice;
  answer: { status: number; body: unknown };
}

/** What it has to have left: no more and no less, under nobody else's name. */
export function entriesDue({ route, log, as, practice, answer }: Asked): Row[] {
  const [name, role] = held[as] ?? [];
  const area = areas.find((one) => route.includes(`/:practiceId/${one}/`));
  if (name === undefined || role === undefined || area === undefined) return [];
  const { memberId } = practice.members[name];
  const who = { practice_id: practice.practiceId, member_id: memberId, role };
  if (answer.status === 403 || answer.status === 404) return [{ ...who, ...refusal() }];
  if (answer.status >= 300 || typeof log === 'string') return [];
  return [{ ...who, role: roleOfArea[area], ...said(log, { practice, as, answer }) }];
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Names and values of the last request's path. */
const inPath = (): [string, unknown][] => Object.entries(latest.params ?? {});

function refusal() {
  const last = inPath().findLast(([name]) => name !== 'practiceId')?.[1];
  const subject_id = isId(last) ? last : null;
  return { action: 'refused', subject: 'route', subject_id, client_id: null };
}

function said(
  { action, subject, id, isOfClient }: Entry,
  { practice, as, answer: { body } }: Omit<Asked, 'route' | 'log'>,
) {
  const path = inPath().filter(([, value]) => isId(value));
  const inAnswer = typeof body === 'object' && body !== null && 'id' in body ? body.id : 'none';
  const ids = {
    path: path.at(-1)?.[1],
    answer: inAnswer,
    new: expect.stringMatching(/^(?=.{36}$)[0-9a-f-]+$/),
    nothing: null,
  };
  const subject_id: unknown = ids[id];
  const own = as === 'otherClient' ? practice.otherClientId : practice.clientId;
  const client = path.find(([name]) => name === 'clientId')?.[1] ?? own;
  const client_id = subject === 'client' ? subject_id : client;
  return { action, subject, subject_id, client_id: isOfClient ? client_id : null };
}
