import type { Initial, Item, RecallPick, Spot } from '@selfward/domain';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { useDesk, useItem } from './desk.ts';
import { Select, useWrong } from './fields.tsx';
import { picks } from './kind-settings.tsx';
import { SourcePicker } from './source-picker.tsx';
import { sourceInWords } from './sources-editor.tsx';

const starting = [
  'text_short',
  'text_long',
  'choice_one',
  'yes_no',
  'number',
  'date',
  'time',
  'datetime',
] as const;
type Starting = Extract<Item, { type: (typeof starting)[number] }>;

const canStart = (item: Item): item is Starting => starting.some((type) => type === item.type);

function withInitial(item: Item, initial: Initial | undefined): Item {
  if (!canStart(item)) return item;
  const next = { ...item };
  if (initial === undefined) delete next.initial;
  else next.initial = initial;
  return next;
}

/** What stands in the answer before anybody wrote: usually nothing, sometimes their own earlier words. */
export function InitialEditor({ spot }: { spot: Spot }) {
  const { item } = spot;
  if (!canStart(item) || spot.entryOf) return null;
  return <Begins spot={spot} item={item} />;
}

function Begins({ spot, item }: { spot: Spot; item: Starting }) {
  const change = useItem(spot);
  const [isPicking, pick] = useState(false);
  const wrong = useWrong(`${spot.place}/initial`, true);
  const set = (initial: Initial | undefined) => change((now) => withInitial(now, initial));
  return (
    <div className="stack-3" data-place={`${spot.place}/initial`}>
      {item.initial !== undefined && <Chosen spot={spot} initial={item.initial} set={set} />}
      {wrong && <Wrong>{wrong}</Wrong>}
      {isPicking && (
        <SourcePicker
          label={t('builder.initial.add')}
          accepts={(other) => other.type === item.type}
          onPick={(from) => {
            set({ from, pick: 'latest' });
            pick(false);
          }}
          onCancel={() => pick(false)}
        />
      )}
      {item.initial === undefined && !isPicking && (
        <div className="flush">
          <Button kind="quiet" onClick={() => pick(true)}>
            {t('builder.initial.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ChosenProps {
  spot: Spot;
  initial: Initial;
  set: (initial: Initial | undefined) => void;
}

function Chosen({ spot, initial, set }: ChosenProps) {
  const { exercise, catalogue } = useDesk();
  const isEarlier = typeof initial === 'object';
  return (
    <>
      <RowOf
        acts={
          <Button kind="quiet" onClick={() => set(undefined)}>
            {t('builder.initial.none')}
          </Button>
        }
      >
        <p dir="auto">
          {isEarlier
            ? t('builder.initial.from', {
                name: sourceInWords(initial.from, exercise, catalogue),
              })
            : t('builder.initial.fixed', { value: String(initial) })}
        </p>
      </RowOf>
      {isEarlier && (
        <Select
          place={`${spot.place}/initial/pick`}
          label={t('builder.pick')}
          value={initial.pick}
          options={earlierPicks.map((pick) => ({ value: pick, text: t(`builder.pick.${pick}`) }))}
          onChoose={(wanted) => {
            const pick = picks.find((one) => one === wanted) ?? 'latest';
            set({ ...initial, pick });
          }}
        />
      )}
    </>
  );
}

/** One answer begins as one other. */
const earlierPicks = ['latest', 'first'] as const satisfies RecallPick[];
