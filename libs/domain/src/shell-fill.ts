import type { Exercise, ScoreItem, ScoreRule } from './exercise.ts';
import type { ScaleItem } from './exercise-item.ts';
import type { Shell, ShellItem, ShellWording } from './shell.ts';
import { shellFaults, type ShellFault } from './shell-faults.ts';

export type Filled =
  { exercise: Exercise; faults: [] } | { exercise: null; faults: [ShellFault, ...ShellFault[]] };

/** The complete locked measure, or every fault with its place; nothing in between. */
export function fillShell(shell: Shell, wording: ShellWording): Filled {
  const [first, ...more] = shellFaults(shell, wording);
  return first === undefined
    ? { exercise: filled(shell, wording), faults: [] }
    : { exercise: null, faults: [first, ...more] };
}

function filled(shell: Shell, wording: ShellWording): Exercise {
  const { items: _items, open_scales: _scales, checks: _checks, guide: _guide, ...kept } = shell;
  const { citation, ...head } = kept;
  const lines = shell.items.map((item) => lineOf(item, wording));
  return {
    ...head,
    status: 'active',
    locked: true,
    lang: wording.lang,
    texts: {},
    prepare: false,
    clinician_reviewed: false,
    themes: [],
    covers: [],
    licence: { ...shell.licence, copyright: `${citation} ${wording.edition}` },
    items:
      wording.stem === undefined
        ? lines
        : [{ id: 'lines', type: 'group', stem: true, text: wording.stem, children: lines }],
    closing_block: [],
    scores: [...shell.scores, ...openScores(shell, wording)],
    review: [],
  };
}

/** Each line is part of the small version: half of a measure is none. */
function lineOf({ id, number, safety }: ShellItem, wording: ShellWording): ScaleItem {
  const line = wording.items.find((one) => one.number === number);
  const points = wording.option_sets[line?.options ?? ''] ?? [];
  return {
    id,
    type: 'scale',
    text: line?.text ?? '',
    core: true,
    ...(safety === true ? { safety } : {}),
    scale: { kind: 'likert', points },
  };
}

const openScores = (shell: Shell, wording: ShellWording): ScoreRule[] =>
  shell.open_scales.flatMap((open) => {
    const numbers = wording.scales?.[open.id] ?? [];
    const items = shell.items
      .filter(({ number }) => numbers.includes(number))
      .map(({ id }): ScoreItem => ({ ref: id }));
    const half = Math.ceil(items.length / 2);
    const missing = { estimate_if_at_least: half, never_estimate_without: [] };
    return items.length === 0 ? [] : [{ ...open, items, missing }];
  });
