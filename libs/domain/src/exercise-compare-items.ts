import type { Item, ItemOption, NumberItem, Scale } from './exercise-item.ts';
import { same } from './exercise-same.ts';
import type { VersionChange } from './exercise-version-change.ts';

/** `at` is a pointer inside the item. */
export type Found = { change: VersionChange; at: string };

/** What became different in one item that is there before and after. */
export function changesOf(before: Item, after: Item): Found[] {
  if (before.type !== after.type) return [{ change: 'type', at: '/type' }];
  const found: Found[] = [];
  const note = (change: VersionChange, at: string, isSo: boolean) => {
    if (isSo) found.push({ change, at });
  };
  note('wording', '/text', before.text !== after.text);
  note('wording', '/help', before.help !== after.help);
  note('condition', '/show_if', !same(before.show_if, after.show_if));
  note('marks', '', !same(marksOf(before), marksOf(after)));
  note('limits', '', !same(limitsOf(before), limitsOf(after)));
  note('sources', '/sources', !same(sourcesIn(before), sourcesIn(after)));
  const all = [...found, ...partChanges(before, after)];
  return all.length === 0 && !same(saidOf(before), saidOf(after))
    ? [{ change: 'marks', at: '' }]
    : all;
}

/** Everything that an item says of itself; a mark that is off says nothing. */
const saidOf = (item: Item) =>
  Object.fromEntries(
    Object.entries(item).filter(([key, value]) => key !== 'children' && value !== false),
  );

const marksOf = (item: Item) => {
  const { required, core, safety, private_default, carry } = item;
  const stem = item.type === 'group' && item.stem;
  return [required, core, safety, private_default, carry, stem].map((mark) => mark === true);
};

const limitsOf = (item: Item) => [
  'max' in item && item.type !== 'number' ? item.max : null,
  'max_length' in item ? item.max_length : null,
  'initial' in item ? item.initial : null,
  'accept' in item ? item.accept : null,
];

const sourcesIn = (item: Item) => [
  'sources' in item ? item.sources : null,
  'pick' in item ? item.pick : null,
  'reveal_after' in item ? item.reveal_after : null,
  'score' in item ? item.score : null,
];

function partChanges(before: Item, after: Item): Found[] {
  if ('options' in before && 'options' in after)
    return optionChanges(before.options, after.options);
  if ('scale' in before && 'scale' in after)
    return same(asScale(before.scale), asScale(after.scale))
      ? []
      : [{ change: 'scale', at: '/scale' }];
  if (before.type === 'number' && after.type === 'number') return numberChanges(before, after);
  if (before.type !== 'pairs' || after.type !== 'pairs') return [];
  const sides = (['left', 'right'] as const).filter((side) => before[side] !== after[side]);
  return sides.map((side) => ({ change: 'wording', at: `/${side}` }));
}

function numberChanges(before: NumberItem, after: NumberItem): Found[] {
  const found: Found[] = [];
  if (before.unit !== after.unit) found.push({ change: 'unit', at: '/unit' });
  if (before.min !== after.min || before.max !== after.max)
    found.push({ change: 'limits', at: '/min' });
  return found;
}

/** Anchors are part of the measure: another word at an end is another scale. */
const asScale = (scale: Scale) =>
  scale.kind === 'slider'
    ? [scale.min, scale.max, scale.step, scale.low, scale.high]
    : scale.points.map(({ value, text }) => [value, text]);

function optionChanges(before: readonly ItemOption[], after: readonly ItemOption[]): Found[] {
  const old = new Map(before.map((option) => [option.code, option]));
  const now = new Set(after.map(({ code }) => code));
  const gone = before.filter(({ code }) => !now.has(code));
  const kept = after.filter(({ code }) => old.has(code)).map(({ code }) => code);
  const isMoved = !same(
    kept,
    before.map(({ code }) => code).filter((code) => now.has(code)),
  );
  return [
    ...gone.map((): Found => ({ change: 'option-removed', at: '/options' })),
    ...after.flatMap((option, at) =>
      optionChange(old.get(option.code), option).map((change) => ({
        change,
        at: `/options/${at}`,
      })),
    ),
    ...(isMoved ? [{ change: 'order' as const, at: '/options' }] : []),
  ];
}

function optionChange(before: ItemOption | undefined, after: ItemOption): VersionChange[] {
  if (before === undefined) return ['option-added'];
  const changes: VersionChange[] = [];
  if (before.value !== after.value) changes.push('option-value');
  if (before.text !== after.text) changes.push('option-wording');
  const roles = ({ exclusive, is_other, leaves_open }: ItemOption) =>
    [exclusive, is_other, leaves_open].map((role) => role === true);
  if (!same(roles(before), roles(after))) changes.push('option-role');
  return changes;
}
