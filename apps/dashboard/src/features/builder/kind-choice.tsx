import { addItem, type Exercise, type ItemType, newItem, spotsOf } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { placesDrawn } from './body-places.tsx';
import styles from './parts.module.css';
import { spotAt, useDesk } from './desk.ts';
import { fitsIn, kindNames, kinds, withOptions } from './item-parts.ts';
import { PaneHead } from './pane-head.tsx';

/** What a new one can be, each with its name and what it is good for. */
export function KindChoice() {
  const { exercise, view, show } = useDesk();
  const spot = spotAt(exercise, view.item);
  const parent = view.view === 'inside' ? spot?.item : (spot?.entryOf ?? spot?.heading);
  const add = useAdd();
  return (
    <div className="stack-5">
      <PaneHead title={t('builder.add.title')} note={whereInWords(view.view, spot?.item.text)} />
      {kindNames.map((name) => {
        const offered = kinds[name].filter((type) => fitsIn(type, parent ?? null));
        return (
          offered.length > 0 && (
            <section key={name} className="stack-2" aria-label={t(`builder.kinds.${name}`)}>
              <h3 className="label">{t(`builder.kinds.${name}`)}</h3>
              <ul className={styles['kinds']}>
                {offered.map((type) => (
                  <li key={type}>
                    <button type="button" onClick={() => add(type)}>
                      <span>{t(`kind.${type}`)}</span>
                      <span className="small quiet">{t(`builder.kind.${type}`)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      <Button onClick={() => show(view.item === undefined ? {} : { item: view.item }, 'head')}>
        {t('cancel')}
      </Button>
    </div>
  );
}

function whereInWords(view: string | undefined, name: string | undefined): string {
  if (name === undefined) return t('builder.add.end');
  return t(view === 'inside' ? 'builder.add.inside' : 'builder.add.after', {
    name: name || t('builder.unwritten'),
  });
}

/** Adds where it was asked for, and leads to its question. */
function useAdd() {
  const { exercise, there, view, edit, show, say } = useDesk();
  return (type: ItemType) => {
    const begun = newItem(exercise, type, there.usedIds);
    const made = type === 'body_map' ? withOptions(begun, placesDrawn()) : begun;
    edit((now) => addItem(now, made, whereOf(view)));
    const added = spotIn(addItem(exercise, made, whereOf(view)), made.id);
    say(t('builder.added', { kind: t(`kind.${type}`) }));
    show({ item: added?.address ?? made.id }, added && `${added.place}/text`);
  };
}

function whereOf({ item, view }: { item?: string; view?: string }) {
  if (item === undefined) return 'end';
  return view === 'inside' ? { into: item } : { after: item };
}

const spotIn = (exercise: Exercise, id: string) =>
  spotsOf(exercise).find(({ item }) => item.id === id);
