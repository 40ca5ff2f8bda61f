import type { BesideResponse, SharedResponse } from '@selfward/contract';
import { useMemo } from 'react';
import messages from '../../i18n/messages/beside.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { AllEntries } from './all-entries.tsx';
import { Answers } from './answers.tsx';
import { logEntries } from './log-entries.ts';
import { OldWordsAlone, ThenBeside } from './then-beside.tsx';
import { thenAndNow } from './then.ts';

loadMessages(messages);

interface BesideAnswersProps {
  response: SharedResponse;
  beside: BesideResponse;
}

/** The answers of one response, each with what stands beside it; of a log, all entries below them. */
export default function BesideAnswers({ response, beside }: BesideAnswersProps) {
  const { byItem, alone } = useMemo(() => thenAndNow(response, beside), [response, beside]);
  if (response.exercise.cadence.kind === 'log')
    return (
      <>
        <Answers response={response} />
        <AllEntries entries={logEntries(response, beside)} />
      </>
    );
  return (
    <>
      {byItem.size > 0 && <p className="small quiet part-lead">{t('beside.yardstick')}</p>}
      <Answers
        response={response}
        renderAround={(answered, plain) => {
          const thens = byItem.get(answered.item.id);
          const note = beside.amended.includes(answered.item.id) && <Changed />;
          if (thens) return <ThenBeside {...{ response, thens, note }} now={answered} />;
          return (
            <>
              {plain}
              {note}
            </>
          );
        }}
      />
      <OldWordsAlone thens={alone} />
    </>
  );
}

const Changed = () => <p className="small quiet">{t('beside.amended')}</p>;
