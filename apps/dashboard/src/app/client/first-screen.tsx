import type { OpenedAssignment } from '@selfward/contract';
import type { Answers, ResponseSize } from '@selfward/domain';
import { allItems } from '@selfward/domain';
import { lazy, Suspense, useState } from 'react';
import { chooseSize } from '../../features/writing/agreement.api.ts';
import { isLog } from '../../features/writing/which.ts';
import { reasonOf } from '../../http/problem.ts';
import { longDay } from '../../i18n/days.ts';
import { listOf } from '../../i18n/list-of.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { minutesInWords } from '../../ui/minutes.ts';
import { ClientPage } from '../../ui/page.tsx';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { Words } from '../../ui/words.tsx';
import { useMembership } from '../practice-route.tsx';
import { agreedSize, isOpenSize } from './agreed-size.ts';
import { BeforeSafety, FirstActs, OtherAnswers } from './first-acts.tsx';
import { SizeChoice } from './size-choice.tsx';
import { WatchNotice } from './watch-notice.tsx';

// Only where the card or the exercise was changed and not seen yet.
const WhatChanged = lazy(() => import('./what-changed.tsx'));
// Only for what comes again.
const HowOften = lazy(() => import('./how-often.tsx'));

interface FirstScreenProps {
  opened: OpenedAssignment;
  answers: Answers;
  onBegin: () => void;
}

/** Before a word is asked: why, how long, who will see it, and that stopping is always fine. */
export function FirstScreen({ opened, answers, onBegin }: FirstScreenProps) {
  const { exercise, card, therapistName: name } = opened;
  const [size, choose] = useSize(opened);
  const hasSmall = exercise.small_minutes !== undefined;
  const acts = { opened, size, answers, onBegin };
  const others = <OtherAnswers opened={opened} size={size} />;
  return (
    <ClientPage foot={<FirstActs {...acts} />}>
      <h1>{exercise.title}</h1>
      <p className="lead">{exercise.rationale}</p>
      <Suggested opened={opened} />
      {(opened.change || opened.newVersionOn) && (
        <Suspense>
          <WhatChanged opened={opened} />
        </Suspense>
      )}
      <Finished opened={opened} answers={answers} />
      {hasSmall && (
        <div className="part-lead stack-2">
          <SizeChoice exercise={exercise} size={size} open={openSize(opened)} onChoose={choose} />
          {opened.agreedHow === 'sent' && !opened.hasEnded && (
            <p className="small quiet">{t('first.size.seen', { name })}</p>
          )}
        </div>
      )}
      <BeforeSafety {...acts} />
      {opened.safety && others}
      {card.why !== '' && <Why name={name} why={card.why} />}
      <WatchNotice opened={opened} />
      <div className="part-lead">
        <Facts opened={opened} />
      </div>
      {!opened.safety && others}
    </ClientPage>
  );
}

/** What was sent is a suggestion until somebody has begun with it. */
const isSuggested = ({ agreedHow, response }: OpenedAssignment): boolean =>
  agreedHow === 'sent' && response === null;

export const Suggested = ({ opened }: { opened: OpenedAssignment }) =>
  opened.canDecline &&
  isSuggested(opened) && (
    <p className="quiet lead">{t('first.sent', { name: opened.therapistName })}</p>
  );

/** "As long as you like", in the mouth of whoever said it. */
export function openSize(opened: OpenedAssignment): string | null {
  if (!isOpenSize(opened)) return null;
  return isSuggested(opened)
    ? t('first.size.suggested', { name: opened.therapistName })
    : t('first.size.yours');
}

/** Chosen here in so many words, it is kept with the agreement; beginning alone says nothing. */
function useSize(opened: OpenedAssignment) {
  const practice = useMembership().membership.practiceId;
  const [size, setSize] = useState<ResponseSize>(agreedSize(opened));
  const choose = (chosen: ResponseSize) => {
    setSize(chosen);
    chooseSize({ practice, assignment: opened.id }, { size: chosen }).catch((failure: unknown) =>
      toast({ text: reasonOf(failure) }),
    );
  };
  return [size, choose] as const;
}

export function Facts({ opened }: { opened: OpenedAssignment }) {
  const { exercise, card, forSession } = opened;
  return (
    <Entries>
      {exercise.small_minutes === undefined && (
        <Said title={t('first.time')}>
          {t('first.time.all', { minutes: minutesInWords(exercise.minutes, 'minutes.full') })}
        </Said>
      )}
      {card.whenAndWhere !== '' && <Said title={t('first.when')}>{card.whenAndWhere}</Said>}
      {card.inTheWay !== '' && <Said title={t('first.way')}>{card.inTheWay}</Said>}
      {opened.series && (
        <Suspense>
          <HowOften rhythm={opened.series.rhythm} />
        </Suspense>
      )}
      {forSession && (
        <Said title={t('first.for')}>
          {t('first.for.text', { day: longDay(forSession.day), clock: forSession.clock })}
        </Said>
      )}
      <WhoSees opened={opened} />
      <Said title={t('first.stop')}>{stopText(opened)}</Said>
    </Entries>
  );
}

/** What the exercise asks for before it goes on is named here: the promise holds for the rest. */
function stopText({ exercise }: OpenedAssignment): string {
  const gate = allItems(exercise).find(({ required }) => required);
  return gate ? t('first.stop.gate', { question: gate.text }) : t('first.stop.text');
}

/** One thing in each line: who cannot, who could, and what is seen without sharing. */
const WhoSees = ({ opened }: { opened: OpenedAssignment }) => {
  const { therapistName: name, hasEnded, readers, exercise, series } = opened;
  if (hasEnded) return <Said title={t('first.sees')}>{t('first.sees.ended', { name })}</Said>;
  return (
    <li>
      <Entry>
        <h3>{t('first.sees')}</h3>
        <div className="quiet stack-2">
          {opened.safety && <p>{t('first.sees.but')}</p>}
          <p>{t('first.sees.text')}</p>
          {readers.length > 0 && (
            <p>{t('first.sees.names', { names: listOf(readers.map(({ name }) => name)) })}</p>
          )}
          <p>{t(isLog(exercise, series) ? 'first.sees.log' : 'first.sees.progress', { name })}</p>
        </div>
      </Entry>
    </li>
  );
};

const Said = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <li>
    <Entry>
      <h3>{title}</h3>
      <p className="quiet" dir="auto">
        {children}
      </p>
    </Entry>
  </li>
);

export const Why = ({ name, why }: { name: string; why: string }) => (
  <section className="part-lead stack-2">
    <h2 className="label">{t('first.why', { name })}</h2>
    <blockquote className="quote">
      <Words>{why}</Words>
    </blockquote>
  </section>
);

function Finished({ opened, answers }: Pick<FirstScreenProps, 'opened' | 'answers'>) {
  const practice = useMembership().membership.practiceId;
  const { response, hasEnded } = opened;
  if (!response || response.revision === 0) return null;
  const isTold = opened.safety?.items.some((item) => answers[item] !== undefined);
  const state = isTold && response.sharing === 'kept' ? 'told' : response.sharing;
  return (
    <div className="part-lead stack-3">
      <p>{t(hasEnded ? 'first.finished.ended' : 'first.finished', { state })}</p>
      <ButtonLink
        wide
        to="/p/$practice/client/response/$response"
        params={{ practice, response: response.id }}
      >
        {t(hasEnded ? 'first.look.ended' : 'first.look')}
      </ButtonLink>
    </div>
  );
}
