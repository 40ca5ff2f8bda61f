import type { ClientResponse } from '@selfward/contract';
import { inWords, t } from '../../i18n/t.ts';
import { namesOf } from './readers.ts';

/** What pressing the button would do to what is shared now; null: nothing. */
export interface SharingChange {
  kind: 'share' | 'wish' | 'more' | 'back' | 'both' | 'again';
  more: number;
  back: number;
  /** Nothing would be left shared: taking back, with what has to be said before it. */
  isAll: boolean;
}

interface Choices {
  before: readonly string[];
  chosen: readonly string[];
  /** "Yes, read this before we meet". */
  wishes: readonly string[];
}

export function changeOf(
  { state, sharedRevision, revision }: ClientResponse,
  { before, chosen, wishes }: Choices,
): SharingChange | null {
  const more = chosen.filter((id) => !before.includes(id));
  const back = before.filter((id) => !chosen.includes(id)).length;
  const isNewer = state === 'shared' && sharedRevision !== revision && chosen.length > 0;
  const isFirst = before.length === 0;
  const kind = kindOf({ more: more.length, back, isFirst, isNewer });
  if (!kind) return null;
  const isAll = chosen.length === 0;
  const words = more.filter((id) => !wishes.includes(id));
  // A wish that came along was not counted by the person who chose one answer.
  const isAlong = kind === 'share' && words.length > 0 && words.length < more.length;
  if (isAlong) return { kind: 'wish', more: words.length, back, isAll };
  return { kind, more: more.length, back, isAll };
}

interface Counts {
  more: number;
  back: number;
  isFirst: boolean;
  isNewer: boolean;
}

/** With newer words all that is shared changes, whatever else is chosen. */
function kindOf({ more, back, isFirst, isNewer }: Counts): SharingChange['kind'] | null {
  if (isNewer) return 'again';
  if (more > 0 && back > 0) return 'both';
  if (back > 0) return 'back';
  if (more === 0) return null;
  return isFirst ? 'share' : 'more';
}

/** On the button, and wherever a sentence names the button. */
export const actText = ({ kind, more, back }: SharingChange): string =>
  t(acts[kind], { more, moreWords: inWords(more), back, backWords: inWords(back) });

/** While the new sharing can still be undone, and nobody reads it yet. */
export const soonText = ({ kind }: SharingChange, response: ClientResponse): string =>
  t(soon[kind], { names: namesOf(response) });

/** Once it is so. */
export const doneText = ({ kind }: SharingChange, response: ClientResponse): string =>
  t(done[kind], { names: namesOf(response) });

/** What taking back cannot undo, and what is seen of it. */
export const knownText = (
  { isAll }: Pick<SharingChange, 'isAll'>,
  response: ClientResponse,
): string =>
  t(isAll ? 'share.take-back.text' : 'share.take-some.text', { names: namesOf(response) });

export const busyText = ({ kind }: SharingChange): string =>
  t(kind === 'back' ? 'share.take-back.busy' : 'share.busy');

const acts = {
  share: 'share.do',
  wish: 'share.do.wish',
  more: 'share.do.more',
  back: 'share.do.back',
  both: 'share.do.both',
  again: 'share.do.again',
} as const;

const soon = {
  share: 'share.soon',
  wish: 'share.soon',
  more: 'share.soon',
  back: 'share.soon.back',
  both: 'share.soon.both',
  again: 'share.soon.again',
} as const;

const done = {
  share: 'share.done',
  wish: 'share.done',
  more: 'share.done',
  back: 'share.done.back',
  both: 'share.done.both',
  again: 'share.done.again',
} as const;
