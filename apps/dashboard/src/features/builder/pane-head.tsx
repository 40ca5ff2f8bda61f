import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import styles from './builder.module.css';
import { useDesk } from './desk.ts';

interface PaneHeadProps {
  title: string;
  note?: string;
  children?: ReactNode;
}

/** Where one is; on a narrow screen with the way back to the list. */
export function PaneHead({ title, note, children }: PaneHeadProps) {
  const { show } = useDesk();
  return (
    <header className="stack-2">
      <div className={styles['toList']}>
        <Button kind="quiet" icon="back" onClick={() => show({}, 'head')}>
          {t('builder.list')}
        </Button>
      </div>
      <h2 tabIndex={-1} data-head dir="auto">
        {title}
      </h2>
      {note && <p className="meta">{note}</p>}
      {children}
    </header>
  );
}
