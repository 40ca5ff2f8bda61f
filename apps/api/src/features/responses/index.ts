export { draftColumns, type DraftRow, openedResponse } from './answer-texts.ts';
export { readable, unread } from './readable.ts';
export { ResponsesModule } from './responses.module.ts';
