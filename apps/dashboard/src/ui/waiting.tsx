import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { useBackOnline } from './use-back-online.ts';
import styles from './waiting.module.css';

/** Nothing for 150 ms, then the shape of what comes, after 4 s a sentence. No spinner. */
export function Skeleton() {
  const waited = useWaited();
  if (waited === 'short') return <div aria-busy="true" />;
  return (
    <div className="stack-5" aria-busy="true">
      <output className="sr">{t('waiting')}</output>
      <span className={cx(styles['bone'], styles['title'])} />
      <div className="stack-4">
        <span className={cx(styles['bone'], styles['l'])} />
        <span className={cx(styles['bone'], styles['l'])} />
        <span className={cx(styles['bone'], styles['m'])} />
        <span className={cx(styles['bone'], styles['s'])} />
      </div>
      {waited === 'long' && <p className="quiet">{t('waiting.long')}</p>}
    </div>
  );
}

/** Before a page has a frame of its own. */
export const PendingPage = () => (
  <div className={styles['pending']}>
    <Skeleton />
  </div>
);

function useWaited(): 'short' | 'some' | 'long' {
  const [waited, setWaited] = useState<'short' | 'some' | 'long'>('short');
  useEffect(() => {
    const some = setTimeout(() => setWaited('some'), 150);
    const long = setTimeout(() => setWaited('long'), 4000);
    return () => {
      clearTimeout(some);
      clearTimeout(long);
    };
  }, []);
  return waited;
}

/** One sentence, at most one plain button. */
export const Empty = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className={styles['empty']}>
    <p>{children}</p>
    {action}
  </div>
);

/** A part of the page that could not be read. Says why and offers another try. */
export function Failed({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  useBackOnline(onRetry);
  return (
    <div className={styles['empty']} role="alert">
      <p>{reason}</p>
      <Button onClick={onRetry}>{t('retry')}</Button>
    </div>
  );
}
