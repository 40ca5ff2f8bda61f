import type { Exercise, ExerciseFault } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Empty } from '../../ui/waiting.tsx';
import styles from './parts.module.css';
import { spotAt, useDesk } from './desk.ts';
import { faultInWords } from './fault-words.ts';
import { PaneHead } from './pane-head.tsx';
import { placeInWords } from './place-words.ts';

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
  const { exercise, faults } = useDesk();
  return (
    <ul className={styles['kinds']}>
      {groupsOf(faults).map((group) => (
        <li key={`${group.fault.place} ${group.fault.fault}`}>
          <FaultLink fault={group.fault} what={groupInWords(exercise, group)} />
        </li>
      ))}
    </ul>
  );
}

interface Group {
  /** The first of them, where the way leads to. */
  fault: ExerciseFault;
  faults: readonly ExerciseFault[];
}

/** What is only not written yet stands together for each question; what is wrong stands by itself. */
function groupsOf(faults: readonly ExerciseFault[]): Group[] {
  const groups = new Map<string, ExerciseFault[]>();
  for (const fault of faults) {
    const isEmpty = fault.fault === 'text-empty';
    const key = isEmpty ? `${fault.address}` : `${fault.place} ${fault.fault} ${fault.about}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ fault: group[0], faults: group }] : [],
  );
}

function groupInWords(exercise: Exercise, { fault, faults }: Group): string {
  const words = (one: ExerciseFault) => placeInWords(exercise, one.place).part;
  const parts = [...new Set(faults.flatMap((one) => words(one) ?? []))];
  if (fault.fault === 'text-empty' && parts.length > 0)
    return t('builder.faults.write', { parts: parts.join(', ') });
  const said = faultInWords(exercise, fault);
  const [part] = parts;
  return part === undefined ? said : t('builder.faults.of', { part, said });
}

function FaultLink({ fault, what }: { fault: ExerciseFault; what: string }) {
  const { exercise, show, mark } = useDesk();
  const item = spotAt(exercise, fault.address ?? undefined)?.item;
  const where = item ? item.text || t(`kind.${item.type}`) : t('builder.about');
  return (
    <button
      type="button"
      onClick={() => {
        mark(fault.place);
        show(
          fault.place === '/items' ? { view: 'add' } : { item: fault.address ?? 'about' },
          fault.place,
        );
      }}
    >
      <span dir="auto">{where}</span>
      <span className="small quiet" dir="auto">
        {what}
      </span>
    </button>
  );
}
