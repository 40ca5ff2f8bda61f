import type { Shell, ShellWording } from '@selfward/domain';

/** The form as it is typed or pasted. */
export interface WordingEntries {
  lang: string;
  edition: string;
  stem: string;
  options: string;
  second: string;
  secondLines: string;
  lines: string;
  scales: Record<string, string>;
  confirmed: readonly string[];
  hasRight: boolean;
}

export const noWords: WordingEntries = {
  lang: 'en',
  edition: '',
  stem: '',
  options: '',
  second: '',
  secondLines: '',
  lines: '',
  scales: {},
  confirmed: [],
  hasRight: false,
};

const rowsOf = (text: string): string[] => text.split(/\r?\n/).filter((row) => row.trim() !== '');

/** `3 = Often`, `3: Often`, `3. Often` or `3 Often`. */
const numbered = /^\s*(\d+(?:[.,]\d+)?)\s*(?:[=:.)–-]\s*|\s)(.*)$/;

function optionsOf(text: string) {
  return rowsOf(text).map((row) => {
    const [, value = 'NaN', words = ''] = numbered.exec(row) ?? [];
    return { value: Number(value.replace(',', '.')), text: words.trim() };
  });
}

/** Numbers that are printed, or counted from the first where none is printed. */
function linesOf(text: string) {
  const rows = rowsOf(text).map((row) => ({ row, found: numbered.exec(row) }));
  const isNumbered = rows.length > 0 && rows.every(({ found }) => found !== null);
  return rows.map(({ row, found }, at) => ({
    number: isNumbered ? Number(found?.[1] ?? at + 1) : at + 1,
    text: isNumbered ? (found?.[2] ?? '').trim() : row.trim(),
  }));
}

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** What was typed as the wording of this shell; whether it fits is the shell's to say. */
export function wordingOf(entries: WordingEntries, shell: Shell): ShellWording {
  const second = numbersIn(entries.secondLines);
  const scales = shell.open_scales
    .map(({ id }) => [id, numbersIn(entries.scales[id] ?? '')] as const)
    .filter(([, numbers]) => numbers.length > 0);
  return {
    lang: entries.lang.trim(),
    edition: entries.edition,
    ...(entries.stem.trim() === '' ? {} : { stem: entries.stem.trim() }),
    option_sets: {
      first: optionsOf(entries.options),
      ...(second.length > 0 ? { second: optionsOf(entries.second) } : {}),
    },
    items: linesOf(entries.lines).map((line) => ({
      ...line,
      options: second.includes(line.number) ? 'second' : 'first',
    })),
    ...(scales.length > 0 ? { scales: Object.fromEntries(scales) } : {}),
    confirmed: [...entries.confirmed],
  };
}

/** A wording that is there already, as somebody would type it: to be put right. */
export function entriesFrom(shell: Shell, exercise: Filled): WordingEntries {
  const [group] = exercise.items;
  const isGroup = group?.type === 'group';
  const items = isGroup ? group.children : exercise.items;
  const sets = items.map((item) => optionsText(item));
  const [first = ''] = sets;
  const second = sets.find((set) => set !== first);
  const numberOf = (id: string) => shell.items.find((item) => item.id === id)?.number ?? 0;
  return {
    ...noWords,
    lang: exercise.lang,
    stem: isGroup ? group.text : '',
    options: first,
    second: second ?? '',
    secondLines: items
      .filter((_, at) => sets[at] !== first)
      .map(({ id }) => numberOf(id))
      .join(', '),
    lines: items.map(({ id, text }) => `${numberOf(id)}. ${text}`).join('\n'),
    scales: Object.fromEntries(
      shell.open_scales.map(({ id }) => [
        id,
        exercise.scores
          .find((rule) => rule.id === id)
          ?.items.map(({ ref }) => numberOf(ref))
          .join(', ') ?? '',
      ]),
    ),
  };
}

type Filled = import('@selfward/domain').Exercise;

const optionsText = (item: Filled['items'][number]): string =>
  item.type === 'scale' && item.scale.kind === 'likert'
    ? item.scale.points.map(({ value, text }) => `${value} = ${text}`).join('\n')
    : '';
