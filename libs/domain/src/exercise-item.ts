export const itemTypes = [
  'info',
  'group',
  'text_short',
  'text_long',
  'choice_one',
  'choice_many',
  'scale',
  'body_map',
  'pairs',
  'list',
  'repeat_group',
  'number',
  'date',
  'time',
  'datetime',
  'yes_no',
  'recall',
  'recall_rate',
  'attachment',
  'score',
] as const;
export type ItemType = (typeof itemTypes)[number];

export const comparisons = ['=', '!=', '>', '>=', '<', '<=', 'exists'] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * `item` is an earlier item's id, `parent.child` for any entry of a repeating item, or
 * `exercise#item`; `value` is an option code, a number or a boolean, never a shown text.
 */
export type Condition = {
  item: string;
  op: Comparison;
  value: string | number | boolean;
};

export type ShowIf = { all: Condition[] } | { any: Condition[] };

/** A code of somebody else's system, kept as a code: its display text is never shown. */
export type Code = { system: string; code: string };

export type ItemOption = {
  code: string;
  text: string;
  value?: number;
  codes?: Code[];
  /** Cannot stand beside another choice. */
  exclusive?: boolean;
  /** Opens a short text. */
  is_other?: boolean;
  /** Choosing it stores nothing and leaves the exercise open for another day. */
  leaves_open?: boolean;
};

export type ScalePoint = { value: number; text: string; codes?: Code[] };

export type Likert = { kind: 'likert'; points: ScalePoint[] };

/** Shown without a handle: an untouched slider is not answered. */
export type Slider = {
  kind: 'slider';
  min: number;
  max: number;
  step: number;
  low: string;
  high: string;
};

export type Scale = Likert | Slider;

export type RecallPick = 'first' | 'latest' | 'all';

export type Initial = string | number | boolean | { from: string; pick: RecallPick };

type ItemBase = {
  /** Stable for ever inside a series. */
  id: string;
  text: string;
  help?: string;
  /** Only on gates; everything else may stay blank. */
  required?: boolean;
  /** Part of the small version. */
  core?: boolean;
  safety?: boolean;
  private_default?: boolean;
  /** May be added days later without reopening the rest. */
  carry?: boolean;
  show_if?: ShowIf;
  codes?: Code[];
};

type Of<Type extends ItemType, More = unknown> = ItemBase & { type: Type } & More;

export type InfoItem = Of<'info'>;
export type TextItem = Of<'text_short' | 'text_long', { max_length?: number; initial?: Initial }>;
export type ChoiceOneItem = Of<'choice_one', { options: ItemOption[]; initial?: Initial }>;
export type ChoiceManyItem = Of<'choice_many', { options: ItemOption[]; max?: number }>;
export type ScaleItem = Of<'scale', { scale: Scale }>;
export type YesNoItem = Of<'yes_no', { initial?: Initial }>;
export type NumberItem = Of<
  'number',
  {
    min?: number;
    max?: number;
    unit?: string;
    initial?: Initial;
  }
>;
export type MomentItem = Of<'date' | 'time' | 'datetime', { initial?: Initial }>;
export type PairsItem = Of<'pairs', { left: string; right: string; max?: number }>;
export type ListItem = Of<'list', { max?: number }>;
export type AttachmentItem = Of<'attachment', { accept: string[]; max?: number }>;

/** Everything that can stand inside an entry of a repeating item. */
export type ChildItem =
  | InfoItem
  | TextItem
  | ChoiceOneItem
  | ChoiceManyItem
  | ScaleItem
  | YesNoItem
  | NumberItem
  | MomentItem
  | PairsItem
  | ListItem
  | AttachmentItem;

export type RepeatGroupItem = Of<'repeat_group', { max?: number; children: ChildItem[] }>;
/** The chosen regions are the entries; `children` are asked for each of them. */
export type BodyMapItem = Of<
  'body_map',
  {
    options: ItemOption[];
    max?: number;
    children: ChildItem[];
  }
>;
/** `sources` are `exercise#item`, or an exercise's slug for all of it. */
export type RecallItem = Of<
  'recall',
  {
    sources: string[];
    pick: RecallPick;
    reveal_after?: string;
  }
>;
export type RecallRateItem = Of<'recall_rate', { sources: string[]; scale: Scale }>;
export type ScoreItemView = Of<'score', { score: string }>;

export type SectionItem =
  ChildItem | RepeatGroupItem | BodyMapItem | RecallItem | RecallRateItem | ScoreItemView;

/** A heading with what stands under it; it adds nothing to the path of an answer. */
export type GroupItem = Of<
  'group',
  {
    children: SectionItem[];
    /** Its text is the beginning of every line under it, and stands on each screen that shows one. */
    stem?: boolean;
  }
>;

export type Item = GroupItem | SectionItem;
