import type { BesideResponse, SharedResponse } from '@selfward/contract';
import { AllEntries } from './all-entries.tsx';
import { AnswersBeside } from './answers-beside.tsx';
import { Answers } from './answers.tsx';
import { logEntries } from './log-entries.ts';

interface BesideAnswersProps {
  response: SharedResponse;
  beside: BesideResponse;
}

/** The answers of one response, each with what stands beside it; of a log, all entries below them. */
export default function BesideAnswers({ response, beside }: BesideAnswersProps) {
  if (response.exercise.cadence.kind !== 'log') return <AnswersBeside {...{ response, beside }} />;
  return (
    <>
      <Answers response={response} />
      <AllEntries entries={logEntries(response, beside)} />
    </>
  );
}
