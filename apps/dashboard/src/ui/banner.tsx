import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './banner.module.css';

interface BannerProps {
  icon?: IconName;
  tone?: 'plain' | 'attention';
  children: ReactNode;
}

/** One at a time, at the top of the content. */
export const Banner = ({ icon = 'note', tone = 'plain', children }: BannerProps) => (
  <div className={cx(styles['banner'], tone === 'attention' && styles['attention'])}>
    <Icon name={icon} />
    <div>{children}</div>
  </div>
);

/** On every page of a demo practice; what is only there in a demo is reached from here. */
export const DemoStrip = ({ children }: { children: ReactNode }) => (
  <aside className={styles['strip']} aria-label={t('demo.strip.label')}>
    <span>{t('demo.strip')}</span>
    {children}
  </aside>
);
