import type { Shell, ShellFault } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import styles from './measures.module.css';

/** Everything that stands between the wording and the measure, in the order of the form. */
export const WordingFaults = ({ shell, faults }: { shell: Shell; faults: ShellFault[] }) => (
  <div className={styles['faults']} role="alert">
    <p>{t('wording.faults')}</p>
    <ul className={styles['options']}>
      {[...new Set(faults.map((fault) => inWords(shell, fault)))].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  </div>
);

const inWords = (shell: Shell, { fault, number, place }: ShellFault): string =>
  t(`wording.fault.${fault}`, { n: number ?? 0, place: placeInWords(shell, place) });

function placeInWords(shell: Shell, place: string): string {
  const [, part = '', id = ''] = place.split('/');
  if (part === 'confirmed') return shell.checks.find((check) => check.id === id)?.text ?? '';
  if (part === 'edition') return t('wording.place.edition');
  if (part === 'stem') return t('wording.place.stem');
  return t(part === 'items' ? 'wording.place.items' : 'wording.place.option');
}
