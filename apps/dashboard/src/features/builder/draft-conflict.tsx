import type { Exercise, ExerciseCatalogue, Item, Scale } from '@selfward/domain';
import { type Spot, spotsOf } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { type InBoth, TwoVersions } from '../../ui/two-versions.tsx';
import styles from './desk.module.css';
import type { DraftKeeper, KeptDraft } from './draft-keeper.ts';
import { ruleSentence } from './rule-words.ts';

interface DraftConflictProps {
  keeper: DraftKeeper;
  kept: KeptDraft;
  theirs: Exercise;
  catalogue: ExerciseCatalogue;
}

/** Written on in two places. Both stand here, part by part, until the person has chosen. */
export const DraftConflict = ({ keeper, kept, theirs, catalogue }: DraftConflictProps) => (
  <div className={styles['alone']}>
    <TwoVersions
      fields={fieldsOf(kept.written, theirs, catalogue)}
      failure={kept.failure}
      onMine={() => void keeper.choose('mine')}
      onTheirs={() => void keeper.choose('theirs')}
    />
  </div>
);

const texts = ['title', 'rationale', 'purpose', 'minutes', 'cautions'] as const;

function fieldsOf(mine: Exercise, theirs: Exercise, catalogue: ExerciseCatalogue): InBoth[] {
  const here = new Map(spotsOf(mine).map((spot) => [spot.address, spot]));
  const there = new Map(spotsOf(theirs).map((spot) => [spot.address, spot]));
  const addresses = [...new Set([...here.keys(), ...there.keys()])];
  const items = addresses.flatMap((address): InBoth[] => {
    const [one, other] = [here.get(address), there.get(address)];
    if (JSON.stringify(one?.item) === JSON.stringify(other?.item)) return [];
    const label = one?.item.text || other?.item.text || t('builder.unwritten');
    return [
      asDiffering({
        label: `${label} (${address})`,
        mine: one ? itemInWords(one, mine, catalogue) : '',
        theirs: other ? itemInWords(other, theirs, catalogue) : '',
      }),
    ];
  });
  return [
    ...texts.map((key) => ({
      label: t(`builder.${key}`),
      mine: mine[key] ?? '',
      theirs: theirs[key] ?? '',
    })),
    ...rest(mine, theirs),
    ...items,
    orderOf(here, there),
  ];
}

/** The rest of what is of the whole exercise, named without every detail. */
function rest(mine: Exercise, theirs: Exercise): InBoth[] {
  const said = (one: Exercise) => ({
    cadence: one.cadence.text,
    tags: one.themes.join(', '),
    'small-minutes': one.small_minutes?.toString() ?? '',
    prepare: t(one.prepare ? 'builder.value.yes' : 'builder.value.no'),
    lang: one.lang,
    translations: JSON.stringify(one.texts) === '{}' ? '' : Object.keys(one.texts).join(', '),
  });
  const [here, there] = [said(mine), said(theirs)];
  const keys = ['cadence', 'tags', 'small-minutes', 'prepare', 'lang', 'translations'] as const;
  const fields = keys.map((key) => ({
    label: t(`builder.${key}`),
    mine: here[key],
    theirs: there[key],
  }));
  const isOtherWording = JSON.stringify(mine.texts) !== JSON.stringify(theirs.texts);
  return fields.map((field) =>
    field.label === t('builder.translations') && isOtherWording ? asDiffering(field) : field,
  );
}

/** What differs in something that has no words of its own still has to be seen as different. */
const asDiffering = (field: InBoth): InBoth =>
  field.mine === field.theirs
    ? { ...field, mine: `${field.mine} · ${t('builder.differs')}` }
    : field;

const orderOf = (here: Map<string, Spot>, there: Map<string, Spot>): InBoth => {
  const order = (one: Map<string, Spot>, other: Map<string, Spot>) =>
    [...one.entries()]
      .filter(([address]) => other.has(address))
      .map(([, { item }]) => item.text || t('builder.unwritten'))
      .join('; ');
  return { label: t('builder.order'), mine: order(here, there), theirs: order(there, here) };
};

function itemInWords({ item }: Spot, exercise: Exercise, catalogue: ExerciseCatalogue): string {
  return [
    t(`kind.${item.type}`),
    item.text,
    item.help ?? '',
    ...partsOf(item),
    ruleSentence(exercise, item, catalogue) ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function partsOf(item: Item): string[] {
  if ('options' in item) return [item.options.map(({ text }) => text).join(', ')];
  if ('scale' in item) return [scaleInWords(item.scale)];
  if (item.type === 'pairs') return [item.left, item.right];
  return [];
}

const scaleInWords = (scale: Scale): string =>
  scale.kind === 'likert'
    ? scale.points.map(({ value, text }) => `${value} ${text}`).join(', ')
    : t('kind.slider', { min: scale.min, max: scale.max, low: scale.low, high: scale.high });
