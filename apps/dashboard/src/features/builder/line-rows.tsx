import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './rows.module.css';

interface LineActsProps {
  name: string;
  at: number;
  of: number;
  onMove: (to: number) => void;
  onRemove?: (() => void) | undefined;
}

/** Order and removal of one line in a list of choices, points or words. */
export function LineActs({ name, at, of, onMove, onRemove }: LineActsProps) {
  const move = (to: number) => {
    if (to >= 0 && to < of) onMove(to);
  };
  return (
    <span className={styles['moves']}>
      <button
        type="button"
        className={styles['up']}
        aria-label={t('builder.move.up', { name })}
        aria-disabled={at === 0}
        onClick={() => move(at - 1)}
      >
        <Icon name="open" />
      </button>
      <button
        type="button"
        className={styles['down']}
        aria-label={t('builder.move.down', { name })}
        aria-disabled={at === of - 1}
        onClick={() => move(at + 1)}
      >
        <Icon name="open" />
      </button>
      {onRemove && (
        <button
          type="button"
          className={styles['less']}
          aria-label={t('builder.line.remove', { name })}
          onClick={onRemove}
        >
          <Icon name="plus" />
        </button>
      )}
    </span>
  );
}

/** The same list with one thing at another place. */
export function moved<Thing>(list: readonly Thing[], from: number, to: number): Thing[] {
  const [thing] = list.slice(from, from + 1);
  return thing === undefined ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, thing);
}
