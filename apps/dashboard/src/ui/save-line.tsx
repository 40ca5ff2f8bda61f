import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './save-line.module.css';

/** `device`: it is safe here and not there yet. `wrong`: it is on the screen and nowhere else. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'device'; because: 'offline' | 'unreachable' | 'signed-out' }
  | { kind: 'wrong'; reason: string; mayRetry?: boolean };

const icons = {
  untouched: 'lock',
  saved: 'check',
  saving: 'saving',
  device: 'device',
  wrong: 'attention',
} as const satisfies Record<SaveState['kind'], IconName>;

interface SaveLineProps {
  state: SaveState;
  /** Where nothing scrolls under it, the line stands still. */
  still?: boolean;
  onRetry?: () => void;
}

/** Where the words are, in words. Announced when the kind changes, never per key. */
export const SaveLine = ({ state, still, onRetry }: SaveLineProps) => (
  <div className={styles[still ? 'still' : 'line']}>
    <output className={cx(styles['save'], state.kind === 'wrong' && styles['wrong'])}>
      <Icon name={icons[state.kind]} />
      <span>{inWords(state)}</span>
      {state.kind === 'wrong' && state.mayRetry && onRetry && (
        <button type="button" onClick={onRetry}>
          {t('save.retry')}
        </button>
      )}
    </output>
  </div>
);

function inWords(state: SaveState): string {
  if (state.kind === 'wrong') return t('save.wrong', { reason: state.reason });
  if (state.kind === 'device') return t(`save.device.${state.because}`);
  return t(`save.${state.kind}`);
}
