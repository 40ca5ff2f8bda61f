import { dayAs } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import type {
  Day,
  LinesPlot,
  PairsPlot,
  ProgressPlotProps,
  RowsPlot,
  TableOf,
  ThenNowPlot,
  TimedPlot,
} from './plot-types.ts';
import { cellWords, marksOn, pointCell, shortWords } from './plot-words.ts';
import { numbered } from './stops.ts';

interface Row {
  day: string;
  n: number;
  cells: readonly string[];
  words: string;
}

/** All that is drawn, in words: gaps too, and days on which only something around it happened. */
export function tableOf(plot: ProgressPlotProps): TableOf {
  if (plot.kind === 'then-now') return tableOfNames(plot);
  if (plot.kind === 'lines') return inTime(plot, titlesOf(plot.lines), rowsOfLines(plot));
  if (plot.kind === 'pairs') {
    return inTime(plot, [plot.names.first, plot.names.second], rowsOfPairs(plot));
  }
  return inTime(plot, [t('plot.table.entry')], rowsOfRows(plot));
}

const titlesOf = (lines: LinesPlot['lines']) => lines.map(({ title }) => title);

function rowsOfLines({ lines, scale }: LinesPlot): Row[] {
  const all = lines.flatMap((line) => numbered(line.points).map((place) => ({ ...place, line })));
  return [...Map.groupBy(all, ({ day, n }) => `${day} ${n}`).values()].map((here) => ({
    day: here[0]?.day ?? '',
    n: here[0]?.n ?? 0,
    cells: lines.map((line) => {
      const point = here.find((place) => place.line === line)?.entry ?? { value: null };
      return lines.length > 1 ? shortWords(point) : pointCell(point, scale);
    }),
    words: here.flatMap(({ entry }) => entry.words ?? []).join('\n'),
  }));
}

const rowsOfPairs = ({ pairs, scale }: PairsPlot): Row[] =>
  numbered(pairs).map(({ day, n, entry }) => ({
    day,
    n,
    cells: [cellWords(entry.first, scale), cellWords(entry.second, scale)],
    words: entry.words ?? '',
  }));

const rowsOfRows = ({ rows }: RowsPlot): Row[] =>
  rows.flatMap(({ title, entries }) =>
    numbered(entries).map(({ day, n, entry }) => ({
      day,
      n,
      cells: [entry.note ? `${title}, ${entry.note}` : title],
      words: entry.words ?? '',
    })),
  );

function inTime(plot: TimedPlot, head: readonly string[], rows: readonly Row[]): TableOf {
  const { sessions = [], events = [] } = plot;
  const marked = new Set([...sessions, ...events.map(({ day }) => day)]);
  const empty = [...marked]
    .filter((day) => rows.every((row) => row.day !== day))
    .map((day): Row => ({ day, n: 0, cells: head.map(() => ''), words: '' }));
  const all = [...rows, ...empty].toSorted((a, b) => a.day.localeCompare(b.day) || a.n - b.n);
  const hasWords = all.some(({ words }) => words);
  return {
    head: [
      t('plot.table.day'),
      ...head,
      ...(hasWords ? [t('plot.table.words')] : []),
      ...(marked.size > 0 ? [t('plot.table.around')] : []),
    ],
    ...(hasWords ? { words: head.length + 1 } : {}),
    rows: all.map(({ day, cells, words }, at) => ({
      key: `${day} ${at}`,
      cells: [
        unbroken(day),
        ...cells,
        ...(hasWords ? [words] : []),
        ...(marked.size > 0 ? [marksOn(day, plot).join(', ')] : []),
      ],
    })),
  };
}

/** "5 Oct 2026", never on two lines. */
const unbroken = (day: Day) =>
  dayAs(day, { day: 'numeric', month: 'short', year: 'numeric' }).replaceAll(' ', '\u00a0');

const tableOfNames = ({ pairs, names, scale }: ThenNowPlot): TableOf => ({
  head: [t('plot.table.name'), names.first, names.second],
  ...(pairs.some(({ own }) => own) ? { words: 0 } : {}),
  rows: pairs.map(({ name, note, first, second }, at) => ({
    key: `${at}`,
    cells: [note ? `${name} (${note})` : name, cellWords(first, scale), cellWords(second, scale)],
  })),
});
