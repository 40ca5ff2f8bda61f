import type { ClientResponse } from '@selfward/contract';
import { inWords, t } from '../../i18n/t.ts';
import { namesOf } from './readers.ts';

/** What pressing the button would do to what is shared now; null: nothing. */
export interface SharingChange {
  kind: 'share' | 'more' | 'back' | 'both' | 'again';
  more: number;
  back: number;
  /** Nothing would be left shared: taking back, with what has to be said before it. */
  isAll: boolean;
}

interface Choices {
  before: readonly string[];
  chosen: readonly string[];
}

export function changeOf(
  { state, sharedRevision, revision }: ClientResponse,
  { before, chosen }: Choices,
): SharingChange | null {
  const more = chosen.filter((id) => !before.includes(id)).length;
  const back = before.filter((id) => !chosen.includes(id)).length;
  const isNewer = state === 'shared' && sharedRevision !== revision && chosen.length > 0;
  const kind = kindOf({ more, back, isFirst: before.length === 0, isNewer });
  return kind && { kind, more, back, isAll: chosen.length === 0 };
}

interface Counts {
  more: number;
  back: number;
  isFirst: boolean;
  isNewer: boolean;
}

function kindOf({ more, back, isFirst, isNewer }: Counts): SharingChange['kind'] | null {
  if (more > 0 && back > 0) return 'both';
  if (back > 0) return 'back';
  if (more > 0) return isFirst ? 'share' : 'more';
  return isNewer ? 'again' : null;
}

/** On the button, and wherever a sentence names the button. */
export const actText = ({ kind, more, back }: SharingChange): string =>
  t(acts[kind], { more, moreWords: inWords(more), back, backWords: inWords(back) });

export const doneText = ({ kind }: SharingChange, response: ClientResponse): string =>
  t(done[kind], { names: namesOf(response) });

export const busyText = ({ kind }: SharingChange): string =>
  t(kind === 'back' ? 'share.take-back.busy' : 'share.busy');

const acts = {
  share: 'share.do',
  more: 'share.do.more',
  back: 'share.do.back',
  both: 'share.do.both',
  again: 'share.do.again',
} as const;

const done = {
  share: 'share.done',
  more: 'share.done',
  back: 'share.done.back',
  both: 'share.done.both',
  again: 'share.done.again',
} as const;
