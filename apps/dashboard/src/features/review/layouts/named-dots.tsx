import type { Item, TablePart } from '@selfward/domain';
import { Suspense } from 'react';
import { onDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { LazyProgressPlot } from '../../../ui/plot/lazy-progress-plot.tsx';
import type { PlotNamedPair } from '../../../ui/plot/plot-types.ts';
import { type Answered, entriesOf } from '../answered.ts';
import { plotScaleOf } from './plot-scale.ts';
import type { Reading } from './reading.ts';

interface NamedDotsProps {
  reading: Reading;
  answered: Answered;
  dots: NonNullable<TablePart['dots']>;
}

/** Values then and now of what has the same name; all of it stands in the tables below as well. */
export function NamedDots({ reading, answered, dots }: NamedDotsProps) {
  const { response, beside } = reading;
  const first = beside.byItem.get(answered.item.id)?.find(({ isLater }) => !isLater);
  const scaled = childOf(answered.item, dots.value);
  const scale = scaled && plotScaleOf(scaled);
  if (!first || !scale) return null;
  const then = namedIn(first.response, first, dots);
  const now = namedIn(response, answered, dots);
  return (
    <Suspense>
      <LazyProgressPlot
        kind="then-now"
        title={scaled.text}
        scale={scale}
        names={{
          first: t('layout.dots.then', { day: onDay(first.on) }),
          second: t('layout.dots.now', { day: onDay(response.answeredOn ?? '') }),
        }}
        pairs={pairsOf(then, now)}
      />
    </Suspense>
  );
}

const childOf = (item: Item, id: string): Item | undefined =>
  'children' in item ? item.children.find((child) => child.id === id) : undefined;

interface Named {
  name: string;
  value: number;
}

function namedIn(
  response: Pick<Reading['response'], 'answers' | 'exercise'>,
  answered: Answered,
  dots: NamedDotsProps['dots'],
): Named[] {
  return entriesOf(response, answered).flatMap(({ answers }) => {
    const at = (id: string) => answers.find(({ item }) => item.id === id)?.value;
    const [name, value] = [at(dots.name), at(dots.value)];
    return typeof name === 'string' && typeof value === 'number' ? [{ name, value }] : [];
  });
}

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/** As they are named now, then what was named only then. */
export function pairsOf(then: readonly Named[], now: readonly Named[]): PlotNamedPair[] {
  const valueIn = (all: readonly Named[], name: string) =>
    all.find((one) => same(one.name, name))?.value ?? null;
  const still = now.map(({ name, value: second }) => {
    const first = valueIn(then, name);
    const isNew = !then.some((one) => same(one.name, name));
    return { name, own: true, first, second, ...(isNew ? { note: t('layout.dots.new') } : {}) };
  });
  const gone = then
    .filter(({ name }) => !now.some((one) => same(one.name, name)))
    .map(({ name, value: first }) => ({ name, own: true, first, second: null }));
  return [...still, ...gone];
}
