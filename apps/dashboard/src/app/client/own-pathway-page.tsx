import type { OwnPathway, OwnStep } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { ownPathwayQuery } from '../../features/own-pathway/own-pathway.api.ts';
import messages from '../../i18n/messages/own-pathway.json' with { type: 'json' };
import { comingDay, longDay } from '../../i18n/days.ts';
import { loadMessages, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { Entries, Entry, EntryLink, Part } from '../../ui/sheet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { InBreak } from './break.tsx';
import { Folded } from './folded.tsx';
import { comesInWords } from './own-pathway-words.ts';
import { OwnStepAct } from './own-step-act.tsx';
import { Tabs } from './tabs.tsx';

loadMessages(messages);

/** What is open and what may come: no share of anything, and nothing that could be late. */
export function OwnPathwayPage() {
  useTitle();
  const query = useQuery(ownPathwayQuery(useMembership().membership.practiceId));
  const { data } = query;
  return (
    <ClientPage foot={<Tabs />}>
      <h1>{t('own-pathway.title')}</h1>
      <NotYet query={query} />
      {data && !data.pathway && <Empty>{t('own-pathway.none')}</Empty>}
      {data?.pathway && <Way pathway={data.pathway} />}
    </ClientPage>
  );
}

function Way({ pathway }: { pathway: OwnPathway }) {
  const { title, therapistName: therapist, steps, state, today } = pathway;
  const isOver = state === 'ended' || pathway.hasEnded;
  const running = steps.filter(isRunning);
  const again = running.filter(({ comesOn }) => comesOn !== null);
  const open = running.filter(({ comesOn }) => comesOn === null);
  const behind = steps.filter((step) => step.state === 'opened' && !isRunning(step));
  return (
    <>
      <p className="quiet">
        {t(isOver ? 'own-pathway.ended' : 'own-pathway.lead', { title, therapist })}
      </p>
      {!isOver && <Standing pathway={pathway} />}
      <Part title={t('own-pathway.open')}>
        {open.length === 0 && <p className="quiet after-head">{t('own-pathway.none-open')}</p>}
        <Opened steps={open} {...{ today }} />
      </Part>
      {again.length > 0 && (
        <Part title={t('own-pathway.again')}>
          <Opened steps={again} {...{ today }} />
        </Part>
      )}
      {!isOver && <Coming pathway={pathway} />}
      {behind.length > 0 && (
        <Part title={t('own-pathway.closed')}>
          <Opened steps={behind} {...{ today }} />
        </Part>
      )}
    </>
  );
}

const isRunning = ({ state, progress }: OwnStep): boolean =>
  state === 'opened' && progress === 'open';

function Standing({ pathway }: { pathway: OwnPathway }) {
  const { pausedUntil, awayUntil, therapistName: therapist } = pathway;
  if (pausedUntil)
    return (
      <div className="part-lead">
        <InBreak until={pausedUntil} />
      </div>
    );
  return (
    awayUntil && (
      <div className="part-lead">
        <Banner icon="clock">
          {t('own-pathway.away', { therapist, day: longDay(awayUntil) })}
        </Banner>
      </div>
    )
  );
}

function Opened({ steps, today }: { steps: readonly OwnStep[]; today: string }) {
  const practice = useMembership().membership.practiceId;
  return (
    <Entries>
      {steps.map(({ id, title, assignmentId, progress, comesOn }) => (
        <li key={id}>
          {assignmentId && (
            <EntryLink
              to="/p/$practice/client/exercise/$assignment"
              params={{ practice, assignment: assignmentId }}
              search={{}}
              title={title}
              note={
                comesOn === null
                  ? progress && t(`own-pathway.progress.${progress}`)
                  : t('own-pathway.comes', { day: comingDay(comesOn, today) })
              }
            />
          )}
        </li>
      ))}
    </Entries>
  );
}

/** As much as somebody wants to know of what comes; the rest is a tap away. */
const soon = 4;

function Coming({ pathway }: { pathway: OwnPathway }) {
  const coming = pathway.steps.filter(isComing);
  if (coming.length === 0) return null;
  return (
    <Part title={t('own-pathway.coming')}>
      <p className="small quiet after-head">{t('own-pathway.coming.text')}</p>
      <Steps steps={coming.slice(0, soon)} pathway={pathway} />
      {coming.length > soon && (
        <Folded title={t('own-pathway.coming.later')}>
          <Steps steps={coming.slice(soon)} pathway={pathway} />
        </Folded>
      )}
    </Part>
  );
}

/** Said where the gap is that they would wonder about. */
function AwayBefore({ step, pathway }: { step: OwnStep; pathway: OwnPathway }) {
  const { awayLater, therapistName: therapist, steps } = pathway;
  const coming = steps.filter(isComing);
  return awayLater
    .filter(({ firstDay }) => coming.find((one) => isBefore(firstDay, one)) === step)
    .map(({ firstDay, lastDay }) => (
      <p className="small quiet" key={firstDay}>
        {t('own-pathway.away.later', {
          therapist,
          from: longDay(firstDay),
          until: longDay(lastDay),
        })}
      </p>
    ));
}

const isComing = ({ state }: OwnStep): boolean => state !== 'opened';

const isBefore = (day: string, step: OwnStep): boolean => step.day !== null && day < step.day;

const Steps = ({ steps, pathway }: { steps: readonly OwnStep[]; pathway: OwnPathway }) => (
  <Entries>
    {steps.map((step) => (
      <li key={step.id}>
        <AwayBefore {...{ step, pathway }} />
        <Entry>
          <RowOf acts={<OwnStepAct step={step} />}>
            <h3 dir="auto">{step.title}</h3>
            <p className="meta">{comesInWords(step, pathway)}</p>
          </RowOf>
        </Entry>
      </li>
    ))}
  </Entries>
);
