import { t } from '../i18n/t.ts';
import { Icon } from './icon.tsx';
import styles from './chip.module.css';

interface ReadFirstProps {
  /** Beside one answer, or beside a person who wrote several. */
  of?: 'one' | 'some';
}

/** What the client asked for, in words. No alarm: nobody promised to look at once. */
export const ReadFirst = ({ of = 'one' }: ReadFirstProps) => (
  <span className={styles['wish']}>
    <Icon name="eye" />
    {t(`read-first.${of}`)}
  </span>
);
