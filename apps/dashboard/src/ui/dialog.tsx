import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  /** Escape and the way back of the device. Without it the dialog stays until it is answered. */
  onClose?: () => void;
  actions?: ReactNode;
  wide?: boolean;
  /** The actions stay in sight while what is above them scrolls. */
  pinned?: boolean;
  children: ReactNode;
}

/**
 * Only for what cannot be undone or must be said first. Stands in the page while it is open: the
 * browser keeps focus inside, makes the rest inert and gives focus back.
 */
export function Dialog({ title, onClose, actions, wide, pinned, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // The browser would take the first control; some dialogs know a better one.
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={cx(styles['dialog'], wide && styles['wide'], pinned && styles['pinned'])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div className={cx(styles['body'], 'stack-3')}>{children}</div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </dialog>
  );
}
