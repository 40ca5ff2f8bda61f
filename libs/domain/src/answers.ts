/** `story`, `close.feel`, or inside an entry `fears[<entry id>].fear`; see item-path.ts. */
export type ItemPath = string;

export type ChoiceOneAnswer = { code: string; other?: string };
export type ChoiceManyAnswer = { codes: string[]; other?: string };
export type PairRow = { id: string; left: string; right: string };
export type ListEntry = { id: string; text: string };
/** The answers of an entry stand at their own paths, so each is a draft row and a switch of its own. */
export type RepeatGroupAnswer = { entries: string[] };
/** Follow-ups stand at `map[<region code>].level`. */
export type BodyMapAnswer = { regions: BodyRegion[] };
export type BodyRegion = { code: string; other?: string };
/** Wall-clock time (`2026-11-24T18:30`) and its IANA zone. */
export type DatetimeAnswer = { at: string; zone: string };
/**
 * `id` is the id of the recalled entry. Its words, and how it was rated before, stand beside: whoever
 * may read the new rating reads what it is about, and nobody needs the other exercise for it.
 */
export type RecallRateAnswer = { ratings: Rating[] };
export type Rating = { id: string; value: number; words?: string; before?: number };
export type AttachmentAnswer = { files: AttachedFile[] };
export type AttachedFile = { id: string; name: string };

export const revealChoices = ['now', 'later', 'together', 'no'] as const;
export type RevealChoice = (typeof revealChoices)[number];
/**
 * Whether the old words were shown, and with `now` what stood above them just before: from then on
 * the first version does not change. It is its author's alone, and no part of a finished response.
 */
export type RevealAnswer = { reveal: RevealChoice; first?: Record<ItemPath, GivenAnswer> };

export type AnswerValue = GivenAnswer | RevealAnswer;

/** Texts are what the person wrote: never trimmed, never normalised. */
export type GivenAnswer =
  | string
  | number
  | boolean
  | ChoiceOneAnswer
  | ChoiceManyAnswer
  | PairRow[]
  | ListEntry[]
  | RepeatGroupAnswer
  | BodyMapAnswer
  | DatetimeAnswer
  | RecallRateAnswer
  | AttachmentAnswer;

export type Answers = Readonly<Record<ItemPath, AnswerValue>>;

export type ResponseSize = 'small' | 'full';
