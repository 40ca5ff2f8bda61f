export { Meetings, meetingOf, type NextMeeting } from './meetings.ts';
export {
  endOf,
  endOfLastSession,
  isOver,
  type MeetingRow,
  nextSessionOf,
  sessionFor,
} from './meetings-sql.ts';
export { sessionColumns, sessionJoins, sessionOf, type SessionRow } from './session-row.ts';
export { SessionsModule } from './sessions.module.ts';
