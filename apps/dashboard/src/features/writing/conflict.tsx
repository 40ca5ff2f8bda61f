import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { ReactNode } from 'react';
import { deviceName } from './device.ts';
import type { Line } from './line.ts';
import type { Saver } from './saver.ts';
import styles from './conflict.module.css';

interface ConflictProps {
  path: string;
  line: Line;
  saver: Saver;
  /** Both versions, to read. */
  here: ReactNode;
  there: ReactNode;
}

/** The same answer was written in two places. Both texts stand here; the person chooses. */
export default function Conflict({ path, line, saver, ...shown }: ConflictProps) {
  if (!line.conflict) return null;
  const here = line.value;
  const there = line.conflict.value;
  const both = typeof here === 'string' && typeof there === 'string' ? `${here}\n\n${there}` : null;
  return (
    <section className="stack-4" aria-label={t('conflict.title')}>
      <p role="alert">{t('conflict.title')}</p>
      <p className="small quiet">{t('conflict.text')}</p>
      <div className={styles['pair']}>
        <Version title={t('conflict.here')} onChoose={() => saver.choose(path, here, there)}>
          {shown.here}
        </Version>
        <Version
          title={thereText(line.conflict.device)}
          onChoose={() => saver.choose(path, there, here)}
        >
          {shown.there}
        </Version>
      </div>
      {both && (
        <Button wide onClick={() => saver.choose(path, both, null)}>
          {t('conflict.both')}
        </Button>
      )}
    </section>
  );
}

interface VersionProps {
  title: string;
  onChoose: () => void;
  children: ReactNode;
}

const Version = ({ title, onChoose, children }: VersionProps) => (
  <div className={styles['version']}>
    <p className="label">{title}</p>
    <div>{children}</div>
    <Button onClick={onChoose}>{t('conflict.choose')}</Button>
  </div>
);

/** Of the same kind it may well be another window of this browser. */
function thereText(device: string): string {
  if (device === deviceName()) return t('conflict.there.same', { device });
  return t('conflict.there', { device: device || t('device.other') });
}
