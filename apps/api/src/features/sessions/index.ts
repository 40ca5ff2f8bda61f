export { Meetings, meetingOf, type NextMeeting } from './meetings.ts';
export {
  endOf,
  endOfLastSession,
  isOver,
  type MeetingRow,
  nextSessionOf,
  sessionFor,
} from './meetings-sql.ts';
export { SessionsModule } from './sessions.module.ts';
