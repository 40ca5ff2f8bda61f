import type { Enrolment } from '@selfward/contract';
import { useState } from 'react';
import { inWords, t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import { PaceChoice, type SharedPace } from './pace-choice.tsx';
import styles from './pathways.module.css';
import type { EnrolmentActing } from './use-enrolment-act.ts';

interface PlanChangeProps {
  enrolment: Enrolment;
  acting: EnrolmentActing;
  name: string;
  sharedPace: SharedPace;
}

/** What moves the plan as a whole. Each acts at once and can be taken back. */
export const PlanChange = (props: PlanChangeProps) => (
  <div className="no-print">
    <Part title={t('plan.change')}>
      <div className="after-head stack-5">
        <Shift {...props} />
        <PaceChoice
          legend={t('plan.pace')}
          name={props.name}
          value={props.enrolment.maxOpen}
          shared={props.sharedPace}
          onChoose={(maxOpen) =>
            props.acting.mutate({ body: { kind: 'pace', maxOpen }, done: t('plan.pace.done') })
          }
        />
        <Whole {...props} />
      </div>
    </Part>
  </div>
);

const weeks = [-4, -2, -1, 1, 2, 3, 4, 8] as const;

function Shift({ acting }: PlanChangeProps) {
  const [by, setBy] = useState(1);
  return (
    <div className={styles['shift']}>
      <SelectField
        label={t('plan.shift')}
        value={by}
        onChange={({ target }) => setBy(Number(target.value))}
      >
        {weeks.map((n) => (
          <option key={n} value={n}>
            {shiftInWords(n)}
          </option>
        ))}
      </SelectField>
      <Button
        busy={acting.isPending && acting.variables.body.kind === 'shift' && t('waiting')}
        onClick={() =>
          acting.mutate({
            body: { kind: 'shift', days: by * 7 },
            done: t('plan.shifted', { by: shiftInWords(by) }),
          })
        }
      >
        {t('plan.shift.do')}
      </Button>
    </div>
  );
}

function shiftInWords(by: number): string {
  const n = Math.abs(by);
  return t(by > 0 ? 'plan.shift.later' : 'plan.shift.earlier', { n, words: inWords(n) });
}

const Whole = ({ enrolment, acting }: PlanChangeProps) => (
  <Acts>
    <Button kind="quiet" onClick={() => window.print()}>
      {t('plan.print')}
    </Button>
    {enrolment.canShorten && (
      <Button
        kind="quiet"
        onClick={() => acting.mutate({ body: { kind: 'shorten' }, done: t('plan.shortened') })}
      >
        {t('plan.shorten')}
      </Button>
    )}
    <Button
      kind="quiet"
      onClick={() => acting.mutate({ body: { kind: 'end' }, done: t('plan.ended.done') })}
    >
      {t('plan.end')}
    </Button>
  </Acts>
);
