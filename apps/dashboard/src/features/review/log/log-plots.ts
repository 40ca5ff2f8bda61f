import { codesAt, type LogPart, numberAt, textAt } from '@selfward/domain';
import { t } from '../../../i18n/t.ts';
import type {
  LinesPlot,
  PairsPlot,
  PlotRow,
  PlotScale,
  RowsPlot,
} from '../../../ui/plot/plot-types.ts';
import { plotScaleOf } from '../layouts/plot-scale.ts';
import { type LogRead, newestItem } from './log-read.ts';

type Part<Kind extends LogPart['kind']> = Extract<LogPart, { kind: Kind }>;

/** Null where the question is not what the layout takes it for. */
export function rowsPlot(log: LogRead, part: Part<'rows'>): RowsPlot | null {
  const item = newestItem(log, part.item);
  if (item?.type !== 'choice_one') return null;
  const rows = item.options
    .map(({ code, text }) => ({ code, row: rowOf(log, { part, code, text }) }))
    .filter(({ code, row }) => part.rows.includes(code) || row.entries.length > 0)
    .toSorted((one, other) => placeIn(part.rows, one.code) - placeIn(part.rows, other.code));
  return {
    kind: 'rows',
    title: part.title,
    about: t('logs.rows'),
    rows: rows.map(({ row }) => row),
  };
}

/** What the layout does not name follows what it names. */
const placeIn = (rows: readonly string[], code: string): number =>
  rows.includes(code) ? rows.indexOf(code) : rows.length;

const rowOf = (
  { overview }: LogRead,
  { part, code, text }: { part: Part<'rows'>; code: string; text: string },
): PlotRow => ({
  id: code,
  title: text,
  entries: overview.entries
    .filter(({ answers }) => codesAt(answers, part.item).includes(code))
    .map(({ on: day, answers }) => ({ day, ...wordsOf(textAt(answers, part.words)) })),
});

export function pairsPlot(log: LogRead, part: Part<'pairs'>): PairsPlot | null {
  const scale = scaleAt(log, part.first.item);
  if (!scale) return null;
  const { first, second } = part;
  return {
    kind: 'pairs',
    title: part.title,
    about: part.note,
    scale,
    names: { first: first.label ?? '', second: second.label ?? '' },
    pairs: log.overview.entries.map(({ on: day, answers }) => ({
      day,
      first: numberAt(answers, first.item),
      second: numberAt(answers, second.item),
      ...wordsOf(textAt(answers, part.words)),
    })),
  };
}

export function dotsPlot(log: LogRead, part: Part<'dots'>): LinesPlot | null {
  const scale = scaleAt(log, part.item);
  if (!scale) return null;
  return {
    kind: 'lines',
    title: part.title,
    about: part.note ?? t('logs.dots'),
    scale,
    // Chosen moments are never joined.
    joinDays: 0,
    lines: [
      {
        id: part.item,
        title: part.title,
        points: log.overview.entries.map(({ on: day, answers }) => ({
          day,
          value: numberAt(answers, part.item),
          ...wordsOf(textAt(answers, part.words)),
        })),
      },
    ],
  };
}

const wordsOf = (words: string | null) => (words === null ? {} : { words });

function scaleAt(log: LogRead, id: string): PlotScale | null {
  const item = newestItem(log, id);
  return item ? plotScaleOf(item) : null;
}
