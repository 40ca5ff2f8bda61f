import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { withStep } from './editing.ts';
import type { EditorParts } from './editor-parts.ts';
import type { StepExercise } from './pathway-steps.tsx';
import styles from './pathways.module.css';

interface AddStepProps extends EditorParts {
  exercises: readonly StepExercise[];
  onSay: (text: string) => void;
}

/** At the end, from where it is moved to its place. */
export function AddStep({ exercises, pathway, edit, onSay }: AddStepProps) {
  const [slug, setSlug] = useState('');
  const chosen = exercises.find((line) => line.slug === slug);
  const add = () => {
    if (!chosen) return;
    edit(withStep(pathway, chosen));
    onSay(t('editor.added', { title: chosen.title }));
    setSlug('');
  };
  return (
    <div className={styles['shift']}>
      <SelectField
        label={t('editor.add')}
        value={slug}
        onChange={({ target }) => setSlug(target.value)}
      >
        <option value="">{t('card.choose')}</option>
        <Group label={t('editor.add.exercises')} lines={exercises.filter(isExercise)} />
        <Group
          label={t('editor.add.measures')}
          lines={exercises.filter(({ isMeasure }) => isMeasure)}
        />
      </SelectField>
      <Button icon="plus" disabled={!chosen} onClick={add}>
        {t('editor.add.do')}
      </Button>
    </div>
  );
}

const isExercise = ({ isMeasure }: StepExercise): boolean => !isMeasure;

/** A measure is no exercise, though both can be a step. */
const Group = ({ label, lines }: { label: string; lines: readonly StepExercise[] }) =>
  lines.length > 0 && (
    <optgroup label={label}>
      {lines.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
    </optgroup>
  );
