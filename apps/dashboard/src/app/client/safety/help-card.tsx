import type { OpenedAssignment, SafetyCard } from '@selfward/contract';
import { useEffect, useId, useRef } from 'react';
import { useSaveState, type Writing } from '../../../features/writing/use-saver.ts';
import { listOf } from '../../../i18n/list-of.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './help-card.module.css';
import { Numbers, useKept } from './help-numbers.tsx';
import { inTime } from './in-time.ts';
import { OwnPlan } from './own-plan.tsx';

interface HelpCardProps {
  opened: OpenedAssignment;
  card: SafetyCard;
  writing: Writing;
  /** Where the answer stands that brought this up. */
  item: string;
  onContinue: () => void;
  onStop: () => void;
}

/**
 * At the tap, on this device alone, before and whatever saving does: numbers that can be called. It asks
 * nothing, holds nothing up, and nothing waits behind it.
 */
export function HelpCard({ opened, card, writing, item, onContinue, onStop }: HelpCardProps) {
  const ref = useShown();
  const id = useId();
  const kept = useKept();
  return (
    <dialog
      ref={ref}
      className={styles['card']}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onContinue();
      }}
    >
      <div className={styles['in']}>
        <h1 id={id} tabIndex={-1} data-first>
          {t('safety.help.title')}
        </h1>
        <p>{t('safety.help.lead')}</p>
        <p>
          <strong>{t('safety.help.danger')}</strong>
        </p>
        <p>
          <strong>{t('safety.help.reach')}</strong>
        </p>
        <Numbers kept={kept} />
        <OwnPlan />
        <Arrived {...{ opened, card, writing, item }} />
        <p>{t('safety.help.ways')}</p>
        <div className={styles['acts']}>
          <Button onClick={onStop}>{t('safety.help.stop')}</Button>
          <Button onClick={onContinue}>{t('safety.help.continue')}</Button>
        </div>
      </div>
    </dialog>
  );
}

/** Over everything else from the first moment, and read from its first word. */
function useShown() {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return ref;
}

/** What is true of the answer at this moment, and never that somebody is watching. */
function Arrived({
  card,
  writing,
  item,
}: Pick<HelpCardProps, 'opened' | 'card' | 'writing' | 'item'>) {
  const { kind } = useSaveState(writing.lines, item, true);
  const names = listOf(card.names);
  const when = inTime(card);
  const here = when
    ? t('safety.help.here', { names, when })
    : t('safety.help.here.together', { names });
  return (
    <output>
      {kind === 'saved' && here}
      {kind === 'saving' && t('safety.help.on-its-way')}
      {kind !== 'saved' && kind !== 'saving' && t('safety.help.not-yet')}
    </output>
  );
}
