import type {
  Day,
  LinesPlot,
  PairsPlot,
  PlotPoint,
  ProgressPlotProps,
  RowsPlot,
  Said,
  Stop,
  ThenNowPlot,
} from './plot-types.ts';
import { pointWords, shortWords, valueWords, wholeDay } from './plot-words.ts';
import type { TimeAxis } from './time-axis.ts';

/** Several of one day stand side by side, never further than this from their day. */
const SHIFT = 10;
const REACH = 14;

export const shiftOf = (n: number, of: number): number =>
  of < 2 ? 0 : (n - (of - 1) / 2) * Math.min(SHIFT, (2 * REACH) / (of - 1));

/** All places of the walk in the order of time. Days without any value are gaps, not places. */
export function stopsOf(plot: ProgressPlotProps, axis: TimeAxis | null): Stop[] {
  if (plot.kind === 'then-now') return stopsOfNames(plot);
  if (!axis) return [];
  if (plot.kind === 'lines') return stopsOfLines(plot, axis);
  return plot.kind === 'pairs' ? stopsOfPairs(plot, axis) : stopsOfRows(plot, axis);
}

/** The points of one day, each with its number among them. */
export function numbered<T extends { day: Day }>(entries: readonly T[]) {
  const perDay = Map.groupBy(entries, ({ day }) => day);
  return [...perDay]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([day, ofDay]) => ofDay.map((entry, n) => ({ day, n, of: ofDay.length, entry })));
}

export const isGiven = ({ value }: PlotPoint) => value !== null;

function stopsOfLines({ lines, scale }: LinesPlot, axis: TimeAxis): Stop[] {
  const isOne = lines.length === 1;
  const all = lines.flatMap((line) =>
    numbered(line.points.filter(isGiven)).map((place) => ({ ...place, line })),
  );
  const places = Map.groupBy(all, ({ day, n }) => `${day} ${n}`);
  return [...places]
    .toSorted(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }))
    .map(([key, here]) => {
      const at = here[0];
      const said = lines.map((line): Said => {
        const entry = here.find((place) => place.line === line)?.entry;
        const point = entry ?? { value: null };
        if (isOne) return { value: pointWords(point, scale) };
        return { name: line.title, value: shortWords(point, scale.names) };
      });
      return {
        ...placeOf(key, at?.day ?? '', axis),
        shift: shiftOf(at?.n ?? 0, Math.max(...here.map(({ of }) => of))),
        said,
        words: wordsOf(here.map(({ entry }) => entry)),
      };
    });
}

function stopsOfPairs({ pairs, names, scale }: PairsPlot, axis: TimeAxis): Stop[] {
  return numbered(pairs.filter(hasValue)).map(({ day, n, of, entry }) => ({
    ...placeOf(`${day} ${n}`, day, axis),
    shift: shiftOf(n, of),
    said: [
      { name: names.first, value: valueWords(entry.first, scale) },
      { name: names.second, value: valueWords(entry.second, scale) },
    ],
    words: wordsOf([entry]),
  }));
}

function stopsOfRows({ rows }: RowsPlot, axis: TimeAxis): Stop[] {
  return rows
    .flatMap(({ id, title, entries }, row) =>
      numbered(entries).map(({ day, n, of, entry }) => ({
        ...placeOf(`${day} ${id} ${n}`, day, axis),
        shift: shiftOf(n, of),
        row,
        said: [{ value: title }, ...(entry.note ? [{ value: entry.note }] : [])],
        words: wordsOf([entry]),
      })),
    )
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

const stopsOfNames = ({ pairs, names, scale }: ThenNowPlot): Stop[] =>
  pairs.map(({ name, first, second, note }, row) => ({
    key: `${row}`,
    x: 50,
    shift: 0,
    row,
    title: note ? `${name} (${note})` : name,
    said: [
      { name: names.first, value: valueWords(first, scale) },
      { name: names.second, value: valueWords(second, scale) },
    ],
  }));

export const hasValue = ({ first, second }: Pick<PlotNamed, 'first' | 'second'>) =>
  first !== null || second !== null;
type PlotNamed = ThenNowPlot['pairs'][number];

const placeOf = (key: string, day: Day, axis: TimeAxis) => ({
  key,
  day,
  x: axis.at(day),
  title: wholeDay(day),
});

const wordsOf = (entries: readonly { words?: string }[]) =>
  entries.flatMap(({ words }) => (words ? [words] : []));
