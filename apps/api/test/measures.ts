import { shellBySlug } from '@selfward/content';
import type { BringWording } from '@selfward/contract';
import { Loop } from './loop.ts';
import type { TestPractice } from './practice.ts';

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

/** Wording that the practice brings, a measure that is scored, and the switch for its numbers. */
export async function plantMeasures(
  p: TestPractice,
  planted: (field: string) => string,
): Promise<unknown> {
  const words = (place: string) =>
    planted(`POST therapist/measures/:slug/wording wording/${place}`);
  const { wording, hasRight } = fill('who-5');
  const [set] = Object.values(wording.option_sets);
  const [item] = wording.items;
  if (!set?.[0] || !item) throw new Error('the shell has options and lines');
  set[0].text = words('option_sets/means/0/text');
  item.text = words('items/0/text');
  const own = { ...wording, edition: words('edition'), stem: words('stem') };
  const path = 'therapist/measures/who-5/wording';
  const { body } = await p.therapist.post(path, { wording: own, hasRight }).expect(201);
  const loop = await Loop.begin(p, 'gad-7');
  await loop.write('q1', 2);
  await loop.finish().expect(200);
  const shown = `therapist/clients/${p.clientId}/progress/shown`;
  await p.therapist.put(shown, { shown: true }).expect(204);
  return body;
}
