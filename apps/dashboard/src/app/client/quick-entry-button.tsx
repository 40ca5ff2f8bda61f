import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import styles from './client.module.css';

const QuickEntry = lazy(() => import('./quick-entry.tsx'));

/** A log, by its agreement. */
export interface QuickLog {
  assignment: string;
  title: string;
}

interface QuickEntryButtonProps extends QuickLog {
  onOpen: (log: QuickLog) => void;
}

/** A moment is written down close to when it happened: from here in one tap. */
export const QuickEntryButton = ({ onOpen, ...log }: QuickEntryButtonProps) => (
  <div className={styles['quick']}>
    <Button icon="draft" onClick={() => onOpen(log)}>
      {t('quick.open')}
      <span className="sr">: {log.title}</span>
    </Button>
  </div>
);

/**
 * The sheet stands beside the lists, not in them: with its first word an entry finds another place
 * there, and nobody's sheet may close over that.
 */
export function useQuickEntry(): { open: (log: QuickLog) => void; sheet: ReactNode } {
  const [log, setLog] = useState<QuickLog | null>(null);
  const sheet = log && (
    <Suspense>
      <QuickEntry {...log} onClose={() => setLog(null)} />
    </Suspense>
  );
  return { open: setLog, sheet };
}
