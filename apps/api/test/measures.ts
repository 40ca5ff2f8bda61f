import { shellBySlug } from '@selfward/content';
import type { BringWording } from '@selfward/contract';
import { Loop } from './loop.ts';
import type { TestPractice } from './practice.ts';
import type { Visitor } from './visitor.ts';

/** A wording that fits a shell and is nobody's: made up, in the order of the form. */
export function fill(slug: string, mark = 'of ours'): BringWording {
  const shell = shellBySlug(slug);
  if (!shell) throw new Error(`there is no shell ${slug}`);
  const sets = new Map(shell.items.map(({ values }) => [`s${values.join('-')}`, values]));
  return {
    hasRight: true,
    wording: {
      lang: 'en',
      edition: `Edition ${mark}`,
      stem: `In the time before, ${mark}`,
      option_sets: Object.fromEntries(
        [...sets].map(([name, values]) => [
          name,
          values.map((value) => ({ value, text: `Option ${value} ${mark}` })),
        ]),
      ),
      items: shell.items.map(({ number, values }) => ({
        number,
        text: `Line ${number} ${mark}`,
        options: `s${values.join('-')}`,
      })),
      confirmed: shell.checks.map(({ id }) => id),
    },
  };
}

/** Wording with planted words, as the page of a therapist and the one of the owner send it. */
async function plantWording(
  as: Visitor,
  { area, slug, planted }: { area: 'therapist' | 'owner'; slug: string; planted: Planted },
): Promise<unknown> {
  const words = (place: string) => planted(`POST ${area}/measures/:slug/wording wording/${place}`);
  const { wording, hasRight } = fill(slug);
  const [set] = Object.values(wording.option_sets);
  const [item] = wording.items;
  if (!set?.[0] || !item) throw new Error('the shell has options and lines');
  set[0].text = words('option_sets/means/0/text');
  item.text = words('items/0/text');
  const own = { ...wording, edition: words('edition'), stem: words('stem') };
  const path = `${area}/measures/${slug}/wording`;
  return (await as.post(path, { wording: own, hasRight }).expect(201)).body;
}

type Planted = (field: string) => string;

/** Wording that the practice brings, a measure that is scored, and the switch for its numbers. */
export async function plantMeasures(p: TestPractice, planted: Planted): Promise<unknown> {
  const body = await plantWording(p.therapist, { area: 'therapist', slug: 'who-5', planted });
  const more = await plantWording(p.owner, { area: 'owner', slug: 'bat-12', planted });
  const loop = await Loop.begin(p, 'gad-7');
  await loop.write('q1', 2);
  await loop.finish().expect(200);
  const shown = `therapist/clients/${p.clientId}/progress/shown`;
  await p.therapist.put(shown, { shown: true }).expect(204);
  return [body, more];
}
