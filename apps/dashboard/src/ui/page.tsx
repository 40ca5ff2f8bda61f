import { useLocation } from '@tanstack/react-router';
import { createContext, use, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import footStyles from './foot.module.css';
import { Icon } from './icon.tsx';
import styles from './page.module.css';
import { keepInTab } from './this-tab.ts';

/** Client pages keep a neutral title: whoever looks over a shoulder at the tabs learns nothing. */
export function useTitle(title?: string): void {
  useEffect(() => {
    document.title = title === undefined ? t('brand') : `${title} · ${t('brand')}`;
  }, [title]);
}

/** After a change of page the new one is read from its start, by eye and by screen reader. */
export function useFocusOnArrival() {
  const ref = useRef<HTMLElement>(null);
  const arrivedAt = useRef('');
  const { pathname } = useLocation();
  useEffect(() => {
    if (arrivedAt.current === pathname) return;
    arrivedAt.current = pathname;
    if (document.activeElement === document.body || document.activeElement === null)
      ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return ref;
}

export const Brand = ({ hidden }: { hidden?: boolean }) => (
  <a className={styles['brand']} href="/">
    <Icon name="brand" />
    <span className={cx(hidden && 'sr')}>{t('brand')}</span>
  </a>
);

/** What stands above every page inside it, but after the way past it: the strip of a demo. */
export const Strip = createContext<ReactNode>(null);

export const Skip = () => (
  <a className="skip" href="#main">
    {t('skip')}
  </a>
);

interface ClientPageProps {
  /** Title of what is open, small, beside the mark. */
  titleLine?: string;
  /** A quiet control at the end of the top line. */
  aside?: ReactNode;
  /** The lower row of the foot: steps (`FootActs`) or pages (`FootTabs`). */
  foot?: ReactNode;
  /** Two things are compared. */
  wide?: boolean;
  children: ReactNode;
}

/** One column, the help line always at the same place. */
export function ClientPage({ titleLine, aside, foot, wide, children }: ClientPageProps) {
  const main = useFocusOnArrival();
  return (
    <div className={cx(styles['frame'], wide && styles['wide'])}>
      <Skip />
      {use(Strip)}
      <header className={styles['top']}>
        <Brand hidden={titleLine !== undefined} />
        {titleLine && <p className={styles['titleLine']}>{titleLine}</p>}
        {aside}
      </header>
      <main className={styles['main']} id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className={footStyles['foot']}>
        <div className={footStyles['footIn']}>
          <p className={footStyles['help']}>
            <span>{t('help.not-watched')}</span>
            <HelpLink />
          </p>
          {foot}
        </div>
      </footer>
    </div>
  );
}

/** A page of its own that works signed out, offline and with the server down. */
export const HelpLink = () => (
  <a
    className={footStyles['helpLink']}
    href="/help.html"
    onClick={() => keepInTab('help-from', window.location.pathname + window.location.search)}
  >
    <Icon name="help" />
    {t('help')}
  </a>
);

export const FootActs = ({ children }: { children: ReactNode }) => (
  <div className={footStyles['acts']}>{children}</div>
);

export const FootTabs = ({ children }: { children: ReactNode }) => (
  <nav className={footStyles['tabs']} aria-label={t('pages')}>
    {children}
  </nav>
);
