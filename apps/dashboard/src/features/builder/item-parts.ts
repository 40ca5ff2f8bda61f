import type { ChildItem, Item, ItemOption, ItemType, Scale, ShowIf, Spot } from '@selfward/domain';

export type Mark = 'core' | 'private_default' | 'carry' | 'required';

export function withMark(item: Item, mark: Mark, isOn: boolean): Item {
  const next = { ...item };
  if (isOn) next[mark] = true;
  else delete next[mark];
  return next;
}

export function withHelp(item: Item, help: string): Item {
  const next = { ...item };
  if (help === '') delete next.help;
  else next.help = help;
  return next;
}

export function withRule(item: Item, rule: ShowIf | undefined): Item {
  const next = { ...item };
  if (rule === undefined) delete next.show_if;
  else next.show_if = rule;
  return next;
}

export const withOptions = (item: Item, options: ItemOption[]): Item =>
  'options' in item ? { ...item, options } : item;

export const withScale = (item: Item, scale: Scale): Item =>
  'scale' in item ? { ...item, scale } : item;

const counted = ['choice_many', 'pairs', 'list', 'repeat_group', 'body_map'] as const;
export type Counted = Extract<Item, { type: (typeof counted)[number] }>;

/** Has a most of something: choices, lines, pairs, entries. */
export const isCounted = (item: Item): item is Counted =>
  counted.some((type) => type === item.type);

export function withMax(item: Item, max: number | undefined): Item {
  if (!isCounted(item)) return item;
  const next = { ...item };
  if (max === undefined) delete next.max;
  else next.max = max;
  return next;
}

export function withBound(item: Item, bound: 'min' | 'max', value: number | undefined): Item {
  if (item.type !== 'number') return item;
  const next = { ...item };
  if (value === undefined) delete next[bound];
  else next[bound] = value;
  return next;
}

export function withUnit(item: Item, unit: string): Item {
  if (item.type !== 'number') return item;
  const next = { ...item };
  if (unit === '') delete next.unit;
  else next.unit = unit;
  return next;
}

export function withStem(item: Item, isOn: boolean): Item {
  if (item.type !== 'group') return item;
  const next = { ...item };
  if (isOn) next.stem = true;
  else delete next.stem;
  return next;
}

export function withReveal(item: Item, after: string): Item {
  if (item.type !== 'recall') return item;
  const next = { ...item };
  if (after === '') delete next.reveal_after;
  else next.reveal_after = after;
  return next;
}

/** Some kinds ask the same in two ways; the answers are of another shape, so it is another series. */
const texts = ['text_short', 'text_long'] as const;
const moments = ['date', 'time', 'datetime'] as const;
const kin: readonly (readonly ItemType[])[] = [texts, moments];

export const kinOf = (item: Item): readonly ItemType[] =>
  kin.find((types) => types.includes(item.type)) ?? [];

export function asKin(item: Item, wanted: string): Item {
  if (item.type === 'text_short' || item.type === 'text_long') {
    const type = texts.find((one) => one === wanted);
    return type ? { ...item, type } : item;
  }
  if (item.type !== 'date' && item.type !== 'time' && item.type !== 'datetime') return item;
  const type = moments.find((one) => one === wanted);
  return type ? { ...item, type } : item;
}

/** Everything that a new item can be, in the order in which somebody looks for it. */
export const kinds = {
  words: ['info', 'text_short', 'text_long', 'list', 'pairs'],
  choice: ['choice_one', 'choice_many', 'yes_no', 'scale'],
  counts: ['number', 'date', 'time', 'datetime'],
  whole: ['group', 'repeat_group', 'body_map'],
  earlier: ['recall', 'recall_rate'],
} as const satisfies Record<string, readonly ItemType[]>;

export type Kinds = keyof typeof kinds;
export const kindNames = [
  'words',
  'choice',
  'counts',
  'whole',
  'earlier',
] as const satisfies Kinds[];

const inEntries: ReadonlySet<ItemType> = new Set<ChildItem['type']>([
  'info',
  'text_short',
  'text_long',
  'choice_one',
  'choice_many',
  'scale',
  'yes_no',
  'number',
  'date',
  'time',
  'datetime',
  'pairs',
  'list',
]);

/** What can stand in an entry, under a heading, or anywhere. */
export function fitsIn(type: ItemType, parent: Item | null): boolean {
  if (parent === null) return true;
  return parent.type === 'group' ? type !== 'group' : inEntries.has(type);
}

export const isContainer = (item: Item): boolean => 'children' in item;

const asksNothing: ReadonlySet<ItemType> = new Set(['info', 'group', 'recall', 'score']);
export const isAsked = ({ type }: Item): boolean => !asksNothing.has(type);

/** Only what was asked before can decide, so that no answer changes what came before it. */
export const askedBefore = (spots: readonly Spot[], { address }: Spot): Spot[] => {
  const at = spots.findIndex((spot) => spot.address === address);
  return spots.slice(0, Math.max(0, at)).filter(({ item }) => isAsked(item));
};
