import { isBlank } from './answer-atoms.ts';
import type { Shell, ShellItem, ShellWording } from './shell.ts';

export type ShellFaultCode =
  | 'missing-item'
  | 'extra-item'
  | 'repeated-item'
  | 'changed-order'
  | 'empty-text'
  | 'repeated-text'
  | 'unknown-options'
  | 'wrong-number-of-options'
  | 'wrong-values'
  | 'not-confirmed'
  | 'unknown-scale'
  | 'item-in-two-scales'
  | 'item-in-no-scale';

/** `place` points into the wording as a JSON pointer; `number` is that of the item, where one is meant. */
export type ShellFault = { place: string; fault: ShellFaultCode; number?: number };

/** Everything that stands between this wording and the measure, in the order of the form. */
export const shellFaults = (shell: Shell, wording: ShellWording): ShellFault[] => [
  ...headFaults(wording),
  ...itemFaults(shell.items, wording),
  ...wording.items.flatMap((line, at) => optionFaults({ line, at, shell, wording })),
  ...setFaults(wording),
  ...scaleFaults(shell, wording),
  ...shell.checks
    .filter(({ id }) => !wording.confirmed.includes(id))
    .map(({ id }): ShellFault => ({ place: `/confirmed/${id}`, fault: 'not-confirmed' })),
];

const headFaults = ({ edition, stem }: ShellWording): ShellFault[] => [
  ...emptyFaults('/edition', edition),
  ...(stem === undefined ? [] : emptyFaults('/stem', stem)),
];

const emptyFaults = (place: string, text: string): ShellFault[] =>
  isBlank(text) ? [{ place, fault: 'empty-text' }] : [];

function itemFaults(items: ShellItem[], wording: ShellWording): ShellFault[] {
  const order = items.map(({ number }) => number);
  const given = wording.items.map(({ number }) => number);
  const missing = order
    .filter((number) => !given.includes(number))
    .map((number): ShellFault => ({ place: '/items', fault: 'missing-item', number }));
  let last = -1;
  const lines = wording.items.flatMap(({ number, text }, at): ShellFault[] => {
    const place = `/items/${at}`;
    if (!order.includes(number)) return [{ place, fault: 'extra-item', number }];
    if (given.indexOf(number) < at) return [{ place, fault: 'repeated-item', number }];
    const isBehind = order.indexOf(number) < last;
    last = Math.max(last, order.indexOf(number));
    return [
      ...(isBehind ? [{ place, fault: 'changed-order', number } as const] : []),
      ...emptyFaults(`${place}/text`, text),
      ...repeatedFaults(wording.items, at, place),
    ];
  });
  return [...missing, ...lines];
}

/** A form never says one line twice: it is a slip of copying. */
const repeatedFaults = (rows: { text: string }[], at: number, place: string): ShellFault[] => {
  const text = rows[at]?.text.trim() ?? '';
  const isRepeated = text !== '' && rows.findIndex((row) => row.text.trim() === text) < at;
  return isRepeated ? [{ place: `${place}/text`, fault: 'repeated-text' }] : [];
};

type Line = {
  line: ShellWording['items'][number];
  at: number;
  shell: Shell;
  wording: ShellWording;
};

function optionFaults({ line, at, shell, wording }: Line): ShellFault[] {
  const item = shell.items.find(({ number }) => number === line.number);
  const place = `/items/${at}/options`;
  const set = Object.hasOwn(wording.option_sets, line.options)
    ? wording.option_sets[line.options]
    : undefined;
  if (item === undefined) return [];
  if (set === undefined) return [{ place, fault: 'unknown-options', number: line.number }];
  const fault = valuesFault(
    item.values,
    set.map(({ value }) => value),
  );
  return fault === null ? [] : [{ place, fault, number: line.number }];
}

/** Editions print from low to high or from high to low; anything else is another order. */
function valuesFault(wanted: number[], given: number[]): ShellFaultCode | null {
  if (given.length !== wanted.length) return 'wrong-number-of-options';
  const rising = wanted.toSorted((a, b) => a - b);
  const same = (other: number[]) => other.every((value, at) => value === given[at]);
  if (same(rising) || same(rising.toReversed())) return null;
  const isShuffled = given.toSorted((a, b) => a - b).every((value, at) => value === rising[at]);
  return isShuffled ? 'changed-order' : 'wrong-values';
}

const setFaults = ({ option_sets }: ShellWording): ShellFault[] =>
  Object.entries(option_sets).flatMap(([name, options]) =>
    options.flatMap(({ text }, at) => [
      ...emptyFaults(`/option_sets/${name}/${at}/text`, text),
      ...repeatedFaults(options, at, `/option_sets/${name}/${at}`),
    ]),
  );

/** All of the open scales or none of them, and each item in exactly one. */
function scaleFaults(shell: Shell, { scales = {} }: ShellWording): ShellFault[] {
  const known = shell.open_scales.map(({ id }) => id);
  const unknown = Object.keys(scales)
    .filter((id) => !known.includes(id))
    .map((id): ShellFault => ({ place: `/scales/${id}`, fault: 'unknown-scale' }));
  const named = Object.entries(scales).flatMap(([id, numbers]) =>
    numbers.map((number) => ({ number, place: `/scales/${id}` })),
  );
  if (Object.keys(scales).length === 0) return [];
  const uses = (number: number) => named.filter((one) => one.number === number);
  const items = shell.items.flatMap(({ number }): ShellFault[] => {
    const [first, second] = uses(number);
    if (first === undefined) return [{ place: '/scales', fault: 'item-in-no-scale', number }];
    return second === undefined ? [] : [{ ...second, fault: 'item-in-two-scales' }];
  });
  const extra = named
    .filter(({ number }) => shell.items.every((item) => item.number !== number))
    .map((one): ShellFault => ({ ...one, fault: 'extra-item' }));
  return [...unknown, ...items, ...extra];
}
