import type { Measure } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type MeasureArea, measureChanged } from '../features/measures/measures.api.ts';
import { WordingForm } from '../features/measures/wording-form.tsx';
import messages from '../i18n/messages/measures.json' with { type: 'json' };
import { loadMessages, t } from '../i18n/t.ts';
import { Part } from '../ui/sheet.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './bring-wording.module.css';

loadMessages(messages);

interface BringProps {
  practice: string;
  measure: Measure;
  /** Whose page it is. */
  area: MeasureArea;
  onBack: () => unknown;
}

/** The words of a measure, on the page of a therapist and on the one of the owner. */
export function Bring({ practice, measure, area, onBack }: BringProps) {
  const queries = useQueryClient();
  const { shell, exercise, edition, title } = measure;
  if (!shell) return <p className="lead quiet">{t('measures.not-found')}</p>;
  return (
    <>
      <h1>{t('wording.title', { title })}</h1>
      <p className="lead quiet">{t('wording.lead')}</p>
      <div className={styles['form']}>
        <Guide lines={shell.guide} />
        <WordingForm
          {...{ practice, area, shell, exercise, edition }}
          onKept={async () => {
            await measureChanged(queries, practice);
            toast({ text: t('wording.kept') });
            await onBack();
          }}
          onCancel={() => void onBack()}
        />
      </div>
    </>
  );
}

const Guide = ({ lines }: { lines: readonly string[] }) => (
  <Part title={t('wording.guide')}>
    <ol className={styles['guide']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  </Part>
);
