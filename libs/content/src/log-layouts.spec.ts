import { findItem, hasEntries, type LogPart, logLayoutOf } from '@selfward/domain';
import { exerciseBySlug, library } from './library.ts';
import { logLayouts } from './log-layouts.ts';
import { offers } from './offers.ts';

const exercise = (slug: string) => {
  const found = exerciseBySlug(slug);
  if (!found) throw new Error(`there is no ${slug}`);
  return found;
};

describe('layouts of logs', () => {
  it('are there for every log of the library', () => {
    const logs = library.filter(({ cadence }) => cadence.kind === 'log').map(({ slug }) => slug);
    expect(Object.keys(logLayouts).toSorted()).toEqual(logs.toSorted());
  });

  it.each(Object.entries(logLayouts))('fit the questions: %s', (slug, layout) => {
    expect(logLayoutOf(exercise(slug), logLayouts)).toEqual(layout);
  });

  const parts = Object.entries(logLayouts).flatMap(([slug, layout]) =>
    layout.parts.map((part): [string, LogPart] => [slug, part]),
  );

  it('name words that are there', () => {
    for (const [slug, part] of parts.filter(([, one]) => 'words' in one)) {
      const words = 'words' in part ? (part.words ?? '') : '';
      expect([slug, findItem(exercise(slug), words)?.type]).toEqual([
        slug,
        expect.stringMatching(/^text_/),
      ]);
    }
  });

  it.each(parts.filter(([, part]) => part.kind === 'rows'))(
    'name codes that are there: %s',
    (slug, part) => {
      const item = part.kind === 'rows' ? findItem(exercise(slug), part.item) : null;
      const codes = item && 'options' in item ? item.options.map(({ code }) => code) : [];
      expect(codes).toEqual(expect.arrayContaining(part.kind === 'rows' ? part.rows : ['?']));
    },
  );

  it('lead to other logs that have such lines, and put side by side what a card has', () => {
    for (const [, part] of parts) {
      if (part.kind === 'lines' && part.also)
        expect(findItem(exercise(part.also.slug), part.also.item)?.type).toMatch(/^text_/);
      if (part.kind === 'cards')
        expect(part.of.map(({ item }) => item)).toEqual(expect.arrayContaining(part.sides ?? []));
    }
  });

  it('never speak of success, shares, goals or averages', () => {
    expect(JSON.stringify(logLayouts)).not.toMatch(
      /success|rate|goal|average|percent|target|score/i,
    );
  });
});

describe('offers', () => {
  it('lead from questions that are there to questions that take lines', () => {
    for (const { to, from } of offers)
      for (const place of [to, ...from]) {
        const [slug = '', reference = ''] = place.split('#');
        const [id = '', child] = reference.split('.');
        const item = findItem(exercise(slug), id);
        const isThere =
          item !== null &&
          (child === undefined ||
            (hasEntries(item) && item.children.some((one) => one.id === child)));
        expect([place, isThere]).toEqual([place, true]);
      }
  });

  it('carry nothing that begins as its author’s alone', () => {
    for (const { from } of offers)
      for (const place of from) {
        const [slug = '', id = ''] = place.split('#');
        expect(findItem(exercise(slug), id)?.private_default ?? false).toBe(false);
      }
  });
});
