import type { FaultFound } from './exercise-fault.ts';
import type { Item, ItemOption, Scale } from './exercise-item.ts';
import { exerciseLimits as most } from './exercise-limits.ts';
import type { Spot } from './exercise-spots.ts';

const patterns = {
  item: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/,
  child: /^[a-z][a-z0-9_]*$/,
  code: /^[a-z0-9]+(-[a-z0-9]+)*$/,
};
const longest = { id: 64, code: 80 };

/** In a translation these words stand after an item's id, so no field of an entry is called so. */
const reserved: ReadonlySet<string> = new Set(['options', 'points']);

export const itemFaults = (spots: readonly Spot[]): FaultFound[] => [
  ...idFaults(spots),
  ...spots.flatMap(({ item, place }) => [
    ...partFaults(item, place),
    ...('options' in item ? optionFaults(item, item.options, place) : []),
    ...('scale' in item ? scaleShapeFaults(item.scale, `${place}/scale`) : []),
  ]),
];

function idFaults(spots: readonly Spot[]): FaultFound[] {
  const seen = new Set<string>();
  return spots.flatMap(({ item: { id }, address, entryOf, place }): FaultFound[] => {
    const at = `${place}/id`;
    const pattern = entryOf === null ? patterns.item : patterns.child;
    if (!pattern.test(id) || id.length > longest.id) return [{ place: at, fault: 'id-malformed' }];
    if (entryOf !== null && reserved.has(id))
      return [{ place: at, fault: 'id-reserved', about: id }];
    if (seen.has(address)) return [{ place: at, fault: 'id-twice', about: address }];
    seen.add(address);
    return [];
  });
}

function partFaults(item: Item, place: string): FaultFound[] {
  switch (item.type) {
    case 'group':
    case 'repeat_group':
      return [
        ...(item.children.length === 0
          ? [{ place: `${place}/children`, fault: 'children-empty' as const }]
          : []),
        ...maxFaults(item, place),
      ];
    case 'number':
      return boundFaults(item, place);
    case 'text_short':
    case 'text_long':
      return item.max_length !== undefined && !isCount(item.max_length, most.answer)
        ? [{ place: `${place}/max_length`, fault: 'max-too-small' }]
        : [];
    default:
      return maxFaults(item, place);
  }
}

const isCount = (value: number, largest: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= largest;

function maxFaults(item: Item, place: string): FaultFound[] {
  if (!('max' in item) || item.max === undefined) return [];
  const at = `${place}/max`;
  if (!Number.isInteger(item.max) || item.max < 1) return [{ place: at, fault: 'max-too-small' }];
  const largest = 'options' in item ? item.options.length : most.rows;
  return item.max > largest ? [{ place: at, fault: 'max-too-large' }] : [];
}

function boundFaults(item: Extract<Item, { type: 'number' }>, place: string): FaultFound[] {
  const { min = -Infinity, max = Infinity, initial } = item;
  if (Number.isNaN(min) || Number.isNaN(max))
    return [{ place: `${place}/min`, fault: 'number-not-finite' }];
  if (min > max) return [{ place: `${place}/min`, fault: 'bounds-order' }];
  const isOutside = typeof initial === 'number' && (initial < min || initial > max);
  return isOutside ? [{ place: `${place}/initial`, fault: 'initial-does-not-fit' }] : [];
}

function optionFaults(item: Item, options: readonly ItemOption[], place: string): FaultFound[] {
  const at = `${place}/options`;
  if (options.length === 0) return [{ place: at, fault: 'options-empty' }];
  if (options.length > most.options) return [{ place: at, fault: 'too-many-options' }];
  return [
    ...codeFaults(options, at),
    ...roleFaults(item, options, at),
    ...initialChoiceFaults(item, options, place),
  ];
}

function codeFaults(options: readonly ItemOption[], at: string): FaultFound[] {
  const seen = new Set<string>();
  return options.flatMap(({ code, value }, n): FaultFound[] => {
    const place = `${at}/${n}/code`;
    if (!patterns.code.test(code) || code.length > longest.code)
      return [{ place, fault: 'code-malformed' }];
    if (seen.has(code)) return [{ place, fault: 'code-twice', about: code }];
    seen.add(code);
    const isOdd = value !== undefined && !Number.isFinite(value);
    return isOdd ? [{ place: `${at}/${n}/value`, fault: 'number-not-finite' }] : [];
  });
}

function roleFaults(item: Item, options: readonly ItemOption[], at: string): FaultFound[] {
  const others = options.filter(({ is_other }) => is_other === true);
  const alone = options.filter(({ exclusive }) => exclusive === true);
  const faults: FaultFound[] = [];
  const of = (fault: FaultFound['fault'], found: readonly ItemOption[]) => {
    const last = found.at(-1);
    if (last) faults.push({ place: `${at}/${options.indexOf(last)}`, fault, about: last.code });
  };
  if (others.length > 1) of('other-twice', others);
  if (item.type === 'choice_one') of('exclusive-in-one', alone);
  else if (alone.length === options.length) of('only-exclusive', alone);
  return faults;
}

function initialChoiceFaults(
  item: Item,
  options: readonly ItemOption[],
  place: string,
): FaultFound[] {
  const initial = 'initial' in item ? item.initial : undefined;
  if (initial === undefined || typeof initial === 'object') return [];
  return options.some(({ code }) => code === initial)
    ? []
    : [{ place: `${place}/initial`, fault: 'initial-does-not-fit' }];
}

function scaleShapeFaults(scale: Scale, place: string): FaultFound[] {
  if (scale.kind === 'likert') return pointFaults(scale.points, `${place}/points`);
  const { min, max, step } = scale;
  if (![min, max, step].every(Number.isFinite)) return [{ place, fault: 'number-not-finite' }];
  if (min >= max) return [{ place: `${place}/min`, fault: 'scale-order' }];
  const steps = (max - min) / step;
  // Counted the way an answer is checked, so that the end of the scale can be reached.
  if (step <= 0 || !Number.isInteger(steps))
    return [{ place: `${place}/step`, fault: 'scale-step' }];
  return steps > most.steps ? [{ place: `${place}/step`, fault: 'scale-too-fine' }] : [];
}

function pointFaults(points: readonly { value: number }[], place: string): FaultFound[] {
  if (points.length < 2) return [{ place, fault: 'points-too-few' }];
  if (points.length > most.points) return [{ place, fault: 'points-too-many' }];
  const values = points.map(({ value }) => value);
  return values.flatMap((value, at): FaultFound[] => {
    const here = `${place}/${at}/value`;
    if (!Number.isFinite(value)) return [{ place: here, fault: 'number-not-finite' }];
    return values.indexOf(value) < at ? [{ place: here, fault: 'point-twice' }] : [];
  });
}
