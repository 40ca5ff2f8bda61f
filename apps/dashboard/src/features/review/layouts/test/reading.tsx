import { exerciseBySlug, responseLayouts } from '@selfward/content';
import type { BesideResponse, SharedResponse } from '@selfward/contract';
import type { Answers } from '@selfward/domain';
import { render } from '@testing-library/react';
import therapist from '../../../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages } from '../../../../i18n/t.ts';
import { AnswersBeside } from '../../answers-beside.tsx';

loadMessages(therapist);

export type At = { on?: string; id?: string };

/** Answers to an exercise of the library, as the practice reads them. */
export function shared(slug: string, answers: Answers, { on = '2026-11-20', id = 'now' }: At = {}) {
  const exercise = exerciseBySlug(slug);
  const layout = responseLayouts[slug];
  if (!exercise) throw new Error(`no exercise ${slug}`);
  const response: SharedResponse = {
    id,
    clientId: 'c',
    assignmentId: 'a',
    slug,
    title: exercise.title,
    version: '1.0.0',
    answeredOn: on,
    sharedOn: on,
    isNew: false,
    isSharedAgain: false,
    wasReadBefore: false,
    readFirst: false,
    seen: '',
    keptItems: 0,
    answers,
    lines: [],
    exercise,
    ...(layout ? { layout } : {}),
  };
  return response;
}

export const besides = (now: SharedResponse, others: SharedResponse[]): BesideResponse => ({
  amended: [],
  beganOn: null,
  wordings: Object.fromEntries(others.map(({ slug, exercise }) => [slug, exercise])),
  others: others
    .toSorted((one, other) => other.answeredOn.localeCompare(one.answeredOn))
    .map(({ id, slug, answeredOn, answers }) => ({
      id,
      slug,
      answeredOn,
      answers,
      isLater: answeredOn > now.answeredOn,
      wording: slug,
    })),
});

export function read(now: SharedResponse, others: SharedResponse[] = []) {
  const { container } = render(<AnswersBeside response={now} beside={besides(now, others)} />);
  return container;
}
