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
/** `id` is the id of the recalled entry. */
export type RecallRateAnswer = { ratings: Rating[] };
export type Rating = { id: string; value: number };
export type AttachmentAnswer = { files: AttachedFile[] };
export type AttachedFile = { id: string; name: string };

/** Texts are what the person wrote: never trimmed, never normalised. */
export type AnswerValue =
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
