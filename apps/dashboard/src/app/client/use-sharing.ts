import type { ClientResponse } from '@selfward/contract';
import type { Item, Visibility } from '@selfward/domain';
import { initialVisibilityAt, shownItems } from '@selfward/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import { responseQuery, share, takeBack } from '../../features/responses/responses.api.ts';
import { useActKey } from '../../http/act-key.ts';
import { reasonOf } from '../../http/problem.ts';
import { language, t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { isToRead } from './steps.ts';

export interface Sharing {
  /** Every item that was asked, in order. */
  items: Item[];
  /** Those that have an answer and are chosen to be shared. */
  chosen: Item[];
  kept: Item[];
  isShared: (item: Item) => boolean;
  isPrivate: (item: Item) => boolean;
  /** As it is at the practice now, whatever has been chosen on this page since. */
  isSharedNow: (item: Item) => boolean;
  choose: (item: Item, visibility: Visibility) => void;
  chooseAll: () => void;
  isChanged: boolean;
  share: () => void;
  busy: string | false;
  reason: string | null;
}

/** Nothing is preset to share: what is shared already stays chosen, everything else is kept. */
function chosenBefore({ state, visibility }: ClientResponse, items: Item[]): string[] {
  if (state !== 'shared') return [];
  return items.filter(({ id }) => visibility[id] === 'shared').map(({ id }) => id);
}

export function useSharing(response: ClientResponse): Sharing {
  const { exercise, answers } = response;
  const items = shownItems(exercise, answers, { size: 'full' }).filter(isToRead);
  const answered = items.filter((item) => hasAnswer(answers, item));
  const before = chosenBefore(response, answered);
  const [ids, setIds] = useState<readonly string[]>(before);
  const act = useShareAct(response);
  const isShared = ({ id }: Item) => ids.includes(id);
  const isPrivate = ({ id }: Item) => initialVisibilityAt(exercise, id) === 'kept';
  const chosen = answered.filter(isShared);
  return {
    items,
    chosen,
    kept: answered.filter((item) => !isShared(item)),
    isShared,
    isPrivate,
    isSharedNow: ({ id }) => before.includes(id),
    choose: ({ id }, visibility) =>
      setIds(visibility === 'shared' ? [...ids, id] : ids.filter((one) => one !== id)),
    chooseAll: () => setIds(answered.filter((item) => !isPrivate(item)).map(({ id }) => id)),
    isChanged: isOther(before, ids) || response.sharedRevision !== response.revision,
    share: () => act.mutate(pathsOf(answers, chosen)),
    busy: act.isPending && t('share.busy'),
    reason: act.error && reasonOf(act.error),
  };
}

const isOther = (before: readonly string[], now: readonly string[]) =>
  before.length !== now.length || before.some((id) => !now.includes(id));

/** An item is shared with everything that stands under it. */
const pathsOf = (answers: ClientResponse['answers'], chosen: Item[]): string[] =>
  Object.keys(answers).filter((path) =>
    chosen.some(({ id }) => path === id || path.startsWith(`${id}[`)),
  );

function useShareAct(response: ClientResponse) {
  const address = useParams({ from: '/p/$practice/client/response/$response' });
  const queries = useQueryClient();
  const reread = async () => {
    await queries.invalidateQueries({ queryKey: responseQuery(address).queryKey });
    await queries.invalidateQueries({ queryKey: [address.practice, 'home'] });
  };
  // What was shared before is shared again by undoing; too late for that, everything is taken back.
  const wasShared = response.state === 'shared';
  const undo = async () => {
    await takeBack(address)
      .then(({ state }) => toast({ text: undone(state === 'shared', wasShared) }))
      .catch((failure: unknown) => toast({ text: reasonOf(failure) }));
    await reread();
  };
  const keyOf = useActKey();
  return useMutation({
    mutationFn: (paths: string[]) => {
      const body = { revision: response.revision, share: paths };
      return share({ ...address, key: keyOf(body), body });
    },
    onSuccess: async () => {
      toast({ text: t('share.done', { names: namesOf(response) }), onUndo: undo });
      await reread();
    },
  });
}

function undone(isStillShared: boolean, wasShared: boolean): string {
  if (isStillShared) return t('share.as-before');
  return wasShared ? t('share.taken-back') : t('share.undone');
}

export const namesOf = ({ readers }: ClientResponse): string =>
  readers.length === 0
    ? t('home.therapist')
    : new Intl.ListFormat(language, { type: 'conjunction' }).format(
        readers.map(({ name }) => name),
      );
