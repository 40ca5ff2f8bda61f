export {
  currentOccurrence,
  occurrenceForClient,
  occurrenceForPractice,
  stateForClient,
  stateForPractice,
  writableState,
} from './agreed-state.ts';
export {
  draftColumns,
  type DraftRow,
  openAnswers,
  openDraft,
  openedResponse,
} from './answer-texts.ts';
export { earlierAnswers, type EarlierRow, openEarlier, readBackOf } from './earlier.ts';
export { readable, takenBack, unread } from './readable.ts';
export { revisionSeen, seenOf } from './seen.ts';
export { ResponsesModule } from './responses.module.ts';
export { cursorOf, responseAt } from './review-cursor.ts';
export { cutKept, keptItems } from './visibility.ts';
