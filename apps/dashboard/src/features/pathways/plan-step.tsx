import type { PlanLine } from '@selfward/contract';
import { comingDay, onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/field.tsx';
import { minutesInWords } from '../../ui/minutes.ts';
import { rhythmInWords } from '../../ui/rhythm-words.ts';
import { RowOf } from '../../ui/row-of.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { type PlanAround, reasonInWords } from './plan-words.ts';
import { timingInWords } from './timing-words.ts';
import type { EnrolmentActing } from './use-enrolment-act.ts';

interface PlanStepsProps {
  lines: readonly PlanLine[];
  around: PlanAround;
  /** Nothing can be done about one that has ended. */
  acting: EnrolmentActing | null;
}

export const PlanSteps = ({ lines, ...more }: PlanStepsProps) => (
  <Entries>
    {lines.map((line) => (
      <li key={line.id}>
        <Entry>
          <PlanStep line={line} {...more} />
        </Entry>
      </li>
    ))}
  </Entries>
);

interface PlanStepProps extends Omit<PlanStepsProps, 'lines'> {
  line: PlanLine;
}

const PlanStep = ({ line, around, acting }: PlanStepProps) => {
  const reason = reasonInWords(line, around);
  const asked = isAsked(line) && line.askedOn;
  // Whoever asked has said that they want it.
  const isOwnWish = asked && line.waitsFor === 'choice';
  return (
    <RowOf acts={acting && <StepActs line={line} acting={acting} />}>
      <h3 dir="auto">{line.title}</h3>
      <p className="meta">{factsOf(line, around)}</p>
      {asked && (
        <p className="small">
          {t('plan.asked', { name: around.name, day: onDay(asked, around.today) })}
        </p>
      )}
      {reason && !isOwnWish && <p className="small">{reason}</p>}
      {acting && line.prepare && line.state === 'waiting' && (
        <Prepared line={line} acting={acting} />
      )}
    </RowOf>
  );
};

function factsOf(line: PlanLine, { titleOf, today }: PlanAround): string {
  const { timing, minutes, optional, progress } = line;
  return sentence([
    ...openedInWords(line, today),
    ...(isWeekOfPlan(timing) ? oftenInWords(line) : [timingInWords(timing, titleOf)]),
    ...(minutes ? [minutesInWords(minutes)] : []),
    ...(optional ? [t('pathway.optional')] : []),
    ...(progress && progress !== 'open' ? [t(`plan.progress.${progress}`)] : []),
  ]);
}

function openedInWords({ state, day, comesOn }: PlanLine, today: string): string[] {
  if (state !== 'opened' || day === null) return [];
  if (comesOn !== null) return [t('plan.comes', { day: comingDay(comesOn, today) })];
  return [t('plan.opened', { day: onDay(day, today) })];
}

/** A plan that has moved says weeks by their days; the week of the pathway would contradict them. */
const isWeekOfPlan = (timing: PlanLine['timing']): boolean => timing.kind === 'week';

const oftenInWords = ({ rhythm }: PlanLine): string[] =>
  rhythm === null || rhythm.kind === 'once' ? [] : [rhythmInWords(rhythm)];

/** Nobody has said yes or no to it yet, or it was left out. */
const isAsked = ({ askedOn, state, declined, wanted }: PlanLine): boolean =>
  askedOn !== null && state !== 'opened' && !declined && !wanted;

interface ActProps {
  line: PlanLine;
  acting: EnrolmentActing;
}

/** The gate of what must not be met alone. It never opens by its day. */
const Prepared = ({ line, acting }: ActProps) => (
  <div className="no-print">
    <Tick
      checked={isTicked({ line, acting })}
      disabled={acting.isPending}
      onChange={({ target: { checked: prepared } }) =>
        acting.mutate({
          body: { kind: 'prepare', step: line.id, prepared },
          done: t(prepared ? 'plan.prepared.done' : 'plan.prepared.not'),
        })
      }
    >
      {t('plan.prepared')}
      <span className="sr">: {line.title}</span>
    </Tick>
  </div>
);

/** At once as it was tapped, while it is on its way. */
function isTicked({ line, acting }: ActProps): boolean {
  const body = acting.isPending ? acting.variables.body : null;
  return body?.kind === 'prepare' && body.step === line.id ? body.prepared : line.prepared;
}

const StepActs = (props: ActProps) => (
  <>
    <OpenNow {...props} />
    <InOrOut {...props} />
  </>
);

/**
 * What the client asked for, and what is for the hour alone: nobody looks at the answer in time when it is
 * given elsewhere.
 */
function OpenNow({ line, acting }: ActProps) {
  const { id: step, title } = line;
  const isOffered = isAsked(line) || (line.state === 'waiting' && line.waitsFor === 'together');
  if (!isOffered) return null;
  return (
    <Act
      kind="plain"
      text={t('plan.open-now')}
      act={{ body: { kind: 'open', step }, done: t('plan.open-now.done', { title }) }}
      {...{ title, acting }}
    />
  );
}

/** What is open already is ended as an agreement; what the client does not want is theirs. */
function InOrOut({ line, acting }: ActProps) {
  const { state, declined } = line;
  if (state === 'opened' || declined) return null;
  const isIn = state === 'waiting' && line.waitsFor !== 'choice';
  return (
    <>
      {!isIn && <TakeIn line={line} acting={acting} />}
      {(isIn || (state === 'waiting' && isAsked(line))) && <Drop line={line} acting={acting} />}
    </>
  );
}

const TakeIn = ({ line: { id: step, title }, acting }: ActProps) => (
  <Act
    text={t('plan.take-in')}
    act={{ body: { kind: 'take-in', step }, done: t('plan.taken-in', { title }) }}
    {...{ title, acting }}
  />
);

const Drop = ({ line: { id: step, title }, acting }: ActProps) => (
  <Act
    text={t('plan.drop')}
    act={{ body: { kind: 'drop', step }, done: t('plan.dropped', { title }) }}
    {...{ title, acting }}
  />
);

interface OneActProps {
  text: string;
  title: string;
  act: Parameters<EnrolmentActing['mutate']>[0];
  acting: EnrolmentActing;
  kind?: 'quiet' | 'plain';
}

const Act = ({ text, title, act, acting, kind = 'quiet' }: OneActProps) => (
  <Button
    kind={kind}
    busy={acting.isPending && acting.variables.done === act.done && t('waiting')}
    onClick={() => acting.mutate(act)}
  >
    {text}
    <span className="sr">: {title}</span>
  </Button>
);
