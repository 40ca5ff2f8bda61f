export { Meetings, type NextMeeting } from './meetings.ts';
export { endOf, isMeeting, isOver, type MeetingRow, nextSessionOf } from './meetings-sql.ts';
export { sessionColumns, sessionJoins, sessionOf, type SessionRow } from './session-row.ts';
export { SessionsModule } from './sessions.module.ts';
