import {
  type Dependent,
  dependentsOf,
  duplicateItem,
  type Exercise,
  type Item,
  removeWithDependents,
  type Spot,
  spotsOf,
} from '@selfward/domain';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { sentence } from '../../ui/sentence.ts';
import { toast } from '../../ui/toast.tsx';
import desk from './desk.module.css';
import styles from './parts.module.css';
import { useDesk } from './desk.ts';
import { isContainer } from './item-parts.ts';
import { MoveButtons } from './outline.tsx';
import { rowsOf } from './rows.ts';

/** What can be done with one item, always at the same place. */
export function ItemActs({ spot }: { spot: Spot }) {
  const { exercise, show } = useDesk();
  const { item, address, place } = spot;
  const part = place.startsWith('/items') ? 'items' : 'closing_block';
  const row = rowsOf(exercise, part).find((one) => one.address === address);
  const { remove, isAsking, stop, broken } = useRemove(spot);
  const duplicate = useDuplicate(spot);
  return (
    <div className="stack-3">
      <div className={desk['acts']}>
        {row && <MoveButtons row={row} />}
        {isContainer(item) && (
          <Button icon="plus" onClick={() => show({ item: address, view: 'inside' }, 'head')}>
            {t(insideWords(item.type))}
          </Button>
        )}
        <Button kind="quiet" onClick={() => show({ item: address, view: 'add' }, 'head')}>
          {t('builder.after')}
        </Button>
        <Button kind="quiet" onClick={duplicate}>
          {t('builder.duplicate')}
        </Button>
        <Button kind="quiet" onClick={remove}>
          {t('builder.remove')}
        </Button>
      </div>
      {isAsking && <WouldBreak {...{ exercise, broken, remove, stop }} />}
    </div>
  );
}

function insideWords(type: Item['type']) {
  if (type === 'group') return 'builder.inside.group';
  return type === 'body_map' ? 'builder.inside.place' : 'builder.inside.entry';
}

interface WouldBreakProps {
  exercise: Exercise;
  broken: readonly Dependent[];
  remove: () => void;
  stop: () => void;
}

/** Said before it goes: what asks about it, and what becomes of that. */
const WouldBreak = ({ exercise, broken, remove, stop }: WouldBreakProps) => (
  <section className={styles['aside']} aria-label={t('builder.break.title')}>
    <p role="alert">{t('builder.break.title')}</p>
    {dependents.map((kind) => (
      <Broken key={kind} kind={kind} names={namesOf(exercise, broken, kind)} />
    ))}
    <Acts>
      <Button onClick={remove}>{t('builder.break.remove')}</Button>
      <Button onClick={stop}>{t('builder.break.keep')}</Button>
    </Acts>
  </section>
);

const dependents = ['show_if', 'reveal', 'initial', 'score'] as const satisfies Dependent['kind'][];

function Broken({ kind, names }: { kind: Dependent['kind']; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <p className="small quiet">{t(`builder.break.${kind}`)}</p>
      <ul className={styles['plain']}>
        {names.map((name, at) => (
          <li key={at} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function namesOf(exercise: Exercise, broken: readonly Dependent[], kind: Dependent['kind']) {
  const asked = new Map(spotsOf(exercise).map(({ address, item }) => [address, item.text]));
  const of = broken.filter((one) => one.kind === kind);
  const names = of.map(({ address, place }) =>
    address === null ? scoreName(exercise, place) : asked.get(address),
  );
  return [...new Set(names.map((name) => name || t('builder.unwritten')))];
}

const scoreName = ({ scores }: Exercise, place: string): string | undefined =>
  scores[Number(place.split('/')[2])]?.label;

function useRemove({ address, item }: Spot) {
  const { exercise, edit, show } = useDesk();
  const [isAsking, ask] = useState(false);
  const broken = dependentsOf(exercise, address);
  const remove = () => {
    if (broken.length > 0 && !isAsking) return ask(true);
    const before = exercise;
    edit((now) => removeWithDependents(now, address));
    const name = item.text || t('builder.unwritten');
    const more = broken.length > 0 ? [t('builder.removed.more', { n: broken.length })] : [];
    toast({
      text: sentence([t('builder.removed', { name }), ...more]),
      onUndo: () => {
        edit(() => before);
        show({ item: address }, 'head');
      },
    });
    show({}, 'list');
  };
  return { remove, isAsking: isAsking && broken.length > 0, stop: () => ask(false), broken };
}

function useDuplicate({ address }: Spot) {
  const { exercise, there, edit, show, say } = useDesk();
  return () => {
    const copied = duplicateItem(exercise, address, there.usedIds);
    edit(() => copied);
    const known = new Set(spotsOf(exercise).map((spot) => spot.address));
    const made = spotsOf(copied).find((spot) => !known.has(spot.address));
    if (!made) return;
    say(t('builder.duplicated'));
    show({ item: made.address }, `${made.place}/text`);
  };
}
