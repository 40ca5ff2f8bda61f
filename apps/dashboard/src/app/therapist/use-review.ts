import type { ReviewPage, SharedResponse } from '@selfward/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { answerQuery, reviewQuery } from '../../features/review/review.api.ts';
import { type Step, stepFrom, stepsOf } from '../../features/review/steps.ts';
import { useClient } from './use-client.ts';

const none: readonly SharedResponse[] = [];

interface ReviewSearch {
  show?: 'all';
  note?: string;
}

/** What there is to read, which of it is on the screen, and the way from one answer to the next. */
export function useReview() {
  const { practice, client } = useClient();
  const { response: chosen } = useParams({ strict: false });
  const asked = useSearch({ strict: false });
  const search = searchOf(asked.show, asked.note);
  const address = { practice, client: client.id };
  const list = useInfiniteQuery(reviewQuery(address, search.show ? 'always' : 'last-session'));
  const { responses, lastSessionOn, takenBack } = listed(list.data?.pages);
  const { shown, failure } = useShown({ practice, chosen, responses: list.data && responses });
  const at = responses.findIndex(({ id }) => id === shown?.id);
  return {
    address,
    client,
    show: search.show,
    note: search.note,
    chosen,
    list,
    responses,
    shown,
    before: responses[at - 1],
    after: at < 0 ? undefined : responses[at + 1],
    lastSessionOn,
    takenBack,
    failure,
    ...useSteps({ practice, client: client.id, responses, shown, search }),
  };
}

function listed(pages: readonly ReviewPage[] | undefined) {
  const [newest] = pages ?? [];
  return {
    responses: pages?.flatMap(({ items }) => items) ?? none,
    lastSessionOn: newest?.lastSessionOn ?? null,
    takenBack: newest?.takenBack ?? [],
  };
}

interface Chosen {
  practice: string;
  chosen: string | undefined;
  /** Undefined as long as the list is on its way. */
  responses: readonly SharedResponse[] | undefined;
}

/** The first of the list, or the one in the address; that one may be older than what is listed. */
function useShown({ practice, chosen, responses }: Chosen) {
  const found = responses?.find(({ id }) => id === chosen);
  const isElsewhere = chosen !== undefined && responses !== undefined && !found;
  const alone = useQuery({
    ...answerQuery({ practice, response: chosen ?? '' }),
    enabled: isElsewhere,
  });
  const failure = isElsewhere ? alone.error : null;
  return { shown: chosen === undefined ? responses?.[0] : (found ?? alone.data), failure };
}

export type Review = ReturnType<typeof useReview>;

/** Other pages have a `show` of their own; only `all` is of this one. */
export const searchOf = (show: string | undefined, note: string | undefined): ReviewSearch => ({
  ...(show === 'all' ? { show } : {}),
  ...(note === undefined ? {} : { note }),
});

interface StepsAsked {
  practice: string;
  client: string;
  responses: readonly SharedResponse[];
  shown: SharedResponse | undefined;
  search: ReviewSearch;
}

function useSteps({ practice, client, responses, shown, search }: StepsAsked) {
  const navigate = useNavigate();
  const anchor = useRouterState({ select: ({ location }) => location.hash });
  useFocusOn(anchor, shown?.id);
  const steps = stepsOf(responses);
  const go = (step: Step | undefined) =>
    step &&
    navigate({
      to: '/p/$practice/therapist/clients/$client/answers/$response',
      params: { practice, client, response: step.response },
      search,
      hash: step.anchor,
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    });
  const from = { anchor, response: shown?.id };
  return {
    steps,
    anchor,
    search,
    next: () => go(stepFrom(steps, from, 1)),
    previous: () => go(stepFrom(steps, from, -1)),
  };
}

/** Eye, keyboard and screen reader arrive at the same answer. */
function useFocusOn(anchor: string, shown: string | undefined) {
  useEffect(() => {
    if (!shown || anchor === '') return;
    const answer = document.getElementById(anchor);
    if (!answer) return;
    answer.focus({ preventScroll: true });
    // What does not fit is read from its beginning, also on the way back.
    const isLong = answer.offsetHeight > window.innerHeight / 2;
    answer.scrollIntoView?.({ block: isLong ? 'start' : 'nearest' });
  }, [anchor, shown]);
}
