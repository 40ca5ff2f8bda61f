import type { Item, ItemOption, RecallItem, RecallPick, Spot } from '@selfward/domain';
import { spotsOf } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Tick } from '../../ui/field.tsx';
import { BodyPlaces } from './body-places.tsx';
import { useDesk, useItem } from './desk.ts';
import { Count, Line, Select } from './fields.tsx';
import {
  type Counted,
  isAsked,
  isCounted,
  withBound,
  withMax,
  withReveal,
  withStem,
  withUnit,
} from './item-parts.ts';
import { OptionsEditor } from './options-editor.tsx';
import { ScaleEditor } from './scale-editor.tsx';
import { SourcesEditor } from './sources-editor.tsx';

type Of<Type extends Item['type']> = Extract<Item, { type: Type }>;

/** What only this kind of item has. */
export function KindSettings({ spot }: { spot: Spot }) {
  const { item } = spot;
  return (
    <>
      {'options' in item && <Options spot={spot} options={item.options} />}
      {'scale' in item && <ScaleEditor spot={spot} scale={item.scale} />}
      {item.type === 'pairs' && <Sides spot={spot} item={item} />}
      {item.type === 'number' && <Bounds spot={spot} item={item} />}
      {item.type === 'group' && <Stem spot={spot} item={item} />}
      {item.type === 'score' && <Score spot={spot} item={item} />}
      {'sources' in item && <SourcesEditor spot={spot} sources={item.sources} />}
      {item.type === 'recall' && <Recall spot={spot} item={item} />}
      {isCounted(item) && <Most spot={spot} item={item} />}
    </>
  );
}

const Options = (props: { spot: Spot; options: readonly ItemOption[] }) => (
  <>
    {props.spot.item.type === 'body_map' && <BodyPlaces {...props} />}
    <OptionsEditor {...props} />
  </>
);

function Most({ spot, item }: { spot: Spot; item: Counted }) {
  const change = useItem(spot);
  return (
    <Count
      place={`${spot.place}/max`}
      label={t(`builder.most.${item.type}`)}
      hint={t('builder.most.hint')}
      value={item.max}
      whole
      onChange={(value) => change((now) => withMax(now, value), 'max')}
    />
  );
}

function Sides({ spot, item }: { spot: Spot; item: Of<'pairs'> }) {
  const change = useItem(spot);
  return (['left', 'right'] as const).map((side) => (
    <Line
      key={side}
      place={`${spot.place}/${side}`}
      label={t(`builder.pairs.${side}`)}
      value={item[side]}
      onChange={(text) =>
        change((now) => (now.type === 'pairs' ? { ...now, [side]: text } : now), side)
      }
    />
  ));
}

function Bounds({ spot, item }: { spot: Spot; item: Of<'number'> }) {
  const change = useItem(spot);
  return (
    <>
      <Line
        place={`${spot.place}/unit`}
        label={t('builder.unit')}
        hint={t('builder.unit.hint')}
        value={item.unit ?? ''}
        onChange={(unit) => change((now) => withUnit(now, unit), 'unit')}
      />
      {(['min', 'max'] as const).map((bound) => (
        <Count
          key={bound}
          place={`${spot.place}/${bound}`}
          label={t(`builder.bound.${bound}`)}
          value={item[bound]}
          onChange={(value) => change((now) => withBound(now, bound, value), bound)}
        />
      ))}
    </>
  );
}

function Stem({ spot, item }: { spot: Spot; item: Of<'group'> }) {
  const change = useItem(spot);
  return (
    <Tick
      checked={item.stem === true}
      onChange={({ target }) => change((now) => withStem(now, target.checked))}
    >
      {t('builder.stem')}
      <br />
      <span className="small quiet">{t('builder.stem.why')}</span>
    </Tick>
  );
}

function Score({ spot, item }: { spot: Spot; item: Of<'score'> }) {
  const { exercise } = useDesk();
  const change = useItem(spot);
  return (
    <Select
      place={`${spot.place}/score`}
      label={t('kind.score')}
      value={item.score}
      options={[
        { value: '', text: t('builder.choose') },
        ...exercise.scores.map(({ id, label }) => ({ value: id, text: label })),
      ]}
      onChoose={(score) => change((now) => (now.type === 'score' ? { ...now, score } : now))}
    />
  );
}

export const picks = ['latest', 'first', 'all'] as const satisfies RecallPick[];

function Recall({ spot, item }: { spot: Spot; item: RecallItem }) {
  const { exercise } = useDesk();
  const change = useItem(spot);
  const others = spotsOf(exercise).filter(
    (one) => one.address !== spot.address && isAsked(one.item) && one.entryOf === null,
  );
  return (
    <>
      <Select
        place={`${spot.place}/pick`}
        label={t('builder.pick')}
        value={item.pick}
        options={picks.map((pick) => ({ value: pick, text: t(`builder.pick.${pick}`) }))}
        onChoose={(wanted) => {
          const pick = picks.find((one) => one === wanted) ?? 'latest';
          change((now) => (now.type === 'recall' ? { ...now, pick } : now));
        }}
      />
      <Select
        place={`${spot.place}/reveal_after`}
        label={t('builder.reveal')}
        hint={t('builder.reveal.hint')}
        value={item.reveal_after ?? ''}
        options={[
          { value: '', text: t('builder.reveal.none') },
          ...others.map((one) => ({
            value: one.address,
            text: one.item.text || t('builder.unwritten'),
          })),
        ]}
        onChoose={(after) => change((now) => withReveal(now, after))}
      />
    </>
  );
}
