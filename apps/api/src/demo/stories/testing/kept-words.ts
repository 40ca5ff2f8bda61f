import type { Answers } from '@selfward/contract';
import type { DemoClient, Happening } from '../story-types.ts';

type Writing = Extract<Happening, { does: 'write' }>;

const short = 12;
/** A code of an option is no word of anybody's. */
const code = /^[a-z0-9]+(-[a-z0-9]+)+$/;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > short && !code.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const isIn = (path: string, item: string): boolean => path === item || path.startsWith(`${item}[`);

function keptOf(answers: Answers, shared: { but: string[] } | undefined): string[] {
  const kept = Object.entries(answers).filter(
    ([path]) => !shared || shared.but.some((item) => isIn(path, item)),
  );
  return kept.flatMap(([, value]) => textsIn(value));
}

/** What became of it in the end: shared but for some, or nothing of it. */
function sharedAtLast(writing: Writing, life: Happening[]): { but: string[] } | undefined {
  const name = writing.response ?? writing.name;
  const isTakenBack = life.some((one) => one.does === 'take-back' && one.response === name);
  if (isTakenBack) return undefined;
  const later = life.find((one) => one.does === 'share' && one.response === name);
  if (later?.does === 'share') return { but: later.but };
  const { left } = lastOf(writing, life) ?? writing;
  return typeof left === 'string' ? undefined : { but: left.sharedBut };
}

/** What was left half written may have been finished on another day. */
const lastOf = ({ name, response }: Writing, life: Happening[]): Writing | undefined =>
  life.findLast(
    (one): one is Extract<Happening, { does: 'write' }> =>
      one.does === 'write' && one.name === name && one.response === response,
  );

const keptOfPlan = ({ content, shared }: Extract<Happening, { does: 'write-plan' }>): string[] =>
  Object.entries(content)
    .filter(([part]) => !shared.some((one) => one === part))
    .flatMap(([, value]) => textsIn(value));

/** Every sentence of a client that nobody at the practice may read today. */
export const keptWords = ({ life }: DemoClient): string[] =>
  life.flatMap((one) => {
    if (one.does === 'write-plan') return keptOfPlan(one);
    if (one.does === 'set-aside') return one.keptReason ? textsIn(one.words) : [];
    return one.does === 'write' ? keptOf(one.answers, sharedAtLast(one, life)) : [];
  });
