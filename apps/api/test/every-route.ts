import { z } from 'zod';
import { routes } from './api.ts';
import type { Visitor } from './visitor.ts';

export interface Asked {
  practiceId: string;
  /** What a place in a path may stand for; an unknown place gets every id there is. */
  ids: Record<string, string[]>;
  /** What a route is asked besides its plain address. */
  queries: Record<string, string[]>;
  /** Where not everything has to be asked. */
  only?: RegExp;
}

export interface Told {
  /** As the router names it. */
  route: string;
  /** The same for two practices that are alike. */
  name: string;
  status: number;
  text: string;
}

/** Every GET of the running router, so that a new route joins by itself. */
export async function everything(visitor: Visitor, asked: Asked): Promise<Told[]> {
  const calls = [...routes]
    .filter((route) => route.startsWith('GET ') && (asked.only?.test(route) ?? true))
    .toSorted()
    .flatMap((route) => urlsOf(route.slice(4), asked).map((url) => [route, url] as const));
  const answers: Told[] = [];
  // A few at a time: all at once would ask more of the database than it has connections for.
  while (calls.length > 0)
    answers.push(
      ...(await Promise.all(
        calls.splice(0, 4).map(async ([route, url]): Promise<Told> => {
          const { status, text } = await visitor.get(url);
          return { route, name: nameOf(url, asked), status, text };
        }),
      )),
    );
  return answers;
}

function urlsOf(route: string, { practiceId, ids, queries }: Asked): string[] {
  const short = route.replace('/api/practices/:practiceId/', '');
  return ['', ...(queries[short] ?? [])].flatMap((query) =>
    filled(route.replace(':practiceId', practiceId) + query, ids),
  );
}

function filled(url: string, ids: Asked['ids']): string[] {
  const [place] = /:[a-zA-Z]+/.exec(url) ?? [];
  if (place === undefined) return [url];
  const named = ids[place.slice(1)] ?? Object.values(ids).flat();
  return named.flatMap((id) => filled(url.replace(place, id), ids));
}

const nameOf = (url: string, { ids, practiceId }: Asked): string =>
  Object.entries(ids)
    .flatMap(([name, all]) => all.map((id, n) => [id, `${name}${n}`] as const))
    .filter(([id]) => id.length > 30)
    .reduce((text, [id, name]) => text.replaceAll(id, name), url)
    .replaceAll(practiceId, 'here');

const anId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const Told = z.record(z.string(), z.unknown());
const aDay = /^\d{4}-\d\d-\d\d$/;

/** What is of the same days stands by ids, which are random: here all that has days stands by what it says. */
const inOneOrder = (answer: string): string =>
  answer.startsWith('{') ? JSON.stringify(ordered(JSON.parse(answer))) : answer;

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(ordered);
    return all.every(hasDays) ? all.toSorted((one, other) => compare(said(one), said(other))) : all;
  }
  const told = Told.safeParse(value);
  if (!told.success) return value;
  return Object.fromEntries(Object.entries(told.data).map(([name, one]) => [name, ordered(one)]));
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const said = (value: unknown): string => plain(JSON.stringify(value)).replaceAll(anId, '');

/** Planted words of the practice without their number, no proofs, no places to go on from, no moments. */
const plain = (answer: string): string =>
  answer
    .replaceAll(/"seen":"[\w-]{22}"/g, '"seen":""')
    .replaceAll(/"next":"[\w-]+"/g, '"next":""')
    .replaceAll(/canary-(line|note)-[0-9a-f]{18}/g, '$1')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant');

function hasDays(value: unknown): boolean {
  const told = Told.safeParse(value);
  return (
    told.success &&
    Object.values(told.data).some((one) => typeof one === 'string' && aDay.test(one))
  );
}

/** Ids by the order in which they come; the rest without what is made anew for each world. */
export function alike(answer: string): string {
  const order = new Map<string, string>();
  return plain(inOneOrder(answer)).replaceAll(anId, (id) => {
    const known = order.get(id) ?? `id${order.size}`;
    order.set(id, known);
    return known;
  });
}
