import type { Exercise } from './exercise.ts';
import type { Item, ItemType, Likert } from './exercise-item.ts';
import { exerciseLimits } from './exercise-limits.ts';
import { spotsOf } from './exercise-spots.ts';
import { RuleBroken } from './rule-broken.ts';

/** Names of exercises of the practice. No exercise of the library ever begins with it. */
export const ownSlugStart = 'own-';

/** Where a therapist starts from nothing: one question, so that there is something to see. */
export const emptyExercise = (slug: string, lang: string): Exercise => ({
  slug,
  version: '0.0.0',
  series: 1,
  status: 'draft',
  locked: false,
  lang,
  texts: {},
  title: '',
  purpose: '',
  rationale: '',
  prepare: false,
  clinician_reviewed: false,
  minutes: '5',
  themes: [],
  covers: [],
  licence: { text: 'All rights reserved', ship_wording: true },
  cadence: { kind: 'once', text: 'Once.' },
  items: [{ id: 'q1', type: 'text_long', text: '', core: true }],
  closing_block: [],
  scores: [],
  review: [],
});

/** Somebody's own copy: another name, a series of its own, and nobody has reviewed it yet. */
export function copyOfExercise(exercise: Exercise, slug: string): Exercise {
  if (exercise.locked) throw new RuleBroken('exercise-locked');
  return {
    ...exercise,
    slug,
    version: '0.0.0',
    series: 1,
    status: 'draft',
    derived_from: `${exercise.slug}@${exercise.version}`,
    texts: {},
    clinician_reviewed: false,
  };
}

const ours = ', our version';

/**
 * Two exercises of one title cannot be told apart in a list. The words are English, and no other
 * language is mixed with them; a copy of a copy is counted.
 */
export function titleOfCopy({ title, lang }: Pick<Exercise, 'title' | 'lang'>): string {
  if (title === '') return title;
  const count = /^(.*) \((\d{1,3})\)$/s.exec(title);
  const isCopy = title.endsWith(ours) || lang !== 'en';
  const after = isCopy ? ' (2)' : ours;
  if (count) return `${count[1]} (${Number(count[2]) + 1})`;
  return `${title.slice(0, exerciseLimits.line - after.length)}${after}`;
}

/** The parts of a document that only the server says; whatever was sent of them is put right. */
export const withIdentity = (
  exercise: Exercise,
  { slug, version, series, status, derived_from }: Exercise,
): Exercise => {
  const { derived_from: _, ...rest } = exercise;
  return {
    ...rest,
    slug,
    version,
    series,
    status,
    locked: false,
    clinician_reviewed: false,
    ...(derived_from === undefined ? {} : { derived_from }),
  };
};

/** What a copied exercise says of itself at a new place: the same, without what it may not carry away. */
export const mayShipWording = ({ licence, locked }: Exercise): boolean =>
  licence.ship_wording && !locked;

/**
 * An id that no item of this exercise has, nor one of `used`: those of earlier versions, so that an
 * answer of long ago never turns up under a new question.
 */
export function newItemId(exercise: Exercise, used: Iterable<string> = []): string {
  const taken = [...used, ...spotsOf(exercise).map(({ item }) => item.id)];
  const numbers = taken.map((id) => /^q(\d{1,6})$/.exec(id)?.[1]).map(Number);
  return `q${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** A code for a new option: its own for ever, whatever its text becomes. */
export function newOptionCode(options: readonly { code: string }[]): string {
  const numbers = options.map(({ code }) => Number(/^o(\d{1,6})$/.exec(code)?.[1]));
  return `o${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

const agreement: Likert = {
  kind: 'likert',
  points: [0, 1, 2, 3, 4].map((value) => ({ value, text: '' })),
};
const slider = { kind: 'slider', min: 0, max: 10, step: 1, low: '', high: '' } as const;
const twoOptions = () => [
  { code: 'o1', text: '' },
  { code: 'o2', text: '' },
];

type Base = { id: string; text: string };

const starts: Record<ItemType, (base: Base, inner: Base) => Item> = {
  info: (base) => ({ ...base, type: 'info' }),
  group: (base, inner) => ({
    ...base,
    type: 'group',
    children: [{ ...inner, type: 'text_long' }],
  }),
  text_short: (base) => ({ ...base, type: 'text_short' }),
  text_long: (base) => ({ ...base, type: 'text_long' }),
  choice_one: (base) => ({ ...base, type: 'choice_one', options: twoOptions() }),
  choice_many: (base) => ({ ...base, type: 'choice_many', options: twoOptions() }),
  scale: (base) => ({ ...base, type: 'scale', scale: slider }),
  body_map: (base) => ({ ...base, type: 'body_map', options: [], children: [] }),
  pairs: (base) => ({ ...base, type: 'pairs', left: '', right: '' }),
  list: (base) => ({ ...base, type: 'list' }),
  repeat_group: (base, inner) => ({
    ...base,
    type: 'repeat_group',
    children: [{ ...inner, type: 'text_short' }],
  }),
  number: (base) => ({ ...base, type: 'number' }),
  date: (base) => ({ ...base, type: 'date' }),
  time: (base) => ({ ...base, type: 'time' }),
  datetime: (base) => ({ ...base, type: 'datetime' }),
  yes_no: (base) => ({ ...base, type: 'yes_no' }),
  recall: (base) => ({ ...base, type: 'recall', sources: [], pick: 'latest' }),
  recall_rate: (base) => ({ ...base, type: 'recall_rate', sources: [], scale: agreement }),
  attachment: (base) => ({ ...base, type: 'attachment', accept: ['image/*'] }),
  score: (base) => ({ ...base, type: 'score', score: '' }),
};

/** A new item of a type, with what one of its kind usually has; the words are still to be written. */
export function newItem(exercise: Exercise, type: ItemType, used: readonly string[] = []): Item {
  const id = newItemId(exercise, used);
  const inner = newItemId(exercise, [...used, id]);
  return starts[type]({ id, text: '' }, { id: inner, text: '' });
}
