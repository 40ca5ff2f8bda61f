import type { PlanLine } from '@selfward/contract';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/field.tsx';
import { minutesInWords } from '../../ui/minutes.ts';
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
  return (
    <RowOf acts={acting && <StepActs line={line} acting={acting} />}>
      <h3 dir="auto">{line.title}</h3>
      <p className="meta">{factsOf(line, around)}</p>
      {reason && <p className="small">{reason}</p>}
      {acting && line.prepare && line.state === 'waiting' && (
        <Prepared line={line} acting={acting} />
      )}
    </RowOf>
  );
};

function factsOf(line: PlanLine, { titleOf, today }: PlanAround): string {
  const { timing, minutes, optional, state, day, progress } = line;
  return sentence([
    ...(state === 'opened' && day !== null ? [t('plan.opened', { day: onDay(day, today) })] : []),
    timingInWords(timing, titleOf),
    ...(minutes ? [minutesInWords(minutes)] : []),
    ...(optional ? [t('pathway.optional')] : []),
    ...(progress && progress !== 'open' ? [t(`plan.progress.${progress}`)] : []),
  ]);
}

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

/** Only in the hour: nobody looks at the answer in time when it is given elsewhere. */
function OpenNow({ line, acting }: ActProps) {
  const { id: step, title } = line;
  if (line.state !== 'waiting' || line.waitsFor !== 'together') return null;
  const done = t('plan.open-now.done', { title });
  const isBusy = acting.isPending && acting.variables.done === done;
  return (
    <Button
      busy={isBusy && t('waiting')}
      onClick={() => acting.mutate({ body: { kind: 'open', step }, done })}
    >
      {t('plan.open-now')}
      <span className="sr">: {title}</span>
    </Button>
  );
}

/** What is open already is ended as an agreement; what the client does not want is theirs. */
function InOrOut({ line, acting }: ActProps) {
  const { id: step, title, state, declined } = line;
  if (state === 'opened' || declined) return null;
  const isIn = state === 'waiting' && line.waitsFor !== 'choice';
  const act = isIn
    ? { body: { kind: 'drop', step } as const, done: t('plan.dropped', { title }) }
    : { body: { kind: 'take-in', step } as const, done: t('plan.taken-in', { title }) };
  const isBusy = acting.isPending && acting.variables.done === act.done;
  return (
    <Button kind="quiet" busy={isBusy && t('waiting')} onClick={() => acting.mutate(act)}>
      {t(isIn ? 'plan.drop' : 'plan.take-in')}
      <span className="sr">: {title}</span>
    </Button>
  );
}
