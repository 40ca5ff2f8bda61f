import type { ReactNode } from 'react';
import type { Answered } from '../answered.ts';
import { OneAnswer } from '../one-answer.tsx';
import { ThenBeside } from '../then-beside.tsx';
import { Changed } from './changed.tsx';
import { Dots } from './dots.tsx';
import type { Reading } from './reading.ts';

interface AnswerProps {
  reading: Reading;
  answered: Answered;
  isQuote: boolean;
}

/** What was answered now, with what was answered to it at other times. */
export function Answer({ reading, answered, isQuote }: AnswerProps) {
  const { response, beside } = reading;
  const { quiet, dots = [] } = response.layout ?? {};
  const { id } = answered.item;
  const thens = beside.byItem.get(id) ?? [];
  if (!quiet && dots.includes(id)) return <Dots {...{ reading, answered, thens }} />;
  return (
    <AtOtherTimes {...{ reading, answered }} now={<One {...{ response, answered, isQuote }} />}>
      {(then) => <One response={then.response} answered={then} isQuote={isQuote} />}
    </AtOtherTimes>
  );
}

type OneProps = Parameters<typeof OneAnswer>[0] & Pick<AnswerProps, 'isQuote'>;

function One({ isQuote, ...of }: OneProps) {
  const plain = <OneAnswer {...of} />;
  return isQuote ? <blockquote className="quote">{plain}</blockquote> : plain;
}

interface AtOtherTimesProps {
  reading: Reading;
  answered: Answered;
  now: ReactNode;
  children: Parameters<typeof ThenBeside>[0]['children'];
}

/** The first one before beside this one; of what is named so, this one beside the latest. */
export function AtOtherTimes({ reading, answered, now, children }: AtOtherTimesProps) {
  const { response, beside } = reading;
  const { id } = answered.item;
  const { latest = [], versions } = response.layout ?? {};
  const times = versions ? [] : (beside.byItem.get(id) ?? []);
  const before = times.filter(({ isLater }) => !isLater);
  const last = latest.includes(id) ? times.findLast(({ isLater }) => isLater) : undefined;
  const note = beside.amended.includes(id) && <Changed />;
  if (before.length === 0 && !last)
    return (
      <>
        {now}
        {note}
      </>
    );
  return <ThenBeside {...{ before, last, now, note, on: response.answeredOn, children }} />;
}
