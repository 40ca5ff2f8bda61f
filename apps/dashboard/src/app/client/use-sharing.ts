import type { ClientResponse } from '@selfward/contract';
import type { Item, Visibility } from '@selfward/domain';
import {
  allItems,
  initialVisibilityAt,
  isToRead,
  isWishToBeReadFirst,
  shownItems,
} from '@selfward/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import {
  type ResponseAddress,
  responseQuery,
  share,
  takeBack,
} from '../../features/responses/responses.api.ts';
import { useActKey } from '../../http/act-key.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { type Choice, choose } from './choice.ts';
import { busyText, changeOf, doneText, type SharingChange, soonText } from './sharing-change.ts';
import { sizeOf } from './steps.ts';

export interface Sharing {
  /** Every item that was asked in the size that was done, in order. */
  items: Item[];
  /** Those that have an answer and are chosen to be shared. */
  chosen: Item[];
  isShared: (item: Item) => boolean;
  isPrivate: (item: Item) => boolean;
  /** "Yes, read this before we meet": sharing this answer is the mark. */
  isWish: (item: Item) => boolean;
  /** The mark is there now, and goes with what is taken back. */
  isMarkGoing: boolean;
  /** As it is at the practice now, whatever has been chosen on this page since. */
  isSharedNow: (item: Item) => boolean;
  choose: (item: Item, visibility: Visibility) => void;
  chooseAll: () => void;
  /** What the choices would change, once the button is pressed. */
  change: SharingChange | null;
  /** Does what was chosen. Rejects where it could not; `reason` then says why. */
  apply: () => Promise<unknown>;
  busy: string | false;
  reason: string | null;
}

/** Nothing is preset to share: what is shared already stays chosen, everything else is kept. */
function chosenBefore({ state, visibility }: ClientResponse, items: Item[]): string[] {
  if (state !== 'shared') return [];
  return items.filter(({ id }) => visibility[id] === 'shared').map(({ id }) => id);
}

/** What the size that was done left out was never asked, and what waits is asked further below. */
function askedIn({ exercise, answers, size }: ClientResponse): Item[] {
  const done = sizeOf(exercise, answers, { size: size ?? 'full' });
  const shown = shownItems(exercise, answers, { size: done });
  const asked = new Set(shown.map(({ id }) => id));
  // What hangs on other exercises is not here to decide; where it was asked and answered, it stands.
  return allItems(exercise).filter(
    (item) => isToRead(item) && (hasAnswer(answers, item) || (asked.has(item.id) && !item.carry)),
  );
}

export function useSharing(response: ClientResponse): Sharing {
  const { exercise, answers } = response;
  const items = askedIn(response);
  const all = items.filter((item) => hasAnswer(answers, item));
  // Answers about self-harm are with the practice already: there is nothing to choose.
  const told = all.filter(isTold);
  const answered = all.filter((item) => !isTold(item));
  const before = chosenBefore(response, answered);
  const wishes = answered.map(({ id }) => id).filter((id) => isWishToBeReadFirst(answers, id));
  const [choice, setChoice] = useState<Choice>({ ids: before, isWishKept: false });
  const { ids } = choice;
  const act = useShareAct(response);
  const isShared = ({ id }: Item) => ids.includes(id);
  const isFirst = response.state !== 'shared';
  const isPrivate = ({ id }: Item) => initialVisibilityAt(exercise, id) === 'kept';
  const picked = answered.filter(isShared);
  const chosen = picked.length > 0 ? [...picked, ...told] : picked;
  const change = response.hasEnded ? null : changeOf(response, { before, chosen: ids, wishes });
  return {
    items,
    chosen,
    isShared,
    isPrivate,
    isWish: ({ id }) => wishes.includes(id),
    isMarkGoing: wishes.some((id) => before.includes(id) && !ids.includes(id)),
    isSharedNow: ({ id }) => before.includes(id),
    choose: ({ id }, visibility) =>
      setChoice(choose(choice, { id, visibility, wishes: isFirst ? wishes : [] })),
    chooseAll: () => {
      const most = answered.filter((one) => isShared(one) || !isPrivate(one));
      setChoice({ ids: most.map(({ id }) => id), isWishKept: false });
    },
    change,
    apply: async () => change && act.mutateAsync({ change, paths: pathsOf(answers, chosen) }),
    busy: act.isPending && change !== null && busyText(change),
    reason: act.error && reasonOf(act.error),
  };
}

/** It went to the practice as it was given. */
export const isTold = ({ safety }: Item): boolean => safety === true;

/** An item is shared with everything that stands under it. */
const pathsOf = (answers: ClientResponse['answers'], chosen: Item[]): string[] =>
  Object.keys(answers).filter((path) =>
    chosen.some(({ id }) => path === id || path.startsWith(`${id}[`)),
  );

/** Right after sharing again it is an undo at first: what was shared before goes as well. */
export async function takeBackAll(address: ResponseAddress): Promise<ClientResponse> {
  const left = await takeBack(address);
  return left.state === 'shared' ? takeBack(address) : left;
}

/** Within the seconds of undo nobody could read it; then there is nothing that they know. */
export const takenBackText = ({ wasShared }: ClientResponse): string =>
  t(wasShared ? 'share.taken-back' : 'share.undone');

interface Said {
  change: SharingChange;
  /** Before and after it. */
  response: ClientResponse;
  left: ClientResponse;
  undo: () => void;
}

/** What is true now, and what is true after the seconds in which nobody reads it yet. */
function saidOf({ change, response, left, undo }: Said): Parameters<typeof toast>[0] {
  if (change.isAll) return { text: takenBackText(left) };
  const isWaiting = (left.readableFrom ?? '') > (response.readableFrom ?? '');
  const done = doneText(change, response);
  if (!isWaiting) return { text: done };
  const said = { text: soonText(change, response), after: done };
  return change.kind === 'back' ? said : { ...said, onUndo: undo };
}

interface Act {
  change: SharingChange;
  paths: string[];
}

function useShareAct(response: ClientResponse) {
  const address = useParams({ from: '/p/$practice/client/response/$response' });
  const queries = useQueryClient();
  const reread = async () => {
    await queries.invalidateQueries({ queryKey: responseQuery(address).queryKey });
    await queries.invalidateQueries({ queryKey: [address.practice, 'home'] });
  };
  // What was shared before is shared again by undoing; too late for that, everything is taken back.
  const undo = async () => {
    await takeBack(address)
      .then((left) =>
        toast({ text: left.state === 'shared' ? t('share.as-before') : takenBackText(left) }),
      )
      .catch((failure: unknown) => toast({ text: reasonOf(failure) }));
    await reread();
  };
  const withKey = useActKey();
  return useMutation({
    mutationFn: ({ change, paths }: Act) => {
      if (change.isAll) return takeBackAll(address);
      const body = { revision: response.revision, share: paths };
      return withKey(body, (key) => share({ ...address, key, body }));
    },
    onSuccess: async (left, { change }) => {
      toast(saidOf({ change, response, left, undo }));
      await reread();
    },
  });
}
