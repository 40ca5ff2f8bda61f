import { fireEvent, screen, within } from '@testing-library/react';
import type { ClientResponse } from '@selfward/contract';
import { fakeServer, ok, type Routes } from '../../../test/fake-server.ts';
import { finished, noor, practice, response } from '../../../test/practice.ts';
import { renderApp } from '../../../test/render-app.tsx';

const own = `practices/${practice}/client`;
export const at = `${own}/responses/${response}`;

/** Readable since yesterday, and ten seconds from now. */
export const [long, soon] = ['2026-11-23T10:00:10.000Z', '2026-11-24T10:00:10.000Z'];

export const shared: ClientResponse = {
  ...finished,
  state: 'shared',
  sharedRevision: 1,
  wasShared: true,
  readableFrom: long,
  visibility: { first: 'shared' },
};

export async function open(given: ClientResponse = finished, more: Routes = {}) {
  let now = given;
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${at}`]: () => ok(now),
    [`GET ${own}/home`]: () =>
      ok({
        therapistName: 'Ruth',
        practiceName: 'Linden Practice',
        practicePhone: null,
        readingHabit: '',
        hasEnded: false,
        clientName: 'Noor',
        today: '2026-11-24',
        lastWroteOn: null,
        nextSession: null,
        away: [],
        entries: [],
      }),
    [`GET ${at}/practice-view*`]: () => {
      const { id, exercise, answers } = finished;
      const { title, version } = exercise;
      const shown = { first: answers['first'] };
      return ok({ id, title, version, exercise, keptItems: 1, answers: shown });
    },
    [`POST ${at}/share`]: () => {
      now = { ...shared, readableFrom: soon };
      return ok(now);
    },
    [`POST ${at}/take-back`]: () => {
      now = { ...now, state: 'kept', sharedRevision: null };
      return ok(now);
    },
    ...more,
  });
  const page = renderApp(`/p/${practice}/client/response/${response}`);
  await screen.findByRole('heading', { level: 1 });
  return { server, page };
}

export const [first, lessons] = ['What do you remember?', 'Which of these did you pick up?'];
export const choose = (name: string, to: 'Keep' | 'Share') =>
  fireEvent.click(answer(name).getByRole('radio', { name: to }));

export const answer = (name: string) => {
  const mine = within(screen.getByRole('region', { name: 'My answers' }));
  const found = mine.getByRole('heading', { level: 3, name }).closest('article');
  if (!found) throw new Error(`No answer to ${name}`);
  return within(found);
};
export const preview = () =>
  within(screen.getByRole('region', { name: /^What Ruth and Paul will see/ }));
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
