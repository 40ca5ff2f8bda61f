import type { ExerciseFault } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Empty } from '../../ui/waiting.tsx';
import styles from './parts.module.css';
import { spotAt, useDesk } from './desk.ts';
import { faultInWords } from './fault-words.ts';
import { PaneHead } from './pane-head.tsx';

/** What is still to do before others can have it, and the way to each. */
export function FaultPane() {
  const { faults } = useDesk();
  return (
    <div className="stack-5">
      <PaneHead title={t('builder.faults')} note={t('builder.faults.text')} />
      <FaultList />
      {faults.length === 0 && <Empty>{t('builder.faults.none')}</Empty>}
    </div>
  );
}

export function FaultList() {
  const { faults } = useDesk();
  return (
    <ul className={styles['kinds']}>
      {faults.map((fault) => (
        <li key={`${fault.place} ${fault.fault} ${fault.about ?? ''}`}>
          <FaultLink fault={fault} />
        </li>
      ))}
    </ul>
  );
}

function FaultLink({ fault }: { fault: ExerciseFault }) {
  const { exercise, show } = useDesk();
  const item = spotAt(exercise, fault.address ?? undefined)?.item;
  const where = item ? item.text || t(`kind.${item.type}`) : t('builder.about');
  return (
    <button
      type="button"
      onClick={() =>
        show(
          fault.place === '/items' ? { view: 'add' } : { item: fault.address ?? 'about' },
          fault.place,
        )
      }
    >
      <span dir="auto">{where}</span>
      <span className="small quiet">{faultInWords(fault)}</span>
    </button>
  );
}
