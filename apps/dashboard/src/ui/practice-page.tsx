import { createLink } from '@tanstack/react-router';
import { use } from 'react';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { Brand, Skip, Strip, useFocusOnArrival } from './page.tsx';
import styles from './practice-page.module.css';
import { useCurrentInSight } from './use-current-in-sight.ts';

interface PracticePageProps {
  /** Links of the bar. */
  nav: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** The practice area: dense type, a bar on top. */
export function PracticePage({ nav, aside, children }: PracticePageProps) {
  const main = useFocusOnArrival();
  const row = useCurrentInSight();
  return (
    <div className="dense">
      <Skip />
      {use(Strip)}
      <header className={styles['bar']}>
        <Brand />
        <nav aria-label={t('pages')} ref={row}>
          {nav}
        </nav>
        <span className="grow" />
        {aside}
      </header>
      <main className={styles['main']} id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** In the bar, apart from the pages: other areas of the same practice. */
export const OtherAreas = ({ children }: { children: ReactNode }) => (
  <span className={styles['areas']}>{children}</span>
);

const CrumbAnchor = ({ children, className, ...more }: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a className={cx(styles['crumb'], className)} {...more}>
    <Icon name="back" />
    {children}
  </a>
);

/** Above a title: back to the list that it stands in. Takes `to` and `params` of the router. */
export const Crumb = createLink(CrumbAnchor);

/** What is filled in or read line by line, on a page that is wider than a line. */
export const Narrow = ({ children }: { children: ReactNode }) => (
  <div className={styles['narrow']}>{children}</div>
);
