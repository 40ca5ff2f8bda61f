import { type StepSize, stepSizes } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, Tick, Wrong } from '../../ui/field.tsx';
import { Entry } from '../../ui/sheet.tsx';
import { changeStep, moveStep, type Step, withoutStep } from './editing.ts';
import type { EditorParts } from './editor-parts.ts';
import styles from './pathways.module.css';
import { stepFacts, stepTitles, titleIn } from './pathway-steps.tsx';
import { TimingFields } from './timing-fields.tsx';

interface StepEditorProps extends EditorParts {
  step: Step;
  at: number;
  isOpen: boolean;
  onOpen: (id: string | null) => void;
  /** Said to whoever does not see the list change. */
  onSay: (text: string) => void;
}

/** One line of the list; its fields stand below it while it is changed. */
export const StepEditor = (props: StepEditorProps) => {
  const { step, at, pathway, known, faults, isOpen } = props;
  const own = faults.filter(({ place }) => place.startsWith(`steps[${at}].`));
  return (
    <Entry>
      <div className="stack-2">
        <h3 dir="auto">{titleIn(known, step.exercise)}</h3>
        <p className="meta">
          {stepFacts(step, { known, titleOf: stepTitles(known, pathway.steps) })}
        </p>
        {!isOpen &&
          own.map(({ code, place }) => (
            <Wrong key={place + code}>{t(`pathway-fault.${code}`)}</Wrong>
          ))}
        <StepActs {...props} />
        {isOpen && <StepFields {...props} />}
      </div>
    </Entry>
  );
};

function StepActs({ step, at, pathway, known, edit, isOpen, onOpen, onSay }: StepEditorProps) {
  const title = titleIn(known, step.exercise);
  const move = (to: number) => {
    edit(moveStep(pathway, at, to));
    onSay(t('editor.moved', { title, n: to + 1 }));
  };
  const remove = () => {
    edit(withoutStep(pathway, at));
    onSay(t('editor.removed', { title }));
  };
  return (
    <fieldset className={styles['stepActs']} aria-label={t('editor.acts', { title })}>
      <Button kind="quiet" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? null : step.id)}>
        {t(isOpen ? 'editor.close' : 'editor.open')}
      </Button>
      {at > 0 && (
        <Button kind="quiet" onClick={() => move(at - 1)}>
          {t('editor.up')}
        </Button>
      )}
      {at < pathway.steps.length - 1 && (
        <Button kind="quiet" onClick={() => move(at + 1)}>
          {t('editor.down')}
        </Button>
      )}
      <Button kind="quiet" onClick={remove}>
        {t('editor.remove')}
      </Button>
    </fieldset>
  );
}

interface SizeFieldProps {
  size: StepSize;
  onChoose: (size: StepSize) => void;
}

const SizeField = ({ size, onChoose }: SizeFieldProps) => (
  <SelectField
    label={t('editor.size')}
    value={size}
    onChange={({ target }) => onChoose(stepSizes[target.selectedIndex] ?? size)}
  >
    {stepSizes.map((one) => (
      <option key={one} value={one}>
        {t(`pathway.size.${one}`)}
      </option>
    ))}
  </SelectField>
);

/** How often it comes, and who has to be there: both are the measure's own. */
const MeasureHint = ({ step, known }: Pick<StepEditorProps, 'step' | 'known'>) => (
  <>
    {step.timing.kind === 'week' && <p className="small quiet">{t('editor.measure.until')}</p>}
    {known.get(step.exercise)?.onlyTogether && (
      <p className="small quiet">{t('editor.measure.together')}</p>
    )}
  </>
);

function StepFields({ step, at, pathway, known, faults, edit }: StepEditorProps) {
  const change = (next: Partial<Step>, field: string) =>
    edit(changeStep(pathway, at, { ...step, ...next }), `${step.id}.${field}`);
  const wrong = (field: string) => {
    const found = faults.find(({ place }) => place === `steps[${at}].${field}`);
    return found && t(`pathway-fault.${found.code}`);
  };
  const whole = wrong('exercise') ?? wrong('id');
  return (
    <div className={styles['fields']}>
      {whole && <Wrong>{whole}</Wrong>}
      <TimingFields
        timing={step.timing}
        earlier={pathway.steps.slice(0, at)}
        titleOf={stepTitles(known, pathway.steps)}
        wrong={(field) => wrong(`timing.${field}`)}
        onChange={(timing) => change({ timing }, 'timing')}
      />
      {known.get(step.exercise)?.isMeasure ? (
        <MeasureHint step={step} known={known} />
      ) : (
        <SizeField size={step.size} onChoose={(size) => change({ size }, 'size')} />
      )}
      <Tick
        checked={step.optional}
        onChange={({ target }) => change({ optional: target.checked }, 'optional')}
      >
        {t('editor.optional')}
      </Tick>
    </div>
  );
}
