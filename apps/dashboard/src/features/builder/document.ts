/** A document as it came in a file: looked into without believing that it is an exercise. */
export function valueAt(document: unknown, steps: readonly string[]): unknown {
  let now = document;
  for (const step of steps) {
    if (typeof now !== 'object' || now === null || !Object.hasOwn(now, step)) return undefined;
    now = Reflect.get(now, step);
  }
  return now;
}

export function textAt(document: unknown, steps: readonly string[]): string {
  const value = valueAt(document, steps);
  return typeof value === 'string' ? value : '';
}

export const listAt = (document: unknown, steps: readonly string[]): readonly unknown[] => {
  const value = valueAt(document, steps);
  return Array.isArray(value) ? value : [];
};

/** The parts of a JSON pointer, as they are called in the document. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What a line of a translation was translated from: `how.options.calm` is the words of that choice. */
export function originalOf(exercise: unknown, path: string): string {
  const own = textAt(exercise, [path]);
  if (own !== '') return own;
  const [found] = itemsIn(exercise)
    .filter(({ address }) => path.startsWith(`${address}.`))
    .toSorted((one, other) => other.address.length - one.address.length);
  if (!found) return path;
  const { item } = found;
  const [part = '', code = ''] = path.slice(found.address.length + 1).split(/\.(.*)/s);
  const choices =
    part === 'options' ? listAt(item, ['options']) : listAt(item, ['scale', 'points']);
  const chosen = choices.find((one) => codeOf(one) === code);
  return (
    textAt(chosen, ['text']) ||
    textAt(item, [part]) ||
    textAt(item, ['scale', part]) ||
    textAt(item, ['text']) ||
    path
  );
}

const codeOf = (choice: unknown): string =>
  String(valueAt(choice, ['code']) ?? valueAt(choice, ['value']) ?? '');

interface Found {
  item: unknown;
  address: string;
}

const itemsIn = (exercise: unknown): Found[] =>
  ['items', 'closing_block'].flatMap((part) =>
    listAt(exercise, [part]).flatMap((item) => [
      { item, address: textAt(item, ['id']) },
      ...childrenOf(item),
    ]),
  );

/** What stands under a heading is named by itself, what stands in an entry with it. */
const childrenOf = (item: unknown): Found[] =>
  listAt(item, ['children']).map((child) => {
    const id = textAt(child, ['id']);
    const isHeading = textAt(item, ['type']) === 'group';
    return { item: child, address: isHeading ? id : `${textAt(item, ['id'])}.${id}` };
  });
