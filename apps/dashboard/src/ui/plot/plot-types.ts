/** A day on the viewer's calendar, `2026-11-24`. The plot never looks at a clock or a zone. */
export type Day = string;

/** A band of a measure, in the words of its source. It ends where the next one begins. */
export interface PlotBand {
  from: number;
  words: string;
}

/** The whole scale is always drawn: what was not reached is part of the picture. */
export interface PlotScale {
  min: number;
  max: number;
  /** What stands at the ends, in the words of the question: "Not at all", "Six or seven days". */
  low: string;
  high: string;
  /** Where each value has words of its own. */
  names?: Readonly<Record<number, string>>;
  /** From low to high. Only what a published measure says; never for questions of our own. */
  bands?: readonly PlotBand[];
}

export interface PlotPoint {
  day: Day;
  /** `null`: it was open then and no value was given. The line stops there. */
  value: number | null;
  /** Made from fewer answers than the rule asks for: drawn hollow and named. */
  estimate?: boolean;
  /** Made in another way than the rest, in words: a form of its own, joined to its like alone. */
  apart?: string;
  /** A line that the person wrote with it. */
  words?: string;
}

/** How much of a difference is the measure's usual noise, seen from the first score. */
export interface PlotNoise {
  around: number;
  points: number;
  from: Day;
  /** "Within this measure's usual noise" */
  words: string;
}

export interface PlotLine {
  id: string;
  title: string;
  about?: string;
  points: readonly PlotPoint[];
  noise?: PlotNoise;
}

/** What happened around the person. The same label gets the same letter in every plot. */
export interface PlotEvent {
  day: Day;
  label: string;
  /** Written by a person, so set in the serif; otherwise an option of the question. */
  own?: boolean;
}

export type RowShape = 'dot' | 'ring' | 'half';

export interface PlotRow {
  id: string;
  title: string;
  /** Told apart by shape, never by colour. Rows take dot, ring, half in this order. */
  shape?: RowShape;
  entries: readonly { day: Day; words?: string; note?: string }[];
}

/** Two values of one entry: before and during, at the time and now. */
export interface PlotPair {
  day: Day;
  first: number | null;
  second: number | null;
  words?: string;
}

/** Two values of one thing with a name: how well my days show it, then and now. */
export interface PlotNamedPair {
  name: string;
  /** The name was written by a person. */
  own?: boolean;
  first: number | null;
  second: number | null;
  /** "new" */
  note?: string;
}

interface Frame {
  title: string;
  about?: string;
  heading?: 'h2' | 'h3';
}

interface InTime extends Frame {
  /** The days that the axis covers. Without it: from the first to the last of what is drawn. */
  range?: { from: Day; to: Day };
  sessions?: readonly Day[];
  events?: readonly PlotEvent[];
}

/** One line, or small multiples: several lines of one scale over one time. */
export interface LinesPlot extends InTime {
  kind: 'lines';
  scale: PlotScale;
  lines: readonly PlotLine[];
  /**
   * Two values are joined when at most this many days lie between them: somewhat more than the
   * rhythm. 0 for chosen moments (logs), which are never joined.
   */
  joinDays: number;
}

/** Two shapes above each other at each day. No difference is computed: no drop is expected. */
export interface PairsPlot extends InTime {
  kind: 'pairs';
  scale: PlotScale;
  names: { first: string; second: string };
  pairs: readonly PlotPair[];
}

/** Rows of dots, one for each entry: no share, no trend. */
export interface RowsPlot extends InTime {
  kind: 'rows';
  rows: readonly PlotRow[];
}

/** Then and now of several named things, each on the whole scale. */
export interface ThenNowPlot extends Frame {
  kind: 'then-now';
  scale: PlotScale;
  names: { first: string; second: string };
  pairs: readonly PlotNamedPair[];
}

export type ProgressPlotProps = LinesPlot | PairsPlot | RowsPlot | ThenNowPlot;
export type TimedPlot = LinesPlot | PairsPlot | RowsPlot;

/** A line of the read-out: what it is, and what was said. */
export interface Said {
  name?: string;
  value: string;
}

/** A place where the walk halts: all that was said at one time. */
export interface Stop {
  key: string;
  day?: Day;
  /** Place on the time axis in hundredths, and beside it for several of one day, in pixels. */
  x: number;
  shift: number;
  /** The row that it lies in. */
  row?: number;
  title: string;
  said: readonly Said[];
  words?: readonly string[];
}

/** The same data as words in cells; the first cell of a row is its head. */
export interface TableOf {
  head: readonly string[];
  /** The column with what a person wrote. */
  words?: number;
  rows: readonly { key: string; cells: readonly string[] }[];
}
