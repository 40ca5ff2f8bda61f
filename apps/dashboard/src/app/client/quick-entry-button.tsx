import { lazy, Suspense, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import styles from './client.module.css';

const loadQuick = () => import('./quick-entry.tsx');
const QuickEntry = lazy(loadQuick);

/** A moment is written down close to when it happened: from here in one tap. */
export function QuickEntryButton({ assignment, title }: { assignment: string; title: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['quick']}>
      <Button icon="draft" onClick={() => setOpen(true)}>
        {t('quick.open')}
        <span className="sr">: {title}</span>
      </Button>
      {isOpen && (
        <Suspense>
          <QuickEntry assignment={assignment} title={title} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
