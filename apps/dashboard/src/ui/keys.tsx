import { t } from '../i18n/t.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Tick } from './field.tsx';
import styles from './keys.module.css';
import { switchKeys, useKeysAreOn } from './use-keys.ts';

interface KeyHint {
  keys: readonly string[];
  does: string;
}

/** What can be pressed here, quietly at the foot of a wide page. */
export function KeyLine({ hints }: { hints: readonly KeyHint[] }) {
  const on = useKeysAreOn();
  if (!on) return null;
  return (
    <p className={`${styles['line']} no-print`}>
      {hints.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd className={styles['key']} key={key}>
              {key}
            </kbd>
          ))}
          {does}
        </span>
      ))}
    </p>
  );
}

interface KeysDialogProps {
  hints: readonly KeyHint[];
  onClose: () => void;
}

export function KeysDialog({ hints, onClose }: KeysDialogProps) {
  const on = useKeysAreOn();
  return (
    <Dialog
      title={t('keys.title')}
      onClose={onClose}
      actions={
        <Button onClick={onClose} data-first>
          {t('keys.close')}
        </Button>
      }
    >
      <dl className={styles['list']}>
        {hints.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd className={styles['key']} key={key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Tick checked={on} onChange={({ target }) => switchKeys(target.checked)}>
        {t('keys.on')}
      </Tick>
      <p className="small quiet">{t('keys.silent')}</p>
    </Dialog>
  );
}
