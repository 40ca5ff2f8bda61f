export const noteTemplates = ['free', 'soap', 'dap', 'birp'] as const;
export type NoteTemplate = (typeof noteTemplates)[number];

/** The usual heading of each part, and two or three words that say what belongs there. */
const parts: Record<NoteTemplate, readonly (readonly [heading: string, helper: string])[]> = {
  free: [],
  soap: [
    ['Subjective', 'in their words'],
    ['Objective', 'what I saw'],
    ['Assessment', 'how I understand it'],
    ['Plan', 'what comes next'],
  ],
  dap: [
    ['Data', 'said and seen'],
    ['Assessment', 'how I understand it'],
    ['Plan', 'what comes next'],
  ],
  birp: [
    ['Behaviour', 'what was there'],
    ['Intervention', 'what I did'],
    ['Response', 'how it was taken'],
    ['Plan', 'what comes next'],
  ],
};

const headingLine = /^ {0,3}#{1,6}(?:[ \t]|$)/;

const lines = (text: string): string[] => text.split(/\r\n|\r|\n/);

const line = ([heading, helper]: readonly [string, string]): string => `## ${heading} (${helper})`;

/** Anything besides headings. */
export const hasWords = (text: string): boolean =>
  lines(text).some((one) => one.trim() !== '' && !headingLine.test(one));

/** What a template puts into an empty note: its headings, with room below each. */
export const skeletonOf = (template: NoteTemplate): string =>
  parts[template].map((part) => `${line(part)}\n\n`).join('\n');

/** Blank, or a template's headings as they came: choosing another one may take them away. */
export const isUntouched = (text: string): boolean =>
  noteTemplates.some((template) => skeletonOf(template).trim() === text.trim());

/** Its headings that stand nowhere in the text yet, below what is written. */
export function withHeadings(template: NoteTemplate, text: string): string {
  const missing = parts[template].filter(([heading]) => !placeOf(lines(text), heading));
  if (missing.length === 0) return text;
  const below = missing.map((part) => `${line(part)}\n\n`).join('\n');
  return text.trim() === '' ? below : `${text.trimEnd()}\n\n${below}`;
}

export type PartState = 'written' | 'empty' | 'missing';

/** Each part of a template by its heading: written, with nothing below it, or not there at all. */
export function partsOf(
  template: NoteTemplate,
  text: string,
): { heading: string; state: PartState }[] {
  const all = lines(text);
  return parts[template].map(([heading]) => ({ heading, state: stateOf(all, heading) }));
}

function stateOf(all: readonly string[], heading: string): PartState {
  const at = placeOf(all, heading);
  if (!at) return 'missing';
  const below = all.slice(at);
  const next = below.findIndex((one) => headingLine.test(one));
  const part = next < 0 ? below : below.slice(0, next);
  return part.some((one) => one.trim() !== '') ? 'written' : 'empty';
}

/** The line after this heading; headings are told by their first word, so the helper may go. */
function placeOf(all: readonly string[], heading: string): number | undefined {
  const at = all.findIndex(
    (one) => headingLine.test(one) && one.replace(/^[ #\t]+/, '').startsWith(heading),
  );
  return at < 0 ? undefined : at + 1;
}
