export { draftColumns, type DraftRow, openedResponse } from './answer-texts.ts';
export { ResponsesModule } from './responses.module.ts';
