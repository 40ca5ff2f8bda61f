import type { BesideResponse, SharedResponse } from '@selfward/contract';
import { useMemo } from 'react';
import { t } from '../../i18n/t.ts';
import { Answers } from './answers.tsx';
import { besideOf, nothingBeside } from './beside.ts';
import { Versions } from './layouts/versions.tsx';
import { OldWordsAlone } from './then-beside.tsx';

interface AnswersBesideProps {
  response: SharedResponse;
  /** Undefined as long as it is on its way: what stands beside an answer comes to where it stands. */
  beside: BesideResponse | undefined;
}

/** The answers of one response, each with what stands beside it. */
export function AnswersBeside({ response, beside }: AnswersBesideProps) {
  const ready = useMemo(
    () => (beside ? besideOf(response, beside) : nothingBeside),
    [response, beside],
  );
  const { byItem, alone, others } = ready;
  const hasBefore = [...byItem.values()].flat().some(({ isLater }) => !isLater);
  const { versions } = response.layout ?? {};
  return (
    <>
      {hasBefore && !versions && <p className="small quiet part-lead">{t('beside.yardstick')}</p>}
      <Answers response={response} beside={ready} />
      <OldWordsAlone thens={alone} />
      {versions && (
        <Versions
          reading={{ response, beside: ready }}
          others={others.filter(({ slug }) => slug === response.slug)}
        />
      )}
    </>
  );
}
