import type { Exercise, Wording } from './exercise.ts';
import type { Item, Scale } from './exercise-item.ts';
import { hasEntries } from './item-path.ts';
import { spotsOf } from './exercise-spots.ts';

/** One line that a translation has to have, by its path in `Wording`. */
export type WordingLine = {
  path: string;
  text: string;
  /** JSON pointer inside the exercise. */
  place: string;
  isOption: boolean;
};

/**
 * Everything that a client reads, in reading order: `title`, `rationale`, `<item>.text`,
 * `<item>.help`, `<item>.options.<code>`, `<item>.points.<value>`, `<item>.low`, `.high`, `.left`,
 * `.right`, `.unit`; inside entries `<item>.<child>.text`.
 */
export const wordingOf = (exercise: Exercise): WordingLine[] => [
  line('title', exercise.title, '/title'),
  line('rationale', exercise.rationale, '/rationale'),
  ...spotsOf(exercise).flatMap(({ item, address, place }) =>
    linesOf(item).map(({ path, text, ...more }) => ({
      path: `${address}.${path}`,
      text,
      place: `${place}${more.place}`,
      isOption: more.isOption,
    })),
  ),
];

const line = (path: string, text: string, place: string): WordingLine => ({
  path,
  text,
  place,
  isOption: false,
});
const choice = (path: string, text: string, place: string): WordingLine => ({
  ...line(path, text, place),
  isOption: true,
});

function linesOf(item: Item): WordingLine[] {
  const lines = [line('text', item.text, '/text')];
  if (item.help !== undefined) lines.push(line('help', item.help, '/help'));
  if ('options' in item)
    lines.push(
      ...item.options.map(({ code, text }, at) =>
        choice(`options.${code}`, text, `/options/${at}/text`),
      ),
    );
  if ('scale' in item) lines.push(...scaleLines(item.scale));
  if (item.type === 'pairs')
    lines.push(line('left', item.left, '/left'), line('right', item.right, '/right'));
  if (item.type === 'number' && item.unit !== undefined)
    lines.push(line('unit', item.unit, '/unit'));
  return lines;
}

function scaleLines(scale: Scale): WordingLine[] {
  if (scale.kind === 'slider')
    return [line('low', scale.low, '/scale/low'), line('high', scale.high, '/scale/high')];
  return scale.points.map(({ value, text }, at) =>
    choice(`points.${value}`, text, `/scale/points/${at}/text`),
  );
}

/** The wording that serves somebody who reads `lang`: exactly theirs, or the language without its region. */
export function wordingFor(
  exercise: Exercise,
  lang: string,
): { lang: string; lines: Wording } | null {
  for (const tag of [lang, lang.split('-')[0] ?? lang]) {
    if (tag === exercise.lang) return null;
    const lines = Object.hasOwn(exercise.texts, tag) ? exercise.texts[tag] : undefined;
    if (lines !== undefined) return { lang: tag, lines };
  }
  return null;
}

/** As somebody who reads `lang` sees it; a line that is not translated stays as it was written. */
export function inLanguage(exercise: Exercise, lang: string): Exercise {
  const wording = wordingFor(exercise, lang);
  return wording === null ? exercise : translated(exercise, wording);
}

function translated(
  exercise: Exercise,
  { lang, lines }: { lang: string; lines: Wording },
): Exercise {
  const say = (path: string, text: string): string =>
    (Object.hasOwn(lines, path) ? lines[path] : undefined) || text;
  return { ...said(exercise, say), lang };
}

/** Everything but the words: structure and rules, and a title to know it by. */
export const withoutWording = (exercise: Exercise): Exercise => ({
  ...said(exercise, () => ''),
  title: exercise.title,
  texts: {},
});

function said(exercise: Exercise, say: Say): Exercise {
  return {
    ...exercise,
    title: say('title', exercise.title),
    rationale: say('rationale', exercise.rationale),
    items: exercise.items.map((item) => inWords(item, item.id, say)),
    closing_block: exercise.closing_block.map((item) => inWords(item, item.id, say)),
  };
}

type Say = (path: string, text: string) => string;

/** `address` is the item's path in the wording. */
function inWords<Kind extends Item>(item: Kind, address: string, say: Say): Kind {
  const said = { ...item, text: say(`${address}.text`, item.text) };
  if (said.help !== undefined) said.help = say(`${address}.help`, said.help);
  sayParts(said, address, say);
  return said;
}

function sayParts(item: Item, address: string, say: Say): void {
  if ('options' in item)
    item.options = item.options.map((option) => ({
      ...option,
      text: say(`${address}.options.${option.code}`, option.text),
    }));
  if ('scale' in item) item.scale = sayScale(item.scale, address, say);
  if (item.type === 'pairs') {
    item.left = say(`${address}.left`, item.left);
    item.right = say(`${address}.right`, item.right);
  }
  if (item.type === 'number' && item.unit !== undefined)
    item.unit = say(`${address}.unit`, item.unit);
  if (item.type === 'group')
    item.children = item.children.map((child) => inWords(child, child.id, say));
  if (hasEntries(item))
    item.children = item.children.map((child) => inWords(child, `${address}.${child.id}`, say));
}

function sayScale(scale: Scale, address: string, say: Say): Scale {
  if (scale.kind === 'slider') {
    const { low, high } = scale;
    return { ...scale, low: say(`${address}.low`, low), high: say(`${address}.high`, high) };
  }
  const points = scale.points.map((point) => ({
    ...point,
    text: say(`${address}.points.${point.value}`, point.text),
  }));
  return { ...scale, points };
}
