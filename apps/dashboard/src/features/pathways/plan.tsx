import type { Enrolment } from '@selfward/contract';
import { longDay, onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Part } from '../../ui/sheet.tsx';
import { PlanChange } from './plan-change.tsx';
import styles from './pathways.module.css';
import { PlanCard } from './plan-card.tsx';
import { type DaysAway, planParts, withDaysAway } from './plan-parts.ts';
import { PlanSteps } from './plan-step.tsx';
import type { PlanAround } from './plan-words.ts';
import type { SharedPace } from './pace-choice.tsx';
import { useEnrolmentAct } from './use-enrolment-act.ts';

interface PlanProps {
  practice: string;
  enrolment: Enrolment;
  name: string;
  sharedPace: SharedPace;
}

/** A client's way through a pathway: what is open, what comes in which week, and what waits for what. */
export function Plan({ practice, enrolment, name, sharedPace }: PlanProps) {
  const act = useEnrolmentAct(practice, enrolment);
  const acting = enrolment.state === 'ended' ? null : act;
  const { open, again, weeks, waiting, closed, leftOut } = planParts(
    enrolment.plan,
    enrolment.startedOn,
  );
  const around = aroundOf(enrolment, name);
  const steps = { around, acting };
  return (
    <Columns
      side={
        <>
          <PlanCard enrolment={enrolment} />
          {acting && <PlanChange {...{ enrolment, acting, name, sharedPace }} />}
        </>
      }
    >
      <Standing enrolment={enrolment} name={name} />
      <Part title={t('plan.open')}>
        {open.length === 0 && <p className="quiet after-head">{t('plan.none-open')}</p>}
        <PlanSteps lines={open} {...steps} />
      </Part>
      <Rest title={t('plan.again')} lines={again} {...steps} />
      {withDaysAway(weeks, acting ? enrolment.awayLater : []).map((part) =>
        part.away ? (
          <Away key={part.away.firstDay} away={part.away} name={enrolment.enrolledByName} />
        ) : (
          <Part key={part.from} title={t('plan.week', { day: longDay(part.from) })}>
            <PlanSteps lines={part.lines} {...steps} />
          </Part>
        ),
      )}
      <Rest title={t('plan.waits')} lines={waiting} {...steps} />
      <Rest title={t('plan.closed')} lines={closed} {...steps} />
      <Rest title={t(acting ? 'plan.left-out' : 'plan.not-opened')} lines={leftOut} {...steps} />
    </Columns>
  );
}

/** Weeks without anything are not forgotten ones. */
const Away = ({ away, name }: { away: DaysAway; name: string }) => (
  <Part title={t('plan.away.title', { name })}>
    <p className="quiet after-head">
      {t('plan.away.later', { from: longDay(away.firstDay), until: longDay(away.lastDay) })}
    </p>
  </Part>
);

const Rest = ({ title, ...more }: { title: string } & Parameters<typeof PlanSteps>[0]) =>
  more.lines.length > 0 && (
    <Part title={title}>
      <PlanSteps {...more} />
    </Part>
  );

function aroundOf({ plan, today, state, ...of }: Enrolment, name: string): PlanAround {
  const titles = new Map(plan.map(({ id, title }) => [id, title]));
  return {
    name,
    today,
    hasEnded: state === 'ended',
    therapist: of.enrolledByName,
    titleOf: (step) => titles.get(step) ?? step,
  };
}

/** What it is, since when, and why it stands still. */
function Standing({ enrolment, name }: Pick<PlanProps, 'enrolment' | 'name'>) {
  const { title, startedOn, endedOn, pausedUntil, awayUntil, enrolledByName, today } = enrolment;
  return (
    <div className="stack-3">
      <p className={styles['paper']} dir="auto">
        {name}
      </p>
      <h2 dir="auto">{t('plan.lead', { title, day: onDay(startedOn, today) })}</h2>
      {endedOn && <p className="quiet">{t('plan.ended', { day: onDay(endedOn, today) })}</p>}
      {pausedUntil && (
        <Banner icon="pause">{t('plan.paused', { name, day: longDay(pausedUntil) })}</Banner>
      )}
      {awayUntil && (
        <Banner icon="clock">
          {t('plan.away', { name: enrolledByName, day: longDay(awayUntil) })}
        </Banner>
      )}
    </div>
  );
}
