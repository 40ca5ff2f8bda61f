import type { SharingState } from '@selfward/domain';
import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './chip.module.css';

interface ChipProps {
  icon?: IconName;
  tone?: 'plain' | 'accent' | 'attention';
  children: ReactNode;
}

export const Chip = ({ icon, tone = 'plain', children }: ChipProps) => (
  <span className={cx(styles['chip'], tone !== 'plain' && styles[tone])}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);

/** Draft pen, closed letter, letter with a seal, open letter. */
export const SharingChip = ({ state }: { state: SharingState }) => (
  <Chip icon={state} tone={state === 'shared' ? 'accent' : 'plain'}>
    {t(`sharing.${state}`)}
  </Chip>
);
