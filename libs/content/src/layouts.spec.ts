import {
  allItems,
  type Exercise,
  hasEntries,
  type Item,
  type ReadingLayout,
} from '@selfward/domain';
import { responseLayouts } from './layouts.ts';
import { exerciseBySlug } from './library.ts';

const of = (slug: string): Exercise => {
  const exercise = exerciseBySlug(slug);
  if (!exercise) throw new Error(`no exercise ${slug}`);
  return exercise;
};
const itemAt = (slug: string, id: string): Item | undefined =>
  allItems(of(slug)).find((item) => item.id === id);
const all: [string, ReadingLayout][] = Object.entries(responseLayouts);

const placed = ({ parts }: ReadingLayout): string[] =>
  parts.flatMap((part) =>
    'groups' in part ? part.groups.flatMap(({ items }) => items) : [part.item],
  );

const sources = ({ parts }: ReadingLayout): string[] =>
  parts.flatMap((part) => {
    if (part.kind === 'two-lists') return [part.source];
    return part.kind === 'table' && part.again ? [part.again.source] : [];
  });

function columnsIn(part: ReadingLayout['parts'][number]): string[] {
  if (part.kind !== 'table') return [];
  const { columns = [], again, dots, mark } = part;
  const named = [again?.column, dots?.name, dots?.value, mark?.column];
  return [...columns, ...named.flatMap((id) => id ?? [])];
}

describe('the reading layouts', () => {
  it.each(all)('name only what is asked, and each once: %s', (slug, layout) => {
    const ids = placed(layout);
    expect(ids.filter((id) => itemAt(slug, id) === undefined)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const { dots = [], latest = [], pinned = [] } = layout;
    for (const id of dots) expect(itemAt(slug, id)?.type).toBe('scale');
    for (const id of [...latest, ...pinned]) expect(itemAt(slug, id)).toBeDefined();
  });

  it.each(all)(
    'have tables of what has rows, by questions of those rows: %s',
    (slug, { parts }) => {
      for (const part of parts.filter(({ kind }) => kind === 'table')) {
        const item = itemAt(slug, placed({ parts: [part] })[0] ?? '');
        expect(['pairs', 'repeat_group']).toContain(item?.type);
        const children = item && hasEntries(item) ? item.children.map(({ id }) => id) : [];
        for (const id of columnsIn(part)) expect(children).toContain(id);
      }
    },
  );

  it.each(all)('have beside them what they name of other exercises: %s', (_slug, layout) => {
    for (const source of sources(layout)) {
      const [slug = '', id = ''] = source.split('#');
      expect(layout.with).toContain(slug);
      expect(itemAt(slug, id)).toBeDefined();
    }
  });

  it.each(all)(
    'ask the same where it is asked again: %s',
    (slug, { with: others = [], dots = [] }) => {
      const withScale = (name: string, id: string) => {
        const item = itemAt(name, id);
        return item?.type === 'scale' ? [JSON.stringify(item.scale)] : [];
      };
      for (const id of dots)
        for (const other of others) {
          const [there] = withScale(other, id);
          if (there !== undefined) expect([there]).toEqual(withScale(slug, id));
        }
    },
  );

  it('put nothing drawn and nothing side by side where needs come last', () =>
    expect(responseLayouts['where-needs-come-last']).toEqual({ quiet: true, parts: [] }));

  it('call a bond unsafe by the answer by which the client is told so', () => {
    const { items } = of('people-around-my-yes');
    const note = items.find(({ id }) => id === 'unsafe_note');
    const told = note?.show_if && 'all' in note.show_if ? note.show_if.all : [];
    const marks = responseLayouts['people-around-my-yes']?.parts.flatMap((part) =>
      part.kind === 'table' && part.mark ? [part.mark] : [],
    );
    expect(told).toEqual([{ item: 'people.safe', op: '=', value: 0 }]);
    expect(marks).toMatchObject([{ column: 'safe', values: [0] }]);
  });
});
